import { scaleBand, scaleLinear } from "@visx/scale";
import { LinePath } from "@visx/shape";
import type { SlideChart } from "#app/briefing/slide.ts";
import { LightBar } from "#app/map/legend-light.tsx";
import { LightMark } from "../light/light-mark.tsx";
import styles from "./wall.module.css";

/** A scene's chart, drawn in rem so that it grows with the wall. */
export function ChartOfSlide({ chart }: { readonly chart: SlideChart }) {
  return (
    <figure className={styles["chart"]}>
      <figcaption>{chart.title}</figcaption>
      {chart.kind === "years" && <YearBars points={chart.points} />}
      {chart.kind === "lights" && <LightBars counts={chart.counts} />}
      {chart.kind === "progress" && <ProgressLines chart={chart} />}
    </figure>
  );
}

type YearsChart = Extract<SlideChart, { readonly kind: "years" }>;
type LightsChart = Extract<SlideChart, { readonly kind: "lights" }>;
type ProgressChart = Extract<SlideChart, { readonly kind: "progress" }>;

// In units of 1/16 rem.
const [width, height, foot, head] = [440, 210, 36, 64];

/** A figure with its bound over it, so that neighbours have room: `突破1100` is `突破` over `1100`. */
function labelLines(label: string, value: number): readonly [string, string] {
  const figure = label.includes(`${value}%`) ? `${value}%` : String(value);
  return [label.replace(figure, "").trim(), figure];
}

function YearBars({ points }: { readonly points: YearsChart["points"] }) {
  const x = scaleBand<number>({ domain: points.map(({ year }) => year), range: [0, width], padding: 0.35 });
  const most = Math.max(...points.map(({ value }) => value));
  const y = scaleLinear<number>({ domain: [0, most === 0 ? 1 : most], range: [height - foot, head] });
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {points.map(({ year, value, label, isCurrent }) => (
        <g key={year} data-current={isCurrent} transform={`translate(${(x(year) ?? 0) + x.bandwidth() / 2} 0)`}>
          <rect x={-x.bandwidth() / 2} width={x.bandwidth()} y={y(value)} height={height - foot - y(value)} rx={2} />
          {labelLines(label, value).map((line, at) => (
            <text key={line} y={y(value) - (at === 0 ? 38 : 10)} textAnchor="middle">
              {line}
            </text>
          ))}
          <text y={height - 8} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
    </svg>
  );
}

function LightBars({ counts }: { readonly counts: LightsChart["counts"] }) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <ul className={styles["lightBars"]}>
      {counts.map(({ light, count }) => (
        <li key={light} data-none={count === 0}>
          <LightMark light={light} />
          <span className={styles["lightBar"]}>
            <LightBar light={light} share={count / most} />
          </span>
          <b>{count}</b>
        </li>
      ))}
    </ul>
  );
}

// Room over the highest, under the lowest and beside all lines for their labels.
const [linesHead, linesFoot, linesLeft, linesHeight] = [26, 56, 62, 190];

function ProgressLines({ chart }: { readonly chart: ProgressChart }) {
  const { expected, reported, today, expectedWord, reportedWord } = chart;
  const days = [...expected, ...reported].map(({ on }) => Date.parse(on)).concat(Date.parse(today));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const x = scaleLinear<number>({ domain: [first, Math.max(last, first + 1)], range: [linesLeft, width - 16] });
  const y = scaleLinear<number>({ domain: [0, 100], range: [linesHeight - linesFoot, linesHead] });
  const years = Array.from({ length: new Date(last).getUTCFullYear() - new Date(first).getUTCFullYear() }, (_, at) =>
    Date.UTC(new Date(first).getUTCFullYear() + 1 + at, 0, 1),
  );
  return (
    <>
      <svg viewBox={`0 0 ${width} ${linesHeight}`} aria-hidden="true" focusable="false">
        {[0, 50, 100].map((percent) => (
          <g key={percent} className={styles["grid"]}>
            <line x1={linesLeft} x2={width - 16} y1={y(percent)} y2={y(percent)} />
            <text x={linesLeft - 8} y={y(percent)} dy="0.35em" textAnchor="end">
              {percent}
            </text>
          </g>
        ))}
        {years.map((time) => (
          <text key={time} x={x(time)} y={linesHeight - 8} textAnchor="middle">
            {new Date(time).getUTCFullYear()}
          </text>
        ))}
        <line
          className={styles["today"]}
          x1={x(Date.parse(today))}
          x2={x(Date.parse(today))}
          y1={linesHead}
          y2={linesHeight - linesFoot}
        />
        <LinePath
          data={[...expected]}
          x={({ on }) => x(Date.parse(on))}
          y={({ percent }) => y(percent)}
          className={styles["expected"] ?? ""}
        />
        {reported.map(({ on, percent }) => (
          <circle key={on} className={styles["reported"]} cx={x(Date.parse(on))} cy={y(percent)} r={7} />
        ))}
      </svg>
      <p className={styles["key"]}>
        <span data-line="expected">{expectedWord}</span>
        <span data-line="reported">{reportedWord}</span>
      </p>
    </>
  );
}
