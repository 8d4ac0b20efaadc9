import type { Position } from "../geo/position.ts";
import type { Area } from "./buffer.ts";
import { type Bbox, bboxOf } from "../geo/bbox.ts";

type Edge = readonly [fromLng: number, fromLat: number, toLng: number, toLat: number];

/** An area that can be asked quickly what lies in it. Degrees; its edges are straight in them, as GeoJSON has it. */
export type AreaIndex = {
  readonly box: Bbox;
  /** Whether a position lies inside. On the very edge it may be either. */
  readonly contains: (position: Position) => boolean;
  /** Where a straight way crosses the edge: shares of it in (0, 1), in no order. */
  readonly crossings: (from: Position, to: Position) => readonly number[];
  /** Every ring of the area, closed. */
  readonly rings: readonly (readonly Position[])[];
};

/** Bands of latitude that the edges are sorted into. */
const mostBands = 256;

function ringsOf(area: Area): readonly (readonly Position[])[] {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return polygons.flatMap((rings) => rings.map((ring) => ring.map(([lng = 0, lat = 0]): Position => [lng, lat])));
}

/** Makes an area ready for many questions. Throws where the area has no position. */
export function indexArea(area: Area): AreaIndex {
  const box = bboxOf(area);
  if (box === null) throw new Error("The area has no position");
  const [west, south, east, north] = box;
  const rings = ringsOf(area);
  const edges = rings.flatMap((ring) =>
    ring.slice(1).map(([lng, lat], at): Edge => {
      const [fromLng, fromLat] = ring[at] ?? [lng, lat];
      return [fromLng, fromLat, lng, lat];
    }),
  );
  const count = Math.max(1, Math.min(mostBands, Math.ceil(edges.length / 8)));
  const bandOf = (lat: number): number =>
    Math.max(0, Math.min(count - 1, Math.floor(((lat - south) / (north - south || 1)) * count)));
  const bands: Edge[][] = Array.from({ length: count }, () => []);
  for (const edge of edges) {
    const [low, high] = [bandOf(Math.min(edge[1], edge[3])), bandOf(Math.max(edge[1], edge[3]))];
    for (let band = low; band <= high; band += 1) bands[band]?.push(edge);
  }
  return {
    box,
    rings,
    contains: ([lng, lat]) => {
      if (lng < west || lng > east || lat < south || lat > north) return false;
      let isInside = false;
      for (const [fromLng, fromLat, toLng, toLat] of bands[bandOf(lat)] ?? [])
        if (fromLat > lat !== toLat > lat && lng < fromLng + ((lat - fromLat) / (toLat - fromLat)) * (toLng - fromLng))
          isInside = !isInside;
      return isInside;
    },
    crossings: ([fromLng, fromLat], [toLng, toLat]) => {
      if (Math.max(fromLng, toLng) < west || Math.min(fromLng, toLng) > east) return [];
      if (Math.max(fromLat, toLat) < south || Math.min(fromLat, toLat) > north) return [];
      const [dx, dy] = [toLng - fromLng, toLat - fromLat];
      const found = new Set<number>();
      const last = bandOf(Math.max(fromLat, toLat));
      for (let band = bandOf(Math.min(fromLat, toLat)); band <= last; band += 1)
        for (const [aLng, aLat, bLng, bLat] of bands[band] ?? []) {
          const [ex, ey] = [bLng - aLng, bLat - aLat];
          const cross = dx * ey - dy * ex;
          if (cross === 0) continue;
          const along = ((aLng - fromLng) * ey - (aLat - fromLat) * ex) / cross;
          const beside = ((aLng - fromLng) * dy - (aLat - fromLat) * dx) / cross;
          if (along > 0 && along < 1 && beside >= 0 && beside <= 1) found.add(along);
        }
      return [...found];
    },
  };
}
