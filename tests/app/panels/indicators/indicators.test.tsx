import { describe, expect, it } from "vitest";
import { Indicators } from "#app/panels/indicators/indicators.tsx";
import { initialView } from "#app/state/view.ts";
import { anIndex, anItem } from "../panel-fixture.ts";
import { rendered } from "../rendered.ts";

const index = anIndex({
  indicators: [
    {
      id: "rate",
      name: "城镇化率",
      nameEn: "Urban share",
      unit: "%",
      unitEn: "%",
      measure: "level",
      task: "9",
      headline: true,
    },
    {
      id: "cluster",
      name: "集群规模",
      nameEn: "Cluster",
      unit: "亿元",
      unitEn: "100 million yuan",
      measure: "level",
      task: "9",
    },
  ],
  items: [
    anItem({ at: "9-2026-1", targets: [{ indicator: "cluster", value: 878 }], commitment: "strive" }),
    anItem({ at: "9-2027-1", targets: [{ indicator: "cluster", value: 1000, bound: "exceeds" }] }),
    anItem({ at: "9-2025-1", targets: [{ indicator: "rate", value: 79.5 }] }),
  ],
  goals: [
    {
      id: "goal-rate",
      task: null,
      text: "城镇化率 79.8%",
      textEn: "79.8%",
      commitment: "firm",
      features: ["county/dehua"],
      targets: [{ indicator: "rate", value: 79.8 }],
      byYear: 2028,
      cite: { part: "goals" },
    },
    {
      id: "goal-words",
      task: null,
      text: "生活更好",
      textEn: "A better life",
      commitment: "firm",
      features: ["county/dehua"],
      byYear: 2028,
      cite: { part: "goals" },
    },
  ],
});
const { words, markup } = rendered(
  <Indicators index={index} view={initialView(index.plan.years, new Date("2026-06-01"))} dispatch={() => undefined} />,
);

describe("Indicators", () => {
  it("opens with the main goals, in figures and in words", () => {
    expect(words).toMatch(/到 2028 年的主要目标城镇化率79\.8%.*生活更好/u);
  });

  it("has a table beside every chart, with a dash where the plan sets no value", () => {
    expect(markup.match(/<svg[^>]*viewBox="0 0 250/gu)?.length).toBe(markup.match(/<table/gu)?.length);
    expect(words).toMatch(/集群规模年份2025202620272028附件—力争 878亿元突破1000亿元—/u);
  });

  it("hides the drawing from readers that listen, who have the table", () => {
    const drawings = markup.match(/<svg[^>]*viewBox[^>]*>/gu) ?? [];
    expect(drawings.length).toBeGreaterThan(0);
    expect(drawings.every((drawing) => drawing.includes('aria-hidden="true"'))).toBe(true);
  });
});
