import { describe, expect, it } from "vitest";
import type { ReadRow } from "#domain/spreadsheet/read-report-rows.ts";
import { refusedCells } from "#domain/spreadsheet/refused-cells.ts";
import { aNewReport } from "#tests/support/reports.ts";

const sent: readonly ReadRow[] = [7, 12].map((row) => ({ row, report: aNewReport(), changes: [] }));

describe("what the server does not take", () => {
  it("stands at the row and column that it was sent from", () => {
    const issues = [
      { path: ["reports", 1, "unit"], message: "Expected a unit" },
      { path: ["reports", 0, "asOfOn"], message: "Expected today" },
      { path: ["reports", 0, "feature"], message: "Expected a feature" },
      { path: ["reports", 0, "summary"], message: "Expected words" },
    ];
    expect(refusedCells(issues, sent)).toEqual([
      { row: 12, column: "unit", fault: "notYours", message: "Expected a unit" },
      { row: 7, column: "asOfOn", fault: "future", message: "Expected today" },
      { row: 7, column: "id", fault: "notBuilt", message: "Expected a feature" },
      { row: 7, column: "summary", fault: null, message: "Expected words" },
    ]);
  });

  it("stands nowhere where it is about the whole, or about a row that was not sent", () => {
    const issues = [
      { path: ["reports"], message: "Too many" },
      { path: ["reports", 5, "photos"], message: "No such photo" },
    ];
    expect(refusedCells(issues, sent)).toEqual([
      { row: null, column: null, fault: null, message: "Too many" },
      { row: null, column: null, fault: null, message: "No such photo" },
    ]);
  });
});
