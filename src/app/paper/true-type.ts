/** A point of an outline, in font units; `isOn` is false for the control point of a quadratic curve. */
export type OutlinePoint = { readonly x: number; readonly y: number; readonly isOn: boolean };

/** A glyph to write into a font: closed outlines, and how far the next one stands. */
export type FontGlyph = {
  readonly codePoint: number;
  readonly advance: number;
  readonly outlines: readonly (readonly OutlinePoint[])[];
};

/** Measures of a font in its units. */
export type FontMeasures = { readonly unitsPerEm: number; readonly ascent: number; readonly descent: number };

class Bytes {
  readonly #parts: number[] = [];

  u8(...values: readonly number[]): this {
    for (const value of values) this.#parts.push(value & 0xff);
    return this;
  }

  u16(...values: readonly number[]): this {
    for (const value of values) this.#parts.push((value >> 8) & 0xff, value & 0xff);
    return this;
  }

  u32(...values: readonly number[]): this {
    for (const value of values) this.u16(Math.floor(value / 0x10000) & 0xffff, value & 0xffff);
    return this;
  }

  text(text: string): this {
    return this.u8(...Array.from(text).map((character) => character.charCodeAt(0)));
  }

  bytes(values: readonly number[]): this {
    for (const value of values) this.#parts.push(value);
    return this;
  }

  pad(to: number): this {
    while (this.#parts.length % to !== 0) this.#parts.push(0);
    return this;
  }

  get length(): number {
    return this.#parts.length;
  }

  get values(): readonly number[] {
    return this.#parts;
  }
}

type Extent = { readonly xMin: number; readonly yMin: number; readonly xMax: number; readonly yMax: number };

function extentOf(outlines: FontGlyph["outlines"]): Extent {
  const points = outlines.flat();
  if (points.length === 0) return { xMin: 0, yMin: 0, xMax: 0, yMax: 0 };
  const xs = points.map(({ x }) => Math.round(x));
  const ys = points.map(({ y }) => Math.round(y));
  return { xMin: Math.min(...xs), yMin: Math.min(...ys), xMax: Math.max(...xs), yMax: Math.max(...ys) };
}

/** The glyph as a simple glyph of the `glyf` table, without instructions; nothing for a blank. */
function glyphData({ outlines }: FontGlyph): Bytes {
  const data = new Bytes();
  const drawn = outlines.filter((outline) => outline.length > 0);
  if (drawn.length === 0) return data;
  const { xMin, yMin, xMax, yMax } = extentOf(drawn);
  data.u16(drawn.length, xMin, yMin, xMax, yMax);
  let end = -1;
  for (const outline of drawn) data.u16((end += outline.length));
  data.u16(0);
  const points = drawn.flat();
  data.u8(...points.map(({ isOn }) => (isOn ? 1 : 0)));
  for (const axis of ["x", "y"] as const) {
    let at = 0;
    for (const point of points) {
      const next = Math.round(point[axis]);
      data.u16(next - at);
      at = next;
    }
  }
  return data.pad(4);
}

function characterMap(glyphs: readonly FontGlyph[]): Bytes {
  const table = new Bytes().u16(0, 1, 3, 10).u32(12);
  table.u16(12, 0).u32(16 + 12 * glyphs.length, 0, glyphs.length);
  // Glyph 0 is the one for what is missing.
  for (const [at, { codePoint }] of glyphs.entries()) table.u32(codePoint, codePoint, at + 1);
  return table;
}

function nameTable(name: string): Bytes {
  const records = [
    [1, name],
    [2, "Regular"],
    [4, name],
    [6, name],
  ] as const;
  const table = new Bytes().u16(0, records.length, 6 + 12 * records.length);
  const texts = new Bytes();
  for (const [id, text] of records) {
    table.u16(3, 1, 0x409, id, text.length * 2, texts.length);
    for (const character of text) texts.u16(character.charCodeAt(0));
  }
  return table.bytes(texts.values);
}

function checksum(values: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 4)
    sum =
      (sum +
        (values[at] ?? 0) * 0x1000000 +
        ((values[at + 1] ?? 0) << 16) +
        ((values[at + 2] ?? 0) << 8) +
        (values[at + 3] ?? 0)) %
      0x100000000;
  return sum;
}

/** A TrueType font of some glyphs, in the order of their code points, each of which stands once. `name` is ASCII without spaces. */
export function trueTypeFont(name: string, measures: FontMeasures, unordered: readonly FontGlyph[]): Uint8Array {
  const { unitsPerEm, ascent, descent } = measures;
  const glyphs = unordered.toSorted((a, b) => a.codePoint - b.codePoint);
  const missing: FontGlyph = { codePoint: 0, advance: unitsPerEm, outlines: [] };
  const all = [missing, ...glyphs];
  const outlines = new Bytes();
  const offsets = new Bytes();
  for (const glyph of all) {
    offsets.u32(outlines.length);
    outlines.bytes(glyphData(glyph).values);
  }
  offsets.u32(outlines.length);
  const extents = all.map((glyph) => extentOf(glyph.outlines));
  const box: Extent = {
    xMin: Math.min(...extents.map(({ xMin }) => xMin)),
    yMin: Math.min(...extents.map(({ yMin }) => yMin)),
    xMax: Math.max(...extents.map(({ xMax }) => xMax)),
    yMax: Math.max(...extents.map(({ yMax }) => yMax)),
  };
  const widest = Math.max(...all.map(({ advance }) => Math.round(advance)));
  const mostPoints = Math.max(...all.map((glyph) => glyph.outlines.flat().length));
  const mostOutlines = Math.max(...all.map((glyph) => glyph.outlines.length));
  const metrics = new Bytes();
  for (const [at, { advance }] of all.entries()) metrics.u16(Math.round(advance), extents[at]?.xMin ?? 0);
  const head = new Bytes().u32(0x10000, 0x10000, 0, 0x5f0f3cf5).u16(0, unitsPerEm).u32(0, 0, 0, 0);
  head.u16(box.xMin, box.yMin, box.xMax, box.yMax, 0, 8, 2, 1, 0);
  const tables: readonly (readonly [string, Bytes])[] = [
    [
      "OS/2",
      new Bytes()
        .u16(3, widest, 400, 5, 0)
        .u16(...Array.from({ length: 11 }, () => 0))
        .u8(...Array.from({ length: 10 }, () => 0))
        .u32(1, 0, 0, 0)
        .text("NONE")
        .u16(
          0x40,
          glyphs[0]?.codePoint ?? 0,
          Math.min(0xffff, glyphs.at(-1)?.codePoint ?? 0),
          ascent,
          descent,
          0,
          ascent,
          -descent,
        )
        .u32(0, 0)
        .u16(Math.round(ascent / 2), Math.round(unitsPerEm * 0.73), 0, 0x20, 1),
    ],
    ["cmap", characterMap(glyphs)],
    ["glyf", outlines],
    ["head", head],
    [
      "hhea",
      new Bytes().u32(0x10000).u16(ascent, descent, 0, widest, 0, 0, box.xMax, 1, 0, 0, 0, 0, 0, 0, 0, all.length),
    ],
    ["hmtx", metrics],
    ["loca", offsets],
    ["maxp", new Bytes().u32(0x10000).u16(all.length, mostPoints, mostOutlines, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    ["name", nameTable(name)],
    ["post", new Bytes().u32(0x30000, 0).u16(0, 0).u32(0, 0, 0, 0, 0)],
  ];
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const file = new Bytes().u32(0x10000).u16(tables.length, power * 16, Math.log2(power), (tables.length - power) * 16);
  let offset = 12 + 16 * tables.length;
  for (const [tag, table] of tables) {
    file.text(tag).u32(checksum(table.values), offset, table.length);
    offset += Math.ceil(table.length / 4) * 4;
  }
  for (const [, table] of tables) file.bytes(table.pad(4).values);
  const whole = Uint8Array.from(file.values);
  const headAt = 12 + 16 * tables.length + tables.slice(0, 3).reduce((sum, [, table]) => sum + table.length, 0);
  new DataView(whole.buffer).setUint32(headAt + 8, (0xb1b0afba - checksum(file.values) + 0x100000000) % 0x100000000);
  return whole;
}
