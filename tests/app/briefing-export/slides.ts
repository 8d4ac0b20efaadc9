import * as fc from "fast-check";
import type { Slide, SlideFigure, SlideRow } from "#app/briefing/slide.ts";

import { builtPhases } from "#domain/plan/phase.ts";
import { lights } from "#domain/progress/light.ts";

const alphabet = Array.from(
  "德化县城镇发展主轴沙厦高速公路出入口工程量完成的与是在，。、；：（）“”〔〕—％0123456789 abcdefghijkXYZ-.%㙍浔垵",
);

function words(maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...alphabet), { minLength: 1, maxLength })
    .map((characters) => characters.join("").trim() || "词");
}

const figure: fc.Arbitrary<SlideFigure> = fc.record({
  before: fc.constantFrom("", "≥", "突破"),
  value: fc.oneof(fc.constantFrom("—", "79.8", "10000", "1.92"), words(14)),
  after: fc.constantFrom("", "%", "亿元", " projects"),
  label: words(30),
  note: fc.oneof(fc.constant(""), words(24)),
});

const row: fc.Arbitrary<SlideRow> = fc.record({
  key: fc.uuid(),
  light: fc.option(fc.constantFrom(...lights)),
  phase: fc.constant(null),
  head: fc.oneof(fc.constant(""), words(24)),
  text: words(90),
  commitment: fc.option(fc.constantFrom(...(["firm", "strive", "continue"] as const))),
  lines: fc.array(fc.record({ label: words(5), text: words(160) }), { maxLength: 3 }),
});

const chart: fc.Arbitrary<Slide["chart"]> = fc.constantFrom<Slide["chart"]>(
  null,
  {
    kind: "years",
    title: "户籍人口城镇化率",
    points: [2025, 2026, 2027, 2028].map((year) => ({
      year,
      value: year - 1975,
      label: `${year - 1975}%`,
      isCurrent: year === 2026,
    })),
  },
  {
    kind: "lights",
    title: "26 个建设项目",
    counts: lights.map((light, at) => ({ light, word: "未报", count: at * 3 })),
  },
  {
    kind: "progress",
    title: "草村出入口",
    expected: [
      { on: "2025-03-19", percent: 0 },
      { on: "2026-12-31", percent: 100 },
    ],
    reported: [{ on: "2026-10-31", percent: 70, isFact: false }],
    expectedWord: "序时进度",
    reportedWord: "上报进度",
    today: "2026-11-23",
  },
);

const years: fc.Arbitrary<Slide["years"]> = fc.option(
  fc.tuple(
    ...[2025, 2026, 2027, 2028].map((year) =>
      fc.record({
        year: fc.constant(year),
        isCurrent: fc.constant(year === 2026),
        phase: fc.option(fc.constantFrom(...builtPhases)),
        lines: fc.array(
          fc.record({
            key: fc.uuid(),
            text: words(70),
            commitment: fc.constantFrom(...(["firm", "strive", "continue"] as const)),
          }),
          {
            maxLength: 4,
          },
        ),
      }),
    ),
  ),
);

/** Slides of every make, to beyond what a briefing may hold. */
export const anySlide: fc.Arbitrary<Slide> = fc.record({
  id: fc.constant("scene"),
  kicker: fc.oneof(fc.constant(""), words(60)),
  title: words(90),
  titleParts: fc.constant([]),
  message: fc.oneof(fc.constant(""), words(260)),
  figures: fc.array(figure, { maxLength: 7 }),
  list: fc.option(fc.record({ rows: fc.array(row, { maxLength: 14 }), empty: fc.constantFrom("", "没有项目") })),
  chart,
  years,
  source: words(220),
  asOf: fc.constant("2026-11-23"),
  notes: fc.constant(""),
  dwellSeconds: fc.constant(16),
});

/** A slide of few words, named by what matters of it. */
export function aSlide(changes: Partial<Slide> = {}): Slide {
  return {
    id: "two-axes",
    kicker: "（八）优化县域空间发展格局",
    title: "双轴带动",
    titleParts: [{ text: "双轴带动", isWhole: false }],
    message: "主轴依托沙厦高速，次轴依托政永高速德化段",
    figures: [],
    list: null,
    chart: null,
    years: null,
    source: "来源：德政〔2025〕25号。示意图，非测绘成果",
    asOf: "2026-11-23",
    notes: "",
    dwellSeconds: 16,
    ...changes,
  };
}
