import proj4 from "proj4";
import type { Position } from "./position.ts";

/** PROJ definition of a CGCS2000 Gauss–Krüger zone, east before north, without a zone number before the easting. */
export function gaussKrugerDefinition(centralMeridian: number, falseEasting = 500_000): string {
  return `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=1 +x_0=${falseEasting} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
}

/** The central meridian of a zone by the number that stands before its eastings: 13–23 are 6° wide, 25–45 are 3° wide; else `null`. */
export function centralMeridianOfZone(zone: number): number | null {
  if (zone >= 13 && zone <= 23) return 6 * zone - 3;
  return zone >= 25 && zone <= 45 ? 3 * zone : null;
}

/** The position of a northing and an easting (500 km added, no zone number) in metres. */
export function fromGaussKruger(north: number, east: number, centralMeridian: number): Position {
  const [lng = Number.NaN, lat = Number.NaN] = proj4(gaussKrugerDefinition(centralMeridian)).inverse([east, north]);
  return [lng, lat];
}
