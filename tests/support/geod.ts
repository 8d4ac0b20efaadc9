import { execFileSync } from "node:child_process";
import type { Position } from "#domain/geo/position.ts";

/** Whether PROJ's `geod` is there; says so where it is not. */
export function hasGeod(): boolean {
  try {
    execFileSync("geod", [], { input: "", stdio: ["pipe", "ignore", "ignore"] });
    return true;
  } catch (problem) {
    // Without arguments it explains itself and ends with a code of its own.
    if (problem instanceof Error && "code" in problem && problem.code === "ENOENT") {
      console.log("skipped with PROJ's geod: install it (Debian: apt-get install proj-bin) to run those tests too");
      return false;
    }
    return true;
  }
}

/** Lengths of the shortest ways between pairs of positions on the ellipsoid of CGCS2000 by PROJ, metres. */
export function geodLengths(pairs: readonly (readonly [Position, Position])[]): readonly number[] {
  const input = pairs.map(([[a, b], [c, d]]) => `${b} ${a} ${d} ${c}`).join("\n");
  const told = execFileSync("geod", ["+ellps=GRS80", "-I", "-F", "%.4f"], { input, encoding: "utf8" });
  return told
    .trim()
    .split("\n")
    .map((line) => Number(line.split("\t").at(-1)));
}
