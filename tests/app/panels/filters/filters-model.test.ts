import { describe, expect, it } from "vitest";
import { filterChips, filterCounts, filterOptions } from "#app/panels/filters/filters-model.ts";
import { matchingFeatures } from "#app/state/matching.ts";
import { filterFields } from "#app/panels/filters/filter-fields.ts";
import { type Filters, noFilters } from "#app/state/view.ts";
import { aFeature, anIndex, anItem } from "../panel-fixture.ts";

const index = anIndex({
  items: [
    anItem({ at: "12-2026-1", features: ["corridors/ring"], phase: "construction" }),
    anItem({ at: "9-2026-1", features: ["sites/school"], phase: "construction" }),
    anItem({ at: "9-2027-1", features: ["sites/clinic"], phase: "start" }),
  ],
  features: [
    aFeature("county/dehua", { tasks: ["14"] }),
    aFeature("townships/sanban", { name: "三班镇", nameEn: "Sanban" }),
    aFeature("corridors/ring", { tasks: ["12"], townships: ["townships/sanban"] }),
    aFeature("sites/school", { tasks: ["9", "12"], townships: ["townships/sanban"] }),
    aFeature("sites/clinic", { tasks: ["9"], kind: "health" }),
  ],
});
const filters = (some: object): Filters => ({ ...noFilters, ...some });

describe("filterOptions", () => {
  it("offers what the plan has, and only kinds that there are features of", () => {
    const options = filterOptions(index, noFilters, "zh");
    expect(options.tasks.map((option) => option.label)).toEqual(["（九）任务9", "（十二）任务12", "（十四）任务14"]);
    expect(options.kinds.map((option) => option.label)).toEqual(["县域", "乡镇", "公路", "学校", "医疗"]);
    expect(options.townships.map((option) => option.label)).toEqual(["三班镇"]);
  });

  it("adds an option that is not chosen and takes back one that is", () => {
    const options = filterOptions(index, filters({ tasks: ["12"] }), "en");
    expect(options.tasks.map(({ label, isChosen, toggled }) => [label, isChosen, toggled])).toEqual([
      ["9 Task 9", false, { tasks: ["12", "9"] }],
      ["12 Task 12", true, { tasks: [] }],
      ["14 Task 14", false, { tasks: ["12", "14"] }],
    ]);
  });
});

describe("filterCounts", () => {
  it("counts what every option would leave, as if nothing else of its own filter were chosen", () => {
    const counts = filterCounts(index, filters({ tasks: ["14"] }), 2026);
    expect(Object.fromEntries(counts.tasks)).toEqual({ "9": 2, "12": 2, "14": 1 });
    expect(Object.fromEntries(counts.kinds)).toEqual({ county: 1 });
  });

  it("counts within the other filters", () => {
    const counts = filterCounts(index, filters({ townships: ["townships/sanban"], inYear: true }), 2026);
    expect(Object.fromEntries(counts.tasks)).toEqual({ "9": 1, "12": 1 });
    expect(Object.fromEntries(counts.phases)).toEqual({ construction: 2 });
    expect(counts.inYear).toBe(2);
  });

  it("says for every option what choosing it alone really leaves", () => {
    for (const base of [
      noFilters,
      filters({ kinds: ["school", "road"] }),
      filters({ inYear: true }),
      filters({ units: ["transport"], actions: ["2"] }),
    ]) {
      const counts = filterCounts(index, base, 2026);
      const options = filterOptions(index, noFilters, "zh");
      for (const field of filterFields)
        for (const option of options[field]) {
          const left = matchingFeatures(index, { ...base, [field]: [option.value] }, 2026);
          expect(counts[field].get(option.value) ?? 0, `${field} ${option.value}`).toBe(left?.size);
        }
      expect(counts.inYear).toBe(matchingFeatures(index, { ...base, inYear: true }, 2026)?.size);
    }
  });
});

describe("filterChips", () => {
  it("has one chip for every condition, each with the change that takes it away", () => {
    const chips = filterChips(index, filters({ tasks: ["9", "12"], kinds: ["school"], inYear: true }), 2026, "zh");
    expect(chips.map(({ label, removed }) => [label, removed])).toEqual([
      ["任务：（九）任务9", { tasks: ["12"] }],
      ["任务：（十二）任务12", { tasks: ["9"] }],
      ["类别：学校", { kinds: [] }],
      ["仅 2026 年有措施", { inYear: false }],
    ]);
  });

  it("keeps a condition visible and removable that the plan does not know", () => {
    expect(filterChips(index, filters({ tasks: ["99", "9"] }), 2026, "en")).toMatchObject([
      { label: "Task: 99", removed: { tasks: ["9"] } },
      { label: "Task: 9 Task 9", removed: { tasks: ["99"] } },
    ]);
  });

  it("is empty where nothing is narrowed", () => {
    expect(filterChips(index, noFilters, 2026, "zh")).toEqual([]);
  });
});
