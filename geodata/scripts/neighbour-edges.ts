import {
  along,
  bboxClip,
  booleanPointInPolygon,
  buffer,
  distance,
  length,
  lineSplit,
  lineString,
  nearestPointOnLine,
  polygonToLine,
  simplify,
} from "@turf/turf";
import type { Feature, LineString, MultiLineString, Polygon, Position } from "geojson";

/** How far apart two files may draw one and the same border, metres. */
const reachMeters = 450;

type Drawn = { readonly near: Feature<Polygon>; readonly edge: Feature<LineString> };

function edgeOf(area: Feature<Polygon>): Feature<LineString> {
  const edge = polygonToLine(area);
  if (edge.type !== "Feature" || edge.geometry.type !== "LineString") throw new Error("Expected an area of one ring");
  return lineString(edge.geometry.coordinates);
}

function drawnArea(area: Feature<Polygon>): Drawn {
  const near = buffer(area, reachMeters, { units: "meters", steps: 4 });
  if (near?.geometry.type !== "Polygon") throw new Error("Expected one polygon around an area");
  return { near: { ...near, geometry: near.geometry }, edge: edgeOf(area) };
}

function meet(end: Position, { edge }: Drawn): Position[] {
  const { geometry } = nearestPointOnLine(edge, end);
  const gap = distance(end, geometry.coordinates, { units: "meters" });
  return gap > 0 && gap < reachMeters * 1.2 ? [geometry.coordinates] : [];
}

/** The pieces of a line that do not follow the edge of an area already drawn, drawn on to where they meet it. */
function clearOf(line: readonly Position[], drawn: Drawn): Position[][] {
  const whole = lineString([...line]);
  const split = lineSplit(whole, drawn.near).features;
  return (split.length === 0 ? [whole] : split)
    .filter((piece) => !booleanPointInPolygon(along(piece, length(piece) / 2), drawn.near))
    .map(({ geometry: { coordinates } }) => {
      const [first = [], last = []] = [coordinates[0], coordinates.at(-1)];
      return [...meet(first, drawn), ...coordinates, ...meet(last, drawn)];
    });
}

/**
 * The edges of neighbouring areas within `bbox`, simplified, each border once: what a neighbour has in common with
 * `county` or with an earlier neighbour is left to that one, since two files never draw a border alike.
 */
export function neighbourEdges(
  county: Feature<Polygon>,
  neighbours: readonly Feature<Polygon>[],
  bbox: readonly [west: number, south: number, east: number, north: number],
  toleranceDegrees: number,
): readonly MultiLineString[] {
  const drawn = [drawnArea(county)];
  return neighbours.map((neighbour) => {
    // Turf's type allows areas here; a line that is clipped stays one line or becomes several.
    const seen = bboxClip(edgeOf(neighbour), [...bbox]).geometry as LineString | MultiLineString;
    const lines = seen.type === "LineString" ? [seen.coordinates] : seen.coordinates;
    const pieces = drawn.reduce<readonly Position[][]>(
      (left, area) => left.flatMap((line) => clearOf(line, area)),
      lines,
    );
    drawn.push(drawnArea(neighbour));
    const thinned = pieces.map(
      (piece) => simplify(lineString(piece), { tolerance: toleranceDegrees }).geometry.coordinates,
    );
    return { type: "MultiLineString", coordinates: thinned.filter((piece) => piece.length > 1) };
  });
}
