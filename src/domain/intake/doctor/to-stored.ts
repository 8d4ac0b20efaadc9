import type { Feature, FeatureCollection, Geometry, Position as GeoPosition } from "geojson";
import type { RawFeature } from "../raw-layer.ts";
import type { Candidate } from "./candidate.ts";

/** Features as they are stored, and the indexes of those whose geometry is none in that system; they are left without one. */
export type StoredFeatures = { readonly features: FeatureCollection; readonly unplaced: readonly number[] };

// A centimetre: more than any of the systems can be told apart by, and half the size on disk.
const decimals = 1e7;

class NoPosition extends Error {}

function movedPosition([x = 0, y = 0, ...heights]: GeoPosition, { toStored }: Candidate): GeoPosition {
  const position = toStored(x, y);
  if (position === null) throw new NoPosition();
  const [lng, lat] = position;
  return [Math.round(lng * decimals) / decimals, Math.round(lat * decimals) / decimals, ...heights];
}

function moved(geometry: Geometry, candidate: Candidate): Geometry {
  const path = (positions: readonly GeoPosition[]): GeoPosition[] =>
    positions.map((position) => movedPosition(position, candidate));
  switch (geometry.type) {
    case "Point":
      return { type: "Point", coordinates: movedPosition(geometry.coordinates, candidate) };
    case "MultiPoint":
    case "LineString":
      return { type: geometry.type, coordinates: path(geometry.coordinates) };
    case "MultiLineString":
    case "Polygon":
      return { type: geometry.type, coordinates: geometry.coordinates.map(path) };
    case "MultiPolygon":
      return { type: "MultiPolygon", coordinates: geometry.coordinates.map((rings) => rings.map(path)) };
    case "GeometryCollection":
      return { type: "GeometryCollection", geometries: geometry.geometries.map((part) => moved(part, candidate)) };
  }
}

/**
 * Features read with a candidate: WGS 84 / CGCS2000 degrees, `[lng, lat]` to seven decimals, heights as they are, with ids that
 * count from `firstId` in their order. Attributes stay as they are.
 */
export function toStored(features: readonly RawFeature[], candidate: Candidate, firstId = 0): StoredFeatures {
  const unplaced: number[] = [];
  const stored = features.map(({ geometry, properties }, at): Feature<Geometry | null> => {
    const plain = { type: "Feature" as const, id: firstId + at, properties: { ...properties } };
    if (geometry === null) return { ...plain, geometry: null };
    try {
      return { ...plain, geometry: moved(geometry, candidate) };
    } catch (cause) {
      if (!(cause instanceof NoPosition)) throw cause;
      unplaced.push(plain.id);
      return { ...plain, geometry: null };
    }
  });
  // A null geometry is legal in GeoJSON; the type of collections leaves it out.
  return { features: { type: "FeatureCollection", features: stored as Feature[] }, unplaced };
}
