// Written here and not by a library: @placemarkio/tokml writes neither types of values, so that every figure comes back as text,
// nor heights, nor a note on the document, and `null` as a word.
import type { Geometry, Position } from "geojson";
import { utf8Bytes } from "#domain/data-export/cut-text.ts";
import { geometryIn, wgs84 } from "#domain/data-export/export-crs.ts";
import type { ColumnType, ExportFeature, ExportLayer } from "#domain/data-export/export-layer.ts";
import { withoutControls } from "#domain/data-export/plain-text.ts";
import type { Writer } from "#app/data-export/export-request.ts";

const types: Readonly<Record<ColumnType, string>> = {
  text: "string",
  date: "string",
  number: "double",
  // 1 and 0: readers disagree on the words of truth values.
  boolean: "int",
};

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function xml(text: string): string {
  return withoutControls(text).replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** KML 2.2, always in WGS 84: a folder for each layer, values with their types, names as the map's labels. */
export const writeKml: Writer = (layers, { about, fileName, step }) => {
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n',
    `<name>${xml(about.title)}</name>\n`,
    `<description>${xml([about.notice, ...about.lines].join("\n"))}</description>\n`,
  ];
  for (const [at, { columns, name }] of layers.entries()) {
    parts.push(`<Schema name="${xml(name)}" id="schema-${at}">\n`);
    for (const column of columns)
      parts.push(
        `<SimpleField type="${types[column.type]}" name="${xml(column.name)}"><displayName>${xml(column.title)}</displayName></SimpleField>\n`,
      );
    parts.push("</Schema>\n");
  }
  for (const [at, layer] of layers.entries()) {
    parts.push(`<Folder>\n<name>${xml(layer.title)}</name>\n`);
    for (const feature of layer.features) {
      step();
      parts.push(placemark(layer, feature, `schema-${at}`));
    }
    parts.push("</Folder>\n");
  }
  parts.push("</Document>\n</kml>\n");
  return { [`${fileName}.kml`]: utf8Bytes(parts.join("")) };
};

function placemark({ columns }: ExportLayer, { geometry, cells }: ExportFeature, schema: string): string {
  const label = cells[columns.findIndex(({ name }) => /^(?:name|名称)$/i.test(name))];
  const values = columns.flatMap(({ name }, at) => {
    const cell = cells[at] ?? null;
    return cell === null
      ? []
      : [
          `<SimpleData name="${xml(name)}">${xml(String(typeof cell === "boolean" ? Number(cell) : cell))}</SimpleData>`,
        ];
  });
  return [
    "<Placemark>",
    label === null || label === undefined ? "" : `<name>${xml(String(label))}</name>`,
    `<ExtendedData><SchemaData schemaUrl="#${schema}">${values.join("")}</SchemaData></ExtendedData>`,
    geometry === null ? "" : shape(geometryIn(wgs84, geometry)),
    "</Placemark>\n",
  ].join("");
}

const path = (positions: readonly Position[]): string =>
  `<coordinates>${positions.map((position) => position.join(",")).join(" ")}</coordinates>`;

const polygon = (rings: readonly (readonly Position[])[]): string => {
  const boundaries = rings.map((ring, at) => {
    const side = at === 0 ? "outerBoundaryIs" : "innerBoundaryIs";
    return `<${side}><LinearRing>${path(ring)}</LinearRing></${side}>`;
  });
  return `<Polygon>${boundaries.join("")}</Polygon>`;
};

const several = (parts: readonly string[]): string => `<MultiGeometry>${parts.join("")}</MultiGeometry>`;

function shape(geometry: Geometry): string {
  switch (geometry.type) {
    case "Point":
      return `<Point>${path([geometry.coordinates])}</Point>`;
    case "LineString":
      return `<LineString>${path(geometry.coordinates)}</LineString>`;
    case "Polygon":
      return polygon(geometry.coordinates);
    case "MultiPoint":
      return several(geometry.coordinates.map((position) => `<Point>${path([position])}</Point>`));
    case "MultiLineString":
      return several(geometry.coordinates.map((line) => `<LineString>${path(line)}</LineString>`));
    case "MultiPolygon":
      return several(geometry.coordinates.map(polygon));
    case "GeometryCollection":
      return several(geometry.geometries.map(shape));
  }
}
