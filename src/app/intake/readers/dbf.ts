import type { AttributeEncoding, TextEncoding } from "#domain/intake/raw-layer.ts";
import { distinctNames } from "./attributes.ts";
import { DbfText } from "./dbf-text.ts";

type Column = {
  readonly name: string;
  readonly type: string;
  readonly at: number;
  readonly length: number;
};

/** A table of dBase: rows in the order of the file, `null` for one that was marked as deleted. */
export type DbfTable = {
  readonly rows: readonly (Readonly<Record<string, unknown>> | null)[];
  readonly encoding: AttributeEncoding;
  /** Values with bytes that are not valid in the encoding. */
  readonly undecodable: number;
  /** Names that columns were given because another one had theirs. */
  readonly renamed: readonly string[];
  /** Columns whose values stand in another file. */
  readonly leftOut: readonly string[];
  /** Rows that the head counts and the file does not have. */
  readonly missing: number;
};

/** Rows decoded at a time: one text of some hundred kilobytes. */
const rowsAtOnce = 1000;

/** Languages that the head of a table may name, by code. */
const languages: Readonly<Record<number, TextEncoding>> = { 0x4d: "gb18030", 0x7a: "gb18030", 0x78: "big5" };

/**
 * Reads the attributes of a shapefile. `declared` is the encoding that the file or a person names; without it the head's
 * language counts, then what the bytes are valid in. Throws on a head that is none.
 */
export function readDbf(bytes: Uint8Array, declared: TextEncoding | null): DbfTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const [headLength, rowLength] = [view.getUint16(8, true), view.getUint16(10, true)];
  if (headLength < 33 || rowLength < 2 || headLength > bytes.length)
    throw new RangeError("The head of the table is broken");
  const present = Math.min(count, Math.floor((bytes.length - headLength) / rowLength));
  const heads = columnHeads(bytes, headLength, rowLength);
  const body = bytes.subarray(headLength, headLength + present * rowLength);
  const text = new DbfText(declared ?? languages[bytes[29] ?? 0] ?? null, () =>
    textSamples(body, rowLength, heads, bytes),
  );
  const { names, renamed } = distinctNames(heads.map(({ nameBytes }) => text.valueOf(nameBytes).trim() || "field"));
  const columns = heads.map(({ type, at, length }, index): Column => ({ name: names[index] ?? "", type, at, length }));
  const kept = columns.filter(({ type }) => !"BGMP".includes(type));
  const rows: (Record<string, unknown> | null)[] = [];
  const latin = new TextDecoder("latin1");
  for (let from = 0; from < present; from += rowsAtOnce) {
    // One character for each byte: figures are cut out of it, text with other letters is decoded from the bytes.
    const chunk = latin.decode(body.subarray(from * rowLength, (from + rowsAtOnce) * rowLength));
    const here = Math.min(rowsAtOnce, present - from);
    for (let row = 0; row < here; row += 1) {
      const start = row * rowLength;
      if (chunk[start] === "*") {
        rows.push(null);
        continue;
      }
      const values: Record<string, unknown> = {};
      for (const { name, type, at, length } of kept) {
        const cut = chunk.slice(start + at, start + at + length);
        const offset = from * rowLength + start + at;
        values[name] = valueOf(
          type,
          cut,
          () => text.valueOf(body.subarray(offset, offset + length)),
          view,
          headLength + offset,
        );
      }
      rows.push(values);
    }
  }
  return {
    rows,
    encoding: text.encoding,
    undecodable: text.undecodable,
    renamed,
    leftOut: columns.filter((column) => !kept.includes(column)).map(({ name }) => name),
    missing: count - present,
  };
}

type Head = {
  readonly nameBytes: Uint8Array;
  readonly type: string;
  readonly at: number;
  readonly length: number;
};

function columnHeads(bytes: Uint8Array, headLength: number, rowLength: number): readonly Head[] {
  const heads: Head[] = [];
  let at = 1;
  for (let offset = 32; offset + 32 <= headLength && bytes[offset] !== 0x0d; offset += 32) {
    const nameBytes = bytes.subarray(offset, offset + 11);
    const end = nameBytes.indexOf(0);
    const type = String.fromCharCode(bytes[offset + 11] ?? 0).toUpperCase();
    // Text wider than 255 keeps the higher byte of its width where numbers keep their decimals.
    const length = (bytes[offset + 16] ?? 0) + (type === "C" ? (bytes[offset + 17] ?? 0) * 256 : 0);
    if (at + length > rowLength) throw new RangeError("The columns are wider than the rows");
    heads.push({ nameBytes: end < 0 ? nameBytes : nameBytes.subarray(0, end), type, at, length });
    at += length;
  }
  return heads;
}

function* textSamples(
  body: Uint8Array,
  rowLength: number,
  heads: readonly Head[],
  bytes: Uint8Array,
): Generator<Uint8Array> {
  for (const { nameBytes } of heads) yield nameBytes;
  const texts = heads.filter(({ type }) => type === "C");
  for (let row = 0; row + rowLength <= body.length && bytes.length > 0; row += rowLength)
    for (const { at, length } of texts) yield body.subarray(row + at, row + at + length);
}

function valueOf(type: string, cut: string, decoded: () => string, view: DataView, offset: number): unknown {
  switch (type) {
    case "N":
    case "F":
      return numberOf(cut);
    case "D":
      return dayOf(cut);
    case "L":
      return /[YT]/i.test(cut) ? true : /[NF]/i.test(cut) ? false : null;
    case "I":
    case "+":
      return cut.length === 4 ? view.getInt32(offset, true) : null;
    case "O":
      return cut.length === 8 ? finite(view.getFloat64(offset, true)) : null;
    default: {
      const written = /[\u{80}-\u{ffff}]/u.test(cut) ? decoded() : cut;
      return written.replace(/[\s\0]+$/u, "") || null;
    }
  }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A figure; integers too long for a number stay text, as does what is no figure. */
function numberOf(cut: string): number | string | null {
  const written = cut.replaceAll("\0", " ").trim();
  if (written === "" || /^\*+$/.test(written)) return null;
  const value = Number(written.replace(",", "."));
  if (Number.isNaN(value)) return written;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? written : finite(value);
}

function dayOf(cut: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(cut.trim()) ?? [];
  return year === undefined || year === "0000" ? cut.replaceAll("\0", "").trim() || null : `${year}-${month}-${day}`;
}
