import type { LanguageCode } from "#app/language/language.ts";
import { formatCite } from "#app/language/terms.ts";
import type { Cite } from "#domain/plan/milestone-item.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Note } from "#domain/plan/plan.ts";

/** One reading with every place where it stands. */
export type ReadingPlaces = { readonly text: string; readonly cites: readonly Cite[] };

/** A note's readings, each once, in the order in which they first stand. */
export function readingsOf(note: Note): readonly ReadingPlaces[] {
  const byText = new Map<string, Cite[]>();
  for (const { text, cite } of note.readings) {
    const cites = byText.get(text) ?? [];
    if (cite !== null) cites.push(cite);
    byText.set(text, cites);
  }
  return [...byText].map(([text, cites]) => ({ text, cites }));
}

/** Places without the document's number, for where it stands anyway: `正文（十二）`, `附件（十二）2025、2026 年`. */
export function formatPlaces(language: LanguageCode, cites: readonly Cite[], index: PlanIndex): string {
  const { number } = index.plan.document;
  const places: string[] = [];
  let years: string[] = [];
  let lastAnnexTask: string | null = null;
  for (const cite of cites) {
    const continues = cite.part === "annex" && cite.task === lastAnnexTask;
    if (continues) {
      years.push(String(cite.year));
      places.pop();
    } else years = cite.part === "annex" ? [String(cite.year)] : [];
    lastAnnexTask = cite.part === "annex" ? cite.task : null;
    const place = formatCite(language, cite, index)
      .slice(number.length)
      .replace(/^[，,]\s*/u, "");
    const joined = years.join(language === "zh" ? "、" : ", ");
    places.push(cite.part === "annex" ? place.replace(String(cite.year), joined) : place);
  }
  return places.join(language === "zh" ? "；" : "; ");
}
