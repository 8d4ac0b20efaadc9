import { describe, expect, it } from "vitest";
import type { TaskId } from "#domain/plan/ids.ts";
import { type Choice, choiceOf, choose, coverageOf, matrixOf } from "#app/panels/task-matrix/matrix-model.ts";
import { initialView, openView, type ViewAction, viewReducer } from "#app/state/view.ts";
import { aFeature, anIndex, anItem } from "../panel-fixture.ts";

const indicators = [
  { id: "share", name: "比例", nameEn: "Share", unit: "%", unitEn: "%", measure: "level", task: "12" },
];
const index = anIndex({
  indicators,
  features: [aFeature("county/dehua"), aFeature("sites/placed"), aFeature("sites/unplaced", {}, null)],
  items: [
    anItem({
      at: "12-2025-1",
      features: ["sites/placed"],
      phase: "construction",
      targets: [{ indicator: "share", value: 50 }],
    }),
    anItem({ at: "12-2025-2", features: ["sites/unplaced"], phase: "start" }),
    anItem({ at: "12-2026-1", features: ["sites/unplaced"], phase: "complete" }),
    anItem({ at: "12-2027-1" }),
  ],
});
const view = initialView([2025, 2026, 2027, 2028], new Date("2026-06-01"));
const after = (actions: readonly ViewAction[]) => actions.reduce(viewReducer, openView(view)).view;
const task12 = "12" as TaskId;

describe("matrixOf", () => {
  it("has every task of every action with one cell for each year", () => {
    const rows = matrixOf(index).flatMap((group) => group.rows);
    expect(rows.map((row) => row.task.id)).toEqual(["9", "12", "14"]);
    expect(rows.every((row) => row.cells.length === 4)).toBe(true);
  });

  it("counts a cell's items and values and lists its phases in order", () => {
    const cell = matrixOf(index)[0]?.rows[1]?.cells[0];
    expect(cell).toMatchObject({ items: 2, figures: 1, coverage: "placed", phases: ["start", "construction"] });
  });

  it("tells cells that the map can show from those it cannot", () => {
    const coverage = matrixOf(index)[0]?.rows[1]?.cells.map((cell) => cell.coverage);
    expect(coverage).toEqual(["placed", "unplaced", "county", "none"]);
    expect(coverageOf(index, [])).toBe("none");
  });
});

describe("choose", () => {
  const choices: readonly Exclude<Choice, { kind: "none" }>[] = [
    { kind: "task", task: task12 },
    { kind: "year", year: 2027 },
    { kind: "cell", task: task12, year: 2028 },
  ];

  it("leads to a view in which the same is chosen", () => {
    for (const choice of choices) expect(choiceOf(after(choose({ kind: "none" }, choice)))).toEqual(choice);
  });

  it("takes a choice back when it is made again", () => {
    for (const choice of choices) {
      const chosen = after(choose({ kind: "none" }, choice));
      expect(choiceOf(after([...choose({ kind: "none" }, choice), ...choose(choiceOf(chosen), choice)]))).toEqual({
        kind: "none",
      });
    }
  });

  it("leaves the year where it is when a task is chosen", () => {
    expect(after(choose({ kind: "none" }, { kind: "task", task: task12 })).year).toBe(2026);
  });
});

describe("choiceOf", () => {
  it("is nothing for several tasks, which no row, column or cell stands for", () => {
    const filters = { ...view.filters, tasks: ["9" as TaskId, task12], inYear: true };
    expect(choiceOf({ ...view, filters })).toEqual({ kind: "none" });
  });
});
