import { AxisBottom } from "@visx/axis";
import { scaleLinear, scalePoint } from "@visx/scale";
import { LinePath } from "@visx/shape";
import { useLanguage } from "#app/language/language.ts";
import { commitmentName } from "#app/language/terms.ts";
import type { Year } from "#domain/plan/ids.ts";
import { type ChartPoint, chartOf } from "./chart-model.ts";
import styles from "./indicator-chart.module.css";
import { type IndicatorValues, withoutUnit } from "./indicators-model.ts";
import { useDrawingWidth } from "./use-drawing-width.ts";
import { ValueMark } from "./value-mark.tsx";

type IndicatorChartProps = {
  readonly values: IndicatorValues;
  readonly years: readonly Year[];
  /** The chosen year. */
  readonly year: Year;
};

// In units of 1/16 rem. Above the highest mark there is room for an arrow, the value and the tag.
const height = 148;
const top = 52;
const bottom = 54;
const side = 30;

/** The values of an indicator by year, each with its wording. Drawn only: the table beside it says the same. */
export function IndicatorChart({ values, years, year: chosen }: IndicatorChartProps) {
  const [element, width] = useDrawingWidth(250);
  const { points, lines, domain } = chartOf(values, years);
  const x = scalePoint<Year>({ domain: [...years], range: [side, width - side] });
  const y = scaleLinear<number>({ domain: [...domain], range: [height - bottom, top] });
  const xOf = (point: ChartPoint): number => x(point.year) ?? 0;
  const yOf = (point: ChartPoint): number => y(point.value);
  return (
    <div ref={element} className={styles["chart"]}>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" aria-hidden="true" focusable="false">
        <rect
          className={styles["now"]}
          x={(x(chosen) ?? 0) - side + 4}
          y={0}
          width={2 * side - 8}
          height={height}
          rx={6}
        />
        {lines.map((line) => (
          <LinePath key={line[0]?.year} data={[...line]} x={xOf} y={yOf} className={styles["line"] ?? ""} />
        ))}
        {points.map((point) => (
          <g
            key={`${point.source} ${point.year} ${point.value} ${point.bound}`}
            transform={`translate(${xOf(point)} ${yOf(point)})`}
          >
            <ValueMark bound={point.bound} source={point.source} isCurrent={point.year === chosen} />
            {point.source === "annex" ? (
              <AnnexLabel
                point={point}
                values={values}
                isCurrent={point.year === chosen}
                isAboveArrow={hasArrowAbove(points, point)}
              />
            ) : (
              !point.isRepeated && <GoalLabel point={point} values={values} />
            )}
          </g>
        ))}
        <AxisBottom
          scale={x}
          top={height - 24}
          tickValues={[...years]}
          hideTicks
          axisLineClassName={styles["axis"] ?? ""}
          tickFormat={String}
          tickLabelProps={(tick) => ({
            className: styles[tick === chosen ? "yearNow" : "year"] ?? "",
            textAnchor: "middle",
            dy: "0.25em",
          })}
        />
      </svg>
    </div>
  );
}

type LabelProps = { readonly point: ChartPoint; readonly values: IndicatorValues };

type AnnexLabelProps = LabelProps & { readonly isCurrent: boolean; readonly isAboveArrow: boolean };

/** Whether an arrow points up from where a value stands: its own, or that of another part of the document. */
function hasArrowAbove(points: readonly ChartPoint[], { year, value }: ChartPoint): boolean {
  return points.some(
    (point) => point.year === year && point.value === value && (point.bound === "atLeast" || point.bound === "exceeds"),
  );
}

/** A yearly target as printed, above its mark, and its commitment above that. */
function AnnexLabel({ point, values, isCurrent, isAboveArrow }: AnnexLabelProps) {
  const language = useLanguage();
  const lift = isAboveArrow ? -19 : -12;
  return (
    <>
      <text y={lift} textAnchor="middle" className={styles[isCurrent ? "valueNow" : "value"]}>
        <Wording point={point} values={values} />
      </text>
      {point.commitment !== "firm" && (
        <text y={lift - 16} textAnchor="middle" className={styles["commitment"]}>
          {commitmentName(language, point.commitment)}
        </text>
      )}
    </>
  );
}

/** What the main text says where the annex says otherwise, below its mark. */
function GoalLabel({ point, values }: LabelProps) {
  return (
    <text y={21} textAnchor="middle" className={styles["goal"]}>
      <Wording point={point} values={values} />
    </text>
  );
}

function Wording({ point, values }: LabelProps) {
  const { before, figure, after } = withoutUnit(useLanguage(), point, values.indicator);
  return (
    <>
      <tspan className={styles["word"]}>{before}</tspan>
      {figure}
      <tspan className={styles["word"]}>{after}</tspan>
    </>
  );
}
