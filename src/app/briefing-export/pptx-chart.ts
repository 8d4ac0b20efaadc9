import type PptxGenJS from "pptxgenjs";
import type { SlideChart } from "#app/briefing/slide.ts";
import type { LanguageCode } from "#app/language/language.ts";
import type { Tokens } from "#app/theme/tokens.ts";
import type { exportWords } from "./export-words.ts";
import { fontOf } from "./finish-pptx.ts";

type ChartSeries = { readonly name: string; readonly labels: string[]; readonly values: number[] };

/** The days of a progress chart in their order, each once. */
function daysOf({ expected, reported }: Extract<SlideChart, { readonly kind: "progress" }>): string[] {
  return [...new Set([...expected, ...reported].map(({ on }) => on))].sort((a, b) => a.localeCompare(b));
}

/** The expected percent on a day: on the straight line between the plan's own days. */
function expectedOn(expected: readonly { readonly on: string; readonly percent: number }[], day: string): number {
  const at = (on: string): number => Date.parse(`${on}T00:00:00Z`);
  const after = expected.findIndex(({ on }) => on >= day);
  const [to, from] = [expected[after], expected[after - 1]];
  if (to === undefined) return expected.at(-1)?.percent ?? 0;
  if (from === undefined || to.on === day) return to.percent;
  const share = (at(day) - at(from.on)) / (at(to.on) - at(from.on));
  return Math.round((from.percent + share * (to.percent - from.percent)) * 10) / 10;
}

/** A chart's kind and numbers as PowerPoint keeps them, to be edited there. */
export function chartData(
  chart: SlideChart,
  words: (typeof exportWords)[LanguageCode],
): { readonly kind: "bar" | "line"; readonly data: readonly ChartSeries[] } {
  switch (chart.kind) {
    case "years": {
      const { points, title } = chart;
      if (points.length === 0) return { kind: "bar", data: [] };
      const labels = points.map(({ year }) => String(year));
      return { kind: "bar", data: [{ name: title, labels, values: points.map(({ value }) => value) }] };
    }
    case "lights": {
      // PowerPoint counts bars from below.
      const counts = chart.counts.toReversed();
      const labels = counts.map(({ word }) => word);
      return { kind: "bar", data: [{ name: words.count, labels, values: counts.map(({ count }) => count) }] };
    }
    case "progress": {
      const labels = daysOf(chart);
      // A day without a report has no point; the library writes an empty cell for what is no number.
      const reported = labels.map((day) => chart.reported.find(({ on }) => on === day)?.percent ?? Number.NaN);
      const series = [
        ...(chart.expected.length === 0
          ? []
          : [{ name: chart.expectedWord, labels, values: labels.map((day) => expectedOn(chart.expected, day)) }]),
        ...(chart.reported.length === 0 ? [] : [{ name: chart.reportedWord, labels, values: reported }]),
      ];
      return { kind: "line", data: series };
    }
  }
}

/** Excel's format that prints the values of a chart with the bounds and units of their labels; `null` where those differ. */
export function labelFormat(points: readonly { readonly label: string }[]): string | null {
  const cut = points.map(({ label }) => /^(\D*)(\d[\d,]*)(\.\d+)?(\D*)$/.exec(label));
  const [first] = cut;
  if (first === null || first === undefined) return null;
  const isSame = cut.every((parts) => parts !== null && parts[1] === first[1] && parts[4] === first[4]);
  if (!isSame) return null;
  const decimals = Math.max(...cut.map((parts) => Math.max(0, (parts?.[3] ?? "").length - 1)));
  const quoted = (text = ""): string => (text === "" ? "" : `"${text.replaceAll('"', "")}"`);
  const grouping = cut.some((parts) => parts?.[2]?.includes(",")) ? "#,##0" : "0";
  return `${quoted(first[1])}${grouping}${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}${quoted(first[4])}`;
}

/** How a chart is drawn in PowerPoint. */
export function chartLook(chart: SlideChart, tokens: Tokens, language: LanguageCode): PptxGenJS.IChartOpts {
  const fontFace = fontOf(language);
  const hex = (color: string): string => color.slice(1);
  const common: PptxGenJS.IChartOpts = {
    showTitle: true,
    title: chart.title,
    titleFontFace: fontFace,
    titleFontSize: 11,
    titleBold: true,
    titleColor: hex(tokens.ink1),
    catAxisLabelFontFace: fontFace,
    catAxisLabelFontSize: 9,
    catAxisLabelColor: hex(tokens.ink2),
    valAxisLabelFontFace: fontFace,
    valAxisLabelFontSize: 9,
    valAxisLabelColor: hex(tokens.ink2),
    dataLabelFontFace: fontFace,
    dataLabelFontSize: 10,
    dataLabelColor: hex(tokens.ink1),
    legendFontFace: fontFace,
    legendFontSize: 9,
    legendColor: hex(tokens.ink2),
    valGridLine: { style: "none" },
  };
  switch (chart.kind) {
    case "years":
      return {
        ...common,
        barDir: "col",
        barGapWidthPct: 90,
        chartColors: chart.points.map(({ isCurrent }) => hex(isCurrent ? tokens.glow : tokens.cobalt)),
        showValue: true,
        dataLabelFormatCode: labelFormat(chart.points) ?? "General",
        valAxisHidden: true,
        valAxisMinVal: 0,
      };
    case "lights":
      return {
        ...common,
        barDir: "bar",
        barGapWidthPct: 60,
        chartColors: chart.counts.toReversed().map(({ light }) => hex(tokens.lights[light])),
        showValue: true,
        dataLabelFormatCode: "0",
        valAxisHidden: true,
        valAxisMinVal: 0,
      };
    case "progress":
      return {
        ...common,
        chartColors: [
          ...(chart.expected.length === 0 ? [] : [hex(tokens.cobalt)]),
          ...(chart.reported.length === 0 ? [] : [hex(tokens.celadon)]),
        ],
        showLegend: true,
        legendPos: "b",
        lineSize: 2,
        lineDataSymbolSize: 7,
        valAxisMinVal: 0,
        valAxisMaxVal: 100,
        valAxisLabelFormatCode: '0"%"',
        valGridLine: { color: hex(tokens.line), size: 0.5 },
      };
  }
}
