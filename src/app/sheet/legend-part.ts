import { type Box, type Mark, placed } from "#app/paper/page-marks.ts";
import { setText } from "#app/paper/set-text.ts";
import { legendBox } from "#app/paper/symbol-marks.ts";
import { breakLines } from "#app/paper/text-lines.ts";
import { themes } from "#app/theme/tokens.ts";
import type { LanguageCode } from "#app/language/language.ts";
import type { SheetLegend, SheetLegendEntry, SheetPart } from "./sheet-content.ts";
import { sheetTheme } from "./sheet-legend.ts";
import { sheetWords } from "./sheet-words.ts";

const tokens = themes[sheetTheme];

/** A line of the legend as it is set: how high it is, and how it is painted from a corner. */
type Row = {
  readonly height: number;
  readonly isHeading: boolean;
  readonly entries: number;
  readonly paint: (x: number, y: number) => readonly Mark[];
};

function headingRow(text: string, size: number, width: number): Row {
  const lineHeight = size * 1.5;
  const lines = Math.max(1, breakLines(text, size, width).length);
  const above = size * 0.5;
  return {
    height: above + lines * lineHeight,
    isHeading: true,
    entries: 0,
    paint: (x, y) => [
      setText({ x, y: y + above, width }, text, { size, weight: 500, color: tokens.ink2 }, { lineHeight }),
    ],
  };
}

function entryRow({ title, symbol }: SheetLegendEntry, size: number, width: number): Row {
  const scale = (size * 1.6) / legendBox.height;
  const [symbolWidth, symbolHeight] = [legendBox.width * scale, legendBox.height * scale];
  const textAt = symbolWidth + size * 0.5;
  const lineHeight = size * 1.35;
  const lines = Math.max(1, breakLines(title, size, width - textAt).length);
  const height = Math.max(symbolHeight, lines * lineHeight) + size * 0.22;
  return {
    height,
    isHeading: false,
    entries: 1,
    paint: (x, y) => [
      ...symbol.map((mark) => placed(mark, [x, y + (height - symbolHeight) / 2], scale)),
      setText(
        { x: x + textAt, y: y + (height - lines * lineHeight) / 2, width: width - textAt },
        title,
        { size, weight: 400, color: tokens.ink1 },
        { lineHeight },
      ),
    ],
  };
}

/** Rows poured into columns; `null` where they do not all fit. A heading never stands at the foot of a column. */
function pour(rows: readonly Row[], height: number, columns: number): readonly (readonly Row[])[] | null {
  const poured: Row[][] = [[]];
  let free = height;
  for (const [at, row] of rows.entries()) {
    const next = rows[at + 1];
    const wanted = row.height + (row.isHeading && next !== undefined ? next.height : 0);
    const column = poured.at(-1);
    if (column === undefined) return null;
    if (wanted > free && column.length > 0) {
      if (poured.length === columns) return null;
      poured.push([row]);
      free = height - row.height;
    } else {
      column.push(row);
      free -= row.height;
    }
    if (free < -0.01) return null;
  }
  return poured;
}

/** Columns as even as they can be: the least height that all rows still fit into. */
function evenly(rows: readonly Row[], height: number, columns: number): readonly (readonly Row[])[] | null {
  if (pour(rows, height, columns) === null) return null;
  let [low, high] = [0, height];
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    if (pour(rows, middle, columns) === null) low = middle;
    else high = middle;
  }
  return pour(rows, high, columns);
}

/**
 * The legend in its box: as large as all of it fits, in as few columns as that takes, smaller before anything is left out;
 * what does not fit at the smallest size is counted in its last line.
 */
export function legendPart(legend: SheetLegend, box: Box, factor: number, language: LanguageCode): SheetPart {
  const words = sheetWords[language];
  const heading = setText(
    { x: box.x, y: box.y, width: box.width },
    words.legend,
    { size: 36 * factor, weight: 700, color: tokens.ink1 },
    { lineHeight: 52 * factor },
  );
  const top = box.y + 60 * factor;
  const height = box.y + box.height - top;
  const gap = 30 * factor;
  const rowsAt = (size: number, width: number, most = Number.POSITIVE_INFINITY): readonly Row[] => {
    let left = most;
    return legend.groups.flatMap(({ heading: title, entries }) => {
      const own = entries.slice(0, Math.max(0, left));
      left -= own.length;
      return own.length === 0
        ? []
        : [
            ...(title === null ? [] : [headingRow(title, size, width)]),
            ...own.map((entry) => entryRow(entry, size, width)),
          ];
    });
  };
  const painted = (columns: readonly (readonly Row[])[], width: number): readonly Mark[] =>
    columns.flatMap((column, at) => {
      let y = top;
      return column.flatMap((row) => {
        const marks = row.paint(box.x + at * (width + gap), y);
        y += row.height;
        return marks;
      });
    });
  const count = legend.groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const most = Math.max(1, Math.min(4, Math.floor(box.width / (230 * factor))));
  const widthOf = (columns: number): number => (box.width - (columns - 1) * gap) / columns;
  // As many lines at the smallest size could not be set: with hundreds of them nothing else is tried.
  const isHopeless = count * 16 * factor * 1.5 > height * most;
  for (const size of isHopeless ? [] : [30, 28, 26, 24, 22, 20, 18, 16])
    for (let columns = 1; columns <= most; columns += 1) {
      const width = widthOf(columns);
      const poured = evenly(rowsAt(size * factor, width), height, columns);
      if (poured !== null) return { name: "legend", box, marks: [heading, ...painted(poured, width)] };
    }
  const [size, width] = [16 * factor, widthOf(most)];
  const some = (kept: number): readonly (readonly Row[])[] | null =>
    pour([...rowsAt(size, width, kept), headingRow(words.more(count - kept), size, width)], height, most);
  let [kept, beyond] = [0, count];
  while (beyond - kept > 1) {
    const middle = Math.floor((kept + beyond) / 2);
    if (some(middle) === null) beyond = middle;
    else kept = middle;
  }
  return { name: "legend", box, marks: [heading, ...painted(some(kept) ?? [], width)] };
}
