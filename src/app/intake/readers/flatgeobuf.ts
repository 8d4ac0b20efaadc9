import { ByteBuffer } from "flatbuffers";
import { Feature } from "flatgeobuf/lib/mjs/flat-geobuf/feature.js";
import type { Geometry } from "flatgeobuf/lib/mjs/flat-geobuf/geometry.js";
import { Header } from "flatgeobuf/lib/mjs/flat-geobuf/header.js";
import { fromFeature } from "flatgeobuf/lib/mjs/geojson/feature.js";
import { fromByteBuffer, type HeaderMeta } from "flatgeobuf/lib/mjs/header-meta.js";
import { definitionOf, readCrsWkt } from "#domain/intake/known-crs.ts";
import type { DeclaredCrs, RawProperties } from "#domain/intake/raw-layer.ts";
import { attributeOf, propertiesOf } from "./attributes.ts";
import type { LooseFeature, Reader } from "./reader.ts";

const magicLength = 8;
const sizeLength = 4;
const nodeLength = 40;

/**
 * FlatGeobuf: one layer. The library decodes the head and each feature; walking from one to the next is done here, since it goes
 * round for ever on counts that do not fit the file, and on an index over nothing. A file that breaks off gives what was before.
 */
export const readFlatGeobuf: Reader = async (bytes, context) => {
  const buffer = new ByteBuffer(bytes);
  const headLength = sizeAt(buffer, magicLength);
  buffer.setPosition(magicLength);
  const columnCount = Header.getSizePrefixedRootAsHeader(buffer).columnsLength();
  fits(columnCount, 4, headLength);
  buffer.setPosition(magicLength);
  const head = fromByteBuffer(buffer);
  const columns = (head.columns ?? []).map((column) => column.name);
  const name = context.nameLayer(context.title);
  const features: LooseFeature[] = [];
  let at = magicLength + sizeLength + headLength + indexLength(head);
  const refuse = (found: string): void =>
    context.report({
      kind: "unreadable-feature",
      severity: "refused",
      place: context.at({ layer: name, feature: features.length }),
      found,
    });
  while (at < bytes.length) {
    if (at + sizeLength > bytes.length || at + sizeLength + buffer.readUint32(at) > bytes.length) {
      refuse("The file ends within a feature");
      break;
    }
    const length = buffer.readUint32(at);
    buffer.setPosition(at);
    at += sizeLength + length;
    try {
      const feature = Feature.getSizePrefixedRootAsFeature(buffer);
      check(feature.geometry(), length);
      const { geometry, properties } = fromFeature(features.length, feature, head);
      features.push({ geometry, properties: attributesOf(columns, propertiesOf(properties)), row: null });
    } catch (problem) {
      refuse(problem instanceof Error ? problem.message : String(problem));
      features.push({ geometry: null, properties: {}, row: null, isRefused: true });
    }
  }
  if (head.featuresCount > features.length) refuse(`${features.length} / ${head.featuresCount}`);
  return [{ name, features, declared: declaredBy(head), encoding: null }];
};

function sizeAt(buffer: ByteBuffer, at: number): number {
  const size = at + sizeLength <= buffer.capacity() ? buffer.readUint32(at) : Infinity;
  fits(size, 1, buffer.capacity() - at - sizeLength);
  return size;
}

function fits(count: number, size: number, length: number): void {
  if (!(count * size <= length)) throw new RangeError(`${count} of ${size} bytes do not fit into ${length}`);
}

/** Bytes of the index between head and features. */
function indexLength({ featuresCount, indexNodeSize }: HeaderMeta): number {
  if (indexNodeSize === 0 || featuresCount === 0) return 0;
  const perNode = Math.max(2, indexNodeSize);
  let [level, nodes] = [featuresCount, featuresCount];
  do {
    level = Math.ceil(level / perNode);
    nodes += level;
  } while (level > 1);
  return nodes * nodeLength;
}

/** Throws where the counts of a geometry, all of its parts together, do not fit into its feature. */
function check(geometry: Geometry | null, length: number): void {
  let left = length;
  const visit = (part: Geometry | null): void => {
    if (part === null) return;
    left -= part.xyLength() * 8 + part.zLength() * 8 + part.endsLength() * 4 + part.partsLength() * 4 + 4;
    if (!(left >= 0)) throw new RangeError(`The geometry does not fit into ${length} bytes`);
    for (let index = 0; index < part.partsLength(); index += 1) visit(part.parts(index));
  };
  visit(geometry);
}

/** Empty values are not written in the file: every column has its place all the same. */
function attributesOf(columns: readonly string[], given: RawProperties): RawProperties {
  return Object.fromEntries(
    columns.map((column) => {
      const value = given[column];
      return [column, value instanceof Uint8Array ? null : attributeOf(value)];
    }),
  );
}

function declaredBy({ crs }: HeaderMeta): DeclaredCrs | null {
  if (crs === null || (crs.code === 0 && (crs.wkt ?? "") === "")) return null;
  const wkt = crs.wkt === null || crs.wkt === "" ? null : readCrsWkt(crs.wkt);
  const epsg = crs.code > 0 && /^epsg$/i.test(crs.org ?? "EPSG") ? crs.code : (wkt?.epsg ?? null);
  return {
    epsg,
    definition: (epsg === null ? null : definitionOf(epsg)) ?? wkt?.definition ?? null,
    words: `${crs.name ?? wkt?.name ?? ""} ${crs.org ?? ""}:${crs.code}`.trim(),
    by: "file",
  };
}
