import { describe, expect, it } from "vitest";
import { FeatureRow } from "#app/panels/feature-list/feature-row.tsx";
import { aFeature, anIndex, anItem } from "../panel-fixture.ts";
import { rendered } from "../rendered.ts";

const schematic = { accuracy: "schematic", uncertaintyMeters: null, source: "示意", sourceEn: "Sketch" };
const index = anIndex({
  items: [anItem({ at: "12-2026-1", features: ["corridors/ring", "townships/sanban"], phase: "construction" })],
  features: [
    aFeature("townships/sanban", { name: "三班镇", nameEn: "Sanban" }),
    aFeature("corridors/ring", {
      name: "环线",
      nameEn: "Ring",
      tasks: ["9", "12"],
      townships: ["townships/sanban"],
      position: schematic,
    }),
    aFeature("sites/school", { name: "学校", nameEn: "School" }, null),
  ],
});

function row(id: string, language: "zh" | "en" = "zh") {
  const feature = index.features.find((candidate) => candidate.id === id);
  if (feature === undefined) throw new Error(id);
  const element = (
    <FeatureRow
      ref={null}
      id="row"
      number={0}
      index={index}
      feature={feature}
      year={2026}
      isSelected={id === "corridors/ring"}
      isActive={false}
      isHovered={false}
      onHover={() => undefined}
    />
  );
  return rendered(element, language);
}

describe("a row", () => {
  it("says name, kind, township, phase, tasks and how far the position can be trusted", () => {
    expect(row("corridors/ring").words).toBe("环线公路三班镇在建任务9、12示意");
    expect(row("corridors/ring", "en").words).toBe("RingRoadSanbanUnder constructionTasks9, 12Schematic");
  });

  it("says that nobody can place a feature, and what is unknown as unknown", () => {
    expect(row("sites/school").words).toBe("学校学校——任务—未落图");
  });

  it("does not call a township under construction", () => {
    expect(row("townships/sanban").words).toBe("三班镇乡镇三班镇—任务—地名点");
  });

  it("is marked as selected, with its place in the whole list", () => {
    expect(row("corridors/ring").markup).toContain('aria-selected="true"');
    expect(row("corridors/ring").markup).toContain('aria-rowindex="2"');
    expect(row("sites/school").markup).toContain('aria-selected="false"');
  });
});
