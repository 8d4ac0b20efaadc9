import { type Box, type PathMark, rectanglePath } from "#app/paper/page-marks.ts";
import { setText } from "#app/paper/set-text.ts";
import { textWidth } from "#app/paper/text-lines.ts";
import { themes } from "#app/theme/tokens.ts";
import type { MapFrame } from "#domain/sheet/map-frame.ts";
import { gridMarks, sheetGrid } from "./grid-marks.ts";
import { insetPart } from "./inset-part.ts";
import { legendPart } from "./legend-part.ts";
import { notesPart } from "./notes-part.ts";
import { scaleHeight, scalePart } from "./scale-part.ts";
import {
  type SheetContent,
  type SheetLegend,
  type SheetPage,
  type SheetPart,
  unitsPerMillimeter,
} from "./sheet-content.ts";
import { type SheetFrame, sheetFrame } from "./sheet-frame.ts";
import { sheetTheme } from "./sheet-legend.ts";

const tokens = themes[sheetTheme];

/** A line around a box. */
export function outline(box: Box, width: number): PathMark {
  const stroke = { color: tokens.ink1, width, dash: [], cap: "butt", opacity: 1 } as const;
  return { kind: "path", path: rectanglePath(box), at: [0, 0], scale: 1, fill: null, stroke };
}

/** The title of a page, as large as it fits on one line, on two where that would be small; the number of the page beside it. */
export function titlePart(title: string, pageNumber: string | null, frame: SheetFrame): SheetPart {
  const { title: box, factor } = frame;
  const side = pageNumber === null ? 0 : 260 * factor;
  const width = box.width - 2 * side;
  const oneLine = (width / Math.max(1, textWidth(title, 1))) * 0.98;
  const size = Math.min(84 * factor, Math.max(oneLine, 50 * factor));
  const mostLines = oneLine < 50 * factor ? 2 : 1;
  const lineHeight = mostLines === 1 ? box.height : box.height / 2;
  const mark = setText(
    { x: box.x + side, y: box.y, width },
    title,
    { size, weight: 700, color: tokens.ink1 },
    { lineHeight, align: "center", mostLines },
  );
  const number =
    pageNumber === null
      ? []
      : [
          setText(
            { x: box.x + box.width - side, y: box.y, width: side },
            pageNumber,
            { size: 28 * factor, weight: 400, color: tokens.ink2 },
            { lineHeight: box.height, align: "right", mostLines: 1 },
          ),
        ];
  return { name: "title", box, marks: [mark, ...number] };
}

/** The part of the ground that a sheet's map shows. */
export function mapFrameOf(content: Pick<SheetContent, "paper" | "grid" | "place">): MapFrame {
  const { map } = sheetFrame(content.paper, content.grid !== "none");
  return { ...content.place, width: map.width / unitsPerMillimeter, height: map.height / unitsPerMillimeter };
}

function insetHeight(width: number): number {
  return width * 0.72;
}

/** Legend, small map, scale and notes in a column, from above; the legend takes what the others leave. */
function columnParts(
  content: SheetContent,
  legend: SheetLegend,
  frame: SheetFrame,
  inset: (box: Box) => SheetPart,
  notes: (place: Pick<Box, "x" | "y" | "width">) => SheetPart,
): readonly SheetPart[] {
  const { side, factor } = frame;
  const gap = 26 * factor;
  const last = notes(side);
  const notesAt = side.y + side.height - last.box.height;
  const scaleAt = notesAt - gap - scaleHeight * factor;
  const insetBox: Box = { ...side, height: insetHeight(side.width) };
  const legendAt = insetBox.y + insetBox.height + gap;
  return [
    inset(insetBox),
    legendPart(legend, { ...side, y: legendAt, height: scaleAt - gap - legendAt }, factor, content.language),
    scalePart(content.place.scale, { ...side, y: scaleAt, height: scaleHeight * factor }, factor, content.language),
    notes({ ...side, y: notesAt }),
  ];
}

/** The same in a row below the map: the legend at the left, the small map, then scale and notes. */
function rowParts(
  content: SheetContent,
  legend: SheetLegend,
  frame: SheetFrame,
  inset: (box: Box) => SheetPart,
  notes: (place: Pick<Box, "x" | "y" | "width">) => SheetPart,
): readonly SheetPart[] {
  const { side, factor } = frame;
  const gap = 44 * factor;
  const rightWidth = Math.round(side.width * 0.32);
  const insetWidth = Math.round(side.width * 0.21);
  const legendWidth = side.width - rightWidth - insetWidth - 2 * gap;
  const right = { ...side, x: side.x + side.width - rightWidth, width: rightWidth };
  const middle = { ...side, x: side.x + legendWidth + gap, width: insetWidth };
  const height = Math.min(side.height, insetWidth * 1.1);
  return [
    legendPart(legend, { ...side, width: legendWidth }, factor, content.language),
    inset({ ...middle, height }),
    scalePart(content.place.scale, { ...right, height: scaleHeight * factor }, factor, content.language),
    notes({ ...right, y: side.y + (scaleHeight + 16) * factor }),
  ];
}

/** A sheet as it is painted, on paper and in its preview: the map's box, and everything that stands around it and on it. */
export function layoutSheet(content: SheetContent, legend: SheetLegend): SheetPage {
  const frame = sheetFrame(content.paper, content.grid !== "none");
  const { factor, map, banded, border, size } = frame;
  const shown = mapFrameOf(content);
  const grid = sheetGrid(shown, content.grid, factor);
  const inset = (box: Box): SheetPart => insetPart(shown, content.countyRings, box, factor, content.language);
  const notes = (place: Pick<Box, "x" | "y" | "width">): SheetPart =>
    notesPart(content, shown, grid, legend.isSchematic, place, factor);
  const around = content.paper.orientation === "portrait" ? rowParts : columnParts;
  return {
    size,
    map,
    parts: [
      {
        name: "map",
        box: banded,
        marks: [
          ...gridMarks(grid, content.grid, map, factor),
          outline(map, 3 * factor),
          ...(content.grid === "none" ? [] : [outline(banded, 3 * factor)]),
        ],
      },
      titlePart(content.title, content.pageNumber, frame),
      ...around(content, legend, frame, inset, notes),
      { name: "frame", box: border, marks: [outline(border, 8 * factor)] },
    ],
  };
}
