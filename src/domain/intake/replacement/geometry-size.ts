import geodesic from "geographiclib-geodesic";
import type { Geometry, Position } from "geojson";

const ellipsoid = geodesic.Geodesic.WGS84;

/** How large something is on the ellipsoid of WGS 84: the length of lines, the area of areas; `null` for what it is not. */
export type GeometrySize = { readonly lengthMeters: number | null; readonly areaSquareMeters: number | null };

/** The geodesic between two positions, metres (Karney's algorithm on WGS 84). */
export function geodesicMeters([fromLng = 0, fromLat = 0]: Position, [toLng = 0, toLat = 0]: Position): number {
  return ellipsoid.Inverse(fromLat, fromLng, toLat, toLng).s12 ?? 0;
}

function lengthOf(line: readonly Position[]): number {
  return line.slice(1).reduce((sum, position, at) => sum + geodesicMeters(line[at] ?? position, position), 0);
}

function ringArea(ring: readonly Position[]): number {
  const area = ellipsoid.Polygon(false);
  for (const [lng = 0, lat = 0] of ring.slice(0, -1)) area.AddPoint(lat, lng);
  return Math.abs(area.Compute(false, true).area ?? 0);
}

function areaOf([outer = [], ...holes]: readonly (readonly Position[])[]): number {
  return ringArea(outer) - holes.reduce((sum, hole) => sum + ringArea(hole), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The geodesic length or area of a geometry; neither for points. Of a mixed collection both. */
export function sizeOf(geometry: Geometry): GeometrySize {
  switch (geometry.type) {
    case "LineString":
      return { lengthMeters: lengthOf(geometry.coordinates), areaSquareMeters: null };
    case "MultiLineString":
      return { lengthMeters: sum(geometry.coordinates.map(lengthOf)), areaSquareMeters: null };
    case "Polygon":
      return { lengthMeters: null, areaSquareMeters: areaOf(geometry.coordinates) };
    case "MultiPolygon":
      return { lengthMeters: null, areaSquareMeters: sum(geometry.coordinates.map(areaOf)) };
    case "GeometryCollection": {
      const sizes = geometry.geometries.map(sizeOf);
      const lengths = sizes.flatMap(({ lengthMeters }) => lengthMeters ?? []);
      const areas = sizes.flatMap(({ areaSquareMeters }) => areaSquareMeters ?? []);
      return {
        lengthMeters: lengths.length === 0 ? null : sum(lengths),
        areaSquareMeters: areas.length === 0 ? null : sum(areas),
      };
    }
    case "Point":
    case "MultiPoint":
      return { lengthMeters: null, areaSquareMeters: null };
  }
}
