import { area, kinks, polygon, simplify, unkinkPolygon } from "@turf/turf";
import type { Feature, FeatureCollection, Polygon } from "geojson";
import { gcj02ToWgs84, type LngLat } from "./gcj02.ts";
import { closeRing, openRing, smoothRing } from "./ring.ts";

// The file's vertices are corners of grid cells of 1/1024°; the middle of a cell lies half a cell off.
const cellShiftDegrees = -0.0005;

/** How a boundary file's coordinates are meant: on the boundary package's grid in GCJ-02, or WGS 84 as drawn. */
export type BoundaryCrs = "gcj02-grid" | "wgs84";

function boundaryRing(ring: readonly (readonly number[])[], crs: BoundaryCrs): LngLat[] {
  const open = openRing(ring);
  if (crs === "wgs84") return open;
  return smoothRing(smoothRing(open, 2), 2).map(([lng, lat]) =>
    gcj02ToWgs84([lng + cellShiftDegrees, lat + cellShiftDegrees]),
  );
}

/** The longest outer ring of a boundary file as a polygon in WGS 84, `toleranceDegrees` simplified; from a grid, with its stairs smoothed away. */
export function countyPolygon(file: FeatureCollection, crs: BoundaryCrs, toleranceDegrees: number): Feature<Polygon> {
  const { geometry } = file.features[0] ?? { geometry: null };
  if (geometry === null || (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon"))
    throw new Error("Expected a polygon");
  const outer =
    geometry.type === "Polygon" ? [geometry.coordinates[0] ?? []] : geometry.coordinates.map((part) => part[0] ?? []);
  const longest = outer.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const ring = polygon([closeRing(boundaryRing(longest, crs))]);
  const smooth = simplify(ring, { tolerance: toleranceDegrees, highQuality: true });
  if (kinks(smooth).features.length === 0) return smooth;
  // Narrow necks can cross themselves once they are smoothed; what they cut off is a few grid cells.
  const parts = unkinkPolygon(smooth).features;
  const largest = parts.toSorted((a, b) => area(b) - area(a))[0];
  if (largest === undefined) throw new Error("Expected a polygon after its crossings were taken out");
  return largest;
}
