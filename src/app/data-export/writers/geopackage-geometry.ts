import type { Geometry, Position } from "geojson";
import { GrowingBytes } from "./growing-bytes.ts";
import { wellKnownBinary } from "./wkb.ts";

const single = { POINT: "MULTIPOINT", LINESTRING: "MULTILINESTRING", POLYGON: "MULTIPOLYGON" } as const;

/** The type of geometry that a table of these has to be: theirs, that of several where some are of several, else any. */
export function commonType(geometries: readonly Geometry[]): string {
  const types = new Set<string>(geometries.map(({ type }) => type.toUpperCase()));
  const [only = "GEOMETRY"] = types;
  if (types.size <= 1) return only;
  for (const [one, several] of Object.entries(single))
    if (types.size === 2 && types.has(one) && types.has(several)) return several;
  return "GEOMETRY";
}

/** A geometry of one as one of several where its table wants that. */
export function likeOthers(geometry: Geometry, type: string): Geometry {
  if (type === "MULTIPOINT" && geometry.type === "Point")
    return { type: "MultiPoint", coordinates: [geometry.coordinates] };
  if (type === "MULTILINESTRING" && geometry.type === "LineString")
    return { type: "MultiLineString", coordinates: [geometry.coordinates] };
  if (type === "MULTIPOLYGON" && geometry.type === "Polygon")
    return { type: "MultiPolygon", coordinates: [geometry.coordinates] };
  return geometry;
}

/** A box that grows; {@link Extent.values} are west, south, east, north, `null` where nothing was added. */
export class Extent {
  #box: [number, number, number, number] | null = null;

  add(geometry: Geometry): void {
    if (geometry.type === "GeometryCollection") for (const part of geometry.geometries) this.add(part);
    else this.#addAll(geometry.coordinates);
  }

  get values(): readonly (number | null)[] {
    return this.#box ?? [null, null, null, null];
  }

  #addAll(coordinates: Position | readonly unknown[]): void {
    const [x, y] = coordinates;
    if (typeof x !== "number" || typeof y !== "number") {
      for (const inner of coordinates) if (Array.isArray(inner)) this.#addAll(inner);
      return;
    }
    const [west, south, east, north] = this.#box ?? [x, y, x, y];
    this.#box = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  }
}

/** A geometry as a cell of a GeoPackage: its head with system and extent, then well-known binary. */
export function packedGeometry(geometry: Geometry, epsg: number): Uint8Array {
  const bytes = new GrowingBytes();
  const extent = new Extent();
  extent.add(geometry);
  const [west, south, east, north] = extent.values;
  const hasExtent = geometry.type !== "Point" && west !== null;
  bytes.byte(0x47);
  bytes.byte(0x50);
  bytes.byte(0);
  // Little-endian; an extent of two axes.
  bytes.byte(hasExtent ? 0b11 : 0b1);
  bytes.int32(epsg);
  if (hasExtent) for (const value of [west, east, south, north]) bytes.float64(value ?? 0);
  bytes.all(wellKnownBinary(geometry));
  return bytes.taken();
}
