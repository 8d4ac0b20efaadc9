import proj4 from "proj4";

const degrees = "+proj=longlat +no_defs";

/** Ellipsoid of the systems whose codes run by central meridian; the datums of 1954 and 1980 have no agreed shift. */
type Family = {
  /** Code of the first zone, and of the last. */
  readonly from: number;
  readonly to: number;
  readonly ellipsoid: string;
  /** Degrees of a zone. */
  readonly width: 3 | 6;
  /** Number of the first zone, which stands before the eastings; `null` where eastings have no zone before them. */
  readonly firstZone: number | null;
  readonly firstMeridian: number;
};

const grs80 = "+ellps=GRS80";
const krassowsky = "+ellps=krass";
const iag75 = "+a=6378140 +rf=298.257";

/** Gauss–Krüger zones over China in EPSG's registry. */
const families: readonly Family[] = [
  { from: 4491, to: 4501, ellipsoid: grs80, width: 6, firstZone: 13, firstMeridian: 75 },
  { from: 4502, to: 4512, ellipsoid: grs80, width: 6, firstZone: null, firstMeridian: 75 },
  { from: 4513, to: 4533, ellipsoid: grs80, width: 3, firstZone: 25, firstMeridian: 75 },
  { from: 4534, to: 4554, ellipsoid: grs80, width: 3, firstZone: null, firstMeridian: 75 },
  { from: 2327, to: 2337, ellipsoid: iag75, width: 6, firstZone: 13, firstMeridian: 75 },
  { from: 2338, to: 2348, ellipsoid: iag75, width: 6, firstZone: null, firstMeridian: 75 },
  { from: 2349, to: 2369, ellipsoid: iag75, width: 3, firstZone: 25, firstMeridian: 75 },
  { from: 2370, to: 2390, ellipsoid: iag75, width: 3, firstZone: null, firstMeridian: 75 },
  { from: 2401, to: 2421, ellipsoid: krassowsky, width: 3, firstZone: 25, firstMeridian: 75 },
  { from: 2422, to: 2442, ellipsoid: krassowsky, width: 3, firstZone: null, firstMeridian: 75 },
  { from: 21413, to: 21423, ellipsoid: krassowsky, width: 6, firstZone: 13, firstMeridian: 75 },
  { from: 21453, to: 21463, ellipsoid: krassowsky, width: 6, firstZone: null, firstMeridian: 75 },
];

const single: Readonly<Record<number, string>> = {
  4326: `${degrees} +datum=WGS84`,
  4979: `${degrees} +datum=WGS84`,
  4490: `${degrees} ${grs80}`,
  4480: `${degrees} ${grs80}`,
  4610: `${degrees} ${iag75}`,
  4214: `${degrees} ${krassowsky}`,
  3857: "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs",
  900913: "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs",
};

/**
 * PROJ definition of a code, east before north: WGS 84, CGCS2000, Xi'an 80 and Beijing 54 in degrees and in their Gauss–Krüger
 * zones, UTM and Web Mercator. `null` for any other. Xi'an 80 and Beijing 54 carry no shift to WGS 84.
 */
export function definitionOf(epsg: number): string | null {
  const known = single[epsg];
  if (known !== undefined) return known;
  if ((epsg > 32600 && epsg <= 32660) || (epsg > 32700 && epsg <= 32760))
    return `+proj=utm +zone=${epsg % 100} ${epsg > 32700 ? "+south " : ""}+datum=WGS84 +units=m +no_defs`;
  const family = families.find(({ from, to }) => epsg >= from && epsg <= to);
  if (family === undefined) return null;
  const index = epsg - family.from;
  const zone = family.firstZone === null ? 0 : family.firstZone + index;
  return `+proj=tmerc +lat_0=0 +lon_0=${family.firstMeridian + index * family.width} +k=1 +x_0=${zone * 1_000_000 + 500_000} +y_0=0 ${family.ellipsoid} +units=m +no_defs`;
}

const plainNames: readonly (readonly [RegExp, number])[] = [
  [/^(?:GCS_)?WGS[ _](?:19)?84$/i, 4326],
  [/^(?:GCS_)?China[ _]Geodetic[ _]Coordinate[ _]System[ _]2000$|^CGCS[ _]?2000$/i, 4490],
  [/^(?:GCS_)?Xian[ _]1980$/i, 4610],
  [/^(?:GCS_)?Beijing[ _]1954$/i, 4214],
  [/^WGS[ _](?:19)?84[ _](?:\/ Pseudo-Mercator|Web_Mercator)/i, 3857],
];

const ellipsoidByName: Readonly<Record<string, string>> = {
  cgcs2000: grs80,
  "xian 1980": iag75,
  "beijing 1954": krassowsky,
};

const zonedName =
  /^(CGCS2000|Xian[ _]1980|Beijing[ _]1954)(?: \/ |_)(?:(3)[-_]degree[ _])?(?:GK|Gauss-Kruger)[ _](CM|Zone)[ _](\d+)[EN]?$/i;

/** The code of a system by the name that ESRI's or EPSG's own WKT gives it; `null` for a name that is not known. */
export function epsgByName(name: string): number | null {
  const plain = plainNames.find(([pattern]) => pattern.test(name));
  if (plain !== undefined) return plain[1];
  const [, datum = "", three, kind = "", figure = ""] = zonedName.exec(name) ?? [];
  const ellipsoid = ellipsoidByName[datum.toLowerCase().replace("_", " ")];
  const hasZone = kind.toLowerCase() === "zone";
  const width = three === undefined ? 6 : 3;
  const family = families.find(
    (one) => one.ellipsoid === ellipsoid && one.width === width && (one.firstZone !== null) === hasZone,
  );
  if (family === undefined) return null;
  const index = hasZone ? Number(figure) - (family.firstZone ?? 0) : (Number(figure) - family.firstMeridian) / width;
  const code = family.from + index;
  return Number.isInteger(index) && code >= family.from && code <= family.to ? code : null;
}

/** What a WKT definition, ESRI's `.prj` included, says. */
export type WktCrs = {
  /** `null` where it is not known. */
  readonly epsg: number | null;
  readonly name: string;
  /** What proj4 can read: the known one of the code, else the text itself; `null` where it cannot. */
  readonly definition: string | null;
};

/** Reads a WKT definition of a reference system. */
export function readCrsWkt(wkt: string): WktCrs {
  const name = /^\s*\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? "";
  // The outermost authority stands last; one further in is that of a datum or a unit.
  const code = /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d{4,6})"?\s*\]\s*\]\s*$/i.exec(wkt)?.[1];
  const epsg = code === undefined ? epsgByName(name) : Number(code);
  return { epsg, name, definition: (epsg === null ? null : definitionOf(epsg)) ?? (isReadable(wkt) ? wkt : null) };
}

function isReadable(definition: string): boolean {
  try {
    const [x, y] = proj4(definition, single[4326] ?? "").forward([0, 0]);
    return Number.isFinite(x) && Number.isFinite(y);
  } catch {
    return false;
  }
}
