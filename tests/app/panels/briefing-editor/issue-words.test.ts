import { describe, expect, it } from "vitest";
import { issuesOfEntry, issueWords, lineAt } from "#app/panels/briefing-editor/issue-words.ts";
import { readingOf } from "#domain/briefing/briefing-draft.ts";
import { changeScene } from "#domain/briefing/edit-scenes.ts";
import type { FeatureId, GoalId, IndicatorId, ItemId, TaskId } from "#domain/plan/ids.ts";
import { aBriefing, aBriefingScene } from "#tests/support/briefings.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

const index = shippedIndex();
const nowhere = "corridors/nowhere" as FeatureId;

describe("what is wrong with a briefing, in words", () => {
  it("has a Chinese wording for whatever the form can get wrong", () => {
    const one = aBriefing({ name: "x" });
    const faulty = [
      { ...one, name: "" },
      changeScene(one, 0, { title: "" }),
      changeScene(one, 0, { message: "2027 年" }),
      changeScene(one, 0, { id: "Big" }),
      changeScene(one, 0, { dwellSeconds: 0 }),
      changeScene(one, 0, { dwellSeconds: 999 }),
      changeScene(one, 0, { year: 2099 }),
      changeScene(one, 0, { camera: { kind: "features", features: [], maxZoom: 30 } }),
      changeScene(one, 0, { emphasis: { features: [nowhere], task: "99" as TaskId, lights: [] } }),
      changeScene(one, 0, { figures: Array.from({ length: 8 }, () => ({ kind: "lights" as const })) }),
      changeScene(one, 0, { figures: [{ kind: "target", indicator: "none" as IndicatorId, year: 2026 }] }),
      changeScene(one, 0, { figures: [{ kind: "goal", goal: "goal-none" as GoalId, indicator: "x" as IndicatorId }] }),
      changeScene(one, 0, { figures: [{ kind: "fact", feature: nowhere, label: "x" }] }),
      changeScene(one, 0, { list: { kind: "items", items: [] } }),
      changeScene(one, 0, { years: { kind: "items", items: ["1-2025-99" as ItemId] } }),
      changeScene(one, 0, { message: "长".repeat(60) }),
      changeScene(one, 0, { title: "长".repeat(60), message: "长".repeat(60) }),
      aBriefing({ scenes: [aBriefingScene(), aBriefingScene()] }),
    ].flatMap((briefing) => {
      const { issues, warnings } = readingOf(briefing, index);
      const all = [...issues, ...warnings];
      expect(all.length).toBeGreaterThan(0);
      return all;
    });
    const unworded = faulty.filter((issue) => !/\p{Script=Han}/u.test(issueWords("zh", issue)));
    expect(unworded).toEqual([]);
    const chinese = faulty.filter((issue) => /\p{Script=Han}/u.test(issueWords("en", issue)));
    expect(chinese).toEqual([]);
  });

  it("stands at its field, in a series too", () => {
    const over = { kind: "agenda", lights: ["late"], perScene: 3 };
    const series = aBriefing({
      scenes: [aBriefingScene(), { kind: "series", over, scene: aBriefingScene({ id: "b" }) }],
    });
    const draft = changeScene(series, 1, { title: "", camera: { kind: "features", features: [], maxZoom: 12 } });
    const [, entry] = draft.scenes;
    if (entry === undefined) throw new Error("no series");
    const issues = issuesOfEntry(readingOf(draft, index).issues, entry, 1);
    expect(lineAt("zh", issues, "title")).toBe("请填写");
    expect(lineAt("zh", issues, "camera", "features")).toBe("至少选 1 项");
    expect(lineAt("zh", issues, "message")).toBeUndefined();
  });
});
