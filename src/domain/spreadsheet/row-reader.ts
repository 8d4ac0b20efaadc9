import { isoDate } from "../plan/ids.ts";
import { parse } from "../result.ts";
import type { Cell, CellValue, InputColumn, ReportColumn, SheetRow } from "./report-sheet.ts";

/** What is wrong with a cell. */
export type CellFault =
  | "unknownFeature"
  | "notBuilt"
  | "repeated"
  | "missing"
  | "unknownUnit"
  | "notResponsible"
  | "notYours"
  | "unknownPhase"
  | "notANumber"
  | "outOfRange"
  | "notADate"
  | "future"
  | "tooLong"
  | "formulaError";

/** A fault, where it is, and what was found there. */
export type CellIssue = {
  readonly row: number;
  readonly column: ReportColumn;
  readonly fault: CellFault;
  readonly found: string;
};

function textOf(value: CellValue): string {
  switch (value.kind) {
    case "empty":
      return "";
    case "text":
    case "error":
      return value.text.trim();
    case "number":
      return String(value.number);
    case "date":
      return value.day;
  }
}

/** A number as people type it: full-width digits, a percent sign behind it, commas between thousands. */
function numberIn(text: string): number | null {
  const narrow = text.normalize("NFKC").replace(/\s*%$/, "");
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(narrow) ? narrow.replaceAll(",", "") : narrow;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** A day as people type it, as `YYYY-MM-DD`; other text as it is. */
function dayIn(text: string): string {
  const typed = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text.normalize("NFKC"));
  return typed === null ? text : [typed[1], typed[2]?.padStart(2, "0"), typed[3]?.padStart(2, "0")].join("-");
}

/** Reads the cells of one row and keeps every fault in it, one for each cell. What fails is `null`. */
export class RowReader {
  readonly issues: CellIssue[] = [];
  readonly #row: SheetRow;

  constructor(row: SheetRow) {
    this.#row = row;
  }

  /** The cell's words; empty for an empty cell. */
  text(column: ReportColumn): string {
    // A spreadsheet marks text that looks like a formula; people did not type that mark.
    return textOf(this.#row.cells[column].value).replace(/^'(?=[=+\-@])/, "");
  }

  /** The cell's words, `null` for an empty cell. */
  words(column: InputColumn): string | null {
    const text = this.text(column);
    return text === "" ? null : text;
  }

  /** Keeps a fault, unless one of this cell is kept already. */
  fail(column: ReportColumn, fault: CellFault): null {
    if (!this.issues.some((issue) => issue.column === column))
      this.issues.push({ row: this.#row.number, column, fault, found: this.text(column) });
    return null;
  }

  /** A number within bounds; `null` for an empty cell too. */
  number(column: InputColumn, least: number, most: number): number | null {
    const { value, isPercentage }: Cell = this.#row.cells[column];
    if (value.kind === "empty") return null;
    const read = value.kind === "number" ? value.number : value.kind === "text" ? numberIn(this.text(column)) : null;
    if (read === null) return this.fail(column, "notANumber");
    // Without what a binary fraction adds: 0.57 × 100 is 57, not 56.99999999999999.
    const number = isPercentage && value.kind === "number" ? Math.round(read * 1e8) / 1e6 : read;
    return number < least || number > most ? this.fail(column, "outOfRange") : number;
  }

  /** A day that is not after `today`. */
  day(column: InputColumn, today: string): string | null {
    const { value } = this.#row.cells[column];
    if (value.kind === "empty") return this.fail(column, "missing");
    const day = value.kind === "date" ? value.day : dayIn(this.text(column));
    if (!parse(isoDate, day).ok) return this.fail(column, "notADate");
    return day > today ? this.fail(column, "future") : day;
  }

  /** What a name stands for. */
  known<Value>(column: InputColumn, names: ReadonlyMap<string, Value>, fault: CellFault): Value | null {
    const text = this.needed(column);
    if (text === "") return null;
    return names.get(text.toLowerCase()) ?? this.fail(column, fault);
  }

  /** The cell's words; an empty cell is a fault. */
  needed(column: InputColumn): string {
    const text = this.text(column);
    if (text === "") this.fail(column, "missing");
    return text;
  }
}
