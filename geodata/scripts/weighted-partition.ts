import type { LngLat } from "./gcj02.ts";

/** A position on the local plane, kilometres. */
type Corner = readonly [x: number, y: number];

/** A seat in kilometres on a local plane, with the area in km² that its zone should have; `null` where none is published. */
export type Seat = { readonly x: number; readonly y: number; readonly areaKm2: number | null };

/** Degrees to kilometres on a plane that touches at `origin`, and back. Good to 0.1 % across a county. */
export function localPlane(origin: LngLat) {
  const kmPerDegree = 111.195;
  const narrowing = Math.cos((origin[1] * Math.PI) / 180);
  return {
    toPlane: ([lng, lat]: LngLat): [number, number] => [
      (lng - origin[0]) * kmPerDegree * narrowing,
      (lat - origin[1]) * kmPerDegree,
    ],
    toDegrees: ([x, y]: readonly [number, number]): LngLat => [
      origin[0] + x / (kmPerDegree * narrowing),
      origin[1] + y / kmPerDegree,
    ],
  };
}

/** The seat of the zone that a point falls to: the least squared distance less the seat's weight (a power diagram). */
function ownerOf(x: number, y: number, seats: readonly Seat[], weights: readonly number[]): number {
  let owner = -1;
  let least = Infinity;
  seats.forEach((seat, at) => {
    const power = (x - seat.x) ** 2 + (y - seat.y) ** 2 - (weights[at] ?? 0);
    if (power < least) [least, owner] = [power, at];
  });
  return owner;
}

/** How much of the distance to another seat, squared, a weight may lead by; at 1 that seat would stand on its zone's edge. */
const largestLead = 0.9;

/**
 * Weights (km²) of a power diagram whose zones come as near as they can to the published areas. `samples` are points spread
 * evenly over the county, each standing for `sampleKm2`. Seats without a published area keep the weight 0. No weight leads
 * another by so much that a seat would leave its own zone; where that stops the fit, the zone keeps its error.
 */
export function fitWeights(
  seats: readonly Seat[],
  samples: readonly (readonly [number, number])[],
  sampleKm2: number,
): readonly number[] {
  const weights = seats.map(() => 0);
  const leads = seats.map((seat) =>
    seats.map((other) => largestLead * ((other.x - seat.x) ** 2 + (other.y - seat.y) ** 2)),
  );
  for (let round = 0; round < 240; round += 1) {
    const areas = seats.map(() => 0);
    for (const [x, y] of samples) {
      const owner = ownerOf(x, y, seats, weights);
      areas[owner] = (areas[owner] ?? 0) + sampleKm2;
    }
    seats.forEach((seat, at) => {
      if (seat.areaKm2 === null) return;
      const others = weights.flatMap((weight, index) =>
        index === at ? [] : [{ weight, lead: leads[at]?.[index] ?? 0 }],
      );
      const least = Math.max(...others.map(({ weight, lead }) => weight - lead));
      const most = Math.min(...others.map(({ weight, lead }) => weight + lead));
      const wanted = (weights[at] ?? 0) + 0.12 * (seat.areaKm2 - (areas[at] ?? 0));
      weights[at] = Math.max(least, Math.min(most, wanted));
    });
  }
  return weights;
}

/** The cells of the power diagram inside a square frame of half the width `frameKm`, each as its corners, not closed. */
export function powerCells(
  seats: readonly Seat[],
  weights: readonly number[],
  frameKm: number,
): readonly (readonly Corner[])[] {
  const frame: readonly Corner[] = [
    [-frameKm, -frameKm],
    [frameKm, -frameKm],
    [frameKm, frameKm],
    [-frameKm, frameKm],
  ];
  return seats.map((seat, at) =>
    seats.reduce(
      (cell, other, index) =>
        index === at ? cell : clip(cell, seat, other, (weights[at] ?? 0) - (weights[index] ?? 0)),
      frame,
    ),
  );
}

/** What of a cell is nearer to `seat` than to `other`, distances squared and the weights counted. */
function clip(cell: readonly Corner[], seat: Seat, other: Seat, weightLead: number): readonly Corner[] {
  const [normalX, normalY] = [other.x - seat.x, other.y - seat.y];
  const limit = (other.x ** 2 + other.y ** 2 - seat.x ** 2 - seat.y ** 2 + weightLead) / 2;
  const side = ([x, y]: Corner): number => x * normalX + y * normalY - limit;
  return cell.flatMap((corner, at) => {
    const next = cell[(at + 1) % cell.length] ?? corner;
    const [here, there] = [side(corner), side(next)];
    const kept = here <= 0 ? [corner] : [];
    if (here <= 0 === there <= 0) return kept;
    const share = here / (here - there);
    const crossing: Corner = [corner[0] + (next[0] - corner[0]) * share, corner[1] + (next[1] - corner[1]) * share];
    return [...kept, crossing];
  });
}
