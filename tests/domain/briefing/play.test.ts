import { describe, expect, it } from "vitest";
import { currentYear, type PlayedScene, playedScenes, yearOf } from "#domain/briefing/play.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { statusesOn } from "#domain/progress/feature-status.ts";
import { aBriefing, aBriefingScene } from "#tests/support/briefings.ts";
import { aReport, someHeads, someRules } from "#tests/support/progress-builders.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

const index = shippedIndex();
/** Caocun is late, everything else that is due is unreported. */
const statuses = statusesOn(index, [someHeads(aReport({ percent: 10 }))], someRules(), "2026-11-23");
const roads = ["corridors/heng16-road", "corridors/qianfu-road-extension"];

function played(entry: object, known: readonly FeatureStatus[] = statuses): readonly PlayedScene[] {
  return playedScenes(aBriefing({ scenes: [entry] }), known);
}

function overRoads(changes: Readonly<Record<string, unknown>>): readonly PlayedScene[] {
  return played({ kind: "series", over: { kind: "features", features: roads }, scene: aBriefingScene(changes) });
}

function meeting(lights: readonly string[], perScene: number): object {
  return { kind: "series", over: { kind: "agenda", lights, perScene }, scene: aBriefingScene({ id: "meeting" }) };
}

describe("a briefing as it is played", () => {
  it("shows a scene of its own as it stands", () => {
    const scenes = played(aBriefingScene());
    expect(scenes).toHaveLength(1);
    expect(scenes[0]).toMatchObject({ id: "two-axes", feature: null, light: null, page: null });
  });

  it("has one scene for each feature of a series, and everything in it speaks of that one", () => {
    const other = "corridors/caocun-interchange";
    const scenes = overRoads({
      id: "road",
      camera: { kind: "features", features: [other] },
      figures: [
        { kind: "expected", feature: other },
        { kind: "lights", features: [other] },
        { kind: "plan", of: "tasks" },
      ],
      list: { kind: "agenda", lights: ["late"], features: [other] },
      chart: { kind: "progress", feature: other },
      years: { kind: "feature", feature: other },
    });
    expect(scenes.map(({ id, feature }) => [id, feature])).toEqual([
      ["road-1", roads[0]],
      ["road-2", roads[1]],
    ]);
    expect(scenes[1]?.scene).toMatchObject({
      camera: { features: [roads[1]] },
      emphasis: { features: [roads[1]] },
      figures: [
        { kind: "expected", feature: roads[1] },
        { kind: "lights", features: [roads[1]] },
        { kind: "plan", of: "tasks" },
      ],
      list: { kind: "agenda", features: [roads[1]] },
      chart: { feature: roads[1] },
      years: { feature: roads[1] },
    });
    expect(JSON.stringify(scenes)).not.toContain(other);
  });

  it("keeps what a series does not say of a feature: a view of the map, a list of items", () => {
    const camera = { kind: "view", center: [118.2, 25.5], zoom: 11, bearing: 0 };
    const list = { kind: "items", items: ["12-2025-1"] };
    for (const { scene } of overRoads({ camera, list })) expect(scene).toMatchObject({ camera, list });
  });

  it("has as many pages of the meeting list as its features need, light by light", () => {
    const unreported = statuses.filter(({ light }) => light === "unreported").map(({ feature }) => feature.id);
    expect(unreported.length).toBeGreaterThan(4);
    const scenes = played(meeting(["late", "warning", "unreported"], 4));
    const pages = Math.ceil(unreported.length / 4);
    expect(scenes.map(({ light }) => light)).toEqual(["late", ...Array.from({ length: pages }, () => "unreported")]);
    expect(scenes[0]).toMatchObject({ id: "meeting-late-1", page: null });
    expect(scenes[1]).toMatchObject({ id: "meeting-unreported-1", page: { at: 1, of: pages } });
    expect(scenes.at(-1)?.page).toEqual({ at: pages, of: pages });
    const shown = scenes.slice(1).flatMap(({ scene }) => (scene.list?.kind === "agenda" ? scene.list.features : []));
    expect(shown).toEqual(unreported);
    for (const { scene } of scenes) {
      const features = scene.list?.kind === "agenda" ? scene.list.features : undefined;
      expect(scene.emphasis.features).toEqual(features);
      expect(features?.length).toBeLessThanOrEqual(4);
    }
  });

  it("shows one page where a light's features just fill it, and two for one more", () => {
    const at = (count: number): readonly FeatureStatus[] =>
      statuses.filter(({ light }) => light === "unreported").slice(0, count);
    expect(played(meeting(["unreported"], 4), at(4)).map(({ page }) => page)).toEqual([null]);
    expect(played(meeting(["unreported"], 4), at(5)).map(({ page }) => page)).toEqual([
      { at: 1, of: 2 },
      { at: 2, of: 2 },
    ]);
  });

  it("has no meeting list without statuses", () => {
    expect(played(meeting(["late", "unreported"], 4), [])).toEqual([]);
  });
});

describe("the year of a briefing", () => {
  const { years } = index.plan;

  it("is the chosen one, else that of the day", () => {
    expect(currentYear(years, "2026-11-23", null)).toBe(2026);
    expect(currentYear(years, "2026-11-23", 2028)).toBe(2028);
  });

  it("stays within the plan's years on both sides", () => {
    expect(currentYear(years, "2024-12-31", null)).toBe(2025);
    expect(currentYear(years, "2025-01-01", null)).toBe(2025);
    expect(currentYear(years, "2028-12-31", null)).toBe(2028);
    expect(currentYear(years, "2029-01-01", null)).toBe(2028);
    expect(currentYear(years, "2026-11-23", 2031)).toBe(2028);
  });

  it("is a scene's own where it has one", () => {
    expect(yearOf("current", 2026)).toBe(2026);
    expect(yearOf(2028, 2026)).toBe(2028);
  });
});
