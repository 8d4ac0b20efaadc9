import type { Geometry, Position } from "geojson";
import proj4 from "proj4";
import { gaussKrugerDefinition } from "../geo/gauss-kruger.ts";

/** A coordinate reference system that data can be taken away in. Coordinates stand east before north in every format. */
export type ExportCrs = {
  /** Code of EPSG's registry. */
  readonly epsg: 4326 | 4490 | 4548;
  readonly name: string;
  readonly isDegrees: boolean;
  /** Decimals that are written: a tenth of a millimetre. */
  readonly decimals: number;
  /** PROJ definition; `null` where the numbers are those of the stored positions. */
  readonly definition: string | null;
  /** Definition as GeoPackage wants it: OGC's well-known text with EPSG's codes. */
  readonly wkt: string;
  /** Definition as a shapefile's `.prj` wants it: ESRI's well-known text. */
  readonly esriWkt: string;
};

const chinaDatum =
  'DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]]';
const wgsDatum =
  'DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]]';
const degreesOf = (name: string, datum: string, code: number): string =>
  `GEOGCS["${name}",${datum},PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","${code}"]]`;
const esriDegreesOf = (name: string, datum: string): string =>
  `GEOGCS["${name}",DATUM[${datum}],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
const chinaDegrees = degreesOf("China Geodetic Coordinate System 2000", chinaDatum, 4490);
const esriChinaDegrees = esriDegreesOf(
  "GCS_China_Geodetic_Coordinate_System_2000",
  '"D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]',
);

/** WGS 84 in degrees, the system of the stored positions. */
export const wgs84: ExportCrs = {
  epsg: 4326,
  name: "WGS 84",
  isDegrees: true,
  decimals: 9,
  definition: null,
  wkt: degreesOf("WGS 84", wgsDatum, 4326),
  esriWkt: esriDegreesOf("GCS_WGS_1984", '"D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]'),
};

/**
 * The systems to choose from. CGCS2000 (4490) and WGS 84 are the same at map accuracy (EPSG: null shift); 4548 is CGCS2000 in
 * 3° Gauss–Krüger about 117° E, eastings without a zone number.
 */
export const exportSystems: readonly ExportCrs[] = [
  wgs84,
  {
    epsg: 4490,
    name: "CGCS2000",
    isDegrees: true,
    decimals: 9,
    definition: null,
    wkt: chinaDegrees,
    esriWkt: esriChinaDegrees,
  },
  {
    epsg: 4548,
    name: "CGCS2000 / 3-degree Gauss-Kruger CM 117E",
    isDegrees: false,
    decimals: 4,
    definition: gaussKrugerDefinition(117),
    wkt: `PROJCS["CGCS2000 / 3-degree Gauss-Kruger CM 117E",${chinaDegrees},PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",117],PARAMETER["scale_factor",1],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","4548"]]`,
    esriWkt: `PROJCS["CGCS2000_3_Degree_GK_CM_117E",${esriChinaDegrees},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`,
  },
];

/** The system with this code; WGS 84 for any that is not among {@link exportSystems}. */
export function exportCrs(epsg: number): ExportCrs {
  return exportSystems.find((crs) => crs.epsg === epsg) ?? wgs84;
}

/** Projections by definition: reading one takes longer than projecting with it. */
const projections = new Map<string, (position: [number, number]) => readonly number[]>();

function projectionOf({ definition }: ExportCrs): (position: [number, number]) => readonly number[] {
  if (definition === null) return (position) => position;
  const known = projections.get(definition);
  if (known !== undefined) return known;
  const { forward } = proj4(definition);
  const projection = (position: [number, number]): readonly number[] => forward(position);
  projections.set(definition, projection);
  return projection;
}

function rounded(value: number, decimals: number): number {
  const power = 10 ** decimals;
  return Math.round(value * power) / power;
}

/** Whether every position has a height. */
export function isHigh(geometry: Geometry): boolean {
  const all = (coordinates: readonly unknown[]): boolean =>
    typeof coordinates[0] === "number"
      ? coordinates.length > 2
      : coordinates.every((inner) => Array.isArray(inner) && all(inner));
  return geometry.type === "GeometryCollection" ? geometry.geometries.every(isHigh) : all(geometry.coordinates);
}

/**
 * A stored geometry in a system, east before north, rounded to a tenth of a millimetre. Heights stay where every position has
 * one and `withHeights` is set; elsewhere they are left out.
 */
export function geometryIn(crs: ExportCrs, geometry: Geometry, withHeights = true): Geometry {
  const hasHeights = withHeights && isHigh(geometry);
  const project = projectionOf(crs);
  const move = ([lng = 0, lat = 0, height = 0]: Position): Position => {
    const [east = lng, north = lat] = project([lng, lat]);
    const plane = [rounded(east, crs.decimals), rounded(north, crs.decimals)];
    return hasHeights ? [...plane, height] : plane;
  };
  const path = (positions: readonly Position[]): Position[] => positions.map(move);
  switch (geometry.type) {
    case "Point":
      return { type: "Point", coordinates: move(geometry.coordinates) };
    case "MultiPoint":
    case "LineString":
      return { type: geometry.type, coordinates: path(geometry.coordinates) };
    case "MultiLineString":
    case "Polygon":
      return { type: geometry.type, coordinates: geometry.coordinates.map(path) };
    case "MultiPolygon":
      return { type: "MultiPolygon", coordinates: geometry.coordinates.map((rings) => rings.map(path)) };
    case "GeometryCollection":
      return {
        type: "GeometryCollection",
        geometries: geometry.geometries.map((part) => geometryIn(crs, part, hasHeights)),
      };
  }
}
