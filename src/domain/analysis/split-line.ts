import type { Position } from "../geo/position.ts";
import type { AreaIndex } from "./area-index.ts";

/** A stretch of a line that lies in one area: its index among those asked, `null` where it lies in none of them. */
export type Stretch = { readonly area: number | null; readonly line: readonly Position[] };

/** Shares of a leg closer than this are the same place: a few micrometres on the ground. */
const sameShare = 1e-11;

function between(from: Position, to: Position, share: number): Position {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** Cuts a line where it enters and leaves the areas, in the order of the line; where areas overlap the first of them has it. */
export function splitLine(line: readonly Position[], areas: readonly AreaIndex[]): readonly Stretch[] {
  const stretches: { area: number | null; line: Position[] }[] = [];
  line.forEach((to, at) => {
    const from = line[at - 1];
    if (from === undefined || (from[0] === to[0] && from[1] === to[1])) return;
    const cuts = [0, ...areas.flatMap(({ crossings }) => crossings(from, to)), 1].toSorted((a, b) => a - b);
    cuts.forEach((end, cut) => {
      const start = cuts[cut - 1];
      if (start === undefined || end - start < sameShare) return;
      const middle = between(from, to, (start + end) / 2);
      const found = areas.findIndex(({ contains }) => contains(middle));
      const area = found === -1 ? null : found;
      const last = stretches.at(-1);
      const place = end === 1 ? to : between(from, to, end);
      if (last !== undefined && last.area === area) last.line.push(place);
      else stretches.push({ area, line: [last?.line.at(-1) ?? between(from, to, start), place] });
    });
  });
  return stretches;
}
