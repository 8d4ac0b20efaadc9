import type { PlanFeature } from "../features/feature.ts";
import { phaseRank } from "../progress/report-phase.ts";
import type { NewReport, Report } from "../progress/report.ts";
import { type InputColumn, inputColumns, type ReportColumn, type SheetRow } from "./report-sheet.ts";
import { RowReader } from "./row-reader.ts";

/** A field that differs from the last report; `null`: that had nothing there. */
export type FieldChange = { readonly column: InputColumn; readonly before: string | null; readonly after: string };

/**
 * What is worth a second look but taken: the name differs from the plan's · a formula's stored result is taken · percent
 * below the last · phase before the last · percent below one, perhaps meant as a share · nothing differs from the last.
 */
export type WarningKind = "nameChanged" | "formula" | "percentDown" | "phaseBack" | "belowOne" | "unchanged";

/** A warning, where it is, and what was found there. */
export type CellWarning = {
  readonly row: number;
  readonly column: ReportColumn;
  readonly kind: WarningKind;
  readonly found: string;
};

/** Every field of a report that was filled in and differs from the last report, in the order of the columns. */
export function changesOf(report: NewReport, last: Report | null): readonly FieldChange[] {
  return inputColumns.flatMap((column) => {
    const after = report[column];
    if (after === null) return [];
    const value = last?.[column] ?? null;
    const before = value === null ? null : String(value);
    return before === String(after) ? [] : [{ column, before, after: String(after) }];
  });
}

/** What is worth a second look in a row that was read as `report`. */
export function warningsOf(
  row: SheetRow,
  report: NewReport,
  feature: PlanFeature,
  last: Report | null,
): readonly CellWarning[] {
  const reader = new RowReader(row);
  const { name, nameEn } = feature.properties;
  const [rank, lastRank] = [phaseRank(report.phase), last === null ? null : phaseRank(last.phase)];
  const [percent, lastPercent] = [report.percent, last?.percent ?? null];
  const found: readonly (readonly [boolean, ReportColumn, WarningKind])[] = [
    [changesOf(report, last).length === 0, "id", "unchanged"],
    [![name, nameEn].includes(reader.text("name")), "name", "nameChanged"],
    ...inputColumns.map((column) => [row.cells[column].isFormula, column, "formula"] as const),
    [percent !== null && percent > 0 && percent < 1, "percent", "belowOne"],
    [percent !== null && lastPercent !== null && percent < lastPercent, "percent", "percentDown"],
    [rank !== null && lastRank !== null && rank < lastRank, "phase", "phaseBack"],
  ];
  return found.flatMap(([applies, column, kind]) =>
    applies ? [{ row: row.number, column, kind, found: reader.text(column) }] : [],
  );
}
