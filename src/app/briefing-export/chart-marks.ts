import type { DatedPercent, SlideChart } from "#app/briefing/slide.ts";
import type { Tokens } from "#app/theme/tokens.ts";
import { type Box, circlePath, filled, type Mark, rectanglePath } from "#app/paper/page-marks.ts";
import { setText, type TextStyle } from "#app/paper/set-text.ts";
import { lightMarks } from "#app/paper/symbol-marks.ts";
import { textWidth } from "#app/paper/text-lines.ts";

type ChartOf<Kind extends SlideChart["kind"]> = Extract<SlideChart, { readonly kind: Kind }>;

function label(
  box: Pick<Box, "x" | "y" | "width">,
  text: string,
  style: TextStyle,
  align: "left" | "center" | "right" = "left",
): Mark {
  return setText(box, text, style, { lineHeight: style.size * 1.3, align, mostLines: 1 });
}

/** The size at which the longest of some words fits. */
function fitting(words: readonly string[], width: number, size: number): number {
  const widest = Math.max(1, ...words.map((word) => textWidth(word, 1)));
  return Math.min(size, width / widest);
}

function yearMarks({ points }: ChartOf<"years">, box: Box, tokens: Tokens, size: number): readonly Mark[] {
  if (points.length === 0) return [];
  const slot = box.width / points.length;
  const most = Math.max(...points.map(({ value }) => value), 0);
  const valueSize = fitting(
    points.map((point) => point.label),
    slot - 8,
    size,
  );
  const foot = box.y + box.height - size * 1.4;
  const room = foot - box.y - size * 1.5;
  return [
    { kind: "rule", from: [box.x, foot], to: [box.x + box.width, foot], color: tokens.lineStrong, width: 1.5 },
    ...points.flatMap((point, at): readonly Mark[] => {
      const x = box.x + slot * at;
      const height = most <= 0 ? 0 : Math.max(0, (point.value / most) * room);
      const width = Math.min(slot * 0.46, 72);
      const [color, weight] = point.isCurrent ? ([tokens.glow, 700] as const) : ([tokens.cobalt, 500] as const);
      const place = { x: x + 2, width: slot - 4 };
      return [
        filled(rectanglePath({ x: x + (slot - width) / 2, y: foot - height, width, height }), color),
        label(
          { ...place, y: foot - height - valueSize * 1.4 },
          point.label,
          { size: valueSize, weight, color: point.isCurrent ? tokens.glow : tokens.ink1 },
          "center",
        ),
        label(
          { ...place, y: foot + size * 0.15 },
          String(point.year),
          { size: size * 0.9, weight: point.isCurrent ? 700 : 400, color: point.isCurrent ? tokens.glow : tokens.ink2 },
          "center",
        ),
      ];
    }),
  ];
}

function lightBars({ counts }: ChartOf<"lights">, box: Box, tokens: Tokens, size: number): readonly Mark[] {
  if (counts.length === 0) return [];
  const step = box.height / counts.length;
  const own = Math.min(size, step * 0.72);
  const widest = Math.max(...counts.map(({ word }) => textWidth(word, own)));
  const start = box.x + own * 1.5 + widest + own * 0.6;
  const room = box.x + box.width - start - own * 3;
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return counts.flatMap(({ light, word, count }, at): readonly Mark[] => {
    const y = box.y + step * at + (step - own * 1.3) / 2;
    const length = (count / most) * room;
    const color = count === 0 ? tokens.ink3 : tokens.ink1;
    return [
      ...lightMarks(light, tokens, [box.x, y + own * 0.12], own * 1.05),
      label({ x: box.x + own * 1.5, y, width: widest + 4 }, word, { size: own, weight: 400, color }),
      filled(
        rectanglePath({ x: start, y: y + own * 0.2, width: Math.max(count === 0 ? 1 : 3, length), height: own * 0.9 }),
        count === 0 ? tokens.line : tokens.lights[light],
      ),
      label({ x: start + Math.max(length, 3) + own * 0.5, y, width: own * 3 }, String(count), {
        size: own,
        weight: count === 0 ? 400 : 700,
        color,
      }),
    ];
  });
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function progressMarks(chart: ChartOf<"progress">, box: Box, tokens: Tokens, size: number): readonly Mark[] {
  const days = [...chart.expected, ...chart.reported].map(({ on }) => dayNumber(on)).concat(dayNumber(chart.today));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const small: TextStyle = { size: size * 0.85, weight: 400, color: tokens.ink2 };
  const key = { x: box.x, y: box.y, width: box.width };
  const plot = { x: box.x + size * 2.8, y: box.y + size * 1.9, right: box.x + box.width - size * 0.5 };
  const foot = box.y + box.height - size * 1.5;
  const xOf = (day: number): number => plot.x + ((day - first) / Math.max(1, last - first)) * (plot.right - plot.x);
  const yOf = (percent: number): number =>
    foot - (Math.min(100, Math.max(0, percent)) / 100) * (foot - plot.y - size * 0.4);
  const today = xOf(dayNumber(chart.today));
  const line = (points: readonly DatedPercent[]): string =>
    points.map(({ on, percent }, at) => `${at === 0 ? "M" : "L"}${xOf(dayNumber(on))} ${yOf(percent)}`).join("");
  const expectedKey = size * 2.4;
  const reportedAt = box.x + expectedKey + textWidth(chart.expectedWord, small.size) + size * 2;
  const stroke = (path: string, dash: readonly number[]): Mark => ({
    kind: "path",
    path,
    at: [0, 0],
    scale: 1,
    fill: null,
    stroke: { color: tokens.cobalt, width: 3, dash, cap: "butt", opacity: 1 },
  });
  return [
    ...[0, 50, 100].flatMap((percent): readonly Mark[] => [
      {
        kind: "rule",
        from: [plot.x, yOf(percent)],
        to: [plot.right, yOf(percent)],
        color: percent === 0 ? tokens.lineStrong : tokens.line,
        width: 1.2,
      },
      label({ x: box.x, y: yOf(percent) - size * 0.55, width: size * 2.5 }, `${percent}%`, small, "right"),
    ]),
    {
      kind: "rule",
      from: [today, plot.y],
      to: [today, foot],
      color: tokens.glow,
      width: 1.5,
    },
    ...(chart.expected.length < 2 ? [] : [stroke(line(chart.expected), [9, 5])]),
    ...chart.reported.map(({ on, percent }) =>
      filled(circlePath(xOf(dayNumber(on)), yOf(percent), size * 0.4), tokens.celadon),
    ),
    stroke(`M${box.x} ${box.y + size * 0.6}H${box.x + size * 2}`, [9, 5]),
    label({ ...key, x: box.x + expectedKey }, chart.expectedWord, small),
    filled(circlePath(reportedAt, box.y + size * 0.6, size * 0.4), tokens.celadon),
    label({ ...key, x: reportedAt + size * 0.8 }, chart.reportedWord, small),
    label(
      { x: plot.x, y: foot + size * 0.2, width: size * 7 },
      new Date(first * 86_400_000).toISOString().slice(0, 7),
      small,
    ),
    label(
      { x: plot.right - size * 7, y: foot + size * 0.2, width: size * 7 },
      new Date(last * 86_400_000).toISOString().slice(0, 7),
      small,
      "right",
    ),
  ];
}

/** A chart painted into its box, its title first. `size` is that of its words. */
export function chartMarks(chart: SlideChart, box: Box, tokens: Tokens, size: number): readonly Mark[] {
  const head = size * 1.7;
  const title = label(box, chart.title, { size, weight: 700, color: tokens.ink1 });
  const plot = { ...box, y: box.y + head, height: box.height - head };
  switch (chart.kind) {
    case "years":
      return [title, ...yearMarks(chart, plot, tokens, size)];
    case "lights":
      return [title, ...lightBars(chart, plot, tokens, size)];
    case "progress":
      return [title, ...progressMarks(chart, plot, tokens, size)];
  }
}
