import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type Briefing, briefing, type BriefingScene, type FigureRef } from "#domain/briefing/briefing.ts";
import { briefingLinkIssues } from "#domain/briefing/briefing-links.ts";
import { playedScenes } from "#domain/briefing/play.ts";
import { sceneWordIssues, wordCount } from "#domain/briefing/scene-words.ts";
import type { IndicatorId } from "#domain/plan/ids.ts";
import { indicatorSeries } from "#domain/plan/plan-index.ts";
import { statusesOn, trackedFeatures } from "#domain/progress/feature-status.ts";
import { lights } from "#domain/progress/light.ts";
import { someRules } from "#tests/support/progress-builders.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

const index = shippedIndex();
const statuses = statusesOn(index, [], someRules(), "2026-11-23");

function shipped(id: string): Briefing {
  const path = resolve(import.meta.dirname, `../../../geodata/briefings/${id}.json`);
  return briefing.parse(JSON.parse(readFileSync(path, "utf8")));
}

function scenesOf(id: string): readonly BriefingScene[] {
  return playedScenes(shipped(id), statuses).map(({ scene }) => scene);
}

function setInEveryYear(indicator: IndicatorId): boolean {
  const { yearly } = indicatorSeries(index.plan, indicator);
  return index.plan.years.every((year) => yearly.some((point) => point.year === year));
}

/** Whether a figure has something to say whatever year a briefing is played for. */
function resolves(figure: FigureRef): boolean {
  if (figure.kind === "target") return figure.year !== "current" || setInEveryYear(figure.indicator);
  const isProgress = figure.kind === "expected" || figure.kind === "reported" || figure.kind === "difference";
  return !isProgress || statuses.some(({ feature }) => feature.id === figure.feature);
}

describe.each(["overview", "transport", "this-year"])("the shipped briefing %s", (id) => {
  it("has no reference that the plan lacks, and no scene that says too much", () => {
    expect(briefingLinkIssues(shipped(id), index)).toEqual([]);
    expect(sceneWordIssues(shipped(id), index)).toEqual([]);
  });

  it("shows only figures that have something to say", () => {
    for (const { id: scene, figures } of scenesOf(id))
      for (const figure of figures) expect(resolves(figure), `${scene}: ${JSON.stringify(figure)}`).toBe(true);
  });

  it("looks at places that the map has", () => {
    for (const { id: scene, camera } of scenesOf(id))
      for (const feature of camera.kind === "features" ? camera.features : [])
        expect(index.featureById.get(feature)?.geometry, `${scene}: ${feature}`).not.toBeNull();
  });

  it("is short, stays long enough to be read, and helps whoever speaks in both languages", () => {
    for (const { id: scene, title, message, notes, notesEn, dwellSeconds } of scenesOf(id)) {
      expect(wordCount(title), scene).toBeLessThanOrEqual(12);
      expect(wordCount(message), scene).toBeLessThanOrEqual(40);
      expect(dwellSeconds).toBeGreaterThanOrEqual(12);
      expect(dwellSeconds).toBeLessThanOrEqual(20);
      expect(notes.match(/。/g)?.length, scene).toBeGreaterThanOrEqual(2);
      expect(notesEn, scene).not.toBe("");
    }
  });
});

describe("the overview", () => {
  it("goes through the plan in the order of the plan", () => {
    expect(scenesOf("overview").map(({ id }) => id)).toEqual([
      "goals",
      "centre-and-sub-centres",
      "two-axes",
      "greater-chengguan",
      "specialised-towns",
      "industrial-platforms",
      ...index.plan.years.map((year) => `connectivity-${year}`),
      "zhengyong",
      "caocun",
      "renewal-and-resilience",
      "livelihood",
      "yearly-tasks",
      "progress",
    ]);
  });

  it("shows each year of connectivity with items of that year", () => {
    for (const year of index.plan.years) {
      const scene = scenesOf("overview").find(({ id }) => id === `connectivity-${year}`);
      const items = scene?.list?.kind === "items" ? scene.list.items : [];
      expect(scene?.year).toBe(year);
      expect(items.length).toBeGreaterThan(0);
      expect(items.every((id) => index.itemById.get(id)?.year === year)).toBe(true);
    }
  });
});

describe("the transport briefing", () => {
  const scenes = scenesOf("transport");
  const corridors = trackedFeatures(index)
    .map(({ feature }) => feature)
    .filter((feature) => feature.startsWith("corridors/"));

  it.each(corridors)("shows the plan's years, the light and what was reported of %s", (feature) => {
    const own = scenes.filter(({ years }) => years?.kind === "feature" && years.feature === feature);
    expect(own).toHaveLength(1);
    expect(own[0]?.list).toEqual({ kind: "agenda", lights: expect.any(Array), features: [feature] });
    expect(own[0]?.list).toMatchObject({ lights: expect.arrayContaining([...lights]) });
    const hasFacts = (index.featureById.get(feature)?.properties.facts.length ?? 0) > 0;
    expect(scenes.filter(({ list }) => list?.kind === "facts" && list.feature === feature)).toHaveLength(
      hasFacts ? 1 : 0,
    );
  });

  it("shows what exists, and begins and ends with all that is built", () => {
    expect(scenes.some(({ list }) => list?.kind === "facts" && list.feature === "corridors/shaxia-expressway")).toBe(
      true,
    );
    for (const scene of [scenes[0], scenes.at(-1)]) {
      expect(scene?.emphasis.features).toEqual(corridors);
      const only = scene?.list !== undefined && "features" in scene.list ? scene.list.features : [];
      expect(only).toEqual(corridors);
      for (const figure of scene?.figures ?? []) expect(figure).toMatchObject({ kind: "lights", features: corridors });
    }
  });
});

describe("this year's briefing", () => {
  it("speaks of whatever year is chosen", () => {
    const years = scenesOf("this-year").flatMap(({ year, figures, list }) => [
      year,
      ...figures.flatMap((figure) => ("year" in figure ? [figure.year] : [])),
      ...(list !== undefined && "year" in list ? [list.year] : []),
    ]);
    expect(new Set(years)).toEqual(new Set(["current"]));
  });

  it("has the meeting list in the order late, warning, unreported, on hold", () => {
    const orders = shipped("this-year").scenes.flatMap((entry) =>
      entry.kind === "series" && entry.over.kind === "agenda" ? entry.over.lights : [],
    );
    expect(orders).toEqual(["late", "warning", "unreported", "onHold"]);
  });

  it("still opens and closes where nothing is known of any project", () => {
    const ids = playedScenes(shipped("this-year"), []).map(({ id }) => id);
    expect(ids).toEqual(["opening", "due", "targets", "reached"]);
  });
});
