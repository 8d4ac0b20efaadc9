import { describe, expect, it } from "vitest";
import { csvLines, safeCell } from "#domain/spreadsheet/csv.ts";

describe("a cell for spreadsheets", () => {
  it("is never a formula", () => {
    const harmful = ["=1+1", "+86", "-2", "@cmd", "\tx", "\rx"];
    expect(harmful.map(safeCell)).toEqual(harmful.map((text) => `'${text}`));
    expect(safeCell("K0+300")).toBe("K0+300");
  });

  it("keeps commas, quotes and lines within itself", () => {
    expect(csvLines([['a,"b"', "c\nd"], ["=1"]])).toBe('"a,""b""","c\nd"\r\n\'=1\r\n');
  });
});
