import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { hasGdal } from "#tests/support/gdal.ts";
import JSZip from "jszip";
import { seededRandom } from "../generated-sites.ts";

/** A file to import, and how much is in it. */
export type MadeFile = {
  readonly format: "geojson" | "shapefile";
  /** What was asked for, and what it is. */
  readonly megabytes: number;
  readonly bytes: number;
  readonly features: number;
  readonly path: string;
};

const seed = 20_261_127;
const megabyte = 1_000_000;
const kinds = ["耕地", "园地", "林地", "草地", "住宅用地", "工业用地", "道路用地"] as const;
/** The county, degrees: the parcels lie in it. */
const [west, south, east, north] = [117.95, 25.4, 118.5, 25.95];

/** One parcel of land: eight corners and four attributes, the same for the same random numbers. */
function parcel(random: () => number, number: number): string {
  const [lng, lat] = [west + random() * (east - west), south + random() * (north - south)];
  const corners = Array.from({ length: 8 }, (_, at) => {
    const [angle, reach] = [(at * Math.PI) / 4, 0.0002 + random() * 0.0002];
    return [(lng + Math.cos(angle) * reach).toFixed(7), (lat + Math.sin(angle) * reach).toFixed(7)].join(",");
  });
  const ring = [...corners, corners[0]].map((corner) => `[${corner}]`).join(",");
  const kind = kinds[Math.floor(random() * kinds.length)];
  const properties = JSON.stringify({
    DKBM: `350526${number}`,
    DLMC: kind,
    MJ: Math.round(random() * 1e6) / 100,
    BZ: "",
  });
  return `{"type":"Feature","properties":${properties},"geometry":{"type":"Polygon","coordinates":[[${ring}]]}}`;
}

/** Writes parcels as GeoJSON until the file has so many bytes; answers how many. */
function writeGeojson(path: string, bytes: number): number {
  const random = seededRandom(seed);
  const file = openSync(path, "w");
  let [written, count] = [writeSync(file, '{"type":"FeatureCollection","features":[\n'), 0];
  while (written < bytes) {
    const some = Array.from({ length: 500 }, (_, at) => parcel(random, count + at));
    written += writeSync(file, `${count === 0 ? "" : ",\n"}${some.join(",\n")}`);
    count += some.length;
  }
  writeSync(file, "\n]}\n");
  closeSync(file);
  return count;
}

/** The same parcels as GDAL writes them into a shapefile in CGCS2000 3° zone coordinates, zipped without compressing. */
async function zipShapefile(folder: string, source: string, path: string): Promise<void> {
  const target = join(folder, `${Date.now()}-shp`);
  mkdirSync(target);
  const made = ["-f", "ESRI Shapefile", join(target, "parcels.shp"), source, "-lco", "ENCODING=UTF-8"];
  execFileSync("ogr2ogr", [...made, "-s_srs", "EPSG:4490", "-t_srs", "EPSG:4548"], { stdio: "ignore" });
  const zip = new JSZip();
  for (const name of readdirSync(target)) zip.file(name, readFileSync(join(target, name)));
  writeFileSync(path, await zip.generateAsync({ type: "nodebuffer", compression: "STORE" }));
}

/** How many bytes of GeoJSON make a shapefile of one, about. */
const geojsonPerShapefile = 0.98;

/** The files to import: GeoJSON, and where GDAL is there zipped shapefiles, of every size; the same each time. */
export async function* madeFiles(folder: string, sizes: readonly number[]): AsyncGenerator<MadeFile> {
  for (const megabytes of sizes) {
    const geojson = join(folder, `parcels-${megabytes}.geojson`);
    const features = writeGeojson(geojson, megabytes * megabyte);
    yield { format: "geojson", megabytes, bytes: statSync(geojson).size, features, path: geojson };
    if (!hasGdal()) continue;
    const source = join(folder, `source-${megabytes}.geojson`);
    const count = writeGeojson(source, megabytes * megabyte * geojsonPerShapefile);
    const shapefile = join(folder, `parcels-${megabytes}.zip`);
    await zipShapefile(folder, source, shapefile);
    yield { format: "shapefile", megabytes, bytes: statSync(shapefile).size, features: count, path: shapefile };
  }
}
