import type { LanguageCode } from "#app/language/language.ts";
import { type Box, filled, type Mark, rectanglePath } from "#app/paper/page-marks.ts";
import { setText } from "#app/paper/set-text.ts";
import { themes } from "#app/theme/tokens.ts";
import { scaleBar } from "#domain/sheet/usual-scale.ts";
import { type SheetPart, unitsPerMillimeter } from "./sheet-content.ts";
import { sheetTheme } from "./sheet-legend.ts";
import { groupedNumber, sheetWords } from "./sheet-words.ts";

const tokens = themes[sheetTheme];

/** How high the scale with its bar and the north arrow is, in units of A3. */
export const scaleHeight = 190;

/** An arrow to the north, which is up on every sheet: half of it filled, its letter above. */
function northMarks(x: number, y: number, factor: number, word: string): readonly Mark[] {
  const of = (units: number): number => units * factor;
  const half = (side: number): string => `M${x} ${y + of(48)}L${x + side * of(26)} ${y + of(160)}L${x} ${y + of(134)}Z`;
  return [
    setText(
      { x: x - of(40), y, width: of(80) },
      word,
      { size: of(34), weight: 700, color: tokens.ink1 },
      { lineHeight: of(42), align: "center", mostLines: 1 },
    ),
    filled(half(-1), tokens.ink1),
    {
      ...filled(half(1), tokens.raised),
      stroke: { color: tokens.ink1, width: of(2.6), dash: [], cap: "butt", opacity: 1 },
    },
  ];
}

/** The scale in figures and as a bar of exactly its length on the ground, and the arrow to the north. */
export function scalePart(scale: number, box: Box, factor: number, language: LanguageCode): SheetPart {
  const words = sheetWords[language];
  const of = (units: number): number => units * factor;
  const left = box.x + of(110);
  const unitSize = of(24);
  // Room for half of the first figure and for the unit behind the last.
  const bar = scaleBar(scale, (box.x + box.width - left - of(120)) / unitsPerMillimeter);
  const part = bar.partMillimeters * unitsPerMillimeter;
  const isKilometers = bar.partMeters * bar.parts >= 1000;
  const figure = (at: number): string => String((bar.partMeters * at) / (isKilometers ? 1000 : 1));
  const [x, y, height] = [left + of(14), box.y + of(128), of(14)];
  const outline = { color: tokens.ink1, width: of(2.2), dash: [], cap: "butt", opacity: 1 } as const;
  return {
    name: "scale",
    box,
    marks: [
      ...northMarks(box.x + of(40), box.y + of(8), factor, words.north),
      setText(
        { x: left, y: box.y + of(12), width: box.x + box.width - left },
        words.scale(groupedNumber(scale)),
        { size: of(38), weight: 700, color: tokens.ink1 },
        { lineHeight: of(54), mostLines: 1 },
      ),
      ...Array.from({ length: bar.parts + 1 }, (_, at) =>
        setText(
          { x: x + at * part - of(60), y: y - of(38), width: of(120) },
          figure(at),
          { size: unitSize, weight: 400, color: tokens.ink1 },
          { lineHeight: of(34), align: "center", mostLines: 1 },
        ),
      ),
      setText(
        { x: x + bar.parts * part + of(22), y: y + height / 2 - of(17), width: of(90) },
        isKilometers ? words.kilometers : words.meters,
        { size: unitSize, weight: 400, color: tokens.ink1 },
        { lineHeight: of(34), mostLines: 1 },
      ),
      { ...filled(rectanglePath({ x, y, width: part * bar.parts, height }), tokens.raised), stroke: outline },
      ...Array.from({ length: bar.parts }, (_, at) => at)
        .filter((at) => at % 2 === 0)
        .map((at) => filled(rectanglePath({ x: x + at * part, y, width: part, height }), tokens.ink1)),
    ],
  };
}
