import type { Feature, Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import { partsOf, withoutGeometries, withPart } from "#app/analysis/request-parts.ts";
import type { AnalysisRequest } from "#domain/analysis/analyse.ts";
import { exact } from "#domain/analysis/target.ts";

const line = (positions: number): Geometry => ({
  type: "LineString",
  coordinates: Array.from({ length: positions }, (_, at) => [118 + at / 1e6, 25.5]),
});
const subject = { geometries: [line(30_000), line(2), line(2)], trust: exact };
const targets = Array.from({ length: 30 }, (_, at) => ({ ...exact, geometry: at % 7 === 0 ? null : line(1500) }));
const layer = targets.map(({ geometry }): Feature<Geometry | null> => ({ type: "Feature", geometry, properties: {} }));
const groups = [
  { id: "a", targets },
  { id: "b", targets: [] },
];

const requests: readonly AnalysisRequest[] = [
  { kind: "within", subject, meters: 100, groups },
  { kind: "nearest", subject, count: 3, groups },
  { kind: "combine", subject, operation: "union", layer },
  { kind: "crossing", subject, zones: [] },
];

describe("a question on its way to the worker", () => {
  it.each(requests)("of the kind $kind is whole again when its slices are put together", (request) => {
    let arrived = withoutGeometries(request);
    expect(JSON.stringify(arrived).length).toBeLessThan(300);
    for (const part of partsOf(request)) arrived = withPart(arrived, part);
    expect(arrived).toEqual(request);
  });

  it("takes nothing along that a subject knows beside its geometries", () => {
    const more = { ...subject, layer: { features: line(90_000) } };
    expect(withoutGeometries({ kind: "crossing", subject: more, zones: [] }).subject).toEqual({
      geometries: [],
      trust: exact,
    });
  });

  it("is cut into slices that are small, and never between the positions of one geometry", () => {
    const sizes = [...partsOf(requests[0] as AnalysisRequest)].map((part) =>
      part.kind === "subject" ? part.geometries.length : part.kind === "targets" ? part.targets.length : 0,
    );
    expect(sizes.slice(0, 2)).toEqual([1, 2]);
    expect(Math.max(...sizes.slice(2))).toBeLessThan(20);
  });
});
