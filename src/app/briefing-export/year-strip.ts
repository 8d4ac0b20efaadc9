import type { SlideYear } from "#app/briefing/slide.ts";
import type { LanguageCode } from "#app/language/language.ts";
import { commitmentName, phaseName } from "#app/language/terms.ts";
import type { Tokens } from "#app/theme/tokens.ts";
import { exportWords } from "./export-words.ts";
import { type PageBlock, ruleBlock, textBlock } from "./page-block.ts";
import type { Run } from "#app/paper/page-marks.ts";
import { setRuns, type TextPlace } from "#app/paper/set-text.ts";

const gap = 28;

type Strip = {
  readonly blocks: readonly PageBlock[];
  /** Whether every line of it stands there in full. */ readonly isWhole: boolean;
};

function yearLines(
  { lines }: SlideYear,
  size: number,
  tokens: Tokens,
  language: LanguageCode,
): readonly (readonly Run[])[] {
  return lines.map(({ text, commitment }): readonly Run[] => [
    { text, size, weight: 400, color: tokens.ink1 },
    ...(commitment === "firm"
      ? []
      : [
          {
            text: exportWords[language].tag(commitmentName(language, commitment)),
            size: size * 0.86,
            weight: 400,
            color: tokens.celadon,
          } as const,
        ]),
  ]);
}

/** The years side by side below the map, the current one in glow, as large as they fit into `height`. */
export function yearStrip(
  years: readonly SlideYear[],
  place: TextPlace,
  height: number,
  tokens: Tokens,
  language: LanguageCode,
): Strip {
  const width = (place.width - gap * (years.length - 1)) / Math.max(1, years.length);
  const headSize = 22;
  const headHeight = 32;
  const room = height - 6 - headHeight;
  const lay = (size: number, mostLines: number): Strip => {
    const lineHeight = size * 1.35;
    const blocks = years.flatMap((year, at): readonly PageBlock[] => {
      const x = place.x + at * (width + gap);
      const color = year.isCurrent ? tokens.glow : tokens.ink2;
      const head: readonly Run[] = [
        { text: String(year.year), size: headSize, weight: 700, color },
        ...(year.phase === null
          ? []
          : [
              {
                text: ` · ${phaseName(language, year.phase)}`,
                size: headSize * 0.82,
                weight: 500,
                color: tokens.phases[year.phase],
              } as const,
            ]),
      ];
      const under = { x, y: place.y + 6 + headHeight, width };
      const text = setRuns(under, yearLines(year, size, tokens, language), { lineHeight, mostLines });
      return [
        ruleBlock(x, place.y, width, year.isCurrent ? tokens.glow : tokens.lineStrong, 4),
        textBlock("year", setRuns({ x, y: place.y + 6, width }, [head], { lineHeight: headHeight, mostLines: 1 })),
        ...(text.lines.length === 0 ? [] : [textBlock("year", text)]),
      ];
    });
    return { blocks, isWhole: true };
  };
  for (const size of [22, 20, 18, 16, 14.5]) {
    const strip = lay(size, Number.POSITIVE_INFINITY);
    if (strip.blocks.every(({ box }) => box.y + box.height <= place.y + height)) return strip;
  }
  return { ...lay(14.5, Math.floor(room / (14.5 * 1.35))), isWhole: false };
}
