import { lightTerm } from "#app/language/progress-terms.ts";
import type { LanguageCode } from "#app/language/language.ts";
import type { FrozenChange, FrozenMonth, FrozenStatus } from "#domain/progress/frozen-month.ts";
import { byteOrderMark, csvLines } from "#domain/spreadsheet/csv.ts";
import { monthMessages } from "./messages.ts";

function text(value: number | null): string {
  return value === null ? "" : String(value);
}

/** A frozen month as a table for spreadsheets. */
export function monthCsv(language: LanguageCode, { name, asOf, rules, statuses }: FrozenMonth): string {
  const texts = monthMessages[language];
  return (
    byteOrderMark +
    csvLines([
      [name, texts.asOf, asOf, texts.rules(rules.id, rules.version)],
      [texts.project, texts.light, texts.percent, texts.expected, texts.difference],
      ...statuses.map((each) => [
        each.name,
        lightTerm(language, each.light),
        text(each.percent),
        text(each.expectedPercent),
        text(each.differencePoints),
      ]),
    ])
  );
}

/** What moved between two frozen months as a table for spreadsheets. */
export function comparisonCsv(
  language: LanguageCode,
  before: FrozenMonth,
  after: FrozenMonth,
  changes: readonly FrozenChange[],
): string {
  const texts = monthMessages[language];
  const cells = (status: FrozenStatus | null): readonly string[] =>
    status === null ? [texts.absent, ""] : [lightTerm(language, status.light), text(status.percent)];
  return (
    byteOrderMark +
    csvLines([
      [texts.project, before.name, "", after.name, ""],
      ["", texts.light, texts.percent, texts.light, texts.percent],
      ...changes.map((change) => [change.name, ...cells(change.before), ...cells(change.after)]),
    ])
  );
}
