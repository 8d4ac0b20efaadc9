import { approvalLine } from "#app/paper/approval.ts";
import type { Box } from "#app/paper/page-marks.ts";
import { setText } from "#app/paper/set-text.ts";
import { themes } from "#app/theme/tokens.ts";
import type { Grid } from "#domain/sheet/grid.ts";
import { type MapFrame, scaleDeviation } from "#domain/sheet/map-frame.ts";
import { stepLabel } from "./grid-marks.ts";
import type { SheetContent, SheetPart } from "./sheet-content.ts";
import { sheetTheme } from "./sheet-legend.ts";
import { sheetWords } from "./sheet-words.ts";

const tokens = themes[sheetTheme];

/** What a page says of itself line by line; `frame` and `grid` are `null` for a page without a map of its own. */
export function notesLines(content: SheetContent, frame: MapFrame | null, grid: Grid | null): readonly string[] {
  const words = sheetWords[content.language];
  const step = grid === null ? "" : stepLabel(content.grid, grid.step);
  return [
    words.crs,
    frame === null ? "" : words.projection((Math.ceil(scaleDeviation(frame) * 1000) / 10).toFixed(1)),
    content.grid === "degrees" ? words.degrees(step) : content.grid === "kilometers" ? words.metric(step) : "",
    words.asOf(content.asOf),
    content.sources === "" ? "" : words.sources(content.sources),
    approvalLine(content.language, content.basemap),
    [content.issuer === "" ? "" : words.issuer(content.issuer), words.madeOn(content.madeOn)]
      .filter((part) => part !== "")
      .join(content.language === "zh" ? "　" : ", "),
  ].filter((line) => line !== "");
}

/** What else a reader has to know of a sheet, from the top of a box; as high as it has to be. */
export function notesPart(
  content: SheetContent,
  frame: MapFrame,
  grid: Grid,
  isSchematic: boolean,
  place: Pick<Box, "x" | "y" | "width">,
  factor: number,
): SheetPart {
  const words = sheetWords[content.language];
  const lines = notesLines(content, frame, grid);
  const size = Math.max(19, 22 * factor);
  const schematic = isSchematic
    ? [
        setText(
          place,
          words.schematicLong,
          { size: size * 1.15, weight: 700, color: tokens.glow },
          { lineHeight: size * 1.7 },
        ),
      ]
    : [];
  const used = schematic.reduce((sum, { box }) => sum + box.height + size * 0.4, 0);
  const rest = setText(
    { ...place, y: place.y + used },
    lines.join("\n"),
    { size, weight: 400, color: tokens.ink2 },
    { lineHeight: size * 1.5 },
  );
  return {
    name: "notes",
    box: { ...place, height: used + rest.box.height },
    marks: [...schematic, rest],
  };
}
