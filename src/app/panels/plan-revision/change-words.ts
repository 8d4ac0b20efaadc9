import { type LanguageCode, nameIn, textIn } from "#app/language/language.ts";
import { commitmentName, formatTarget, phaseName } from "#app/language/terms.ts";
import { commitment as commitmentSchema } from "#domain/plan/milestone-item.ts";
import { phase as phaseSchema } from "#domain/plan/phase.ts";
import { type Target, target as targetSchema } from "#domain/plan/indicator.ts";
import type { PlanChange } from "#domain/plan-revision/plan-change.ts";
import { messages } from "./messages.ts";
import type { PlanNames } from "./plan-names.ts";

/** What a change is of, in few words. */
export function changeTitle(language: LanguageCode, change: PlanChange): string {
  const texts = messages[language];
  switch (change.part) {
    case "item": {
      const item = change.before ?? change.after;
      return item === null ? "" : texts.itemName(item.year, item.id.split("-").at(-1) ?? "");
    }
    case "goal":
      return texts.goalName(change.year);
    case "order":
      return `${texts.parts.order} · ${texts.lists[change.id.split("/")[1] ?? ""] ?? ""}`;
    case "document":
    case "years":
      return texts.parts[change.part];
    case "note":
      return texts.parts.note;
    case "action":
    case "unit":
    case "task":
    case "indicator": {
      const entry = change.after ?? change.before;
      return entry === null ? "" : `${texts.parts[change.part]} · ${nameIn(language, entry)}`;
    }
  }
}

/** The text of what is added or removed, as it is read. */
export function entryText(language: LanguageCode, change: PlanChange): string {
  switch (change.part) {
    case "item":
    case "goal":
    case "note": {
      const entry = change.after ?? change.before;
      return entry === null ? "" : textIn(language, entry);
    }
    case "action":
    case "unit":
    case "task":
    case "indicator": {
      const entry = change.after ?? change.before;
      return entry === null ? "" : nameIn(language, entry);
    }
    case "document":
    case "years":
    case "order":
      return "";
  }
}

function targetWords(language: LanguageCode, target: Target, names: PlanNames): string {
  const indicator = names.indicator(target.indicator);
  if (indicator === null) return `${target.indicator} ${target.value}`;
  return `${nameIn(language, indicator)} ${formatTarget(language, target, indicator)}`;
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
}

function entryWords(language: LanguageCode, field: string, entry: unknown, names: PlanNames): string {
  if (typeof entry === "string") {
    if (field === "units") return names.unit(entry);
    if (field === "notes") return names.note(entry);
    if (field === "features") return names.feature(entry) ?? `${entry}（${messages[language].unknownFeature}）`;
  }
  const target = targetSchema.safeParse(entry);
  if (target.success) return targetWords(language, target.data, names);
  return typeof entry === "object" && entry !== null && "text" in entry ? textOf(entry.text) : textOf(entry);
}

function wordOf(language: LanguageCode, field: string, value: string, names: PlanNames): string {
  const phase = phaseSchema.safeParse(value);
  if (field === "phase" && phase.success) return phaseName(language, phase.data);
  const commitment = commitmentSchema.safeParse(value);
  if (field === "commitment" && commitment.success) return commitmentName(language, commitment.data);
  if (field === "action") return names.action(value);
  if (field === "progressOf") return names.feature(value) ?? value;
  const task = field === "task" ? names.task(value) : null;
  return task === null ? value : nameIn(language, task);
}

/** A value of a field as words; lists have one for each of their entries. Ids that are no features are said to be none. */
export function valueWords(language: LanguageCode, field: string, value: unknown, names: PlanNames): readonly string[] {
  if (value === undefined || value === null || value === "") return [];
  if (Array.isArray(value)) return value.map((entry: unknown) => entryWords(language, field, entry, names));
  if (typeof value === "boolean") return [value ? messages[language].yes : messages[language].no];
  return [typeof value === "string" ? wordOf(language, field, value, names) : textOf(value)];
}
