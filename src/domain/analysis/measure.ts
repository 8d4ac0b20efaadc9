import type { Geometry, MultiPolygon, Polygon, Position as Coordinates } from "geojson";
import { crsByUri, toCrs } from "../geo/crs.ts";
import { geodesicArea, geodesicBetween } from "../geo/ellipsoid.ts";
import type { Position } from "../geo/position.ts";

/** One leg of a line: from a vertex to the next. */
export type Leg = {
  /** On the ellipsoid of CGCS2000, metres. */
  readonly meters: number;
  /** In the plane of EPSG:4548, metres. */
  readonly planeMeters: number;
  /** Degrees clockwise from true north at the start, in [0, 360). */
  readonly azimuth: number;
};

/** A measured line: its legs in order, and their sums in metres. */
export type LineMeasure = {
  readonly kind: "line";
  readonly legs: readonly Leg[];
  readonly meters: number;
  readonly planeMeters: number;
};

/** A measured area: square metres on the ellipsoid and in the plane of EPSG:4548, and its outer ring as a closed line. */
export type AreaMeasure = {
  readonly kind: "area";
  readonly squareMeters: number;
  readonly planeSquareMeters: number;
  readonly outline: LineMeasure;
};

/** A position in the plane of EPSG:4548, metres: the northing (X of Chinese surveying) and the easting (Y, with 500 km added). */
export type PlanePosition = { readonly north: number; readonly east: number };

/** A stored position in the plane of EPSG:4548, to a tenth of a millimetre. */
export function planePosition(position: Position): PlanePosition {
  const crs = crsByUri("http://www.opengis.net/def/crs/EPSG/0/4548");
  if (crs === null) throw new Error("EPSG:4548 is not among the systems");
  const [north, east] = toCrs(position, crs);
  return { north, east };
}

/** Positions as GeoJSON has them, without heights. */
export function positionsOf(coordinates: readonly Coordinates[]): readonly Position[] {
  return coordinates.map(([lng = 0, lat = 0]) => [lng, lat]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Measures a line of positions; neighbours that are the same make no leg. */
export function measureLine(line: readonly Position[]): LineMeasure {
  const planes = line.map(planePosition);
  const legs = line.flatMap((to, at): Leg[] => {
    const [from, a, b] = [line[at - 1], planes[at - 1], planes[at]];
    if (from === undefined || a === undefined || b === undefined) return [];
    const { meters, azimuth } = geodesicBetween(from, to);
    return meters === 0 ? [] : [{ meters, azimuth, planeMeters: Math.hypot(b.north - a.north, b.east - a.east) }];
  });
  return {
    kind: "line",
    legs,
    meters: sum(legs.map(({ meters }) => meters)),
    planeMeters: sum(legs.map(({ planeMeters }) => planeMeters)),
  };
}

function planeRingArea(ring: readonly Position[]): number {
  const planes = ring.map(planePosition);
  // Heights over the first vertex, since the coordinates themselves would cost the product its digits.
  const origin = planes[0] ?? { north: 0, east: 0 };
  const doubled = planes.map((a, at) => {
    const b = planes[(at + 1) % planes.length] ?? a;
    return (a.east - origin.east) * (b.north - origin.north) - (b.east - origin.east) * (a.north - origin.north);
  });
  return Math.abs(sum(doubled)) / 2;
}

/** Measures a polygon given as its rings, the outer one first, closed or not. */
export function measureArea(rings: readonly (readonly Position[])[]): AreaMeasure {
  const [outer = [], ...holes] = rings;
  const first = outer[0];
  return {
    kind: "area",
    squareMeters: geodesicArea(rings),
    planeSquareMeters: planeRingArea(outer) - sum(holes.map(planeRingArea)),
    outline: measureLine(first === undefined ? [] : [...outer, first]),
  };
}

/** The sizes of everything in an area together, without outlines: square metres on the ellipsoid and in the plane of EPSG:4548. */
export function measureAreas(area: Polygon | MultiPolygon): Pick<AreaMeasure, "squareMeters" | "planeSquareMeters"> {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  const measures = polygons.map((rings) => measureArea(rings.map(positionsOf)));
  return {
    squareMeters: sum(measures.map(({ squareMeters }) => squareMeters)),
    planeSquareMeters: sum(measures.map(({ planeSquareMeters }) => planeSquareMeters)),
  };
}

/** The length of the lines of a geometry in metres and the area of its polygons in square metres, both on the ellipsoid; else 0. */
export function geometrySizes(geometry: Geometry): { readonly meters: number; readonly squareMeters: number } {
  const lengthOf = (line: readonly Coordinates[]): number => measureLine(positionsOf(line)).meters;
  switch (geometry.type) {
    case "Point":
    case "MultiPoint":
      return { meters: 0, squareMeters: 0 };
    case "LineString":
      return { meters: lengthOf(geometry.coordinates), squareMeters: 0 };
    case "MultiLineString":
      return { meters: sum(geometry.coordinates.map(lengthOf)), squareMeters: 0 };
    case "Polygon":
    case "MultiPolygon":
      return { meters: 0, squareMeters: measureAreas(geometry).squareMeters };
    case "GeometryCollection": {
      const sizes = geometry.geometries.map(geometrySizes);
      return {
        meters: sum(sizes.map(({ meters }) => meters)),
        squareMeters: sum(sizes.map(({ squareMeters }) => squareMeters)),
      };
    }
  }
}
