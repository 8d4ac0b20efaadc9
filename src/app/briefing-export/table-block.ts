import type { SlideRow } from "#app/briefing/slide.ts";
import type { LanguageCode } from "#app/language/language.ts";
import { lightTerm } from "#app/language/progress-terms.ts";
import { commitmentName } from "#app/language/terms.ts";
import { lightMarks } from "#app/paper/symbol-marks.ts";
import type { Tokens } from "#app/theme/tokens.ts";
import { exportWords } from "./export-words.ts";
import type { PageBlock, TableRow } from "./page-block.ts";
import { type Mark, moved, type Run } from "#app/paper/page-marks.ts";
import { setRuns, type TextPlace } from "#app/paper/set-text.ts";
import { textWidth } from "#app/paper/text-lines.ts";

/** How a table is set: its text size and what it is painted in. */
export type TableLook = { readonly size: number; readonly tokens: Tokens; readonly language: LanguageCode };

const cellGap = 20;

function paddingOf(size: number): number {
  return size * 0.4;
}

function headRuns({ head, light }: SlideRow, { size, tokens, language }: TableLook): readonly (readonly Run[])[] {
  const title: readonly Run[] = [{ text: head, size, weight: 700, color: tokens.ink1 }];
  if (light === null) return [title];
  return [title, [{ text: lightTerm(language, light), size: size * 0.86, weight: 400, color: tokens.ink2 }]];
}

function bodyRuns(
  { text, commitment, lines }: SlideRow,
  { size, tokens, language }: TableLook,
): readonly (readonly Run[])[] {
  const words = exportWords[language];
  const said: Run = { text, size, weight: 400, color: tokens.ink1 };
  const tag: readonly Run[] =
    commitment === null || commitment === "firm"
      ? []
      : [
          {
            text: words.tag(commitmentName(language, commitment)),
            size: size * 0.86,
            weight: 400,
            color: tokens.celadon,
          },
        ];
  const further = lines.map(({ label, text: line }): readonly Run[] => [
    { text: `${label}${words.between}`, size: size * 0.86, weight: 500, color: tokens.ink3 },
    { text: line, size: size * 0.86, weight: 400, color: tokens.ink2 },
  ]);
  return [[said, ...tag], ...further];
}

/** Widths of the two columns: the first as wide as its words need, within bounds; a table without heads has but one. */
function columnsOf(rows: readonly SlideRow[], width: number, look: TableLook): readonly number[] {
  const widest = Math.max(0, ...rows.map(({ head }) => textWidth(head, look.size)));
  if (widest === 0) return [width];
  const symbol = rows.some(({ light }) => light !== null) ? look.size * 1.3 : 0;
  // Office's fonts for digits are wider where the one that is named is missing.
  const first = Math.min(widest * 1.18 + symbol + cellGap, width * 0.4);
  return [first, width - first];
}

function layRow(row: SlideRow, columns: readonly number[], look: TableLook): TableRow {
  const lineHeight = look.size * 1.42;
  const padding = paddingOf(look.size);
  const [first = 0, second] = columns;
  const indent = row.light === null ? 0 : look.size * 1.3;
  const place = (x: number, width: number): TextPlace => ({ x, y: padding, width });
  const cells =
    second === undefined
      ? [setRuns(place(indent, first - indent), bodyRuns(row, look), { lineHeight })]
      : [
          setRuns(place(indent, first - indent - cellGap), headRuns(row, look), { lineHeight }),
          setRuns(place(first, second), bodyRuns(row, look), { lineHeight }),
        ];
  const tallest = Math.max(...cells.map(({ box }) => box.height));
  return { height: tallest + 2 * padding, cells, light: row.light };
}

/** As many rows as fit into `height`, from the first, and how many those are; `null` where not one fits. */
export function tableBlock(
  rows: readonly SlideRow[],
  place: TextPlace,
  height: number,
  look: TableLook,
): { readonly block: PageBlock; readonly count: number } | null {
  const columns = columnsOf(rows, place.width, look);
  const { size, tokens } = look;
  const laid: TableRow[] = [];
  const marks: Mark[] = [];
  let down = 0;
  for (const row of rows) {
    const next = layRow(row, columns, look);
    if (down + next.height > height) break;
    const top = place.y + down;
    marks.push(...next.cells.map((cell) => moved(cell, place.x, top)));
    if (next.light !== null)
      marks.push(...lightMarks(next.light, tokens, [place.x, top + paddingOf(size) + size * 0.18], size * 1.05));
    down += next.height;
    laid.push(next);
    const [y, right] = [place.y + down, place.x + place.width];
    marks.push({ kind: "rule", from: [place.x, y], to: [right, y], color: tokens.line, width: 1 });
  }
  if (laid.length === 0) return null;
  return {
    block: { kind: "table", box: { ...place, height: down }, columns, rows: laid, marks },
    count: laid.length,
  };
}
