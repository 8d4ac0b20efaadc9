import { describe, expect, it } from "vitest";
import type { FeatureId } from "#domain/plan/ids.ts";
import { relatedFeatures } from "#app/panels/detail/related-model.ts";
import { aFeature, anIndex } from "../panel-fixture.ts";

const along = (...slugs: readonly string[]) => ({ townships: slugs.map((slug) => `townships/${slug}`) });
const index = anIndex({
  features: [
    aFeature("county/dehua", { tasks: ["12"] }),
    aFeature("townships/shuikou"),
    aFeature("townships/leifeng"),
    aFeature("centres/shuikou", along("shuikou")),
    aFeature("axes/tourism", { kind: "tourism-axis", ...along("xunzhong", "leifeng", "nancheng", "shuikou") }),
    aFeature("corridors/zhengyong", { kind: "expressway", tasks: ["12"], ...along("xunzhong", "leifeng", "shuikou") }),
    aFeature("corridors/shaxia", { kind: "expressway", tasks: ["12"], ...along("xunzhong", "chishui", "shangyong") }),
    aFeature("sites/resort", { kind: "town", ...along("shuikou") }),
    aFeature("sites/nowhere", { tasks: ["12"] }, null),
  ],
});
const related = (id: string) => {
  const feature = index.featureById.get(id as FeatureId);
  if (feature === undefined) throw new Error(id);
  const { structure, neighbours, byTask } = relatedFeatures(index, feature);
  return {
    structure: structure.map((other) => other.id),
    neighbours: neighbours.map((other) => other.id),
    byTask: byTask.map(({ task, features }) => [task, features.map((other) => other.id)]),
  };
};

describe("relatedFeatures", () => {
  it("leads from a sub-centre to its township and its axis", () => {
    expect(related("centres/shuikou").structure).toEqual(["townships/shuikou", "axes/tourism"]);
  });

  it("leads from an axis to its centres, its townships and the expressway it follows, not to one it only meets", () => {
    const { structure } = related("axes/tourism");
    expect(structure).toContain("centres/shuikou");
    expect(structure).toContain("corridors/zhengyong");
    expect(structure).not.toContain("corridors/shaxia");
  });

  it("leads from a corridor back to the axis and to its townships", () => {
    expect(related("corridors/zhengyong").structure).toEqual([
      "townships/shuikou",
      "townships/leifeng",
      "axes/tourism",
    ]);
  });

  it("names what lies in the same township, then what shares a task, each once", () => {
    expect(related("corridors/zhengyong").neighbours).toEqual(["centres/shuikou", "corridors/shaxia", "sites/resort"]);
    expect(related("corridors/zhengyong").byTask).toEqual([["12", ["sites/nowhere"]]]);
  });

  it("never names the county or the feature itself", () => {
    const { structure, neighbours, byTask } = related("sites/nowhere");
    expect([structure, neighbours]).toEqual([[], []]);
    expect(byTask).toEqual([["12", ["corridors/zhengyong", "corridors/shaxia"]]]);
  });
});
