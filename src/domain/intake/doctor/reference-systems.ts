import type { Position } from "../../geo/position.ts";

/** The figure of the earth that a system stands on. `offset` is none: GCJ-02 and BD-09 are WGS 84 moved on purpose. */
export type Datum = "cgcs2000" | "beijing54" | "xian80" | "wgs84" | "offset";

/** How a system counts. `gk3` and `gk6`: Gauss–Krüger in zones of 3° and 6°. `declared`: as the file itself defines it. */
export type Family = "geographic" | "gk3" | "gk6" | "utm" | "mercator" | "gcj02" | "bd09" | "declared";

/** A system that coordinates may be written in. */
export type ReferenceSystem = {
  /** `EPSG:4548`, `gcj02`, `bd09`, or `declared`. */
  readonly id: string;
  /** EPSG codes of the same numbers: a 3° and a 6° zone with one central meridian are one system, WGS 84 and CGCS2000 are at map accuracy. */
  readonly epsg: readonly number[];
  readonly datum: Datum;
  readonly family: Family;
  /** The zone: its central meridian in degrees, and the number before the easting where there is one. */
  readonly zone: { readonly meridian: number; readonly prefix: number | null } | null;
  /** PROJ definition, east before north; `null` where the numbers are degrees on WGS 84 or moved from it. */
  readonly definition: string | null;
};

/**
 * EPSG's operations from Beijing 1954 to WGS 84 (EPSG dataset v10.076, codes 15918–15921, 15935 and 15936), as PROJ's
 * `+towgs84`: metres, arc seconds, parts per million. Each holds for a part of the country; none is published for south-east China.
 */
export const beijing54Operations: readonly { readonly epsg: number; readonly towgs84: string }[] = [
  { epsg: 15936, towgs84: "11.911,-154.833,-80.079,0,0,0,0" },
  { epsg: 15918, towgs84: "12.646,-155.176,-80.863,0,0,0,0" },
  { epsg: 15921, towgs84: "15.8,-154.4,-82.3,0,0,0,0" },
  { epsg: 15920, towgs84: "31.4,-144.3,-74.8,0,0,0.814,-0.38" },
  { epsg: 15919, towgs84: "15.53,-113.82,-41.38,0,0,0.814,-0.38" },
  { epsg: 15935, towgs84: "18,-136.8,-73.7,0,0,0.814,-0.38" },
];

/** The operation that Beijing 54 is read with: the newest of those made on land. */
export const beijing54Operation = { epsg: 15936, towgs84: "11.911,-154.833,-80.079,0,0,0,0" } as const;

type Based = "cgcs2000" | "beijing54" | "xian80";

/** The figures as PROJ writes them. EPSG has no operation from Xian 1980 to WGS 84: it is read without any shift. */
const figures: Readonly<Record<Based, string>> = {
  cgcs2000: "+ellps=GRS80",
  beijing54: `+ellps=krass +towgs84=${beijing54Operation.towgs84}`,
  xian80: "+ellps=IAU76",
};

/** EPSG codes of the first zone of each series: 3° zones begin at 25 (75° E), 6° zones at 13 (75° E). */
const series: Readonly<
  Record<Based, Readonly<Record<"gk3" | "gk6", { readonly plain: number; readonly prefixed: number }>>>
> = {
  cgcs2000: { gk3: { plain: 4534, prefixed: 4513 }, gk6: { plain: 4502, prefixed: 4491 } },
  xian80: { gk3: { plain: 2370, prefixed: 2349 }, gk6: { plain: 2338, prefixed: 2327 } },
  beijing54: { gk3: { plain: 2422, prefixed: 2401 }, gk6: { plain: 21453, prefixed: 21413 } },
};

const bases: readonly Based[] = ["cgcs2000", "beijing54", "xian80"];

/** The PROJ definition of a Gauss–Krüger zone. */
export function gaussKruger(meridian: number, falseEasting: number, figure: string): string {
  return `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${falseEasting} +y_0=0 ${figure} +units=m +no_defs`;
}

function zoneCodes(datum: Based, meridian: number, hasPrefix: boolean, width: 3 | 6): number | null {
  const number = width === 3 ? meridian / 3 : (meridian + 3) / 6;
  const first = width === 3 ? 25 : 13;
  const last = width === 3 ? 45 : 23;
  if (!Number.isInteger(number) || number < first || number > last) return null;
  const codes = series[datum][width === 3 ? "gk3" : "gk6"];
  return (hasPrefix ? codes.prefixed : codes.plain) + number - first;
}

function zonesOf(datum: Based, meridian: number): readonly ReferenceSystem[] {
  const figure = figures[datum];
  const plain = [zoneCodes(datum, meridian, false, 3), zoneCodes(datum, meridian, false, 6)].filter(
    (code) => code !== null,
  );
  const made = (family: "gk3" | "gk6", epsg: readonly number[], prefix: number | null): readonly ReferenceSystem[] =>
    epsg[0] === undefined
      ? []
      : [
          {
            id: `EPSG:${epsg[0]}`,
            epsg,
            datum,
            family,
            zone: { meridian, prefix },
            definition: gaussKruger(meridian, (prefix ?? 0) * 1_000_000 + 500_000, figure),
          },
        ];
  const three = zoneCodes(datum, meridian, true, 3);
  const six = zoneCodes(datum, meridian, true, 6);
  return [
    ...made("gk3", plain, null),
    ...made("gk3", three === null ? [] : [three], meridian / 3),
    ...made("gk6", six === null ? [] : [six], (meridian + 3) / 6),
  ];
}

/** WGS 84 and CGCS2000 in degrees: the same at map accuracy (EPSG: null shift). */
export const geographic: ReferenceSystem = {
  id: "EPSG:4490",
  epsg: [4490, 4326, 4979, 4480],
  datum: "cgcs2000",
  family: "geographic",
  zone: null,
  definition: null,
};

const elsewhere: readonly ReferenceSystem[] = [
  { id: "gcj02", epsg: [], datum: "offset", family: "gcj02", zone: null, definition: null },
  { id: "bd09", epsg: [], datum: "offset", family: "bd09", zone: null, definition: null },
  {
    id: "EPSG:3857",
    epsg: [3857, 900_913, 102_100, 3785],
    datum: "wgs84",
    family: "mercator",
    zone: null,
    definition:
      "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs",
  },
  {
    id: "EPSG:4214",
    epsg: [4214],
    datum: "beijing54",
    family: "geographic",
    zone: null,
    definition: `+proj=longlat ${figures.beijing54} +no_defs`,
  },
  {
    id: "EPSG:4610",
    epsg: [4610],
    datum: "xian80",
    family: "geographic",
    zone: null,
    definition: `+proj=longlat ${figures.xian80} +no_defs`,
  },
];

/**
 * The systems that data of a place in China may be written in: degrees on each figure and moved, Web Mercator, and the zones
 * of Gauss–Krüger (two 3° zones to either side, with and without the number of the zone) and of UTM around the place.
 */
export function systemsAround([lng]: Position): readonly ReferenceSystem[] {
  const middle = Math.round(lng / 3) * 3;
  const meridians = [0, 3, -3, 6, -6].map((step) => middle + step);
  const utm = [0, 1, -1].map((step): ReferenceSystem => {
    const zone = Math.floor((lng + 180) / 6) + 1 + step;
    return {
      id: `EPSG:${32_600 + zone}`,
      epsg: [32_600 + zone],
      datum: "wgs84",
      family: "utm",
      zone: { meridian: zone * 6 - 183, prefix: null },
      definition: `+proj=utm +zone=${zone} +datum=WGS84 +units=m +no_defs`,
    };
  });
  return [
    geographic,
    ...bases.flatMap((datum) => meridians.flatMap((each) => zonesOf(datum, each))),
    ...elsewhere,
    ...utm,
  ];
}
