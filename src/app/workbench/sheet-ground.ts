import type { Overlay } from "#app/map/overlay.ts";
import { overlaySource } from "#app/map/overlay.ts";
import { type ThemeName, themes } from "#app/theme/tokens.ts";
import type { Bbox } from "#domain/geo/bbox.ts";
import type { Position } from "#domain/geo/position.ts";
import { frameBbox, type MapFrame, type SheetPlace } from "#domain/sheet/map-frame.ts";
import { middleOf, placeFor, readScale } from "#domain/sheet/usual-scale.ts";

/** Which ground a sheet shows: a box that it is fitted to, whatever its paper, or a middle and the scale as it was typed. */
export type SheetGround =
  | { readonly kind: "fitted"; readonly bbox: Bbox }
  | { readonly kind: "typed"; readonly center: Position; readonly text: string };

/** Where the sheet's map looks, `null` where no scale was typed; and the scale as its field has it. */
export function placeOf(
  ground: SheetGround,
  width: number,
  height: number,
): { readonly place: SheetPlace | null; readonly text: string } {
  if (ground.kind === "fitted") {
    const place = placeFor(ground.bbox, width, height);
    return { place, text: `1:${place.scale}` };
  }
  const scale = readScale(ground.text);
  return { place: scale === null ? null : { center: ground.center, scale }, text: ground.text };
}

/** The middle of the sheet's ground. */
export function centerOf(ground: SheetGround): Position {
  return ground.kind === "fitted" ? middleOf(ground.bbox) : ground.center;
}

/** The edge of a sheet on the map that it is taken from. */
export function edgeOverlay(frame: MapFrame, theme: ThemeName): Overlay {
  const id = "sheet-edge";
  const [west, south, east, north] = frameBbox(frame);
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const source = overlaySource(id);
  const tokens = themes[theme];
  return {
    id,
    data: {
      type: "FeatureCollection",
      features: [{ type: "Feature", geometry: { type: "LineString", coordinates: ring }, properties: {} }],
    },
    layers: [
      { id: `${source}-casing`, type: "line", source, paint: { "line-color": tokens.raised, "line-width": 4 } },
      {
        id: `${source}-line`,
        type: "line",
        source,
        paint: { "line-color": tokens.cobalt, "line-width": 2, "line-dasharray": [4, 2] },
      },
    ],
  };
}
