import { gaussKrugerDefinition } from "../geo/gauss-kruger.ts";

/** The system of an elevation model: degrees, or projected by a PROJ definition (east before north). */
export type DemCrs = { readonly name: string; readonly definition: string | null };

/** What to do with a system that is not read. */
export const reprojectionAdvice = "reproject it first: gdalwarp -t_srs EPSG:4490 -r bilinear in.tif out.tif";

/** Systems that elevation models are read in, in words. */
export const readableCrs =
  "EPSG:4326 or 4490 (degrees), CGCS2000 Gauss–Krüger (4491–4554), UTM on WGS 84 (32601–32660, 32701–32760) or 3857";

/**
 * The system with an EPSG code: WGS 84 and CGCS2000 are the same at the accuracy of elevation models. `null` for any other, such
 * as 北京54 and 西安80, whose shift is not known well enough to be done unasked.
 */
export function demCrs(code: number): DemCrs | null {
  const name = `EPSG:${code}`;
  const zoned = (centralMeridian: number, zone: number): DemCrs => ({
    name,
    definition: gaussKrugerDefinition(centralMeridian, zone * 1_000_000 + 500_000),
  });
  if (code === 4326 || code === 4490) return { name, definition: null };
  if (code === 3857)
    return {
      name,
      definition:
        "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs",
    };
  if (code >= 4491 && code <= 4501) return zoned(6 * (code - 4478) - 3, code - 4478);
  if (code >= 4502 && code <= 4512) return zoned(75 + 6 * (code - 4502), 0);
  if (code >= 4513 && code <= 4533) return zoned(3 * (code - 4488), code - 4488);
  if (code >= 4534 && code <= 4554) return zoned(75 + 3 * (code - 4534), 0);
  if (code >= 32_601 && code <= 32_660)
    return { name, definition: `+proj=utm +zone=${code - 32_600} +datum=WGS84 +units=m +no_defs` };
  if (code >= 32_701 && code <= 32_760)
    return { name, definition: `+proj=utm +zone=${code - 32_700} +south +datum=WGS84 +units=m +no_defs` };
  return null;
}

function parameter(wkt: string, name: string): number | null {
  const [, value] = new RegExp(`PARAMETER\\s*\\[\\s*"${name}"\\s*,\\s*([-+.\\deE]+)`, "i").exec(wkt) ?? [];
  return value === undefined ? null : Number(value);
}

/** The system that the text of a `.prj` file describes; `null` where it is none of {@link readableCrs}. */
export function demCrsOfWkt(wkt: string): DemCrs | null {
  const code = [...wkt.matchAll(/AUTHORITY\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]/gi)].at(-1)?.[1];
  const named = code === undefined ? null : demCrs(Number(code));
  if (named !== null) return named;
  if (!/CGCS[_ ]?2000|China[_ ]2000|China[_ ]Geodetic[_ ]Coordinate[_ ]System[_ ]2000|WGS[_ ]?(?:19)?84/i.test(wkt))
    return null;
  if (!/PROJCS/i.test(wkt)) return /GEOGCS/i.test(wkt) ? { name: "degrees", definition: null } : null;
  if (!/PROJECTION\s*\[\s*"(?:Transverse_Mercator|Gauss_Kruger)"/i.test(wkt)) return null;
  const centralMeridian = parameter(wkt, "central_meridian");
  const scale = parameter(wkt, "scale_factor") ?? 1;
  const [east, north] = [parameter(wkt, "false_easting") ?? 0, parameter(wkt, "false_northing") ?? 0];
  const latitude = parameter(wkt, "latitude_of_origin") ?? 0;
  if (centralMeridian === null || !/UNIT\s*\[\s*"(?:metre|meter|m)"\s*,\s*1(?:\.0*)?\b/i.test(wkt)) return null;
  return {
    name: `Transverse Mercator, central meridian ${centralMeridian}°`,
    definition: `+proj=tmerc +lat_0=${latitude} +lon_0=${centralMeridian} +k=${scale} +x_0=${east} +y_0=${north} +ellps=GRS80 +units=m +no_defs`,
  };
}
