import type { Overlay } from "#app/map/overlay.ts";
import type { Scene } from "#app/map/scene.ts";
import type { Box } from "#app/paper/page-marks.ts";
import type { MapView, StillMap } from "#app/paper/still-map.ts";
import type { Bbox } from "#domain/geo/bbox.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import type { Year } from "#domain/plan/ids.ts";
import { type MapFrame, sheetZoom } from "#domain/sheet/map-frame.ts";
import { type SheetContent, type SheetPage, unitsPerMillimeter } from "./sheet-content.ts";
import { layoutSheet, mapFrameOf } from "./sheet-layout.ts";
import { sheetLegend } from "./sheet-legend.ts";

/** A sheet to make: what it says, what its map shows, and where the county lies. */
export type SheetJob = {
  readonly content: SheetContent;
  /** Built in the theme and for the size of the paper; see `sheetTheme` and `paperFactor`. */
  readonly scene: Scene;
  /** The visible temporary layers, the lowest first, as the map draws them and as the legend names them. */
  readonly overlays: readonly Overlay[];
  readonly layers: readonly UserLayer[];
  readonly year: Year;
  readonly county: Bbox;
};

/** Side of a CSS pixel of the map on paper, millimetres: a hundredth of an inch, so that resolutions come out whole. */
const pixelMillimeters = 0.254;

/** Units of a sheet's page in an inch. */
export const unitsPerInch = 25.4 * unitsPerMillimeter;

/** The map of a sheet for a picture of so many dots per inch: it covers the map's box and at most half a millimetre more. */
export function viewOf(
  frame: MapFrame,
  { scene, overlays, county }: Pick<SheetJob, "scene" | "overlays" | "county">,
  dotsPerInch: number,
): MapView {
  const pixels = (millimeters: number): number => 2 * Math.ceil(millimeters / pixelMillimeters / 2);
  return {
    scene,
    overlays,
    county,
    width: pixels(frame.width),
    height: pixels(frame.height),
    pixelRatio: dotsPerInch / 100,
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
    move: {
      kind: "camera",
      camera: { center: frame.center, zoom: sheetZoom(frame, pixelMillimeters), bearing: 0 },
      request: 0,
    },
  };
}

/** Draws a sheet's map, and sets everything around it by what stands on it. */
export async function showSheet(
  map: StillMap,
  job: SheetJob,
  dotsPerInch: number,
  signal: AbortSignal,
): Promise<SheetPage> {
  const standing = await map.show(viewOf(mapFrameOf(job.content), job, dotsPerInch), signal);
  return layoutSheet(job.content, sheetLegend(standing.features, job.layers, job.year, job.content.language));
}

/** The part of a drawn map that its box shows, pixels. */
export type MapCrop = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** What of a drawn map covers its box on the page; their middles are the same to the hundredth of a pixel. */
export function mapCrop(
  drawn: { readonly width: number; readonly height: number },
  box: Box,
  dotsPerInch: number,
): MapCrop {
  const side = (units: number, most: number): number => {
    const least = Math.min(most, Math.ceil((units / unitsPerInch) * dotsPerInch));
    return (most - least) % 2 === 0 ? least : least + 1;
  };
  const [width, height] = [side(box.width, drawn.width), side(box.height, drawn.height)];
  return { left: (drawn.width - width) / 2, top: (drawn.height - height) / 2, width, height };
}
