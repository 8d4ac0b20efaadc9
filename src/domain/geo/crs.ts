import type { Geometry } from "geojson";
import proj4 from "proj4";
import type { Position } from "./position.ts";

/**
 * A coordinate reference system: its official URI, its name, the order of its axes and how many decimals are given (degrees:
 * a centimetre, metres: a tenth of a millimetre). `isNorthFirst`: latitude or northing comes first, as EPSG defines it.
 */
export type Crs = {
  readonly uri: string;
  readonly name: string;
  readonly isNorthFirst: boolean;
  readonly decimals: number;
  /** PROJ definition, always east before north; `null` where the numbers are those of the stored positions. */
  readonly definition: string | null;
};

const epsg = (code: number): string => `http://www.opengis.net/def/crs/EPSG/0/${code}`;

/** What the project stores: WGS 84, longitude before latitude. */
export const crs84: Crs = {
  uri: "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
  name: "WGS 84 (longitude, latitude)",
  isNorthFirst: false,
  decimals: 7,
  definition: null,
};

/**
 * The systems that data can be had in. CGCS2000 (4490) and WGS 84 are the same at map accuracy (EPSG: null shift), so 4548
 * (CGCS2000, 3° Gauss–Krüger, central meridian 117° E, no zone prefix) is projected from the stored positions.
 */
export const systems: readonly Crs[] = [
  crs84,
  { uri: epsg(4326), name: "WGS 84", isNorthFirst: true, decimals: 7, definition: null },
  { uri: epsg(4490), name: "China Geodetic Coordinate System 2000", isNorthFirst: true, decimals: 7, definition: null },
  {
    uri: epsg(4548),
    name: "CGCS2000 / 3-degree Gauss-Kruger CM 117E",
    isNorthFirst: true,
    decimals: 4,
    definition: "+proj=tmerc +lat_0=0 +lon_0=117 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs",
  },
];

/** The system with this URI; `null` for any that is not among {@link systems}. */
export function crsByUri(uri: string): Crs | null {
  return systems.find((crs) => crs.uri === uri) ?? null;
}

function rounded(value: number, { decimals }: Crs): number {
  return Number(value.toFixed(decimals));
}

/** A stored position in another system, in the order of its axes. */
export function toCrs([lng, lat]: Position, crs: Crs): readonly [number, number] {
  const [east = lng, north = lat] = crs.definition === null ? [] : proj4(crs.definition, [lng, lat]);
  const [x, y] = [rounded(east, crs), rounded(north, crs)];
  return crs.isNorthFirst ? [y, x] : [x, y];
}

type Coordinates = readonly unknown[];

function isPosition(coordinates: Coordinates): coordinates is readonly [number, number] {
  return typeof coordinates[0] === "number";
}

function mapCoordinates(coordinates: Coordinates, crs: Crs): Coordinates {
  if (isPosition(coordinates)) return toCrs([coordinates[0], coordinates[1]], crs);
  return coordinates.map((inner) => mapCoordinates(inner as Coordinates, crs));
}

/** A stored geometry in another system, its positions in the order of that system's axes. */
export function geometryInCrs(geometry: Geometry, crs: Crs): Geometry {
  if (crs === crs84) return geometry;
  if (geometry.type === "GeometryCollection")
    return { ...geometry, geometries: geometry.geometries.map((part) => geometryInCrs(part, crs)) };
  // Coordinates keep the nesting of their geometry's type.
  return { ...geometry, coordinates: mapCoordinates(geometry.coordinates, crs) } as Geometry;
}
