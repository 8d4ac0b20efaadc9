import type { Geometry, Position } from "geojson";
import type { GeometryKind } from "#domain/data-export/export-layer.ts";
import { GrowingBytes } from "./growing-bytes.ts";

const codes: Readonly<Record<GeometryKind, number>> = { point: 1, line: 3, polygon: 5, multipoint: 8 };

/** The shapes of a shapefile and their index. */
export type ShapeFiles = { readonly shp: Uint8Array<ArrayBuffer>; readonly shx: Uint8Array<ArrayBuffer> };

/**
 * The shapes of one kind, two-dimensional, in the numbers of their coordinates. `null` becomes a null shape; so does, as the
 * format demands one kind for a file, whatever is not of the kind.
 */
export function writeShp(kind: GeometryKind, geometries: readonly (Geometry | null)[]): ShapeFiles {
  const [shp, shx] = [new GrowingBytes(), new GrowingBytes()];
  for (const file of [shp, shx]) writeHead(file, codes[kind]);
  const all = new Box();
  for (const [at, geometry] of geometries.entries()) {
    const start = shp.length;
    shp.int32(at + 1, false);
    shp.int32(0, false);
    writeShape(shp, kind, geometry, all);
    const words = (shp.length - start - 8) / 2;
    shp.int32At(start + 4, words, false);
    shx.int32(start / 2, false);
    shx.int32(words, false);
  }
  for (const file of [shp, shx]) {
    file.int32At(24, file.length / 2, false);
    for (const [at, value] of all.values.entries()) file.float64At(36 + at * 8, value);
  }
  return { shp: shp.taken(), shx: shx.taken() };
}

function writeHead(file: GrowingBytes, code: number): void {
  file.int32(9994, false);
  file.zeros(24);
  file.int32(1000);
  file.int32(code);
  file.zeros(64);
}

class Box {
  #west = Number.POSITIVE_INFINITY;
  #south = Number.POSITIVE_INFINITY;
  #east = Number.NEGATIVE_INFINITY;
  #north = Number.NEGATIVE_INFINITY;

  add([x = 0, y = 0]: Position): void {
    this.#west = Math.min(this.#west, x);
    this.#south = Math.min(this.#south, y);
    this.#east = Math.max(this.#east, x);
    this.#north = Math.max(this.#north, y);
  }

  /** West, south, east, north; zeros where nothing was added. */
  get values(): readonly number[] {
    return this.#west > this.#east ? [0, 0, 0, 0] : [this.#west, this.#south, this.#east, this.#north];
  }
}

function writeShape(shp: GrowingBytes, kind: GeometryKind, geometry: Geometry | null, all: Box): void {
  const parts = geometry === null ? null : partsOf(kind, geometry);
  if (parts === null) {
    shp.int32(0);
    return;
  }
  const own = new Box();
  for (const position of parts.flat()) {
    own.add(position);
    all.add(position);
  }
  shp.int32(codes[kind]);
  if (kind !== "point") {
    for (const value of own.values) shp.float64(value);
    if (kind !== "multipoint") shp.int32(parts.length);
    shp.int32(parts.reduce((sum, part) => sum + part.length, 0));
    let first = 0;
    if (kind !== "multipoint")
      for (const part of parts) {
        shp.int32(first);
        first += part.length;
      }
  }
  for (const [x = 0, y = 0] of parts.flat()) {
    shp.float64(x);
    shp.float64(y);
  }
}

type Parts = readonly (readonly Position[])[];

/** A geometry as the parts of a shape: lines, or rings with the outer ones clockwise; `null` where it is not of the kind. */
function partsOf(kind: GeometryKind, geometry: Geometry): Parts | null {
  switch (geometry.type) {
    case "Point":
      return kind === "point" ? [[geometry.coordinates]] : kind === "multipoint" ? [[geometry.coordinates]] : null;
    case "MultiPoint":
      return kind === "multipoint" ? [geometry.coordinates] : null;
    case "LineString":
      return kind === "line" ? [geometry.coordinates] : null;
    case "MultiLineString":
      return kind === "line" ? geometry.coordinates : null;
    case "Polygon":
      return kind === "polygon" ? ringsOf(geometry.coordinates) : null;
    case "MultiPolygon":
      return kind === "polygon" ? geometry.coordinates.flatMap(ringsOf) : null;
    case "GeometryCollection":
      return null;
  }
}

function ringsOf(rings: Parts): Parts {
  return rings.map((ring, at) => (isClockwise(ring) === (at === 0) ? ring : ring.toReversed()));
}

function isClockwise(ring: readonly Position[]): boolean {
  // Counted from the first position: sums of large northings and eastings would lose their last figures.
  const [[originX = 0, originY = 0] = []] = ring;
  const doubled = ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    return sum + (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }, 0);
  return doubled < 0;
}
