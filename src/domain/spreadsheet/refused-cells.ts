import type { Issue } from "../result.ts";
import type { ReadRow } from "./read-report-rows.ts";
import { inputColumns, type ReportColumn } from "./report-sheet.ts";
import type { CellFault } from "./row-reader.ts";

/** What the server does not take, at its place in the sheet. */
export type RefusedCell = {
  /** `null` where it is not about one row. */
  readonly row: number | null;
  readonly column: ReportColumn | null;
  /** What it is in the words of the sheet; `null` where there are none. */
  readonly fault: CellFault | null;
  /** The server's own words. */
  readonly message: string;
};

// All that the server can object to after the sheet itself was found in order.
const faults: Readonly<Partial<Record<ReportColumn, CellFault>>> = {
  id: "notBuilt",
  unit: "notYours",
  asOfOn: "future",
};

/** Brings the server's issues, whose paths begin with `reports[n]`, back to the rows that were sent. */
export function refusedCells(issues: readonly Issue[], sent: readonly ReadRow[]): readonly RefusedCell[] {
  return issues.map(({ path: [root, at, field], message }) => {
    const row = root === "reports" && typeof at === "number" ? (sent[at]?.row ?? null) : null;
    const column: ReportColumn | null =
      field === "feature" ? "id" : (inputColumns.find((each) => each === field) ?? null);
    return { row, column, fault: column === null ? null : (faults[column] ?? null), message };
  });
}
