import type { Position } from "geojson";
import { chained, straightened } from "./arcs.ts";
import { ByteReader } from "./byte-reader.ts";

/** A geometry from well-known binary; `hasMeasures`: its M values were left out, `curves`: names of curves made straight. */
export type WkbGeometry = {
  readonly geometry: unknown;
  readonly hasMeasures: boolean;
  readonly curves: readonly string[];
};

type State = { hasMeasures: boolean; readonly curves: string[] };

const names: Readonly<Record<number, string>> = {
  1: "Point",
  2: "LineString",
  3: "Polygon",
  4: "MultiPoint",
  5: "MultiLineString",
  6: "MultiPolygon",
  7: "GeometryCollection",
};

const deepest = 32;

/** Well-known binary of ISO 13249 and of PostGIS (EWKB), with Z and M. Circular arcs become
 * short straight lines. Throws on what is none. */
export function readWkb(bytes: Uint8Array): WkbGeometry {
  const state: State = { hasMeasures: false, curves: [] };
  const geometry = geometryOf(new ByteReader(bytes), state, 0);
  return { geometry, ...state };
}

function geometryOf(reader: ByteReader, state: State, depth: number): unknown {
  if (depth > deepest) throw new RangeError("Nested too deep");
  const order = reader.byte();
  if (order > 1) throw new TypeError(`Byte order ${order}`);
  reader.isLittle = order === 1;
  const code = reader.uint32();
  if ((code & 0x20000000) !== 0) reader.int32();
  const base = code & 0x0fffffff;
  const [kind, dimensions] = [base % 1000, Math.floor(base / 1000)];
  const hasZ = (code & 0x80000000) !== 0 || dimensions === 1 || dimensions === 3;
  const hasM = (code & 0x40000000) !== 0 || dimensions === 2 || dimensions === 3;
  if (hasM) state.hasMeasures = true;
  const size = 16 + (hasZ ? 8 : 0) + (hasM ? 8 : 0);

  const position = (): Position => {
    const place: Position = [reader.double(), reader.double()];
    if (hasZ) place.push(reader.double());
    if (hasM) reader.double();
    return place;
  };
  const positions = (): Position[] => Array.from({ length: reader.count(size) }, position);
  const rings = (): Position[][] => Array.from({ length: reader.count(4) }, positions);
  const parts = (): unknown[] =>
    Array.from({ length: reader.count(5) }, () => {
      const isLittle = reader.isLittle;
      const part = geometryOf(reader, state, depth + 1);
      reader.isLittle = isLittle;
      return part;
    });
  const coordinatesOf = (part: unknown): unknown =>
    typeof part === "object" && part !== null && "coordinates" in part ? part.coordinates : null;

  switch (kind) {
    case 1: {
      const place = position();
      // An empty point is written as not-a-number twice.
      return { type: "Point", coordinates: place.slice(0, 2).every(Number.isNaN) ? [] : place };
    }
    case 2:
      return { type: "LineString", coordinates: positions() };
    case 3:
    case 17:
      return { type: "Polygon", coordinates: rings() };
    case 4:
    case 5:
    case 6:
      return { type: names[kind], coordinates: parts().map(coordinatesOf) };
    case 7:
      return { type: "GeometryCollection", geometries: parts() };
    case 15:
    case 16:
      return { type: "MultiPolygon", coordinates: parts().map(coordinatesOf) };
    case 8:
      state.curves.push("CIRCULARSTRING");
      return { type: "LineString", coordinates: straightened(positions()) };
    case 9:
      state.curves.push("COMPOUNDCURVE");
      return { type: "LineString", coordinates: chained(parts().map(coordinatesOf)) };
    case 10:
      state.curves.push("CURVEPOLYGON");
      return { type: "Polygon", coordinates: parts().map(coordinatesOf) };
    case 11:
      return { type: "MultiLineString", coordinates: parts().map(coordinatesOf) };
    case 12:
      return { type: "MultiPolygon", coordinates: parts().map(coordinatesOf) };
    default:
      throw new TypeError(`Geometry type ${kind}`);
  }
}
