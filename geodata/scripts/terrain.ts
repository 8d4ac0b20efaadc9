import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { formatIssue } from "../../src/domain/result.ts";
import { demCrs, readableCrs } from "../../src/domain/terrain/dem-crs.ts";
import { buildTerrain } from "./terrain/build-terrain.ts";
import { readDems } from "./terrain/read-dem.ts";

const usage = [
  'Usage: npm run geodata:terrain -- <DEM> [<DEM> …] --source "<who made it, which model, which year>"',
  '       [--attribution "<who has to be named on the map>"] [--crs EPSG:<code>] [--nodata <value>] [--out <path>]',
  "DEM: GeoTIFF (.tif), SRTM (.hgt, .hgt.gz), ESRI ASCII grid (.asc, .asc.gz); of several files the first wins where they overlap.",
].join("\n");

function stop(...lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

function readArguments() {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: { source: text, attribution: text, crs: text, nodata: text, out: text },
    });
  } catch (cause) {
    return stop(cause instanceof Error ? cause.message : String(cause), usage);
  }
}

const { values, positionals } = readArguments();
const source = values.source?.trim() ?? "";
const code = values.crs === undefined ? null : Number(values.crs.replace(/^epsg:/i, ""));
const crs = code === null ? null : demCrs(code);
const nodata = values.nodata === undefined ? null : Number(values.nodata);
const mistakes = [
  ...(positionals.length === 0 ? ["Expected an elevation model"] : []),
  ...(source === "" ? ["--source: Expected who made the elevation model and which one it is; the map says so"] : []),
  ...(code !== null && crs === null ? [`--crs: Expected ${readableCrs}, found ${values.crs}`] : []),
  ...(Number.isNaN(nodata) ? [`--nodata: Expected a number, found ${values.nodata}`] : []),
];
if (mistakes.length > 0) stop(...mistakes, usage);

const began = performance.now();
const { dems, problems } = await readDems(positionals, { crs, nodata });
if (problems.length > 0)
  stop(
    ...problems.flatMap(({ path, issues }) => issues.map((issue) => `${path}: ${formatIssue(issue)}`)),
    "nothing was written",
  );
for (const { path, grid, crs: read } of dems)
  console.log(`${path}: ${grid.width} × ${grid.height} cells, ${read.name}`);

const isTerminal = process.stdout.isTTY;
const built = await buildTerrain(dems, { source, attribution: values.attribution?.trim() || source }, (done) => {
  if (isTerminal) process.stdout.write(`\r${done} tiles`);
  else if (done % 100 === 0) console.log(`${done} tiles`);
});
if (isTerminal) process.stdout.write("\n");

const out = resolve(values.out ?? join(process.env["DATA_DIR"] ?? "data", "terrain.pmtiles"));
mkdirSync(dirname(out), { recursive: true });
// A server may be reading the file: it sees the old one or the new one, never half of it.
writeFileSync(`${out}.new`, built.bytes);
renameSync(`${out}.new`, out);
const { bbox, metadata, minZoom, maxZoom, tileCount, bytes } = built;
console.log(
  `${tileCount} tiles, zoom ${minZoom} to ${maxZoom}, ${(bytes.length / 1e6).toFixed(1)} MB, ${((performance.now() - began) / 1000).toFixed(1)} s`,
);
console.log(
  `${bbox.map((degree) => degree.toFixed(4)).join(", ")}; ${metadata.lowest} to ${metadata.highest} m, cells of ${metadata.cellMeters} m`,
);
console.log(`written: ${relative(process.cwd(), out)}`);
console.log(
  values.out === undefined
    ? "The server (npm start, with the same DATA_DIR) offers it as 地形 from the next page load on."
    : 'Static site: put the file as terrain.pmtiles beside index.html and set "terrain": true in config.json there.',
);
