import type { LanguageCode } from "#app/language/language.ts";
import { type Box, filled, type Mark, type PathMark, rectanglePath } from "#app/paper/page-marks.ts";
import { setText } from "#app/paper/set-text.ts";
import { themes } from "#app/theme/tokens.ts";
import type { Position } from "#domain/geo/position.ts";
import { frameBbox, type MapFrame, toPaper } from "#domain/sheet/map-frame.ts";
import { middleOf } from "#domain/sheet/usual-scale.ts";
import { type Bbox, unionBbox } from "#domain/geo/bbox.ts";
import type { SheetPart } from "./sheet-content.ts";
import { sheetTheme } from "./sheet-legend.ts";
import { sheetWords } from "./sheet-words.ts";

const tokens = themes[sheetTheme];

function ringsBbox(rings: readonly (readonly Position[])[]): Bbox | null {
  return unionBbox(rings.flat().map(([lng, lat]): Bbox => [lng, lat, lng, lat]));
}

/** A small map whose box holds all of a bbox: where a position comes to stand in it. */
function fitted(bbox: Bbox, box: Box, room: number): (position: Position) => readonly [number, number] {
  const frame: MapFrame = { center: middleOf(bbox), scale: 1_000_000, width: 0, height: 0 };
  const [left, bottom] = toPaper(frame, [bbox[0], bbox[1]]);
  const [right, top] = toPaper(frame, [bbox[2], bbox[3]]);
  const scale = Math.min((box.width - 2 * room) / (right - left), (box.height - 2 * room) / (bottom - top));
  return (position) => {
    const [x, y] = toPaper(frame, position);
    return [box.x + box.width / 2 + x * scale, box.y + box.height / 2 + y * scale];
  };
}

/** The county's outline in a small map that fits into a box; `within` are boxes that it must show too. */
export function countyMap(
  rings: readonly (readonly Position[])[],
  within: readonly Bbox[],
  box: Box,
  factor: number,
): { readonly marks: readonly PathMark[]; readonly boxOf: (bbox: Bbox) => Box } | null {
  const county = ringsBbox(rings);
  const all = county === null ? null : unionBbox([county, ...within]);
  if (all === null) return null;
  const at = fitted(all, box, 14 * factor);
  const path = rings
    .map(
      (ring) =>
        `M${ring
          .map((position) =>
            at(position)
              .map((each) => each.toFixed(1))
              .join(" "),
          )
          .join("L")}Z`,
    )
    .join("");
  return {
    marks: [
      {
        ...filled(path, tokens.sunken),
        stroke: { color: tokens.countyEdge, width: 2.4 * factor, dash: [], cap: "butt", opacity: 1 },
      },
    ],
    boxOf: ([west, south, east, north]) => {
      const [left, top] = at([west, north]);
      const [right, bottom] = at([east, south]);
      return { x: left, y: top, width: right - left, height: bottom - top };
    },
  };
}

/** Where the sheet lies in the county: the county's outline with the sheet's edge. */
export function insetPart(
  frame: MapFrame,
  rings: readonly (readonly Position[])[],
  box: Box,
  factor: number,
  language: LanguageCode,
): SheetPart {
  const captionHeight = 40 * factor;
  const map: Box = { ...box, height: box.height - captionHeight };
  const bbox = frameBbox(frame);
  const drawn = countyMap(rings, [bbox], map, factor);
  const edge: readonly Mark[] =
    drawn === null
      ? []
      : [
          {
            ...filled(rectanglePath(drawn.boxOf(bbox)), tokens.glow, 0.12),
            stroke: { color: tokens.glow, width: 4 * factor, dash: [], cap: "butt", opacity: 1 },
          },
        ];
  return {
    name: "inset",
    box,
    marks: [
      ...(drawn?.marks ?? []),
      ...edge,
      setText(
        { x: box.x, y: map.y + map.height, width: box.width },
        sheetWords[language].inset,
        { size: 24 * factor, weight: 400, color: tokens.ink2 },
        { lineHeight: captionHeight, align: "center", mostLines: 1 },
      ),
    ],
  };
}
