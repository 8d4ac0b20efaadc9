import { expect, it } from "vitest";
import { csvCell } from "#domain/spreadsheet/csv.ts";

it.each([
  ["草村出入口", "草村出入口"],
  ["a, b", '"a, b"'],
  ['say "so"', '"say ""so"""'],
  ["two\nlines", '"two\nlines"'],
  ["=1+1", "'=1+1"],
  ["+86", "'+86"],
  ["-1", "'-1"],
  ["@cmd", "'@cmd"],
  ["\t=1", "'\t=1"],
  ["\r=1", '"\'\r=1"'],
  ["1=1", "1=1"],
  ["", ""],
])("a cell with %j is exported as %j", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});
