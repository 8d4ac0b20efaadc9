import { execFileSync } from "node:child_process";
import type { Geometry, Position as GeoPosition } from "geojson";
import type { PlanFeature } from "#domain/features/feature.ts";
import { groundOf } from "#domain/intake/doctor/ground.ts";
import type { RawFeature } from "#domain/intake/raw-layer.ts";
import { shippedFeatures } from "#tests/support/shipped-geodata.ts";

const features = shippedFeatures();

/** The ground of the county that the project ships. */
export function shippedGround() {
  const ground = groundOf(features);
  if (ground === null) throw new Error("The county has no polygon");
  return ground;
}

function raw(feature: PlanFeature, properties: Readonly<Record<string, unknown>>): RawFeature {
  return { type: "Feature", geometry: feature.geometry, properties };
}

function ofKind(kind: string): readonly PlanFeature[] {
  return features.filter(({ properties, geometry }) => properties.kind === kind && geometry !== null);
}

/** What a planner may have: the county's outline, the seats by name, a road without a name. Degrees, `[lng, lat]`. */
export const countyData: Readonly<Record<"county" | "seats" | "road", readonly RawFeature[]>> = {
  county: ofKind("county").map((feature) => raw(feature, { 代码: "350526" })),
  seats: ofKind("township").map((feature) => raw(feature, { 名称: feature.properties.name, 级别: 1 })),
  road: ofKind("expressway")
    .slice(0, 1)
    .map((feature) => raw(feature, { LX: "a" })),
};

/** Every position of a geometry, in its order. */
export function positionsOf(geometry: Geometry | null): readonly GeoPosition[] {
  if (geometry === null) return [];
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(positionsOf);
  const flat = (coordinates: readonly unknown[]): readonly GeoPosition[] =>
    typeof coordinates[0] === "number"
      ? [coordinates as GeoPosition]
      : coordinates.flatMap((inner) => flat(inner as readonly unknown[]));
  return flat(geometry.coordinates);
}

/** The features with every position replaced by what `move` makes of all of them at once. */
export function movedBy(
  list: readonly RawFeature[],
  move: (positions: readonly GeoPosition[]) => readonly GeoPosition[],
): readonly RawFeature[] {
  const all = move(list.flatMap(({ geometry }) => positionsOf(geometry)));
  let next = 0;
  const rebuilt = (coordinates: readonly unknown[]): unknown => {
    if (typeof coordinates[0] !== "number") return coordinates.map((inner) => rebuilt(inner as readonly unknown[]));
    const position = all[next];
    next += 1;
    return position;
  };
  return list.map((feature) => {
    const { geometry } = feature;
    if (geometry === null || geometry.type === "GeometryCollection") return feature;
    return { ...feature, geometry: { ...geometry, coordinates: rebuilt(geometry.coordinates) } as Geometry };
  });
}

/** Positions as PROJ writes them in another system, through GDAL's own program; east before north. */
export function byProj(from: string, to: string): (positions: readonly GeoPosition[]) => readonly GeoPosition[] {
  return (positions) => {
    const input = positions.map(([x, y]) => `${x} ${y}`).join("\n");
    const output = execFileSync("gdaltransform", ["-s_srs", from, "-t_srs", to, "-output_xy"], {
      input,
      encoding: "utf8",
    });
    return output
      .trim()
      .split("\n")
      .map((line) => line.split(" ").map(Number));
  };
}

/** Both numbers of every position changed. */
export function swapped(positions: readonly GeoPosition[]): readonly GeoPosition[] {
  return positions.map(([x = 0, y = 0]) => [y, x]);
}

/** Largest distance in metres between positions of the same rank. */
export function largestDistance(left: readonly RawFeature[], right: readonly { geometry: Geometry | null }[]): number {
  const [a, b] = [left, right].map((list) => list.flatMap(({ geometry }) => positionsOf(geometry)));
  return Math.max(
    ...(a ?? []).map(([lng = 0, lat = 0], at) => {
      const [otherLng = 0, otherLat = 0] = b?.[at] ?? [];
      return Math.hypot((lng - otherLng) * Math.cos((lat * Math.PI) / 180), lat - otherLat) * 111_195;
    }),
  );
}
