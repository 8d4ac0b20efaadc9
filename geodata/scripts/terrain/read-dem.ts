import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Issue, Result } from "../../../src/domain/result.ts";
import { readAsciiGrid } from "../../../src/domain/terrain/ascii-grid.ts";
import {
  type DemCrs,
  demCrs,
  demCrsOfWkt,
  readableCrs,
  reprojectionAdvice,
} from "../../../src/domain/terrain/dem-crs.ts";
import { edgesOf, type HeightGrid, heightIssues } from "../../../src/domain/terrain/height-grid.ts";
import { readHgt } from "../../../src/domain/terrain/hgt.ts";
import { type Dem, type DemOptions, type DemProblem, mostCells, tooLarge } from "./dem.ts";
import { readGeoTiff } from "./geotiff-grid.ts";

const degrees = demCrs(4326);

function isInDegrees(grid: HeightGrid): boolean {
  const { west, south, east, north } = edgesOf(grid);
  return west >= -180.5 && east <= 180.5 && south >= -90.5 && north <= 90.5;
}

/** The system of an ASCII grid: as `--crs` or the `.prj` file beside it says, else degrees where its numbers are some. */
function asciiCrs(path: string, grid: HeightGrid, options: DemOptions): DemCrs | Issue {
  if (options.crs !== null) return options.crs;
  const beside = path.replace(/\.gz$/i, "").replace(/\.[^.]*$/, ".prj");
  if (existsSync(beside)) {
    const named = demCrsOfWkt(readFileSync(beside, "utf8"));
    if (named !== null) return named;
    return { path: ["crs"], message: `Expected ${readableCrs} in ${basename(beside)}; ${reprojectionAdvice}` };
  }
  if (degrees !== null && isInDegrees(grid)) return degrees;
  const { west, south } = edgesOf(grid);
  return {
    path: ["crs"],
    message: `Expected degrees, or a .prj file beside it, or --crs EPSG:<code>; its south-western corner is at ${west}, ${south}`,
  };
}

function withCrs(
  path: string,
  read: Result<HeightGrid>,
  crsOf: (grid: HeightGrid) => DemCrs | Issue | null,
): Dem | readonly Issue[] {
  if (!read.ok) return read.issues;
  const crs = crsOf(read.value);
  if (crs === null) return [{ path: ["crs"], message: `Expected ${readableCrs}` }];
  return "message" in crs ? [crs] : { path, grid: read.value, crs };
}

async function readFile(path: string, options: DemOptions): Promise<Dem | readonly Issue[]> {
  const name = basename(path).toLowerCase();
  if (/\.tiff?$/.test(name)) return readGeoTiff(path, options);
  const stored = readFileSync(path);
  const content = name.endsWith(".gz") ? gunzipSync(stored) : stored;
  if (/\.hgt(?:\.gz)?$/.test(name)) {
    if (content.length / 2 > mostCells) return [tooLarge(content.length / 2)];
    return withCrs(path, readHgt(basename(path), content, options.nodata), () => degrees);
  }
  if (/\.(?:asc|txt|grd)(?:\.gz)?$/.test(name)) {
    if (content.length / 2 > mostCells) return [tooLarge(content.length / 2)];
    return withCrs(path, readAsciiGrid(content.toString("latin1"), options.nodata), (grid) =>
      asciiCrs(path, grid, options),
    );
  }
  return [{ path: ["name"], message: "Expected a name that ends in .tif, .tiff, .hgt, .hgt.gz, .asc or .asc.gz" }];
}

function misplaced({ grid, crs }: Dem): readonly Issue[] {
  if (crs.definition !== null || isInDegrees(grid)) return [];
  const { west, south, east, north } = edgesOf(grid);
  return [
    {
      path: ["crs"],
      message: `Expected longitudes within ±180 and latitudes within ±90 (${crs.name}), found ${west} to ${east} and ${south} to ${north}`,
    },
  ];
}

/** Reads every file, and tells everything that is wrong with any of them. */
export async function readDems(
  paths: readonly string[],
  options: DemOptions,
): Promise<{ readonly dems: readonly Dem[]; readonly problems: readonly DemProblem[] }> {
  const dems: Dem[] = [];
  const problems: DemProblem[] = [];
  for (const path of paths) {
    let read: Dem | readonly Issue[];
    try {
      read = await readFile(path, options);
    } catch (cause) {
      read = [
        {
          path: [],
          message: `Expected a file that can be read: ${cause instanceof Error ? cause.message : String(cause)}`,
        },
      ];
    }
    if (!("grid" in read)) {
      problems.push({ path, issues: read });
      continue;
    }
    const issues = [...misplaced(read), ...heightIssues(read.grid)];
    if (issues.length > 0) problems.push({ path, issues });
    else dems.push(read);
  }
  return { dems, problems };
}
