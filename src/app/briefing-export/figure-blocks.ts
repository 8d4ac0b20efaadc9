import type { SlideFigure } from "#app/briefing/slide.ts";
import type { Tokens } from "#app/theme/tokens.ts";
import type { PageBlock } from "./page-block.ts";
import { textBlock } from "./page-block.ts";
import { type Box, moved, type Run, type TextMark } from "#app/paper/page-marks.ts";
import { setRuns, type TextPlace } from "#app/paper/set-text.ts";
import { textWidth } from "#app/paper/text-lines.ts";

type FigureLook = {
  readonly tokens: Tokens;
  /** 1 for the sizes of the look, less where there is much. */ readonly share: number;
};

/** A value with what bounds it and its unit, then its label and its note: one text, as wide as its place. */
function figureText(
  { before, value, after, label, note }: SlideFigure,
  place: TextPlace,
  look: FigureLook,
  size: number,
): TextMark {
  const { tokens, share } = look;
  const aside = size * 0.42;
  const widest = textWidth(value, 1) + textWidth(before + after, 0.42);
  // A figure stays on one line as long as it can be read there.
  const fit = Math.max(26 * share, Math.min(size, place.width / Math.max(1, widest)));
  const large: Run = { text: value, size: fit, weight: 700, color: tokens.ink1 };
  const small = (text: string): Run => ({
    text,
    size: Math.min(aside, fit * 0.7),
    weight: 500,
    color: tokens.ink2,
  });
  const runs = [small(before), large, small(after)].filter(({ text }) => text !== "");
  const caption = 22 * share;
  const above = setRuns(place, [runs], { lineHeight: fit * 1.2 });
  const below = setRuns(
    place,
    [
      [{ text: label, size: caption, weight: 500, color: tokens.ink1 }],
      [{ text: note, size: caption * 0.86, weight: 400, color: tokens.ink3 }],
    ],
    { lineHeight: caption * 1.36 },
  );
  return joined(above, below);
}

/** Two texts one below the other as one: the lines of the second keep their height by the first's measure. */
function joined(above: TextMark, below: TextMark): TextMark {
  return {
    ...above,
    lines: [...above.lines, ...below.lines],
    paragraphs: [...above.paragraphs, ...below.paragraphs],
    heights: {
      lines: [...above.lines.map(() => above.lineHeight), ...below.lines.map(() => below.lineHeight)],
      paragraphs: [...above.paragraphs.map(() => above.lineHeight), ...below.paragraphs.map(() => below.lineHeight)],
    },
    box: { ...above.box, height: above.box.height + below.box.height },
  };
}

/** The figures in one column, or in two from three on; and the height that they take. */
export function figureBlocks(
  figures: readonly SlideFigure[],
  place: TextPlace,
  look: FigureLook,
): { readonly blocks: readonly PageBlock[]; readonly height: number } {
  const columns = figures.length > 2 ? 2 : 1;
  const gap = 28 * look.share;
  const width = (place.width - gap * (columns - 1)) / columns;
  const size = (columns === 1 ? 72 : 52) * look.share;
  const blocks: PageBlock[] = [];
  let down = 0;
  for (let at = 0; at < figures.length; at += columns) {
    const row = figures
      .slice(at, at + columns)
      .map((figure, column) => figureText(figure, { x: place.x + column * (width + gap), y: 0, width }, look, size));
    blocks.push(...row.map((text) => textBlock("figure", moved(text, 0, place.y + down))));
    const tallest = Math.max(...row.map(({ box }: { readonly box: Box }) => box.height));
    down += tallest + 16 * look.share;
  }
  return { blocks, height: Math.max(0, down - 16 * look.share) };
}
