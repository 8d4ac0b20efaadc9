import type { LanguageCode } from "#app/language/language.ts";
import type { Issue } from "#domain/result.ts";
import { formMessages } from "./messages.ts";

/** A field of the form: a name of the report's, `sections.<row>.<end>` or `photos.<place>`; `form` for what belongs to none. */
export type FieldName = string;

/** What is wrong, by field, in the words of the form. */
export type FieldIssues = ReadonlyMap<FieldName, string>;

const fields: ReadonlySet<string> = new Set([
  "unit",
  "phase",
  "percent",
  "asOfOn",
  "summary",
  "reason",
  "blockers",
  "needsCoordination",
  "investmentWanYuan",
]);

/** The field that an issue of the form or of the server belongs to. */
export function fieldOf({ path }: Pick<Issue, "path">): FieldName {
  const [first, second, third] = path.filter((key, at) => !(at === 0 && key === "body"));
  if (first === "sections") return `sections.${second ?? 0}.${third === "toMeters" ? "toMeters" : "fromMeters"}`;
  if (first === "photos") return `photos.${second ?? 0}`;
  return fields.has(String(first)) ? String(first) : "form";
}

/** The issues by field, each field with its first. What the form has no words for is said as the server said it. */
export function issuesByField(language: LanguageCode, issues: readonly Issue[]): FieldIssues {
  const texts: Readonly<Record<string, string>> = formMessages[language].issues;
  const found = new Map<FieldName, string>();
  for (const issue of issues) {
    const field = fieldOf(issue);
    if (found.has(field)) continue;
    const kind = field.split(".")[0] ?? field;
    const isOverlap = kind === "sections" && /stretch before/u.test(issue.message);
    const isOrder = kind === "sections" && /after its start/u.test(issue.message);
    const known = isOverlap ? texts["overlap"] : isOrder ? texts["order"] : texts[kind];
    const isTooLong = /at most \d+ characters/u.exec(issue.message);
    found.set(field, isTooLong === null ? (known ?? issue.message) : formMessages[language].tooLong(issue.message));
  }
  return found;
}
