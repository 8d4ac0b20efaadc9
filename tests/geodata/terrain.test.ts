import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { buildTerrain, type BuiltTerrain } from "#geodata/scripts/terrain/build-terrain.ts";
import type { DemOptions } from "#geodata/scripts/terrain/dem.ts";
import { readDems } from "#geodata/scripts/terrain/read-dem.ts";
import type { Position } from "#domain/geo/position.ts";
import { demCrs } from "#domain/terrain/dem-crs.ts";
import { elevationStep } from "#domain/terrain/elevation-code.ts";
import { terrainMetadata } from "#domain/terrain/terrain-metadata.ts";
import { positionOfPixel, tileSize } from "#domain/terrain/tile.ts";
import { hasGdal } from "#tests/support/gdal.ts";
import { asciiGrid, heightIn, openArchive, tileOf } from "#tests/support/terrain.ts";

const folder = mkdtempSync(join(tmpdir(), "county-terrain-"));
afterAll(() => rmSync(folder, { recursive: true }));

const asFound: DemOptions = { crs: null, nodata: null };
const words = { source: "试验高程", attribution: "试验单位" };
/** A slope, so that bilinear heights are exact and every place has its own. */
const slope = (lng: number, lat: number): number => 300 + 2000 * (lng - 118) + 1500 * (lat - 25.5);
/** Around the meridian and parallel that part the tiles of zoom 10 nearest to the county, without a height in one corner. */
const text = asciiGrid([118.0, 25.3], [241, 241], 1 / 600, (lng, lat) =>
  lng > 118.35 && lat > 25.65 ? null : slope(lng, lat),
);
const places: readonly Position[] = [
  [118.05, 25.35],
  [118.2, 25.5],
  [118.3, 25.62],
  [118.125, 25.4],
];

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function built(paths: readonly string[], options = asFound): Promise<BuiltTerrain> {
  const { dems, problems } = await readDems(paths, options);
  expect(problems).toEqual([]);
  return buildTerrain(dems, words, () => undefined);
}

async function issuesOf(path: string, options = asFound): Promise<readonly string[]> {
  const { problems } = await readDems([path], options);
  return problems.flatMap(({ issues }) => issues.map(({ message }) => message));
}

/** The largest difference between the heights at known places, in the middles of their pixels, and the slope, in metres. */
async function worst({ bytes, maxZoom }: BuiltTerrain): Promise<number> {
  const archive = openArchive(bytes);
  let largest = 0;
  for (const place of places) {
    const { height, pixel } = await heightIn(archive, place, maxZoom);
    const [lng, lat] = positionOfPixel(...pixel, maxZoom);
    largest = Math.max(largest, Math.abs(height - slope(lng, lat)));
  }
  return largest;
}

/** Half a step of the code, and what a straight line between projected places is off. */
const exact = elevationStep / 2 + 0.02;

/** An SRTM tile of N25E118 with 1201 samples a side. */
function hgt(): Uint8Array {
  const side = 1201;
  const view = new DataView(new ArrayBuffer(side * side * 2));
  for (let row = 0; row < side; row += 1)
    for (let column = 0; column < side; column += 1)
      view.setInt16((row * side + column) * 2, Math.round(slope(118 + column / 1200, 26 - row / 1200)), false);
  return new Uint8Array(view.buffer);
}

describe("terrain of an elevation model", () => {
  it("has the heights of an ASCII grid at known places, plain or packed", async () => {
    const plain = await built([write("slope.asc", text)]);
    expect(await worst(plain)).toBeLessThan(exact);
    const packed = await built([write("slope.asc.gz", gzipSync(text))]);
    expect(packed.bytes).toEqual(plain.bytes);
  });

  it("says what it is: zooms that the cells are worth, the box, the range, the source", async () => {
    const terrain = await built([write("slope.asc", text)]);
    const archive = openArchive(terrain.bytes);
    const header = await archive.getHeader();
    expect(header).toMatchObject({ minZoom: 6, maxZoom: 9, tileType: 2, clustered: true });
    expect(header.minLon).toBeCloseTo(118 - 1 / 1200, 6);
    expect(header.maxLat).toBeCloseTo(25.7 + 1 / 1200, 6);
    const metadata = terrainMetadata.parse(await archive.getMetadata());
    expect(metadata).toMatchObject({ encoding: "mapbox", source: "试验高程", attribution: "试验单位", lowest: 0 });
    expect(metadata.highest).toBeGreaterThan(1000);
  });

  it("has no height where the model has none, at any zoom", async () => {
    const archive = openArchive((await built([write("slope.asc", text)])).bytes);
    for (const zoom of [6, 7, 8, 9]) {
      expect((await heightIn(archive, [118.38, 25.68], zoom)).height).toBeNaN();
      expect((await heightIn(archive, [117.9, 25.5], zoom)).height).toBeNaN();
      expect((await heightIn(archive, [118.2, 25.5], zoom)).height).not.toBeNaN();
    }
    expect(await archive.getZxy(9, 0, 0)).toBeUndefined();
  });

  it("goes on across the edges of its tiles as if there were none", async () => {
    const { bytes, maxZoom } = await built([write("wide.asc", asciiGrid([117.9, 25.2], [361, 361], 1 / 600, slope))]);
    const archive = openArchive(bytes);
    // The edge between two columns of tiles that lies in the model.
    const world = 2 ** maxZoom;
    const column = Math.ceil((118 / 360 + 0.5) * world);
    const [, latPixel] = [0, (await heightIn(archive, [118.2, 25.5], maxZoom)).pixel[1]];
    const y = Math.floor(latPixel / tileSize);
    const [left, right] = [
      await tileOf(archive, { z: maxZoom, x: column - 1, y }),
      await tileOf(archive, { z: maxZoom, x: column, y }),
    ];
    if (left === null || right === null) throw new Error("The model does not reach across the edge");
    const row = Math.floor(latPixel % tileSize) * tileSize;
    const across = (right[row] ?? 0) - (left[row + tileSize - 1] ?? 0);
    const within = (right[row + 1] ?? 0) - (right[row] ?? 0);
    expect(Math.abs(across - within)).toBeLessThanOrEqual(2 * elevationStep);
  });

  it("joins SRTM tiles by their names and takes the first where they overlap", async () => {
    const terrain = await built([write("N25E118.hgt", hgt())]);
    // Whole metres in the file.
    expect(await worst(terrain)).toBeLessThan(exact + 0.5);
    const flat = write(
      "flat.asc",
      asciiGrid([118.1, 25.4], [61, 61], 1 / 600, () => 5),
    );
    const archive = openArchive((await built([flat, join(folder, "N25E118.hgt")])).bytes);
    expect((await heightIn(archive, [118.15, 25.45], 10)).height).toBe(5);
    expect((await heightIn(archive, [118.5, 25.45], 10)).height).toBeGreaterThan(1000);
  }, 60_000);

  it("takes a grid in metres with the system that its .prj file or the command line names", async () => {
    const metres = asciiGrid([600_000, 2_800_000], [41, 41], 100, (x, y) => (x - 600_000) / 10 + (y - 2_800_000) / 20);
    const path = write("metres.asc", metres);
    expect(await issuesOf(path)).toEqual([expect.stringMatching(/^Expected degrees, or a \.prj file/)]);
    const named = await built([path], { crs: demCrs(4548), nodata: null });
    write(
      "metres.prj",
      'PROJCS["CGCS2000_3_Degree_GK_CM_117E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]',
    );
    expect((await built([path])).bytes).toEqual(named.bytes);
  });

  it("tells everything that is wrong with a file", async () => {
    expect(await issuesOf(write("name.xyz", ""))).toEqual([expect.stringContaining("Expected a name that ends in")]);
    expect(await issuesOf(join(folder, "absent.asc"))).toEqual([
      expect.stringContaining("Expected a file that can be read"),
    ]);
    expect(await issuesOf(write("head.asc", "ncols 0\nnrows two\nsize 4\n1 2 3"))).toEqual([
      "Expected a number, found two",
      expect.stringMatching(/^Expected one of ncols/),
      "Expected a whole number of 2 or more, found 0",
      "Expected a whole number of 2 or more, found nothing",
      "Expected xllcorner or xllcenter, found neither",
      "Expected yllcorner or yllcenter, found neither",
      "Expected a size above 0, found nothing",
      "Expected a size above 0, found nothing",
    ]);
    const head = "ncols 2\nnrows 2\nxllcorner 118\nyllcorner 25\ncellsize 0.1\n";
    expect(await issuesOf(write("cells.asc", `${head}1 high\n3`))).toEqual([
      "Expected a height, found high",
      "Expected 2 rows of 2, 4 heights, found 3",
    ]);
    expect(await issuesOf(write("unit.asc", `${head}1 32767\n3 4`))).toEqual([
      expect.stringMatching(/1 of 4 cells are outside, first 32767 in row 1, column 2/),
    ]);
    expect(await issuesOf(write("none.asc", `${head}-9999 -9999 -9999 -9999`))).toEqual([
      "Expected heights; every cell is without one",
    ]);
    expect(await issuesOf(write("tile.hgt", new Uint8Array(7)))).toEqual([
      "Expected a name such as N25E118.hgt, found tile.hgt",
      "Expected a square of 16-bit heights (3601 × 3601 or 1201 × 1201), found 7 bytes",
    ]);
  });

  it("is written whole by the command, which asks for the source", () => {
    const out = join(folder, "terrain.pmtiles");
    const command = resolve(import.meta.dirname, "../../geodata/scripts/terrain.ts");
    const run = (...more: readonly string[]): string =>
      execFileSync(process.execPath, [command, write("small.asc", text), "--out", out, ...more], {
        encoding: "utf8",
        stdio: "pipe",
      });
    expect(() => run()).toThrow(/--source: Expected who made/);
    expect(run("--source", "试验高程")).toContain("tiles, zoom 6 to 9");
    expect(readFileSync(out).subarray(0, 7).toString()).toBe("PMTiles");
  });
});

describe.runIf(hasGdal())("terrain of a GeoTIFF that GDAL wrote", () => {
  const gdal = (program: string, ...parameters: readonly string[]): void => {
    execFileSync(program, ["-q", ...parameters], { stdio: "pipe" });
  };
  const tiff = (name: string, ...parameters: readonly string[]): string => {
    const path = join(folder, name);
    rmSync(path, { force: true });
    gdal("gdal_translate", "-ot", "Float32", "-a_srs", "EPSG:4490", ...parameters, write("source.asc", text), path);
    return path;
  };

  it.each(["Area", "Point"])("has the heights of the grid it was made from, its pixels as %s", async (pixels) => {
    const options = ["-co", "COMPRESS=DEFLATE", "-co", "TILED=YES", "-mo", `AREA_OR_POINT=${pixels}`];
    const terrain = await built([tiff("degrees.tif", ...options)]);
    expect(await worst(terrain)).toBeLessThan(exact);
    expect((await heightIn(openArchive(terrain.bytes), [118.38, 25.68], terrain.maxZoom)).height).toBeNaN();
  });

  it.each([4548, 4527, 32_650, 3857])("has them too when it is projected: EPSG:%i", async (code) => {
    const path = join(folder, `projected-${code}.tif`);
    gdal(
      "gdalwarp",
      "-overwrite",
      "-t_srs",
      `EPSG:${code}`,
      "-tr",
      "150",
      "150",
      "-r",
      "cubic",
      tiff("degrees.tif"),
      path,
    );
    // Resampled twice.
    expect(await worst(await built([path]))).toBeLessThan(exact + 0.5);
  });

  it("refuses a system whose shift is not known, more than one band, and a file without a position", async () => {
    const beijing = join(folder, "beijing.tif");
    gdal("gdal_translate", "-a_srs", "EPSG:4214", tiff("degrees.tif"), beijing);
    expect(await issuesOf(beijing)).toEqual([expect.stringMatching(/found EPSG:4214; .*gdalwarp -t_srs EPSG:4490/)]);
    const bands = join(folder, "bands.tif");
    gdal("gdal_translate", "-b", "1", "-b", "1", "-b", "1", tiff("degrees.tif"), bands);
    expect(await issuesOf(bands)).toEqual(["Expected one band of heights, found 3 (a picture?)"]);
    expect(await issuesOf(write("broken.tif", "no picture"))).toEqual([
      expect.stringContaining("Expected a file that can be read"),
    ]);
  });
});
