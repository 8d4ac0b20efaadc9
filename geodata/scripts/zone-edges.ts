import type { Position } from "geojson";

/** Rings of one zone each; a zone can have several. */
export type ZoneRings = readonly (readonly Position[])[];

const cellDegrees = 1e-6;

/** Gives positions that lie within a millionth of a degree of one another the same coordinates; rounds to six decimals. */
export function positionWelder(): (position: Position) => Position {
  const known = new Map<string, Position>();
  return ([lng = 0, lat = 0]) => {
    const [column, row] = [Math.round(lng / cellDegrees), Math.round(lat / cellDegrees)];
    for (const aside of [0, -1, 1])
      for (const above of [0, -1, 1]) {
        const near = known.get(`${column + aside} ${row + above}`);
        if (near !== undefined) return near;
      }
    const welded = [Number((column * cellDegrees).toFixed(6)), Number((row * cellDegrees).toFixed(6))];
    known.set(`${column} ${row}`, welded);
    return welded;
  };
}

function segmentKey(a: Position, b: Position): string {
  const [from, to] = [a.join(" "), b.join(" ")];
  return from < to ? `${from} ${to}` : `${to} ${from}`;
}

type Segment = readonly [from: Position, to: Position];

function segmentsOf(rings: ZoneRings): Segment[] {
  return rings.flatMap((ring) =>
    ring.slice(1).flatMap((to, at): Segment[] => {
      const from = ring[at];
      return from === undefined ? [] : [[from, to]];
    }),
  );
}

/** The segments that two zones have in common, each once, in the order of the first zone's rings. */
export function sharedSegments(zones: readonly ZoneRings[]): readonly Segment[] {
  const count = new Map<string, number>();
  const segments = zones.map(segmentsOf);
  for (const [from, to] of segments.flat()) {
    const key = segmentKey(from, to);
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  const told = new Set<string>();
  return segments.flat().filter(([from, to]) => {
    const key = segmentKey(from, to);
    if (count.get(key) !== 2 || told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/** Segments joined into lines that run from junction to junction, each segment in one line. */
export function joinedLines(segments: readonly Segment[]): readonly Position[][] {
  const atEnd = new Map<string, Segment[]>();
  for (const segment of segments)
    for (const end of segment) {
      const key = end.join(" ");
      atEnd.set(key, [...(atEnd.get(key) ?? []), segment]);
    }
  const used = new Set<Segment>();
  const follow = (first: Segment, start: Position): Position[] => {
    const line = [start];
    let segment: Segment | undefined = first;
    while (segment !== undefined && !used.has(segment)) {
      used.add(segment);
      const last: Position = line.at(-1) ?? start;
      const next: Position = segment[0].join(" ") === last.join(" ") ? segment[1] : segment[0];
      line.push(next);
      const meeting: Segment[] = atEnd.get(next.join(" ")) ?? [];
      segment = meeting.length === 2 ? meeting.find((other) => !used.has(other)) : undefined;
    }
    return line;
  };
  const isJunction = (position: Position): boolean => atEnd.get(position.join(" "))?.length !== 2;
  const fromJunctions = segments.flatMap((segment) =>
    segment.flatMap((end) => (isJunction(end) && !used.has(segment) ? [follow(segment, end)] : [])),
  );
  const closed = segments.flatMap((segment) => (used.has(segment) ? [] : [follow(segment, segment[0])]));
  return [...fromJunctions, ...closed];
}
