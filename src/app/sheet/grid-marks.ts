import type { Box, Mark, TextMark } from "#app/paper/page-marks.ts";
import { setText } from "#app/paper/set-text.ts";
import { textWidth } from "#app/paper/text-lines.ts";
import { themes } from "#app/theme/tokens.ts";
import { type Grid, type GridKind, gridOf } from "#domain/sheet/grid.ts";
import type { MapFrame, PaperPoint } from "#domain/sheet/map-frame.ts";
import { unitsPerMillimeter } from "./sheet-content.ts";
import { sheetTheme } from "./sheet-legend.ts";

const tokens = themes[sheetTheme];

/** A line's coordinate as it stands at the frame: degrees with the minutes and seconds that the grid has, or kilometres. */
export function gridLabel(kind: GridKind, value: number, step: number): string {
  if (kind !== "degrees") return `${Number((value / 1000).toFixed(1))} km`;
  const seconds = Math.round(Math.abs(value) * 3600);
  const [degrees, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${degrees}°${two(minutes)}′${step % 60 === 0 ? "" : `${two(rest)}″`}`;
}

/** How far a grid's lines lie apart, in words of no language. */
export function stepLabel(kind: GridKind, step: number): string {
  if (kind !== "degrees") return step >= 1000 ? `${step / 1000} km` : `${step} m`;
  return step % 3600 === 0 ? `${step / 3600}°` : step % 60 === 0 ? `${step / 60}′` : `${step}″`;
}

/** The grid of a sheet's map. */
export function sheetGrid(frame: MapFrame, kind: GridKind, factor: number): Grid {
  return gridOf(frame, kind, 42 * factor);
}

/** The lines of a grid over the map, and their coordinates in the band around it. */
export function gridMarks(grid: Grid, kind: GridKind, map: Box, factor: number): readonly Mark[] {
  const size = 22 * factor;
  const band = 42 * factor;
  const onPage = ([x, y]: PaperPoint): readonly [number, number] => [
    map.x + x * unitsPerMillimeter,
    map.y + y * unitsPerMillimeter,
  ];
  const label = (text: string, x: number, y: number, isUpright: boolean): readonly TextMark[] => {
    const half = textWidth(text, size) / 2 + 4 * factor;
    const [along, from, to] = isUpright ? [y, map.y, map.y + map.height] : [x, map.x, map.x + map.width];
    // A label that would reach around the corner is left out; its line has another end.
    if (along - half < from || along + half > to) return [];
    const mark = setText(
      { x: x - half, y: y - band / 2, width: half * 2 },
      text,
      { size, weight: 400, color: tokens.ink1 },
      { lineHeight: band, align: "center", mostLines: 1 },
    );
    return [{ ...mark, isUpright }];
  };
  return grid.lines.flatMap(({ runs, value, points }): readonly Mark[] => {
    const said = gridLabel(kind, value, grid.step);
    const ends = [points[0], points.at(-1)].filter((end) => end !== undefined).map(onPage);
    const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;
    return [
      {
        kind: "path",
        path: `M${points
          .map((point) =>
            onPage(point)
              .map((each) => each.toFixed(2))
              .join(" "),
          )
          .join("L")}`,
        at: [0, 0],
        scale: 1,
        fill: null,
        stroke: { color: tokens.ink2, width: 1.4 * factor, dash: [], cap: "butt", opacity: 0.45 },
      },
      ...ends.flatMap(([x, y]) => {
        if (runs === "east") {
          if (near(y, map.y)) return label(said, x, map.y - band / 2, false);
          return near(y, map.y + map.height) ? label(said, x, map.y + map.height + band / 2, false) : [];
        }
        if (near(x, map.x)) return label(said, map.x - band / 2, y, true);
        return near(x, map.x + map.width) ? label(said, map.x + map.width + band / 2, y, true) : [];
      }),
    ];
  });
}
