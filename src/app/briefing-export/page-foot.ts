import type { Slide } from "#app/briefing/slide.ts";
import type { LanguageCode } from "#app/language/language.ts";
import type { Tokens } from "#app/theme/tokens.ts";
import type { Basemap } from "#domain/config/app-config.ts";
import { approvalLine } from "#app/paper/approval.ts";
import { exportWords } from "./export-words.ts";
import { type PageBlock, textBlock } from "./page-block.ts";
import { pageSize } from "./page-size.ts";
import { setText } from "#app/paper/set-text.ts";
import { textWidth } from "#app/paper/text-lines.ts";

/** Room at both sides of a page. */
export const margin = 48;

const firstLine = 1017;
const secondLine = 1044;
const lineHeight = 24;

/** What stands at the foot of every page: the source with the mark of what is schematic, the 审图号, the day of the data. */
export function footBlocks(
  { source, asOf }: Slide,
  tokens: Tokens,
  language: LanguageCode,
  basemap: Basemap | null,
): readonly PageBlock[] {
  const width = pageSize.width - 2 * margin;
  // A long line of sources is set smaller rather than cut.
  const size = Math.max(11, Math.min(17, width / Math.max(1, textWidth(source, 1))));
  const style = { size: 17, weight: 400, color: tokens.ink3 } as const;
  const half = { x: margin, y: secondLine, width: width * 0.62 };
  const approval = approvalLine(language, basemap);
  const approvalSize = Math.max(10, Math.min(17, half.width / Math.max(1, textWidth(approval, 1))));
  return [
    textBlock(
      "source",
      setText({ x: margin, y: firstLine, width }, source, { ...style, size }, { lineHeight, mostLines: 1 }),
    ),
    textBlock("approval", setText(half, approval, { ...style, size: approvalSize }, { lineHeight, mostLines: 1 })),
    textBlock(
      "asOf",
      setText(
        { x: margin + width * 0.64, y: secondLine, width: width * 0.28 },
        exportWords[language].asOf(asOf),
        { ...style, weight: 500, color: tokens.ink2 },
        { lineHeight, align: "right", mostLines: 1 },
      ),
    ),
  ];
}

/** The number of a page among all. */
export function pageNumberBlock(at: number, of: number, tokens: Tokens, language: LanguageCode): PageBlock {
  const width = (pageSize.width - 2 * margin) * 0.07;
  return textBlock(
    "pageNumber",
    setText(
      { x: pageSize.width - margin - width, y: secondLine, width },
      exportWords[language].page(at, of),
      { size: 17, weight: 400, color: tokens.ink3 },
      { lineHeight, align: "right", mostLines: 1 },
    ),
  );
}
