import { describe, expect, it } from "vitest";
import { captureOf, viewOfLink } from "#app/briefing-editor/scene-of-view.ts";
import { sceneStart } from "#app/briefing-editor/scene-start.ts";
import { briefing } from "#domain/briefing/briefing.ts";
import { briefingLinkIssues } from "#domain/briefing/briefing-links.ts";
import { capturedScene, insertEntry } from "#domain/briefing/edit-scenes.ts";
import { aBriefing } from "#tests/support/briefings.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

const index = shippedIndex();
const today = new Date("2026-11-27T04:00:00Z");

function captured(link: string) {
  const view = viewOfLink(link, index, today);
  if (view === null) throw new Error(`no view in ${link}`);
  return captureOf(view, index);
}

describe("a scene from a link", () => {
  it("takes camera, year, selection and layers of the view", () => {
    const scene = captured(
      "http://plan.test/?v=1&at=118.2,25.6,10.5&year=2027&feature=corridors/zhengyong-expressway&layers=-sites",
    );
    expect(scene).toMatchObject({
      camera: { kind: "view", center: [118.2, 25.6], zoom: 10.5, bearing: 0 },
      year: 2027,
      selection: "corridors/zhengyong-expressway",
      features: [],
      task: null,
    });
    expect(scene.layers).toContain("corridors");
    expect(scene.layers).not.toContain("sites");
  });

  it("takes a single task as a task, and other filters as the features that pass them", () => {
    expect(captured("/?v=1&year=2026&task=12")).toMatchObject({ task: "12", features: [], camera: { kind: "county" } });
    const filtered = captured("/?v=1&year=2026&task=12&kind=road");
    expect(filtered.task).toBeNull();
    expect(filtered.features.length).toBeGreaterThan(0);
  });

  it("shows the lights of a link to the page of the progress", () => {
    expect(captured("http://plan.test/track?v=1&year=2026").layers).toContain("lights");
  });

  it("passes schema and links for whatever view, and is none for what is no link", () => {
    for (const link of ["/", "/track?v=1&year=2028", "/?v=1&at=118.2,25.6,20,200&year=2025&feature=sites/none"]) {
      const before = aBriefing();
      const after = insertEntry(before, 1, capturedScene(before, captured(link), sceneStart));
      expect(briefing.safeParse(after).success, link).toBe(true);
      expect(briefingLinkIssues(after, index), link).toEqual([]);
    }
    for (const text of ["", "省道", "a=b"]) expect(viewOfLink(text, index, today), text).toBeNull();
  });
});
