import type { Issue, Result } from "../result.ts";
import type { HeightGrid } from "./height-grid.ts";

/** SRTM marks what the radar did not see. */
const noHeight = -32_768;

/**
 * Reads an SRTM tile: 16-bit heights, the high byte first, row by row from the north, with the name of its south-western corner
 * (`N25E118.hgt`). Its samples are at the corners, so that tiles side by side share an edge. Degrees, WGS 84.
 */
export function readHgt(name: string, bytes: Uint8Array, nodata: number | null): Result<HeightGrid> {
  const issues: Issue[] = [];
  const [, northSouth = "", lat = "", eastWest = "", lng = ""] = /([NS])(\d{2})([EW])(\d{3})[^/\\]*$/i.exec(name) ?? [];
  if (northSouth === "") issues.push({ path: ["name"], message: `Expected a name such as N25E118.hgt, found ${name}` });
  const side = Math.sqrt(bytes.length / 2);
  if (!Number.isInteger(side) || side < 2)
    issues.push({
      path: ["size"],
      message: `Expected a square of 16-bit heights (3601 × 3601 or 1201 × 1201), found ${bytes.length} bytes`,
    });
  if (issues.length > 0) return { ok: false, issues };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const heights = new Float32Array(side * side);
  for (let at = 0; at < heights.length; at += 1) {
    const height = view.getInt16(at * 2, false);
    heights[at] = height === noHeight || height === nodata ? Number.NaN : height;
  }
  const south = (northSouth.toUpperCase() === "S" ? -1 : 1) * Number(lat);
  const west = (eastWest.toUpperCase() === "W" ? -1 : 1) * Number(lng);
  const step = 1 / (side - 1);
  return { ok: true, value: { width: side, height: side, heights, west, north: south + 1, stepX: step, stepY: step } };
}
