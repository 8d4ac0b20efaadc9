import { fromFile } from "geotiff";
import type { Issue } from "../../../src/domain/result.ts";
import { type DemCrs, demCrs, readableCrs, reprojectionAdvice } from "../../../src/domain/terrain/dem-crs.ts";
import { type Dem, type DemOptions, mostCells, tooLarge } from "./dem.ts";

type Keys = Readonly<Record<string, unknown>>;

const pixelIsPoint = 2;
const metre = 9001;
const userDefined = 32_767;

function crsOf(keys: Keys, issues: Issue[]): DemCrs | null {
  const code = Number(keys["ProjectedCSTypeGeoKey"] ?? keys["GeographicTypeGeoKey"] ?? Number.NaN);
  const crs = Number.isNaN(code) ? null : demCrs(code);
  if (crs !== null) return crs;
  const found = Number.isNaN(code) ? "none" : code === userDefined ? "one that has no EPSG code" : `EPSG:${code}`;
  issues.push({
    path: ["crs"],
    message: `Expected ${readableCrs}, found ${found}; name it with --crs EPSG:<code> where it is one of these, else ${reprojectionAdvice}`,
  });
  return null;
}

/** Reads a GeoTIFF of one band, its rows from north to south, with everything that is wrong with it. */
export async function readGeoTiff(path: string, options: DemOptions): Promise<Dem | readonly Issue[]> {
  const issues: Issue[] = [];
  const file = await fromFile(path);
  try {
    const image = await file.getImage();
    // The keys are a plain object; the package types them loosely.
    const keys = (image.getGeoKeys() ?? {}) as Keys;
    const crs = options.crs ?? crsOf(keys, issues);
    const bands = image.getSamplesPerPixel();
    if (bands !== 1)
      issues.push({ path: ["bands"], message: `Expected one band of heights, found ${bands} (a picture?)` });
    const unit = keys["VerticalUnitsGeoKey"];
    if (unit !== undefined && Number(unit) !== metre && Number(unit) !== userDefined)
      issues.push({ path: ["unit"], message: `Expected heights in metres (9001), found the unit ${Number(unit)}` });
    const [width, height] = [image.getWidth(), image.getHeight()];
    if (width * height > mostCells) issues.push(tooLarge(width * height));
    let step: readonly number[] = [];
    let corner: readonly number[] = [];
    try {
      step = image.getResolution();
      corner = image.getOrigin();
    } catch {
      issues.push({ path: ["position"], message: "Expected a position (tie point and pixel size), found none" });
    }
    const [stepX = 0, stepY = 0] = step;
    const directory = image.getFileDirectory();
    const matrix = (await directory.loadValue("ModelTransformation").catch(() => undefined)) as
      | ArrayLike<number>
      | undefined;
    const isRotated = matrix !== undefined && ((matrix[1] ?? 0) !== 0 || (matrix[4] ?? 0) !== 0);
    if (isRotated || (step.length > 0 && (stepX <= 0 || stepY >= 0)))
      issues.push({
        path: ["position"],
        message: "Expected rows from north to south and columns from west to east; straighten it with gdalwarp",
      });
    if (crs === null || issues.length > 0) return issues;
    const [band] = await image.readRasters({ interleave: false });
    const none = options.nodata ?? image.getGDALNoData();
    const heights = Float32Array.from(band as ArrayLike<number>, (value) =>
      value === none || !Number.isFinite(value) || Math.abs(value) > 1e30 ? Number.NaN : value,
    );
    // A point has its height at the position itself, an area in its middle.
    const shift = Number(keys["GTRasterTypeGeoKey"] ?? 1) === pixelIsPoint ? 0 : 0.5;
    const [west = 0, north = 0] = corner;
    const grid = {
      width,
      height,
      heights,
      west: west + shift * stepX,
      north: north + shift * stepY,
      stepX,
      stepY: -stepY,
    };
    return { path, crs, grid };
  } finally {
    await file.close();
  }
}
