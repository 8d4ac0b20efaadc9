import { describe, expect, it } from "vitest";
import { slideList } from "#app/briefing/slide-list.ts";
import type { SlideParts } from "#app/briefing/slide-parts.ts";
import { slideSource } from "#app/briefing/slide-source.ts";
import { briefingScene } from "#domain/briefing/briefing.ts";
import { indicatorSeries } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

const index = shippedIndex();
const parts: SlideParts = {
  index,
  statuses: [],
  references: new Map(),
  language: "zh",
  asOf: "2026-11-24",
  current: 2026,
  isConfidential: false,
};
const transport = new Set(["expressway", "railway", "road", "city-road", "interchange", "transport"]);
const kindOf = (key: string): string => {
  const feature = index.featureById.get(key.split(" ")[1] as never);
  return feature?.properties.kind ?? "";
};

describe("the list of what reaches a phase in a year", () => {
  it("says 争取 and 持续 where the plan does: the strength of the item, the firm one before others", () => {
    for (const year of index.plan.years)
      for (const phase of ["start", "complete", "operating"] as const)
        for (const row of slideList(parts, { kind: "phases", phases: [phase], year }).rows) {
          const id = row.key.split(" ")[1];
          const strengths = index.plan.items
            .filter((item) => item.year === year && item.phase === phase && item.features.some((each) => each === id))
            .map(({ commitment }) => commitment);
          expect(strengths, row.key).toContain(row.commitment);
          expect(row.commitment === "firm", row.key).toBe(strengths.includes("firm"));
        }
  });

  it("opens roads and railways to traffic and puts everything else to use", () => {
    const rows = index.plan.years.flatMap(
      (year) => slideList(parts, { kind: "phases", phases: ["operating"], year }).rows,
    );
    expect(new Set(rows.map(({ text }) => text))).toEqual(new Set(["通车运营", "投用"]));
    for (const { key, text } of rows) expect(text === "通车运营", key).toBe(transport.has(kindOf(key)));
  });
});

describe("the list of what stands at a light", () => {
  it("does not ask for a report on what is not due", () => {
    const [feature] = index.features;
    if (feature === undefined) throw new Error("There are no features");
    const status = (light: "notDue" | "unreported"): FeatureStatus =>
      ({ feature, light, reason: { report: null }, heads: { unit: null } }) as unknown as FeatureStatus;
    const textAt = (light: "notDue" | "unreported") =>
      slideList({ ...parts, statuses: [status(light)] }, { kind: "lights", lights: [light] }).rows[0]?.text;
    expect(textAt("notDue")).toBe("未到期");
    expect(textAt("unreported")).toBe("本月未报");
  });
});

describe("the agenda of a meeting", () => {
  const status = (unit: object | null): FeatureStatus =>
    ({
      feature: index.featureById.get("corridors/caocun-interchange" as never),
      light: "late",
      reason: { report: null },
      heads: { unit },
    }) as unknown as FeatureStatus;
  const linesOf = (unit: object | null, isConfidential: boolean) =>
    slideList({ ...parts, statuses: [status(unit)], isConfidential }, { kind: "agenda", lights: ["late"] })
      .rows.flatMap(({ lines }) => lines)
      .slice(1)
      .map(({ label, text }) => `${label}：${text}`);

  it("has blockers and needs of coordination as the unit wrote them, for those who may read them", () => {
    const unit = { blockers: "征迁未完成", needsCoordination: null };
    expect(linesOf(unit, true)).toEqual(["存在问题：征迁未完成", "需协调事项：未填"]);
    expect(linesOf(unit, false)).toEqual(["存在问题、需协调事项：登录后可见"]);
  });

  it("says once that neither is known", () => {
    expect(linesOf(null, true)).toEqual(["存在问题、需协调事项：未填"]);
  });
});

describe("the source line of a scene", () => {
  const scene = (more: object) =>
    briefingScene.parse({
      kind: "scene",
      id: "one",
      title: "标题",
      titleEn: "Title",
      message: "一句话",
      messageEn: "A sentence",
      camera: { kind: "county" },
      ...more,
    });
  const taskOfSeries = index.plan.indicators.find(({ id }) =>
    indicatorSeries(index.plan, id).yearly.some(({ cite }) => cite.part === "annex"),
  );

  it("cites the annex behind a chart", () => {
    if (taskOfSeries === undefined) throw new Error("No indicator has a series");
    const line = slideSource(parts, scene({ chart: { kind: "indicator", indicator: taskOfSeries.id } }));
    expect(line).toContain("附件");
  });

  it("cites the annex behind a list of phases", () => {
    expect(slideSource(parts, scene({ list: { kind: "phases", phases: ["complete"], year: 2026 } }))).toContain("附件");
    expect(slideSource(parts, scene({}))).not.toContain("附件");
  });
});
