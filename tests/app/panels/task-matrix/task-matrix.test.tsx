import { describe, expect, it } from "vitest";
import type { TaskId } from "#domain/plan/ids.ts";
import { TaskMatrix } from "#app/panels/task-matrix/task-matrix.tsx";
import { type Filters, initialView } from "#app/state/view.ts";
import { aFeature, anIndex, anItem } from "../panel-fixture.ts";
import { rendered } from "../rendered.ts";

const index = anIndex({
  indicators: [{ id: "share", name: "比例", nameEn: "Share", unit: "%", unitEn: "%", measure: "level", task: "12" }],
  features: [aFeature("county/dehua"), aFeature("corridors/ring", { name: "环线" })],
  items: [
    anItem({ at: "12-2026-1", text: "环线：开工", features: ["corridors/ring"], phase: "start" }),
    anItem({ at: "12-2026-2", text: "比例提高", targets: [{ indicator: "share", value: 97, bound: "atLeast" }] }),
    anItem({ at: "12-2027-1", text: "环线：完工", features: ["corridors/ring"], phase: "complete" }),
    anItem({ at: "14-2026-1", text: "城市体检" }),
  ],
});
const start = initialView(index.plan.years, new Date("2026-06-01"));
const matrix = (filters: Partial<Filters> = {}) =>
  rendered(
    <TaskMatrix
      index={index}
      view={{ ...start, filters: { ...start.filters, ...filters } }}
      dispatch={() => undefined}
      passages={null}
    />,
  );
const task12 = "12" as TaskId;

describe("TaskMatrix", () => {
  it("has a place for every task and every year, and one of them is the stop for Tab", () => {
    const { markup } = matrix();
    expect(markup.match(/<td/gu)).toHaveLength(3 * 4);
    expect(markup.match(/scope="row"/gu)).toHaveLength(3);
    expect(markup.match(/data-at="[^"]*" tabindex="0"/gu)).toHaveLength(1);
  });

  it("says aloud what a cell holds and how much of it is on the map", () => {
    const { markup } = matrix();
    expect(markup).toContain(
      '<span class="visually-hidden">任务 12，2026 年：2 条，有已落图要素，1 个指标值，开工</span>',
    );
    expect(markup).toContain('<span class="visually-hidden">任务 14，2026 年：1 条，只有全县措施</span>');
  });

  it("reads the chosen cell: its items, their features, and values that the wording leaves out", () => {
    const { words, markup } = matrix({ tasks: [task12], inYear: true });
    expect(words).toMatch(/环线：开工.*环线.*比例提高比例 97%以上/u);
    expect(words).not.toContain("完工");
    expect(markup.match(/aria-selected="true"/gu)).toHaveLength(1);
  });

  it("reads a chosen task over all its years", () => {
    expect(matrix({ tasks: [task12] }).words).toMatch(/开工.*完工/u);
  });

  it("reads a chosen year of all tasks", () => {
    const { words } = matrix({ inYear: true });
    expect(words).toMatch(/2026 年度措施.*开工.*城市体检/u);
    expect(words).not.toContain("完工");
  });

  it("reads nothing while nothing is chosen", () => {
    expect(matrix().markup).not.toContain("所选内容");
  });
});
