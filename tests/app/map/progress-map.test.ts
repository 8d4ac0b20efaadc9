import { length } from "@turf/turf";
import type { Feature, LineString } from "geojson";
import { describe, expect, it } from "vitest";
import { buildMapData } from "#app/map/map-data.ts";
import { buildProgressMap, publishedLengthMeters } from "#app/map/progress-map.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { lightRules } from "#domain/progress/light-rules.ts";
import { statusesOn } from "#domain/progress/feature-status.ts";
import { type Report, report } from "#domain/progress/report.ts";
import rulesFile from "#geodata/plan/lights.json" with { type: "json" };
import { shippedIndex, shippedSources } from "#tests/support/shipped-geodata.ts";

const index = shippedIndex();
const data = buildMapData(shippedSources(), index);
const rules = lightRules.parse(rulesFile);
const expressway = "corridors/zhengyong-expressway" as FeatureId;

function aReport(changes: object): Report {
  return report.parse({
    id: "3f8d9f0e-4d7e-4d4f-8c39-0d2f5a3a1b01",
    feature: expressway,
    asOfOn: "2026-11-20",
    phase: "under-construction",
    percent: null,
    sections: [],
    summary: "路基",
    reason: null,
    blockers: null,
    needsCoordination: null,
    investmentWanYuan: null,
    photos: [],
    replaces: null,
    unit: "transport",
    author: null,
    createdAt: "2026-11-20T02:00:00Z",
    source: null,
    replacedBy: null,
    reviews: [],
    ...changes,
  });
}

function mapOf(changes: object | null) {
  const unit = changes === null ? null : aReport(changes);
  return buildProgressMap(data, statusesOn(index, [{ feature: expressway, unit, fact: null }], rules, "2026-11-23"));
}

const line = data.corridors.features.find(({ properties }) => properties?.["id"] === expressway) as Feature<LineString>;
const shares = (changes: object): readonly (readonly [string, number])[] =>
  mapOf(changes)["light-stretches"].features.map((feature) => [
    String(feature.properties?.["stretch"]),
    Math.round((length(feature as Feature<LineString>) / length(line)) * 100) / 100,
  ]);

describe("buildProgressMap", () => {
  it("has a light for each built thing with a place, and none for those that nobody can place", () => {
    const ids = mapOf(null).lights.features.map(({ properties }) => properties?.["id"] as string);
    expect(ids).toContain(expressway);
    expect(ids).toContain("corridors/caocun-interchange");
    expect(ids).not.toContain("corridors/fulong-railway");
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("lets the lights of roads and rail go before those of other things where there is room for one", () => {
    const ranks = (isCorridor: boolean): readonly number[] =>
      mapOf(null)
        .lights.features.filter(({ properties }) => String(properties?.["id"]).startsWith("corridors/") === isCorridor)
        .map(({ properties }) => properties?.["rank"] as number);
    expect(Math.max(...ranks(true))).toBeLessThan(Math.min(...ranks(false)));
  });

  it("draws reported stretches along the line, scaled to the published length", () => {
    expect(publishedLengthMeters(index.featureById.get(expressway) as never)).toBe(39_949);
    const sections = [
      { fromMeters: 0, toMeters: 20_000, state: "done" },
      { fromMeters: 20_000, toMeters: 30_000, state: "in-work" },
    ];
    expect(shares({ sections })).toEqual([
      ["done", 0.5],
      ["in-work", 0.25],
    ]);
  });

  it("lets a report that goes beyond the published length be the whole line", () => {
    expect(shares({ sections: [{ fromMeters: 0, toMeters: 80_000, state: "done" }] })).toEqual([["done", 1]]);
  });

  it("draws a percentage alone as a share that says it is one, and nothing without any", () => {
    expect(shares({ percent: 40 })).toEqual([["share", 0.4]]);
    expect(mapOf({ percent: 40 })["light-stretches"].features[0]?.properties?.["word"]).toBe("完成 40%（占比）");
    expect(shares({ percent: 0 })).toEqual([]);
    expect(shares({})).toEqual([]);
  });

  it("draws a share along all parts of a line that is surveyed in several", () => {
    const half = Math.ceil(line.geometry.coordinates.length / 2);
    const parts = [line.geometry.coordinates.slice(0, half), line.geometry.coordinates.slice(half - 1)];
    const corridors = data.corridors.features.map((feature) =>
      feature.properties?.["id"] === expressway
        ? { ...feature, geometry: { type: "MultiLineString" as const, coordinates: parts } }
        : feature,
    );
    const inParts = { ...data, corridors: { ...data.corridors, features: corridors } };
    const heads = [{ feature: expressway, unit: aReport({ percent: 75 }), fact: null }];
    const map = buildProgressMap(inParts, statusesOn(index, heads, rules, "2026-11-23"));
    const drawn = map["light-stretches"].features.reduce((sum, feature) => sum + length(feature), 0);
    expect(map["light-stretches"].features).toHaveLength(2);
    expect(drawn / length(line)).toBeCloseTo(0.75, 3);
    expect(map.lights.features.some(({ properties }) => properties?.["id"] === expressway)).toBe(true);
  });
});
