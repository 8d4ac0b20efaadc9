import type { Position } from "geojson";
import { ByteReader } from "./byte-reader.ts";
import { polygonsOf } from "./shp-rings.ts";

/** A record of a shapefile: its geometry, or why it could not be read. */
export type ShpRecord =
  | { readonly ok: true; readonly geometry: unknown; readonly hasMeasures: boolean }
  | { readonly ok: false; readonly found: string };

/** All records in their order; `cutOff`: where the file ends within a record or goes on with what is none. */
export type ShpRecords = { readonly records: readonly ShpRecord[]; readonly cutOff: string | null };

const headLength = 100;

/**
 * Reads the geometries of a shapefile record by record, so that one broken record costs only itself. Polygons come with their
 * rings turned round, since shapefiles run outlines clockwise and GeoJSON the other way.
 */
export function readShp(bytes: Uint8Array): ShpRecords {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headLength || view.getInt32(0) !== 9994)
    throw new TypeError("The head of the shapefile is broken");
  const records: ShpRecord[] = [];
  let at = headLength;
  while (at + 8 <= bytes.length) {
    const length = view.getInt32(at + 4) * 2;
    const end = at + 8 + length;
    if (length < 0 || end > bytes.length) return { records, cutOff: `record ${records.length + 1} of ${length} bytes` };
    records.push(recordOf(bytes.subarray(at + 8, end)));
    at = end;
  }
  return { records, cutOff: null };
}

function recordOf(bytes: Uint8Array): ShpRecord {
  // A record without content stands for no geometry.
  if (bytes.length < 4) return { ok: true, geometry: null, hasMeasures: false };
  try {
    const reader = new ByteReader(bytes);
    const type = reader.int32();
    return { ok: true, geometry: geometryOf(reader, type), hasMeasures: type > 20 && type < 30 };
  } catch (problem) {
    return { ok: false, found: problem instanceof Error ? problem.message : String(problem) };
  }
}

function geometryOf(reader: ByteReader, type: number): unknown {
  const hasZ = type > 10 && type < 20;
  switch (type % 10) {
    case 0:
      if (type === 0) return null;
      break;
    case 1:
      if (type > 30) break;
      return { type: "Point", coordinates: hasZ ? [reader.double(), reader.double(), reader.double()] : xy(reader) };
    case 8: {
      skipBox(reader);
      return { type: "MultiPoint", coordinates: withHeights(positions(reader, reader.count(16)), reader, hasZ) };
    }
    case 3: {
      const lines = partsOf(reader, hasZ);
      const [only] = lines;
      return lines.length === 1
        ? { type: "LineString", coordinates: only }
        : { type: "MultiLineString", coordinates: lines };
    }
    case 5: {
      const polygons = polygonsOf(partsOf(reader, hasZ));
      const [only] = polygons;
      return polygons.length === 1
        ? { type: "Polygon", coordinates: only }
        : { type: "MultiPolygon", coordinates: polygons };
    }
  }
  throw new TypeError(type === 31 ? "MultiPatch" : `Shape type ${type}`);
}

function xy(reader: ByteReader): Position {
  return [reader.double(), reader.double()];
}

function skipBox(reader: ByteReader): void {
  for (let value = 0; value < 4; value += 1) reader.double();
}

function positions(reader: ByteReader, count: number): Position[] {
  return Array.from({ length: count }, () => xy(reader));
}

function withHeights(flat: Position[], reader: ByteReader, hasZ: boolean): Position[] {
  if (!hasZ) return flat;
  reader.double();
  reader.double();
  for (const position of flat) position.push(reader.double());
  return flat;
}

function partsOf(reader: ByteReader, hasZ: boolean): Position[][] {
  skipBox(reader);
  const partCount = reader.count(4);
  const count = reader.uint32();
  if (count * 16 > reader.left) throw new RangeError(`${count} positions do not fit into ${reader.left} bytes`);
  const starts = Array.from({ length: partCount }, () => reader.int32());
  const all = withHeights(positions(reader, count), reader, hasZ);
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? count;
    if (start < 0 || end < start || end > count)
      throw new RangeError(`Part ${index} from ${start} to ${end} of ${count}`);
    return end === start ? [] : [all.slice(start, end)];
  });
}
