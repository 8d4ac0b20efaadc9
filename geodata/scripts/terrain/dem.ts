import type { DemCrs } from "../../../src/domain/terrain/dem-crs.ts";
import type { HeightGrid } from "../../../src/domain/terrain/height-grid.ts";
import type { Issue } from "../../../src/domain/result.ts";

/** One elevation model as it was read. */
export type Dem = { readonly path: string; readonly grid: HeightGrid; readonly crs: DemCrs };

/** What the command line says about the files. */
export type DemOptions = {
  /** Overrides what the files say; `null`: they have to say it. */
  readonly crs: DemCrs | null;
  /** The value that means no height; `null`: as the file says. */
  readonly nodata: number | null;
};

/** What is wrong with a file. */
export type DemProblem = { readonly path: string; readonly issues: readonly Issue[] };

/** More cells than fit into memory together with what is made of them. */
export const mostCells = 250_000_000;

/** What to do with a model that is too large. */
export function tooLarge(cells: number): Issue {
  return {
    path: ["size"],
    message: `Expected at most ${mostCells / 1e6} million cells, found ${Math.round(cells / 1e6)} million; make it coarser first: gdalwarp -tr 0.0001 0.0001 -r average in.tif out.tif`,
  };
}
