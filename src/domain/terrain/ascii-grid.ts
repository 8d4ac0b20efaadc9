import type { Issue, Result } from "../result.ts";
import type { HeightGrid } from "./height-grid.ts";

/** Mistakes of one kind that are listed one by one; the rest is counted. */
const listed = 20;

const keys = [
  "ncols",
  "nrows",
  "xllcorner",
  "xllcenter",
  "yllcorner",
  "yllcenter",
  "cellsize",
  "dx",
  "dy",
  "nodata_value",
];

type Header = ReadonlyMap<string, number>;

function readHeader(text: string): {
  readonly header: Header;
  readonly rest: number;
  readonly issues: readonly Issue[];
} {
  const header = new Map<string, number>();
  const issues: Issue[] = [];
  const pattern = /\s*([A-Za-z_]\w*)[ \t=]+(\S+)/y;
  let rest = 0;
  for (;;) {
    pattern.lastIndex = rest;
    const [whole, key = "", value = ""] = pattern.exec(text) ?? [];
    // A word such as NaN may begin the data.
    if (whole === undefined || /^nan$/i.test(key)) break;
    rest += whole.length;
    const name = key.toLowerCase();
    if (!keys.includes(name)) issues.push({ path: [key], message: `Expected one of ${keys.join(", ")}` });
    else if (!Number.isFinite(Number(value)))
      issues.push({ path: [key], message: `Expected a number, found ${value}` });
    else header.set(name, Number(value));
  }
  return { header, rest, issues };
}

function headerIssues(header: Header): readonly Issue[] {
  const issues: Issue[] = [];
  for (const key of ["ncols", "nrows"]) {
    const value = header.get(key);
    if (value === undefined || !Number.isInteger(value) || value < 2)
      issues.push({ path: [key], message: `Expected a whole number of 2 or more, found ${value ?? "nothing"}` });
  }
  for (const axis of ["x", "y"])
    if (!header.has(`${axis}llcorner`) && !header.has(`${axis}llcenter`))
      issues.push({ path: [`${axis}llcorner`], message: `Expected ${axis}llcorner or ${axis}llcenter, found neither` });
  for (const side of ["dx", "dy"]) {
    const value = header.get(side) ?? header.get("cellsize");
    if (value === undefined || value <= 0)
      issues.push({ path: ["cellsize"], message: `Expected a size above 0, found ${value ?? "nothing"}` });
  }
  return issues;
}

/**
 * Reads an ESRI ASCII grid: its header in any order and case, then the heights row by row from the north. `nodata` overrides what
 * the header names. Gives every issue of header and cells, cells by row and column from 1.
 */
export function readAsciiGrid(text: string, nodata: number | null): Result<HeightGrid> {
  const { header, rest, issues: unread } = readHeader(text);
  const issues = [...unread, ...headerIssues(header)];
  if (issues.length > 0) return { ok: false, issues };
  const value = (key: string): number => header.get(key) ?? 0;
  const [width, height] = [value("ncols"), value("nrows")];
  const none = nodata ?? header.get("nodata_value") ?? -9999;
  const stepX = header.get("dx") ?? value("cellsize");
  const stepY = header.get("dy") ?? value("cellsize");
  const heights = new Float32Array(width * height).fill(Number.NaN);
  let count = 0;
  let wrong = 0;
  const tokens = /\S+/g;
  tokens.lastIndex = rest;
  for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
    const cell = Number(token[0]);
    if (Number.isNaN(cell) && !/^[+-]?nan$/i.test(token[0])) {
      wrong += 1;
      if (wrong <= listed)
        issues.push({
          path: ["row", Math.floor(count / width) + 1, "column", (count % width) + 1],
          message: `Expected a height, found ${token[0]}`,
        });
    } else if (count < heights.length) heights[count] = cell === none || !Number.isFinite(cell) ? Number.NaN : cell;
    count += 1;
  }
  if (wrong > listed)
    issues.push({ path: ["heights"], message: `Expected heights; ${wrong - listed} more cells are none` });
  if (count !== heights.length)
    issues.push({
      path: ["heights"],
      message: `Expected ${height} rows of ${width}, ${heights.length} heights, found ${count}`,
    });
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    value: {
      width,
      height,
      heights,
      west: header.get("xllcenter") ?? value("xllcorner") + stepX / 2,
      north: (header.get("yllcenter") ?? value("yllcorner") + stepY / 2) + (height - 1) * stepY,
      stepX,
      stepY,
    },
  };
}
