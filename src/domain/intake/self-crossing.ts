import type { Position } from "geojson";

/** A place where a ring crosses, touches or overlaps itself: two of its segments, by the vertex that each begins with. */
export type Crossing = { readonly segment: number; readonly other: number; readonly at: Position };

/** The crossings of a ring, by vertex; `isComplete` is false where the search was ended before the end of the ring. */
export type Crossings = { readonly found: readonly Crossing[]; readonly isComplete: boolean };

/** Found in one ring before the search ends: who has to look at more looks at a ring that is no ring. */
const mostFound = 200;
/** Pairs of segments compared before the search ends: well under a second. */
const mostCompared = 60_000_000;

/** A segment with its extent: `low` to `high` along the sweep, `left` to `right` across it. */
type Segment = {
  readonly index: number;
  readonly vertex: number;
  readonly a: Position;
  readonly b: Position;
  readonly low: number;
  readonly high: number;
  readonly left: number;
  readonly right: number;
};

/**
 * Where a ring crosses, touches or overlaps itself, in any unit. The closing segment counts whether or not the ring is closed;
 * positions that repeat are passed over. A sweep along the longer side: an outline of a hundred thousand vertices takes well
 * under a second.
 */
export function selfCrossings(ring: readonly Position[]): Crossings {
  const segments = segmentsOf(ring);
  const last = segments.length - 1;
  const found: Crossing[] = [];
  const seen = new Set<string>();
  let active: Segment[] = [];
  let compared = 0;
  for (const segment of segments.toSorted((a, b) => a.low - b.low)) {
    const still: Segment[] = [];
    for (const other of active) {
      if (other.high < segment.low) continue;
      still.push(other);
      if (other.right < segment.left || other.left > segment.right) continue;
      const [first, second] = other.index < segment.index ? [other, segment] : [segment, other];
      const at = meetingOf(first, second, last);
      if (at === null || seen.has(`${at[0]} ${at[1]}`)) continue;
      seen.add(`${at[0]} ${at[1]}`);
      found.push({ segment: first.vertex, other: second.vertex, at });
    }
    compared += active.length;
    if (found.length >= mostFound || compared > mostCompared) return { found: byVertex(found), isComplete: false };
    still.push(segment);
    active = still;
  }
  return { found: byVertex(found), isComplete: true };
}

function byVertex(found: readonly Crossing[]): readonly Crossing[] {
  return found.toSorted((a, b) => a.segment - b.segment || a.other - b.other);
}

function isAt(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

const x = (position: Position): number => position[0] ?? 0;
const y = (position: Position): number => position[1] ?? 0;

function segmentsOf(ring: readonly Position[]): readonly Segment[] {
  const kept: { readonly vertex: number; readonly position: Position }[] = [];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [vertex, position] of ring.entries()) {
    const before = kept.at(-1);
    if (before !== undefined && isAt(before.position, position)) continue;
    kept.push({ vertex, position });
    [west, east] = [Math.min(west, x(position)), Math.max(east, x(position))];
    [south, north] = [Math.min(south, y(position)), Math.max(north, y(position))];
  }
  const [first, end] = [kept[0], kept.at(-1)];
  if (first !== undefined && end !== undefined && first !== end && isAt(first.position, end.position)) kept.pop();
  const [along, across] = east - west > north - south ? [x, y] : [y, x];
  return kept.map(({ vertex, position: a }, index) => {
    const b = kept[(index + 1) % kept.length]?.position ?? a;
    return {
      index,
      vertex,
      a,
      b,
      low: Math.min(along(a), along(b)),
      high: Math.max(along(a), along(b)),
      left: Math.min(across(a), across(b)),
      right: Math.max(across(a), across(b)),
    };
  });
}

/** Twice the area of the triangle a, b, c: positive where c lies to the left of a → b. */
function turn(a: Position, b: Position, c: Position): number {
  return (x(b) - x(a)) * (y(c) - y(a)) - (y(b) - y(a)) * (x(c) - x(a));
}

function isBetween(a: Position, b: Position, c: Position): boolean {
  return (
    Math.min(x(a), x(b)) <= x(c) &&
    x(c) <= Math.max(x(a), x(b)) &&
    Math.min(y(a), y(b)) <= y(c) &&
    y(c) <= Math.max(y(a), y(b))
  );
}

/** Where two segments of a ring meet though they should not; `null` where they do not. */
function meetingOf(first: Segment, second: Segment, last: number): Position | null {
  if (second.index === first.index + 1) return foldOf(first.a, first.b, second.b);
  if (first.index === 0 && second.index === last) return foldOf(second.a, second.b, first.b);
  const [a, b, c, d] = [first.a, first.b, second.a, second.b];
  const [sideC, sideD] = [turn(a, b, c), turn(a, b, d)];
  const [sideA, sideB] = [turn(c, d, a), turn(c, d, b)];
  if (sideC * sideD < 0 && sideA * sideB < 0) {
    const share = sideA / (sideA - sideB);
    return [x(a) + share * (x(b) - x(a)), y(a) + share * (y(b) - y(a))];
  }
  if (sideC === 0 && isBetween(a, b, c)) return c;
  if (sideD === 0 && isBetween(a, b, d)) return d;
  if (sideA === 0 && isBetween(c, d, a)) return a;
  return sideB === 0 && isBetween(c, d, b) ? b : null;
}

/** The middle of three positions, where the way goes back on itself there. */
function foldOf(a: Position, middle: Position, b: Position): Position | null {
  if (turn(a, middle, b) !== 0) return null;
  const isBack = (x(a) - x(middle)) * (x(b) - x(middle)) + (y(a) - y(middle)) * (y(b) - y(middle)) > 0;
  return isBack ? middle : null;
}
