import type { Position } from "geojson";
import { arcPositions, bulgePositions } from "./arcs.ts";
import { type DxfEntity, figureOf } from "./dxf-entities.ts";
import { splinePositions } from "./dxf-spline.ts";

/** The shape of a thing in its own axes; `curve`: its name, where it was a curve before it was made of short lines. */
export type DxfShape = {
  readonly geometry: { readonly type: "Point" | "LineString" | "Polygon"; readonly coordinates: unknown };
  readonly curve: string | null;
};

const radians = Math.PI / 180;

function positionOf(entity: DxfEntity, code = 10): Position {
  const height = figureOf(entity, code + 20);
  const flat = [figureOf(entity, code, Number.NaN), figureOf(entity, code + 10, Number.NaN)];
  return height === 0 ? flat : [...flat, height];
}

function line(coordinates: readonly Position[], curve: string | null = null): DxfShape {
  return { geometry: { type: "LineString", coordinates }, curve };
}

/** The shape of an entity; `null` for one that is not taken over. */
export function dxfShape(entity: DxfEntity): DxfShape | null {
  const flags = figureOf(entity, 70);
  switch (entity.type) {
    case "POINT":
      return { geometry: { type: "Point", coordinates: positionOf(entity) }, curve: null };
    case "TEXT":
    case "ATTRIB": {
      // A text that is aligned otherwise than left stands at its second point.
      const isAligned = figureOf(entity, 72) !== 0 || figureOf(entity, 73) !== 0;
      const hasSecond = entity.groups.some(([code]) => code === 11);
      const coordinates = positionOf(entity, isAligned && hasSecond ? 11 : 10);
      return { geometry: { type: "Point", coordinates }, curve: null };
    }
    case "MTEXT":
      return { geometry: { type: "Point", coordinates: positionOf(entity) }, curve: null };
    case "LINE":
      return line([positionOf(entity), positionOf(entity, 11)]);
    case "LWPOLYLINE":
      return polyline(lightVertices(entity), flags);
    case "POLYLINE":
      // Meshes and polyfaces are bodies, not lines; frames of splines are not on the line.
      return (flags & 80) !== 0
        ? null
        : polyline(
            entity.followers
              .filter((vertex) => (figureOf(vertex, 70) & 16) === 0)
              .map((vertex) => ({ position: positionOf(vertex), bulge: figureOf(vertex, 42) })),
            flags,
          );
    case "CIRCLE":
    case "ARC":
    case "ELLIPSE":
      return line(curvePositions(entity), entity.type);
    case "SPLINE": {
      const positions = splinePositions(entity);
      return positions === null ? null : line(positions, entity.type);
    }
    case "3DFACE":
    case "SOLID":
    case "TRACE":
      return face(entity);
    default:
      return null;
  }
}

type Vertex = { readonly position: Position; readonly bulge: number };

function lightVertices(entity: DxfEntity): readonly Vertex[] {
  const height = figureOf(entity, 38);
  const vertices: { x: number; y: number; bulge: number }[] = [];
  for (const [code, value] of entity.groups) {
    const last = vertices.at(-1);
    if (code === 10) vertices.push({ x: Number(value), y: Number.NaN, bulge: 0 });
    else if (code === 20 && last !== undefined) last.y = Number(value);
    else if (code === 42 && last !== undefined) last.bulge = Number(value);
  }
  return vertices.map(({ x, y, bulge }) => ({ position: height === 0 ? [x, y] : [x, y, height], bulge }));
}

function polyline(vertices: readonly Vertex[], flags: number): DxfShape {
  const [first] = vertices;
  const isClosed = (flags & 1) !== 0 && vertices.length > 1 && first !== undefined;
  const all = isClosed ? [...vertices, { position: first.position, bulge: 0 }] : vertices;
  const hasBulge = vertices.some(({ bulge }) => bulge !== 0);
  const coordinates = all.flatMap(({ position }, index): Position[] => {
    const before = all[index - 1];
    return before === undefined || before.bulge === 0
      ? [position]
      : bulgePositions(before.position, position, before.bulge).slice(1);
  });
  return line(coordinates, hasBulge ? "BULGE" : null);
}

function curvePositions(entity: DxfEntity): readonly Position[] {
  const center = positionOf(entity);
  const flat = center.slice(0, 2);
  const height = center.slice(2);
  const positions = (): Position[] => {
    if (entity.type === "ELLIPSE") {
      const [x, y] = [figureOf(entity, 11), figureOf(entity, 21)];
      const [start, end] = [figureOf(entity, 41), figureOf(entity, 42, 2 * Math.PI)];
      const sweep = end > start ? end - start : end - start + 2 * Math.PI;
      return arcPositions(flat, Math.hypot(x, y), start, sweep, figureOf(entity, 40, 1), Math.atan2(y, x));
    }
    if (entity.type === "CIRCLE") return arcPositions(flat, figureOf(entity, 40), 0, 2 * Math.PI);
    const [start, end] = [figureOf(entity, 50) * radians, figureOf(entity, 51) * radians];
    return arcPositions(flat, figureOf(entity, 40), start, end > start ? end - start : end - start + 2 * Math.PI);
  };
  const all = positions().map((position) => [...position, ...height]);
  const [first] = all;
  // A whole turn ends exactly where it begins.
  return entity.type === "CIRCLE" && first !== undefined ? [...all.slice(0, -1), first] : all;
}

function face(entity: DxfEntity): DxfShape {
  const corners = [10, 11, 12, 13].map((code) => positionOf(entity, code));
  const [a = [], b = [], c = [], d = []] = corners;
  // The corners of a solid stand crosswise; a face with three corners repeats the third.
  const around = entity.type === "3DFACE" ? [a, b, c, d] : [a, b, d, c];
  const ring = around.filter(
    (corner, index) => index === 0 || corner.some((value, axis) => value !== around[index - 1]?.[axis]),
  );
  return { geometry: { type: "Polygon", coordinates: [[...ring, a]] }, curve: null };
}
