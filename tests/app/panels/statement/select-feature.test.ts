import { describe, expect, it } from "vitest";
import type { FeatureId } from "#domain/plan/ids.ts";
import { selectFeature } from "#app/panels/statement/select-feature.ts";
import { aFeature, anIndex } from "../panel-fixture.ts";

const at = (longitude: number, latitude: number) => ({ type: "Point", coordinates: [longitude, latitude] });
const index = anIndex({
  features: [
    aFeature("townships/sanban", {}, at(118.3, 25.4)),
    aFeature("townships/leifeng", {}, at(118.4, 25.6)),
    aFeature("sites/placed", { townships: ["townships/sanban"] }, at(118.1, 25.5)),
    aFeature("sites/unplaced", { townships: ["townships/sanban", "townships/leifeng"] }, null),
    aFeature("sites/unknown", {}, null),
  ],
});
const select = (id: string) => {
  const feature = index.featureById.get(id as FeatureId);
  return feature === undefined ? null : selectFeature(index, feature);
};

describe("selectFeature", () => {
  it("flies to the feature's own place", () => {
    expect(select("sites/placed")).toEqual({
      type: "selected",
      feature: "sites/placed",
      flyTo: [118.1, 25.5, 118.1, 25.5],
    });
  });

  it("flies to the seats of its townships where it has no place itself", () => {
    expect(select("sites/unplaced")).toMatchObject({ flyTo: [118.3, 25.4, 118.4, 25.6] });
  });

  it("flies nowhere where nobody knows the place", () => {
    expect(select("sites/unknown")).toEqual({ type: "selected", feature: "sites/unknown" });
  });
});
