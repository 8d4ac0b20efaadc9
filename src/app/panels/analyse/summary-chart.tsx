import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { useDrawingWidth } from "../indicators/use-drawing-width.ts";
import styles from "./analyse.module.css";

/** A township's bar. */
export type SummaryBar = {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly onOpen: () => void;
};

// In units of 1/16 rem.
const rowHeight = 26;
const [left, right] = [76, 28];

/** A figure of every township as bars, the highest first; the table says the same. */
export function SummaryChart({ title, bars }: { readonly title: string; readonly bars: readonly SummaryBar[] }) {
  const [element, width] = useDrawingWidth(400);
  const sorted = bars.toSorted((a, b) => b.count - a.count);
  const height = sorted.length * rowHeight;
  const x = scaleLinear<number>({
    domain: [0, Math.max(1, ...sorted.map(({ count }) => count))],
    range: [0, width - left - right],
  });
  const y = scaleBand<string>({ domain: sorted.map(({ key }) => key), range: [0, height], padding: 0.35 });
  return (
    <div ref={element}>
      <svg
        className={styles["bars"]}
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        role="img"
        aria-label={`${title}: ${sorted.map(({ name, count }) => `${name} ${count}`).join(", ")}`}
      >
        <line className={styles["axis"]} x1={left} x2={left} y1={0} y2={height} />
        {sorted.map(({ key, name, count, onOpen }) => {
          const middle = (y(key) ?? 0) + y.bandwidth() / 2;
          return (
            <g key={key} onClick={onOpen} className={styles["barRow"]}>
              <rect x={0} y={middle - rowHeight / 2} width={width} height={rowHeight} fill="transparent" />
              <text className={styles["barName"]} x={left - 8} y={middle} dy="0.35em" textAnchor="end">
                {name}
              </text>
              <Bar
                className={styles["bar"] ?? ""}
                x={left}
                y={y(key) ?? 0}
                width={x(count)}
                height={y.bandwidth()}
                rx={2}
              />
              <text
                className={styles["barValue"]}
                data-zero={count === 0}
                x={left + x(count) + 6}
                y={middle}
                dy="0.35em"
              >
                {count}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
