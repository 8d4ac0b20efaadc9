import type { Geometry, Position } from "geojson";
import type { FileIssue, IssuePlace } from "./file-issue.ts";
import { isSame, type ShapedGeometry, shapeGeometry } from "./geometry-shape.ts";
import { selfCrossings } from "./self-crossing.ts";

/**
 * Checks what a file gives as a geometry, see {@link shapeGeometry}, and then its lines and rings: positions that repeat, rings
 * that are not closed, run the wrong way round (RFC 7946: outlines counterclockwise, holes clockwise, with x to the right and y
 * up; to be judged again once axes were swapped) or cross themselves. Nothing is changed: `repair-geometry.ts` does, when asked.
 */
export function checkGeometry(given: unknown, place: IssuePlace): ShapedGeometry {
  const shaped = shapeGeometry(given, place);
  if (shaped.geometry === null) return shaped;
  const found = faultsOf(shaped.geometry, place);
  return found.length === 0 ? shaped : { geometry: shaped.geometry, issues: [...shaped.issues, ...found] };
}

/** What can be repaired in a geometry, in its order. */
export function faultsOf(geometry: Geometry, place: IssuePlace): readonly FileIssue[] {
  switch (geometry.type) {
    case "Point":
    case "MultiPoint":
      return [];
    case "LineString":
      return repeats(geometry.coordinates, place);
    case "MultiLineString":
      return geometry.coordinates.flatMap((line, part) => repeats(line, { ...place, part }));
    case "Polygon":
      return ringFaults(geometry.coordinates, place);
    case "MultiPolygon":
      return geometry.coordinates.flatMap((rings, part) => ringFaults(rings, { ...place, part }));
    case "GeometryCollection":
      return geometry.geometries.flatMap((inner, part) => faultsOf(inner, { ...place, part: place.part ?? part }));
  }
}

function repeats(line: readonly Position[], place: IssuePlace): readonly FileIssue[] {
  const issues: FileIssue[] = [];
  for (let from = 0; from < line.length;) {
    let end = from + 1;
    while (end < line.length && isSame(line[from], line[end])) end += 1;
    const found = line[from];
    if (end - from > 1 && found !== undefined)
      issues.push({
        kind: "duplicate-vertices",
        severity: "repairable",
        place: { ...place, vertex: from },
        found,
        count: end - from,
      });
    from = end;
  }
  return issues;
}

/** Twice the signed area of a ring, closed or not: positive where it runs counterclockwise. */
export function doubleArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  let [beforeX, beforeY] = [0, 0];
  // Seen from the first position, so that numbers of millions of metres keep their digits.
  for (const [x = 0, y = 0] of ring) {
    sum += beforeX * (y - originY) - (x - originX) * beforeY;
    [beforeX, beforeY] = [x - originX, y - originY];
  }
  return sum;
}

function ringFaults(rings: readonly (readonly Position[])[], place: IssuePlace): readonly FileIssue[] {
  return rings.flatMap((ring, index) => {
    const at = { ...place, ring: index };
    const issues: FileIssue[] = [...repeats(ring, at)];
    const [first, last] = [ring[0], ring.at(-1)];
    if (first !== undefined && last !== undefined && !isSame(first, last))
      issues.push({
        kind: "unclosed-ring",
        severity: "repairable",
        place: { ...at, vertex: ring.length - 1 },
        found: last,
        expected: first,
      });
    const area = doubleArea(ring);
    const expected = index === 0 ? "counterclockwise" : "clockwise";
    const found = area > 0 ? "counterclockwise" : "clockwise";
    if (area !== 0 && found !== expected)
      issues.push({ kind: "wrong-winding", severity: "repairable", place: at, found, expected });
    const crossings = selfCrossings(ring);
    for (const { segment, other, at: where } of crossings.found)
      issues.push({
        kind: "self-crossing",
        severity: "repairable",
        place: { ...at, vertex: segment },
        found: where,
        other,
      });
    if (!crossings.isComplete) issues.push({ kind: "crossings-cut-short", severity: "note", place: at });
    return issues;
  });
}
