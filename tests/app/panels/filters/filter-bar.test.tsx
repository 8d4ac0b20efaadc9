import { describe, expect, it } from "vitest";
import type { TaskId } from "#domain/plan/ids.ts";
import { FilterBar } from "#app/panels/filters/filter-bar.tsx";
import { initialView, noFilters, type View } from "#app/state/view.ts";
import { anIndex } from "../panel-fixture.ts";
import { rendered } from "../rendered.ts";

const index = anIndex();
const start = initialView(index.plan.years, new Date("2026-11-23"));
const bar = (view: View) => (
  <FilterBar index={index} view={view} dispatch={() => undefined} matchingCount={12} total={58} />
);

describe("the filter bar", () => {
  it("is only its button while nothing is narrowed", () => {
    expect(rendered(bar(start)).words).toBe("筛选");
  });

  it("shows every condition, names what removes it, and says what is left", () => {
    const narrowed = bar({ ...start, filters: { ...noFilters, tasks: ["12" as TaskId], inYear: true } });
    expect(rendered(narrowed).words).toBe("筛选2任务：（十二）任务12仅 2026 年有措施清除全部匹配 12 / 58");
    expect(rendered(narrowed).markup).toContain('aria-label="移除条件 任务：（十二）任务12"');
    expect(rendered(narrowed, "en").words).toContain("12 of 58 match");
  });
});
