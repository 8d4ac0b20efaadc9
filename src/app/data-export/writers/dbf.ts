import { cutToBytes, utf8Bytes, utf8Length } from "#domain/data-export/cut-text.ts";
import type { Cell, ExportColumn } from "#domain/data-export/export-layer.ts";
import { dbfRoom } from "#domain/data-export/losses.ts";
import { GrowingBytes } from "./growing-bytes.ts";

type Field = { readonly type: "C" | "N" | "L" | "D"; readonly width: number; readonly decimals: number };

/** Figures that a number has room for. */
const mostFigures = 19;
const mostDecimals = 15;

/**
 * A table of dBase III in UTF-8, which a `.cpg` beside it has to say. Text is cut to 254 bytes between characters; numbers keep
 * every figure they have, and a column of numbers that would not fit becomes text. `madeOn` is a day, `YYYY-MM-DD`.
 */
export function writeDbf(
  columns: readonly ExportColumn[],
  rows: readonly (readonly Cell[])[],
  madeOn: string,
): Uint8Array<ArrayBuffer> {
  const fields = columns.map((column, at) => fieldOf(column, rows, at));
  const bytes = new GrowingBytes();
  const [year = 2000, month = 1, day = 1] = madeOn.split("-").map(Number);
  bytes.byte(3);
  for (const part of [year - 1900, month, day]) bytes.byte(part);
  bytes.int32(rows.length);
  bytes.uint16(32 + 32 * fields.length + 1);
  bytes.uint16(1 + fields.reduce((sum, { width }) => sum + width, 0));
  bytes.zeros(20);
  for (const [at, { type, width, decimals }] of fields.entries()) {
    const name = utf8Bytes(columns[at]?.short ?? "");
    bytes.all(name);
    bytes.zeros(11 - name.length);
    bytes.byte(type.charCodeAt(0));
    bytes.zeros(4);
    bytes.byte(width);
    bytes.byte(decimals);
    bytes.zeros(14);
  }
  bytes.byte(0x0d);
  for (const row of rows) {
    bytes.byte(0x20);
    for (const [at, field] of fields.entries()) bytes.padded(utf8Bytes(written(row[at] ?? null, field)), field.width);
  }
  bytes.byte(0x1a);
  return bytes.taken();
}

function fieldOf({ type }: ExportColumn, rows: readonly (readonly Cell[])[], at: number): Field {
  if (type === "boolean") return { type: "L", width: 1, decimals: 0 };
  if (type === "date" && rows.every((row) => isDay(row[at] ?? null))) return { type: "D", width: 8, decimals: 0 };
  if (type === "number") {
    const figures = numberField(rows, at);
    if (figures !== null) return figures;
  }
  let widest = 1;
  for (const row of rows) {
    const text = wordsOf(row[at] ?? null);
    // Three bytes for a unit of UTF-16 are the most there can be.
    if (text.length * 3 > widest) widest = Math.max(widest, utf8Length(text));
  }
  return { type: "C", width: Math.min(dbfRoom, widest), decimals: 0 };
}

function isDay(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell));
}

function numberField(rows: readonly (readonly Cell[])[], at: number): Field | null {
  let [whole, decimals] = [1, 0];
  for (const row of rows) {
    const cell = row[at];
    if (typeof cell !== "number") continue;
    const text = String(cell);
    if (text.includes("e") || !Number.isFinite(cell)) return null;
    const [before = "", after = ""] = text.split(".");
    whole = Math.max(whole, before.length);
    decimals = Math.max(decimals, after.length);
  }
  const width = whole + (decimals === 0 ? 0 : decimals + 1);
  return width > mostFigures || decimals > mostDecimals ? null : { type: "N", width, decimals };
}

function wordsOf(cell: Cell): string {
  return cell === null ? "" : String(cell);
}

function written(cell: Cell, { type, width, decimals }: Field): string {
  if (type === "L") return cell === null ? "?" : cell === true ? "T" : "F";
  if (type === "D") return wordsOf(cell).replaceAll("-", "");
  if (type === "N") return typeof cell === "number" ? cell.toFixed(decimals).padStart(width) : "";
  return cutToBytes(wordsOf(cell).replaceAll("\0", ""), width);
}
