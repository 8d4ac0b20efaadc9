import ExcelJS from "exceljs";
import { gzipSync, unzipSync, zipSync } from "fflate";
import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { FeatureCollection } from "geojson";
import initSqlJs from "sql.js/dist/sql-asm-memory-growth.js";

/** Files that belong together, by name: what mutations start from. */
export type GoodFile = Readonly<Record<string, Uint8Array>>;

/** The same in every run, so that a seed is always the same file. */
const mtime = new Date("2025-01-01T00:00:00Z");

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const features: FeatureCollection = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { name: "浔中镇", km: 12.5, open: true },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [118.1, 25.5],
            [118.3, 25.5],
            [118.3, 25.7],
            [118.2, 25.8],
            [118.1, 25.7],
            [118.1, 25.5],
          ],
          [
            [118.15, 25.55],
            [118.15, 25.6],
            [118.2, 25.6],
            [118.15, 25.55],
          ],
        ],
      },
    },
    {
      type: "Feature",
      properties: { name: "G2517", km: null, open: false },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [118, 25],
            [119, 25],
            [119, 26],
            [118, 25],
          ],
        ],
      },
    },
  ],
};

const topology = {
  type: "Topology",
  transform: { scale: [0.0001, 0.0001], translate: [118, 25] },
  objects: {
    towns: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", arcs: [[0, 1]], properties: { name: "龙浔镇" } },
        { type: "Point", coordinates: [10, 20], properties: { name: "三班镇" } },
      ],
    },
  },
  arcs: [
    [
      [0, 0],
      [1000, 0],
      [0, 1000],
    ],
    [
      [1000, 1000],
      [-1000, -1000],
    ],
  ],
};

const kml = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>德化</name><Style id="a"><LineStyle><color>ff0000ff</color></LineStyle></Style>
<Folder><name>道路</name><Placemark><name>沙厦高速</name><styleUrl>#a</styleUrl><ExtendedData><Data name="km"><value>12</value></Data></ExtendedData>
<LineString><coordinates>118.1,25.5,600 118.2,25.6,610 118.3,25.6</coordinates></LineString></Placemark>
<Placemark><name>区</name><MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>118,25 119,25 119,26 118,25</coordinates></LinearRing></outerBoundaryIs></Polygon><Point><coordinates>118,25</coordinates></Point></MultiGeometry></Placemark></Folder></Document></kml>`;

const gpx = `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="25.5" lon="118.2"><name>起点</name><ele>600</ele></wpt>
<rte><name>r</name><rtept lat="25.5" lon="118.2"/><rtept lat="25.6" lon="118.3"/></rte>
<trk><name>t</name><trkseg><trkpt lat="25.5" lon="118.2"><time>2025-01-01T00:00:00Z</time></trkpt><trkpt lat="25.6" lon="118.3"/></trkseg></trk></gpx>`;

const dxf = [
  "0 SECTION 2 BLOCKS 0 BLOCK 2 b 10 0 20 0 0 CIRCLE 8 0 10 1 20 1 40 5 0 ENDBLK 0 ENDSEC",
  "0 SECTION 2 ENTITIES 0 LINE 8 road 10 500000 20 2820000 11 500100 21 2820100",
  "0 LWPOLYLINE 8 zone 90 3 70 1 10 500000 20 2820000 42 0.5 10 500100 20 2820000 10 500100 20 2820100",
  "0 POLYLINE 8 p 70 8 0 VERTEX 10 1 20 2 30 3 0 VERTEX 10 4 20 5 30 6 0 SEQEND",
  "0 TEXT 8 t 10 500000 20 2820000 1 words 0 ARC 8 a 10 1 20 2 40 3 50 10 51 90",
  "0 SPLINE 8 s 71 2 40 0 40 0 40 0 40 1 40 1 40 1 10 0 20 0 10 1 20 2 10 2 20 0",
  "0 ELLIPSE 8 e 10 1 20 2 11 3 21 0 40 0.5 41 0 42 6.28 0 INSERT 2 b 10 500000 20 2820000 41 2 42 2 50 30 70 2 71 2 44 10 45 10",
  "0 HATCH 8 h 0 ENDSEC 0 EOF",
]
  .join(" ")
  .replaceAll(" ", "\n");

const table = `名称,经度,纬度,长度\n甲,118.24,25.49,12\n乙,118°14′24″,北纬25度29分,\n"丙,丁",东经118.3,25.5,7.25\n`;

const wkt = `POINT Z (118.1 25.5 600)
SRID=4490;POLYGON ((118 25, 119 25, 119 26, 118 25), (118.5 25.2, 118.6 25.2, 118.6 25.3, 118.5 25.2))
MULTIPOINT ((1 2), (3 4))
GEOMETRYCOLLECTION (LINESTRING (1 2, 3 4), POINT EMPTY)
`;

/** A shapefile of two polygons or lines, with its table, its system and the name of its encoding. */
function shapefile(): GoodFile {
  const rings = [
    [118, 25, 118, 26, 119, 26, 119, 25, 118, 25],
    [118.2, 25.2, 118.4, 25.2, 118.4, 25.4, 118.2, 25.2],
  ];
  const content = (parts: readonly (readonly number[])[]): Uint8Array => {
    const count = parts.reduce((sum, part) => sum + part.length / 2, 0);
    const view = new DataView(new ArrayBuffer(44 + parts.length * 4 + count * 16));
    view.setInt32(0, 5, true);
    view.setInt32(36, parts.length, true);
    view.setInt32(40, count, true);
    let start = 0;
    let at = 44 + parts.length * 4;
    for (const [index, part] of parts.entries()) {
      view.setInt32(44 + index * 4, start, true);
      start += part.length / 2;
      for (const value of part) {
        view.setFloat64(at, value, true);
        at += 8;
      }
    }
    return new Uint8Array(view.buffer);
  };
  const records = [content(rings), content(rings.slice(0, 1))];
  const length = 100 + records.reduce((sum, record) => sum + 8 + record.length, 0);
  const shp = new DataView(new ArrayBuffer(length));
  shp.setInt32(0, 9994);
  shp.setInt32(24, length / 2);
  shp.setInt32(28, 1000, true);
  shp.setInt32(32, 5, true);
  let at = 100;
  for (const [index, record] of records.entries()) {
    shp.setInt32(at, index + 1);
    shp.setInt32(at + 4, record.length / 2);
    new Uint8Array(shp.buffer).set(record, at + 8);
    at += 8 + record.length;
  }
  const dbf = new Uint8Array(32 + 32 * 2 + 1 + 2 * 21);
  const head = new DataView(dbf.buffer);
  head.setUint8(0, 3);
  head.setUint32(4, 2, true);
  head.setUint16(8, 97, true);
  head.setUint16(10, 21, true);
  dbf.set(bytes("NAME"), 32);
  dbf.set([0x43], 43);
  dbf[48] = 12;
  dbf.set(bytes("KM"), 64);
  dbf.set([0x4e], 75);
  dbf[80] = 8;
  dbf[96] = 13;
  dbf.fill(32, 97);
  dbf.set([0xe4, 0xb1, 0xd6, 0xd0], 98);
  dbf.set(bytes("12.5"), 110);
  dbf.set(bytes("road"), 119);
  return {
    "a.shp": new Uint8Array(shp.buffer),
    "a.dbf": dbf,
    "a.prj": bytes(
      'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
    ),
    "a.cpg": bytes("GBK"),
  };
}

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  [book.created, book.modified] = [mtime, mtime];
  const sheet = book.addWorksheet("项目");
  sheet.addRow(["名称", "经度", "纬度", "日期"]);
  sheet.addRow(["甲", 118.24, 25.49, new Date("2025-01-01")]);
  sheet.addRow(["乙", "118°14′24″", "25°29′24″", null]);
  // Packed again, for the moment of writing is in the package.
  return zipSync(unzipSync(new Uint8Array(await book.xlsx.writeBuffer())), { mtime });
}

async function geopackage(): Promise<Uint8Array> {
  const sql = await initSqlJs();
  const database = new sql.Database();
  database.run(`PRAGMA page_size = 512;
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER);
    CREATE TABLE towns (fid INTEGER PRIMARY KEY, geom BLOB, name TEXT, km REAL);
    INSERT INTO gpkg_contents VALUES ('towns', 'features', 'towns', 4490);
    INSERT INTO gpkg_spatial_ref_sys VALUES ('CGCS2000', 4490, 'EPSG', 4490, 'GEOGCS["CGCS2000"]');
    INSERT INTO gpkg_geometry_columns VALUES ('towns', 'geom', 'GEOMETRY', 4490);`);
  const line = new DataView(new ArrayBuffer(8 + 9 + 32));
  new Uint8Array(line.buffer).set([0x47, 0x50, 0, 1, 0x8a, 0x11, 0, 0, 1, 2, 0, 0, 0, 2, 0, 0, 0]);
  for (const [index, value] of [118.1, 25.5, 118.2, 25.6].entries()) line.setFloat64(17 + index * 8, value, true);
  database.run("INSERT INTO towns VALUES (1, ?, '浔中镇', 1.5), (2, ?, 'x', NULL)", [
    new Uint8Array(line.buffer),
    new Uint8Array(line.buffer),
  ]);
  const file = database.export();
  database.close();
  return file;
}

/** A good file of every format, packed ones as well; each small, so that a mutation is likely to meet something. */
export async function goodFiles(): Promise<Readonly<Record<string, GoodFile>>> {
  const geojson = bytes(JSON.stringify(features));
  const loose = shapefile();
  return {
    geojson: { "a.geojson": geojson },
    "geojson-lines": { "a.geojsonl": bytes(features.features.map((feature) => JSON.stringify(feature)).join("\n")) },
    topojson: { "a.topojson": bytes(JSON.stringify(topology)) },
    shapefile: loose,
    "shapefile-zip": { "a.zip": zipSync(loose, { mtime }) },
    kml: { "a.kml": bytes(kml) },
    kmz: { "a.kmz": zipSync({ "doc.kml": bytes(kml) }, { level: 0, mtime }) },
    gpx: { "a.gpx": bytes(gpx) },
    geopackage: { "a.gpkg": await geopackage() },
    flatgeobuf: { "a.fgb": serialize(features, 4490) },
    dxf: { "a.dxf": bytes(dxf) },
    csv: { "a.csv": bytes(table) },
    xlsx: { "a.xlsx": await workbook() },
    wkt: { "a.wkt": bytes(wkt) },
    gzip: { "a.geojson.gz": gzipSync(geojson, { mtime }) },
  };
}
