import type { Position } from "geojson";
import type { DxfEntity } from "./dxf-entities.ts";
import { figureOf } from "./dxf-entities.ts";

/** Straight pieces for each span of a spline. */
const piecesPerSpan = 16;

function figuresOf(entity: DxfEntity, code: number): readonly number[] {
  return entity.groups.flatMap(([known, value]) => (known === code ? [Number(value)] : []));
}

/** Positions along a spline (NURBS), by de Boor's rule; `null` where its figures do not belong together. */
export function splinePositions(entity: DxfEntity): readonly Position[] | null {
  const degree = figureOf(entity, 71);
  const [knots, xs, ys] = [figuresOf(entity, 40), figuresOf(entity, 10), figuresOf(entity, 20)];
  const weights = figuresOf(entity, 41);
  const isWhole = degree >= 1 && degree <= 10 && xs.length > degree && xs.length === ys.length;
  if (!isWhole || knots.length !== xs.length + degree + 1 || (weights.length > 0 && weights.length !== xs.length))
    return null;
  const controls = xs.map((x, index) => {
    const weight = weights[index] ?? 1;
    return [x * weight, (ys[index] ?? 0) * weight, weight] as const;
  });
  const positions: Position[] = [];
  for (let span = degree; span < xs.length; span += 1) {
    const [from = 0, to = 0] = [knots[span], knots[span + 1]];
    if (!(to > from)) continue;
    for (let piece = positions.length === 0 ? 0 : 1; piece <= piecesPerSpan; piece += 1)
      positions.push(pointAt(from + ((to - from) * piece) / piecesPerSpan, span, degree, knots, controls));
  }
  return positions.length === 0 ? null : positions;
}

type Control = readonly [x: number, y: number, weight: number];

function pointAt(
  at: number,
  span: number,
  degree: number,
  knots: readonly number[],
  controls: readonly Control[],
): Position {
  const points = Array.from(
    { length: degree + 1 },
    (_, index): Control => controls[span - degree + index] ?? [0, 0, 1],
  );
  for (let level = 1; level <= degree; level += 1)
    for (let index = degree; index >= level; index -= 1) {
      const low = knots[span - degree + index] ?? 0;
      const high = knots[span + 1 + index - level] ?? 0;
      const share = high === low ? 0 : (at - low) / (high - low);
      const [before, after] = [points[index - 1] ?? [0, 0, 1], points[index] ?? [0, 0, 1]];
      points[index] = [
        before[0] + share * (after[0] - before[0]),
        before[1] + share * (after[1] - before[1]),
        before[2] + share * (after[2] - before[2]),
      ];
    }
  const [x, y, weight] = points[degree] ?? [0, 0, 1];
  return [x / weight, y / weight];
}
