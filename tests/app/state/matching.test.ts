import { describe, expect, it } from "vitest";
import { noFilters } from "#app/state/view.ts";
import { matchingFeatures } from "#app/state/matching.ts";
import { aFeature, anIndex, anItem } from "#tests/app/panels/panel-fixture.ts";
import { withUnits } from "#tests/app/state/with-units.ts";

// Tasks 9 and 12 are of action 2, task 14 of action 3.
const index = withUnits(
  anIndex({
    items: [
      anItem({ at: "12-2025-1", features: ["corridors/ring"], phase: "preparatory" }),
      anItem({ at: "12-2027-1", features: ["corridors/ring"], phase: "start" }),
      anItem({ at: "9-2026-1", features: ["sites/school", "townships/sanban"], phase: "construction" }),
      anItem({ at: "14-2026-1" }),
    ],
    features: [
      aFeature("county/dehua", { tasks: ["9", "14"] }),
      aFeature("townships/sanban", { tasks: ["9"] }),
      aFeature("townships/shuikou", { tasks: ["12"] }),
      aFeature("centres/shuikou", { tasks: ["12"], townships: ["townships/shuikou"] }),
      aFeature("corridors/ring", { tasks: ["12"], townships: ["townships/shuikou"] }),
      aFeature("sites/school", { tasks: ["9", "12"], townships: ["townships/sanban"] }),
      aFeature("sites/somewhere", { tasks: ["9"], kind: "industry" }, null),
    ],
  }),
  { "9": ["education"], "12": ["transport", "planning"], "14": ["planning"] },
);

function matching(filters: object, year = 2026): readonly string[] | null {
  const found = matchingFeatures(index, { ...noFilters, ...filters }, year);
  return found === null ? null : [...found];
}

describe("matchingFeatures", () => {
  it("is null where nothing is narrowed, and empty where nothing matches", () => {
    expect(matching({})).toBeNull();
    expect(matching({ kinds: ["health"] })).toEqual([]);
  });

  it("finds the features of any of the chosen tasks", () => {
    expect(matching({ tasks: ["14"] })).toEqual(["county/dehua"]);
    expect(matching({ tasks: ["14", "12"] })).toEqual([
      "county/dehua",
      "townships/shuikou",
      "centres/shuikou",
      "corridors/ring",
      "sites/school",
    ]);
  });

  it("finds the features of an action through its tasks", () => {
    expect(matching({ actions: ["3"] })).toEqual(["county/dehua"]);
    expect(matching({ actions: ["2"] })).toHaveLength(7);
  });

  it("finds the features of a unit through the tasks it answers for", () => {
    expect(matching({ units: ["education"] })).toEqual([
      "county/dehua",
      "townships/sanban",
      "sites/school",
      "sites/somewhere",
    ]);
    expect(matching({ units: ["transport"] })).toEqual([
      "townships/shuikou",
      "centres/shuikou",
      "corridors/ring",
      "sites/school",
    ]);
  });

  it("asks for one task that satisfies task, action and unit together", () => {
    expect(matching({ tasks: ["9"], units: ["transport"] })).toEqual([]);
    expect(matching({ tasks: ["12"], units: ["transport"], kinds: ["school"] })).toEqual(["sites/school"]);
    expect(matching({ actions: ["3"], units: ["education"] })).toEqual([]);
    expect(matching({ actions: ["3"], units: ["planning"] })).toEqual(["county/dehua"]);
  });

  it("finds the features of any of the chosen kinds", () => {
    expect(matching({ kinds: ["school", "industry"] })).toEqual(["sites/school", "sites/somewhere"]);
  });

  it("finds a township, what lies in it or passes it, and its sub-centre, but not what has no known township", () => {
    expect(matching({ townships: ["townships/shuikou"] })).toEqual([
      "townships/shuikou",
      "centres/shuikou",
      "corridors/ring",
    ]);
    expect(matching({ townships: ["townships/sanban"] })).toEqual(["townships/sanban", "sites/school"]);
  });

  it("goes by the phase that the plan expects in the year, reached earlier or in it", () => {
    expect(matching({ phases: ["preparatory"] }, 2025)).toEqual(["corridors/ring"]);
    expect(matching({ phases: ["preparatory"] }, 2026)).toEqual(["corridors/ring"]);
    expect(matching({ phases: ["preparatory"] }, 2027)).toEqual([]);
    expect(matching({ phases: ["start"] }, 2027)).toEqual(["corridors/ring"]);
    expect(matching({ phases: ["construction"] }, 2025)).toEqual([]);
  });

  it("does not call a township under construction because something is built there", () => {
    expect(matching({ phases: ["construction"] }, 2026)).toEqual(["sites/school"]);
  });

  it("finds with inYear what an item of the year names", () => {
    expect(matching({ inYear: true }, 2025)).toEqual(["corridors/ring"]);
    expect(matching({ inYear: true }, 2026)).toEqual(["county/dehua", "townships/sanban", "sites/school"]);
    expect(matching({ inYear: true }, 2028)).toEqual([]);
  });

  it("is a cell of the matrix with inYear and one task", () => {
    expect(matching({ inYear: true, tasks: ["9"] }, 2026)).toEqual(["townships/sanban", "sites/school"]);
    expect(matching({ inYear: true, tasks: ["12"] }, 2026)).toEqual([]);
  });

  it("asks for every field that is set", () => {
    expect(matching({ tasks: ["12"], townships: ["townships/shuikou"], kinds: ["road"] })).toEqual(["corridors/ring"]);
    expect(matching({ tasks: ["14"], townships: ["townships/shuikou"] })).toEqual([]);
  });
});
