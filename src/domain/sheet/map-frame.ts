import type { Bbox } from "../geo/bbox.ts";
import type { Position } from "../geo/position.ts";

/** Where a sheet's map looks: its middle, degrees `[lng, lat]`, and the N of its scale 1:N. */
export type SheetPlace = { readonly center: Position; readonly scale: number };

/** A sheet's map: its place, and its width and height on paper in millimetres. North is up. */
export type MapFrame = SheetPlace & { readonly width: number; readonly height: number };

/** A point of a sheet's map: millimetres right of and below its upper left corner. */
export type PaperPoint = readonly [x: number, y: number];

// GRS80, the ellipsoid of CGCS2000.
const semiMajorMeters = 6_378_137;
const squaredEccentricity = 0.006_694_380_022_9;

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Metres in Web Mercator, east and north of 0° N 0° E. */
function toMercator([lng, lat]: Position): readonly [number, number] {
  return [semiMajorMeters * radians(lng), semiMajorMeters * Math.asinh(Math.tan(radians(lat)))];
}

function fromMercator(east: number, north: number): Position {
  return [(east / semiMajorMeters) * (180 / Math.PI), Math.atan(Math.sinh(north / semiMajorMeters)) * (180 / Math.PI)];
}

/**
 * Metres of Web Mercator for each metre on the ellipsoid at a latitude, along the parallel and along the meridian. They differ
 * by 0.5 % at the most, since the projection takes the latitudes of the ellipsoid for those of a sphere.
 */
export function mercatorStretch(lat: number): readonly [east: number, north: number] {
  const curved = 1 - squaredEccentricity * Math.sin(radians(lat)) ** 2;
  const cosine = Math.cos(radians(lat));
  return [Math.sqrt(curved) / cosine, curved ** 1.5 / ((1 - squaredEccentricity) * cosine)];
}

/** Metres of Web Mercator on a millimetre of paper: the mean of both directions is true in the middle of the sheet. */
export function mercatorPerMillimeter({ center, scale }: SheetPlace): number {
  const [east, north] = mercatorStretch(center[1]);
  return (scale / 1000) * Math.sqrt(east * north);
}

/** MapLibre's zoom (tiles of 512 px) at which a CSS pixel takes `pixelMillimeters` of the paper. */
export function sheetZoom(place: SheetPlace, pixelMillimeters: number): number {
  const around = 2 * Math.PI * semiMajorMeters;
  return Math.log2(around / (512 * mercatorPerMillimeter(place) * pixelMillimeters));
}

/** Where a position lies on the map's paper; beyond its edges too. */
export function toPaper(frame: MapFrame, position: Position): PaperPoint {
  const [centerEast, centerNorth] = toMercator(frame.center);
  const [east, north] = toMercator(position);
  const per = mercatorPerMillimeter(frame);
  return [frame.width / 2 + (east - centerEast) / per, frame.height / 2 - (north - centerNorth) / per];
}

/** The position at a point of the map's paper. */
export function fromPaper(frame: MapFrame, [x, y]: PaperPoint): Position {
  const [centerEast, centerNorth] = toMercator(frame.center);
  const per = mercatorPerMillimeter(frame);
  return fromMercator(centerEast + (x - frame.width / 2) * per, centerNorth - (y - frame.height / 2) * per);
}

/** The box of what the map shows. */
export function frameBbox(frame: MapFrame): Bbox {
  const [west, south] = fromPaper(frame, [0, frame.height]);
  const [east, north] = fromPaper(frame, [frame.width, 0]);
  return [west, south, east, north];
}

/** By how much lengths on the map may differ from 1:N at the worst place and in the worst direction, as a share. */
export function scaleDeviation(frame: MapFrame): number {
  const [, south, , north] = frameBbox(frame);
  const atMiddle = Math.sqrt(mercatorStretch(frame.center[1])[0] * mercatorStretch(frame.center[1])[1]);
  const shares = [south, north].flatMap((lat) =>
    mercatorStretch(lat).map((stretch) => Math.abs(stretch / atMiddle - 1)),
  );
  return Math.max(...shares);
}
