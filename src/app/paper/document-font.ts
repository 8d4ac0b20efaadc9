import { create, type Font, type Glyph } from "@cantoo/fontkit";
import coreRanges from "#app/theme/fonts/core-ranges.json";
import bold from "#app/theme/fonts/noto-sans-sc-core-700.woff2?url";
import medium from "#app/theme/fonts/noto-sans-sc-core-500.woff2?url";
import regular from "#app/theme/fonts/noto-sans-sc-core-400.woff2?url";
import { rareFaces } from "#app/map/rare-faces.ts";
import type { Run } from "./page-marks.ts";
import { tracedGlyph } from "./traced-glyph.ts";
import { type FontGlyph, type FontMeasures, type OutlinePoint, trueTypeFont } from "./true-type.ts";

/** A weight that text is set in. */
export type Weight = Run["weight"];

const coreFiles: Readonly<Record<Weight, string>> = { 400: regular, 500: medium, 700: bold };

/** Stands for a character that neither the bundled fonts nor the machine have: 〓, as printers did. */
const geta = 0x3013;

function isWithin(codePoint: number, ranges: readonly string[]): boolean {
  return ranges.some((range) => {
    const [from = "", to = from] = range.trim().replace(/^U\+/i, "").split("-");
    return codePoint >= Number.parseInt(from, 16) && codePoint <= Number.parseInt(to, 16);
  });
}

async function fontAt(url: string, signal: AbortSignal): Promise<Font> {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const font = create(new Uint8Array(await answer.arrayBuffer()));
  if (!("glyphForCodePoint" in font)) throw new Error(`${url} is a collection of fonts`);
  return font;
}

function outlinesOf(glyph: Glyph): FontGlyph["outlines"] {
  const outlines: OutlinePoint[][] = [];
  const current = (): OutlinePoint[] => {
    const last = outlines.at(-1);
    if (last !== undefined) return last;
    const first: OutlinePoint[] = [];
    outlines.push(first);
    return first;
  };
  for (const { command, args } of glyph.path.commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    switch (command) {
      case "moveTo":
        outlines.push([{ x: a, y: b, isOn: true }]);
        break;
      case "lineTo":
        current().push({ x: a, y: b, isOn: true });
        break;
      case "quadraticCurveTo":
        current().push({ x: a, y: b, isOn: false }, { x: c, y: d, isOn: true });
        break;
      case "bezierCurveTo":
        throw new Error("A TrueType font has no cubic curves");
      case "closePath":
        break;
    }
  }
  return outlines;
}

/** Reads glyphs out of the bundled fonts: the core files, then the slices, each fetched once and only when it is needed. */
export class GlyphShelf {
  readonly #signal: AbortSignal;
  readonly #files = new Map<string, Promise<Font>>();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  #file(url: string): Promise<Font> {
    const known = this.#files.get(url) ?? fontAt(url, this.#signal);
    this.#files.set(url, known);
    return known;
  }

  async #glyph(codePoint: number, weight: Weight): Promise<FontGlyph | null> {
    const read = (font: Font): FontGlyph | null => {
      const glyph = font.glyphForCodePoint(codePoint);
      return glyph === null ? null : { codePoint, advance: glyph.advanceWidth, outlines: outlinesOf(glyph) };
    };
    if (isWithin(codePoint, coreRanges)) {
      const core = await this.#file(coreFiles[weight]);
      if (core.hasGlyphForCodePoint(codePoint)) return read(core);
    }
    for (const face of rareFaces()) {
      if (!isWithin(codePoint, face["unicode-range"])) continue;
      const slice = await this.#file(face.url);
      if (slice.hasGlyphForCodePoint(codePoint)) return read(slice.getVariation({ wght: weight }));
    }
    return null;
  }

  /** A TrueType font with a glyph for every character of a text, and none besides. */
  async fontFor(text: string, weight: Weight): Promise<Uint8Array> {
    const { unitsPerEm, ascent, descent } = await this.#file(coreFiles[weight]);
    const measures: FontMeasures = { unitsPerEm, ascent, descent };
    const glyphs: FontGlyph[] = [];
    for (const character of new Set(`${text} `)) {
      const codePoint = character.codePointAt(0) ?? 0;
      const glyph =
        (await this.#glyph(codePoint, weight)) ??
        tracedGlyph(codePoint, weight, unitsPerEm) ??
        (await this.#glyph(geta, weight));
      if (glyph !== null) glyphs.push({ ...glyph, codePoint });
    }
    return trueTypeFont(`NotoSansSC-${weight}`, measures, glyphs);
  }
}
