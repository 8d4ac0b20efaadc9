import { saveFile } from "#app/workbook/save-file.ts";
import { type Briefing, briefing } from "#domain/briefing/briefing.ts";
import { readDraft } from "#domain/briefing/briefing-draft.ts";
import { type Issue, parse } from "#domain/result.ts";

/** Lets the browser save a briefing as `<id>.json`, which `geodata/briefings/` takes as it is. `false` while something is wrong with it. */
export function downloadBriefing(draft: Briefing, issues: readonly Issue[]): boolean {
  const result = parse(briefing, draft);
  if (!result.ok || issues.length > 0) return false;
  saveFile(`${draft.id}.json`, `${JSON.stringify(result.value, null, 2)}\n`, "application/json");
  return true;
}

/** What a file holds: a briefing, right or wrong in its values; or why it is none, in which `null` stands for no JSON at all. */
export type ReadFile =
  | { readonly ok: true; readonly briefing: Briefing }
  | { readonly ok: false; readonly issues: readonly Issue[] | null };

/** Reads the text of a file that {@link downloadBriefing} has made, or somebody has written. */
export function readBriefingFile(text: string): ReadFile {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { ok: false, issues: null };
  }
  const draft = readDraft(content);
  if (draft !== null) return { ok: true, briefing: draft };
  const result = parse(briefing, content);
  return { ok: false, issues: result.ok ? [] : result.issues };
}
