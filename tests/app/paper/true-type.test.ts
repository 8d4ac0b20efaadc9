import { create } from "@cantoo/fontkit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trueTypeFont } from "#app/paper/true-type.ts";

const measures = { unitsPerEm: 1000, ascent: 1160, descent: -288 };
const coordinate = fc.integer({ min: -400, max: 1400 });
const point = fc.record({ x: coordinate, y: coordinate, isOn: fc.constant(true) });
const glyph = fc.record({
  codePoint: fc.integer({ min: 0x21, max: 0x2ffff }),
  advance: fc.integer({ min: 0, max: 2000 }),
  outlines: fc.array(fc.array(point, { minLength: 3, maxLength: 12 }), { maxLength: 4 }),
});

describe("a font written from outlines", () => {
  it("gives every glyph back, at its character, as wide and as drawn", () => {
    fc.assert(
      fc.property(fc.uniqueArray(glyph, { selector: ({ codePoint }) => codePoint, minLength: 1 }), (glyphs) => {
        const font = create(trueTypeFont("Test-400", measures, glyphs));
        if (!("glyphForCodePoint" in font)) throw new Error("Expected one font");
        expect(font.postscriptName).toBe("Test-400");
        expect(font.characterSet.length).toBe(glyphs.length);
        for (const { codePoint, advance, outlines } of glyphs) {
          const read = font.glyphForCodePoint(codePoint);
          expect(read?.advanceWidth).toBe(advance);
          const starts = read?.path.commands.filter(({ command }) => command === "moveTo").map(({ args }) => args);
          expect(starts).toEqual(outlines.map(([first]) => [first?.x, first?.y]));
        }
      }),
      { numRuns: 60 },
    );
  });
});
