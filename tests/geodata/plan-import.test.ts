import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runPlanImport } from "#geodata/scripts/plan-import/run-plan-import.ts";
import { geodataFeatures } from "#geodata/scripts/plan-import/write-plan.ts";
import { validateGeodata } from "#geodata/scripts/validate-geodata.ts";
import { type Plan, plan as planSchema } from "#domain/plan/plan.ts";
import { planText } from "#domain/plan-revision/read-plan-file.ts";
import { withItem, withNewItem } from "#tests/support/plan-changes.ts";
import { shippedPlan } from "#tests/support/shipped-geodata.ts";

const shipped = resolve(import.meta.dirname, "../../geodata");
const plan = shippedPlan();
let folder = "";
let geodata = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "county-plan-test-"));
  geodata = join(folder, "geodata");
  cpSync(shipped, geodata, { recursive: true, filter: (path) => path !== join(shipped, "scripts") });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(content: string): string {
  const path = join(folder, "new-plan.json");
  writeFileSync(path, content);
  return path;
}

function run(...parameters: readonly string[]): { readonly code: number; readonly output: string } {
  const lines: string[] = [];
  const code = runPlanImport(parameters, { geodata, today: "2026-11-27", print: (text) => lines.push(text) });
  return { code, output: lines.join("\n") };
}

function present(): Plan {
  return planSchema.parse(JSON.parse(readFileSync(join(geodata, "plan/plan.json"), "utf8")));
}

const text = "有合法稳定就业或住所即可落户，全面取消落户限制";
const revised = withItem(withItem(plan, "1-2025-1", { text }), "1-2025-5", { text: "户籍人口城镇化率：力争 51%" });

describe("npm run plan:import", () => {
  it("prints the difference task by task and writes nothing unless told", () => {
    const { code, output } = run(file(planText(revised)));
    expect(code).toBe(0);
    expect(output).toContain("task 1 进一步深化户籍制度改革: 2 changes");
    expect(output).toContain("accept  item/1-2025-1/changed");
    expect(output).toContain("figure: 50% → 51%");
    expect(output).toContain("nothing was written");
    expect(present()).toEqual(plan);
  });

  it("writes what is accepted, keeps what it replaces, and brings it back", () => {
    const path = file(planText(revised));
    const { code, output } = run(path, "--refuse", "item/1-2025-5/changed", "--write", "--reason", "按年中评估调整");
    expect([code, output]).toEqual([0, expect.stringContaining("plan/versions/plan-0.json")]);
    expect(present()).toEqual(withItem(plan, "1-2025-1", { text }));
    expect(validateGeodata(geodata).lines).toEqual([]);
    const before = readFileSync(join(shipped, "plan/plan.json"), "utf8");
    expect(readFileSync(join(geodata, "plan/versions/plan-0.json"), "utf8")).toBe(before);
    // Only the line of the text is another one.
    const after = readFileSync(join(geodata, "plan/plan.json"), "utf8").split("\n");
    expect(before.split("\n").filter((line, at) => line !== after[at])).toHaveLength(1);
    const versions = readFileSync(join(geodata, "plan/versions/versions.json"), "utf8");
    expect(JSON.parse(versions)).toMatchObject([{ version: 1, claim: { reason: "按年中评估调整" }, restores: null }]);
    expect(run("--restore", "0", "--write").code).toBe(0);
    expect(present()).toEqual(plan);
    expect(readFileSync(join(geodata, "plan/versions/plan-1.json"), "utf8")).toContain(text);
    expect(run("--restore", "5").code).toBe(1);
  });

  it("accepts some by their ids alone", () => {
    const { code } = run(file(planText(revised)), "--accept", "item/1-2025-5/changed", "--write", "--reason", "更正");
    expect(code).toBe(0);
    expect(
      present().items.filter((item, at) => item !== plan.items[at] && item.text !== plan.items[at]?.text),
    ).toHaveLength(1);
    expect(run(file(planText(revised)), "--accept", "item/nothing/changed").output).toContain("item/nothing/changed");
  });

  it("lets the features' tables and sources follow the links that it brings", () => {
    const road = "corridors/zhengyong-expressway";
    const next = withNewItem(plan, "3-2026-1", {
      text: "沿线学校接送通道改造",
      textEn: "School ways",
      features: [road],
    });
    const tasks = (): readonly string[] =>
      geodataFeatures(geodata).find(({ id }) => id === road)?.properties.tasks ?? [];
    expect(tasks()).not.toContain("3");
    const { code, output } = run(file(planText(next)), "--write", "--reason", "新增");
    expect([code, output]).toEqual([0, expect.stringContaining("written")]);
    expect(tasks()).toContain("3");
    expect(validateGeodata(geodata).lines).toEqual([]);
  });

  it("tells everything that is wrong, and writes nothing then", () => {
    const broken = run(file(JSON.stringify({ ...plan, tasks: [{ id: "1" }], years: "2025" })));
    expect(broken.code).toBe(1);
    expect(broken.output).toContain("tasks[0].name");
    expect(broken.output).toContain("years");
    expect(run(file("{")).output).toContain("Expected JSON");
    const unknown = withItem(plan, "1-2025-1", { features: ["sites/nothing-there"] });
    const { code, output } = run(file(planText(unknown)), "--write", "--reason", "更正");
    expect(code).toBe(1);
    expect(output).toContain('Expected a known feature, found "sites/nothing-there"');
    const unreasoned = run(file(planText(revised)), "--write");
    expect([unreasoned.code, unreasoned.output]).toEqual([1, expect.stringContaining("--reason")]);
    expect(run().output).toContain("Usage");
    expect(run("--nothing").output).toContain("Usage");
    expect(present()).toEqual(plan);
  });
});
