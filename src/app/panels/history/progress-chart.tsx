import { scaleLinear } from "@visx/scale";
import { LinePath } from "@visx/shape";
import { useMessages } from "#app/language/language.ts";
import { useDrawingWidth } from "../indicators/use-drawing-width.ts";
import { figureText } from "../report-form/figure-text.ts";
import type { ComparedPoint, ProgressChartData } from "./history-model.ts";
import styles from "./history.module.css";
import { historyMessages } from "./messages.ts";

type ProgressChartProps = {
  readonly chart: ProgressChartData;
  /** The day that is shown as now. */
  readonly today: string;
};

// In units of 1/16 rem.
const height = 190;
const [top, right, bottom, left] = [12, 18, 26, 40];

type Dated = { readonly on: string; readonly percent: number };

/** Reported against expected percent over time, with a table that says the same. */
export function ProgressChart({ chart, today }: ProgressChartProps) {
  const texts = useMessages(historyMessages);
  const [element, width] = useDrawingWidth(640);
  const { reported, expected, from, to, years } = chart;
  const x = scaleLinear<number>({
    domain: [Date.parse(from), Math.max(Date.parse(to), Date.parse(from) + 1)],
    range: [left, width - right],
  });
  const y = scaleLinear<number>({ domain: [0, 100], range: [height - bottom, top] });
  const xOf = ({ on }: Dated): number => x(Date.parse(on));
  const yOf = ({ percent }: Dated): number => y(percent);
  const lastExpected = expected.at(-1);
  const drawn = lastExpected?.percent === 100 ? [...expected, { on: to, percent: 100 }] : expected;
  return (
    <>
      <p className={styles["key"]} aria-hidden="true">
        <span data-line="reported">{texts.reported}</span>
        <span data-line="expected">{texts.expected}</span>
      </p>
      <div ref={element} className={styles["drawing"]}>
        <svg viewBox={`0 0 ${width} ${height}`} width="100%" aria-hidden="true" focusable="false">
          {[0, 50, 100].map((percent) => (
            <g key={percent}>
              <line className={styles["grid"]} x1={left} x2={width - right} y1={y(percent)} y2={y(percent)} />
              <text className={styles["tick"]} x={left - 6} y={y(percent)} dy="0.35em" textAnchor="end">
                {percent}%
              </text>
            </g>
          ))}
          {years.map((year) => (
            <g key={year} transform={`translate(${x(Date.parse(`${year}-01-01`))} 0)`}>
              <line className={styles["grid"]} y1={top} y2={height - bottom} />
              <text className={styles["tick"]} y={height - 8} textAnchor="middle">
                {year}
              </text>
            </g>
          ))}
          <line
            className={styles["now"]}
            x1={x(Date.parse(today))}
            x2={x(Date.parse(today))}
            y1={top}
            y2={height - bottom}
          />
          <LinePath data={[...drawn]} x={xOf} y={yOf} className={styles["expected"] ?? ""} />
          <LinePath data={[...reported]} x={xOf} y={yOf} className={styles["reported"] ?? ""} />
          {reported.map((point) => (
            <circle
              key={point.id}
              cx={xOf(point)}
              cy={yOf(point)}
              r={4}
              className={styles["dot"]}
              data-fact={point.isFact}
            />
          ))}
        </svg>
      </div>
      <details className={styles["table"]}>
        <summary>{texts.table}</summary>
        <ChartTable reported={reported} expected={expected} />
      </details>
    </>
  );
}

type ChartTableProps = { readonly reported: readonly ComparedPoint[]; readonly expected: readonly Dated[] };

function ChartTable({ reported, expected }: ChartTableProps) {
  const texts = useMessages(historyMessages);
  const planned = expected.filter(({ on }) => reported.every((point) => point.on !== on));
  const rows = [
    ...reported.map(({ id, on, percent, expected: due, difference }) => ({ id, on, percent, due, difference })),
    ...planned.map(({ on, percent }) => ({ id: on, on, percent: null, due: percent, difference: null })),
  ].toSorted((a, b) => a.on.localeCompare(b.on));
  const cell = (value: number | null): string => (value === null ? texts.none : `${figureText(value)}%`);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.day}</th>
          <th scope="col">{texts.reported}</th>
          <th scope="col">{texts.expected}</th>
          <th scope="col">{texts.difference}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, on, percent, due, difference }) => (
          <tr key={id}>
            <th scope="row">{on}</th>
            <td>{cell(percent)}</td>
            <td>{cell(due)}</td>
            <td>{difference === null ? texts.none : texts.points(difference)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
