import { filled, type Mark, rectanglePath } from "#app/paper/page-marks.ts";
import { setText } from "#app/paper/set-text.ts";
import { themes } from "#app/theme/tokens.ts";
import { frameBbox } from "#domain/sheet/map-frame.ts";
import { countyMap } from "./inset-part.ts";
import { notesLines } from "./notes-part.ts";
import type { SheetPage, SheetPart } from "./sheet-content.ts";
import { sheetFrame } from "./sheet-frame.ts";
import type { SheetJob } from "./sheet-job.ts";
import { mapFrameOf, outline, titlePart } from "./sheet-layout.ts";
import { sheetTheme } from "./sheet-legend.ts";
import { groupedNumber, sheetWords } from "./sheet-words.ts";

const tokens = themes[sheetTheme];

type AtlasSheet = { readonly name: string; readonly job: SheetJob };

/** The first page of an atlas: the county with the edge and the page of every sheet, and a list of them. */
export function atlasIndex(title: string, sheets: readonly AtlasSheet[]): SheetPage {
  const first = sheets[0]?.job.content;
  if (first === undefined) throw new Error("An atlas has sheets");
  const words = sheetWords[first.language];
  const frame = sheetFrame(first.paper, false);
  const { factor, side, map: box } = frame;
  const boxes = sheets.map(({ job }) => frameBbox(mapFrameOf(job.content)));
  const drawn = countyMap(first.countyRings, boxes, box, factor);
  const edges: readonly Mark[] =
    drawn === null
      ? []
      : [
          ...drawn.marks,
          ...boxes.map((bbox): Mark => ({
            ...filled(rectanglePath(drawn.boxOf(bbox)), tokens.cobalt, 0),
            stroke: { color: tokens.cobalt, width: 2.2 * factor, dash: [], cap: "butt", opacity: 0.6 },
          })),
          ...boxes.flatMap((bbox, at): readonly Mark[] => {
            const { x, y, width, height } = drawn.boxOf(bbox);
            const line = 52 * factor;
            const [middle, down] = [x + width / 2, y + height / 2];
            const plate = { x: middle - 32 * factor, y: down - line / 2, width: 64 * factor, height: line };
            return [
              filled(rectanglePath(plate, 8 * factor), tokens.cobalt),
              setText(
                { ...plate },
                String(at + 2),
                { size: 34 * factor, weight: 700, color: tokens.onAccent },
                { lineHeight: line, align: "center", mostLines: 1 },
              ),
            ];
          }),
        ];
  const notes = notesLines({ ...first, grid: "none" }, null, null);
  const noteSize = Math.max(19, 22 * factor);
  const note = setText(
    { x: side.x, y: 0, width: side.width },
    notes.join("\n"),
    { size: noteSize, weight: 400, color: tokens.ink2 },
    { lineHeight: noteSize * 1.5 },
  );
  const isTall = first.paper.orientation === "portrait";
  const noteAt = side.y + side.height - note.box.height;
  const columns = isTall ? 3 : 1;
  const perColumn = Math.ceil(sheets.length / columns);
  const gap = 40 * factor;
  const columnWidth = (side.width - (columns - 1) * gap) / columns;
  const listHeight = noteAt - side.y - 20 * factor;
  const row = Math.min(62 * factor, listHeight / (perColumn + 1));
  const size = Math.min(30 * factor, row * 0.56);
  const cells = (at: number, texts: readonly string[], weight: 400 | 500): readonly Mark[] => {
    const column = Math.floor(at / perColumn);
    const x = side.x + column * (columnWidth + gap);
    const y = side.y + (1 + (at % perColumn)) * row;
    return listCells(x, y, texts, weight);
  };
  const listCells = (x: number, y: number, texts: readonly string[], weight: 400 | 500): readonly Mark[] => {
    const [number = "", name = "", scale = ""] = texts;
    const style = { size, weight, color: weight === 500 ? tokens.ink2 : tokens.ink1 } as const;
    const setting = { lineHeight: row, mostLines: 1 } as const;
    const numberWidth = columnWidth * 0.16;
    const scaleWidth = columnWidth * 0.34;
    return [
      setText({ x, y, width: numberWidth }, number, style, setting),
      setText({ x: x + numberWidth, y, width: columnWidth - numberWidth - scaleWidth }, name, style, setting),
      setText({ x: x + columnWidth - scaleWidth, y, width: scaleWidth }, scale, style, { ...setting, align: "right" }),
      {
        kind: "rule",
        from: [x, y + row],
        to: [x + columnWidth, y + row],
        color: tokens.line,
        width: 1.5 * factor,
      },
    ];
  };
  const parts: readonly SheetPart[] = [
    titlePart(title, words.pageOf(1, sheets.length + 1), frame),
    { name: "map", box, marks: [...edges, outline(box, 3 * factor)] },
    {
      name: "table",
      box: { ...side, height: listHeight },
      marks: [
        ...Array.from({ length: columns }, (_, column) =>
          listCells(
            side.x + column * (columnWidth + gap),
            side.y,
            [words.sheetNumber, words.sheetName, words.sheetScale],
            500,
          ),
        ).flat(),
        ...sheets.flatMap(({ name, job }, at) =>
          cells(at, [String(at + 2), name, `1:${groupedNumber(job.content.place.scale)}`], 400),
        ),
      ],
    },
    {
      name: "notes",
      box: { ...note.box, y: noteAt },
      marks: [{ ...note, box: { ...note.box, y: noteAt } }],
    },
    { name: "frame", box: frame.border, marks: [outline(frame.border, 8 * factor)] },
  ];
  return { size: frame.size, map: null, parts };
}
