import type { Geometry, Position } from "geojson";
import { isHigh } from "#domain/data-export/export-crs.ts";
import { GrowingBytes } from "./growing-bytes.ts";

const codes = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
} as const satisfies Readonly<Record<Geometry["type"], number>>;

/** A geometry as well-known binary (ISO, little-endian), with heights where every position has one. */
export function wellKnownBinary(geometry: Geometry): Uint8Array {
  const bytes = new GrowingBytes();
  write(bytes, geometry, isHigh(geometry));
  return bytes.taken();
}

function write(bytes: GrowingBytes, geometry: Geometry, high: boolean): void {
  bytes.byte(1);
  bytes.int32(codes[geometry.type] + (high ? 1000 : 0));
  const parts = (geometries: readonly Geometry[]): void => {
    bytes.int32(geometries.length);
    for (const part of geometries) write(bytes, part, high);
  };
  switch (geometry.type) {
    case "Point":
      return writePosition(bytes, geometry.coordinates, high);
    case "LineString":
      return writePath(bytes, geometry.coordinates, high);
    case "Polygon":
      bytes.int32(geometry.coordinates.length);
      for (const ring of geometry.coordinates) writePath(bytes, ring, high);
      return undefined;
    case "MultiPoint":
      return parts(geometry.coordinates.map((coordinates) => ({ type: "Point", coordinates })));
    case "MultiLineString":
      return parts(geometry.coordinates.map((coordinates) => ({ type: "LineString", coordinates })));
    case "MultiPolygon":
      return parts(geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates })));
    case "GeometryCollection":
      return parts(geometry.geometries);
  }
}

function writePath(bytes: GrowingBytes, positions: readonly Position[], high: boolean): void {
  bytes.int32(positions.length);
  for (const position of positions) writePosition(bytes, position, high);
}

function writePosition(bytes: GrowingBytes, [x = 0, y = 0, z = 0]: Position, high: boolean): void {
  bytes.float64(x);
  bytes.float64(y);
  if (high) bytes.float64(z);
}
