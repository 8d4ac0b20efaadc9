import { scaleLinear } from "@visx/scale";
import { AreaClosed, LinePath } from "@visx/shape";
import { useState } from "react";
import { useMessages } from "#app/language/language.ts";
import type { Profile, Sample } from "#domain/analysis/profile.ts";
import type { LengthUnit } from "#domain/analysis/measure-unit.ts";
import { useDrawingWidth } from "../indicators/use-drawing-width.ts";
import { figureText, lengthFigure } from "./measure-figures.ts";
import styles from "./measure.module.css";
import { messages } from "./messages.ts";

type ProfileChartProps = {
  readonly profile: Profile;
  readonly unit: LengthUnit;
  /** The place that is pointed at; `null`: none. */
  readonly onPoint: (sample: Sample | null) => void;
};

// In units of 1/16 rem.
const height = 168;
const [top, right, bottom, left] = [12, 12, 24, 44];

/** Heights along a line. Pointing at it, or the arrow keys, tell the height of a place. */
export function ProfileChart({ profile, unit, onPoint }: ProfileChartProps) {
  const texts = useMessages(messages);
  const [element, width] = useDrawingWidth(360);
  const [chosen, setChosen] = useState<number | null>(null);
  const { samples, length } = profile;
  const [lowest, highest] = [profile.lowest ?? 0, profile.highest ?? 0];
  const x = scaleLinear<number>({ domain: [0, length], range: [left, width - right] });
  const y = scaleLinear<number>({
    domain: [lowest, Math.max(highest, lowest + 10)],
    range: [height - bottom, top],
    nice: 4,
  });
  const choose = (at: number | null): void => {
    setChosen(at);
    onPoint(at === null ? null : (samples[at] ?? null));
  };
  const lengthText = (meters: number): string => `${lengthFigure(meters, unit)} ${texts.lengthUnits[unit]}`;
  const heightText = (meters: number | null): string => (meters === null ? texts.none : `${figureText(meters, 0)} m`);
  const shown = chosen === null ? undefined : samples[chosen];
  const isKnown = ({ height: meters }: Sample): boolean => meters !== null;
  const curve = {
    data: [...samples],
    x: (sample: Sample) => x(sample.meters),
    y: (sample: Sample) => y(sample.height ?? lowest),
    defined: isKnown,
  };
  const at = shown === undefined ? "" : texts.at(lengthText(shown.meters), heightText(shown.height));
  return (
    <>
      <div
        ref={element}
        className={styles["chart"]}
        role="slider"
        tabIndex={0}
        aria-label={texts.profile}
        aria-valuemin={0}
        aria-valuemax={samples.length - 1}
        aria-valuenow={chosen ?? 0}
        aria-valuetext={at === "" ? texts.chart(lengthText(length), heightText(lowest), heightText(highest)) : at}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const share = (((event.clientX - box.left) / box.width) * width - left) / (width - right - left);
          choose(Math.min(samples.length - 1, Math.max(0, Math.round(share * (samples.length - 1)))));
        }}
        onPointerLeave={() => choose(null)}
        onBlur={() => choose(null)}
        onKeyDown={(event) => {
          const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
          if (step === 0) return;
          event.preventDefault();
          choose(Math.min(samples.length - 1, Math.max(0, (chosen ?? 0) + step * (event.shiftKey ? 20 : 1))));
        }}
      >
        <svg viewBox={`0 0 ${width} ${height}`} width="100%" aria-hidden="true" focusable="false">
          {y.ticks(4).map((tick) => (
            <g key={tick}>
              <line className={styles["grid"]} x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
              <text className={styles["tick"]} x={left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
          <text className={styles["tick"]} x={left} y={height - 6}>
            0
          </text>
          <text className={styles["tick"]} x={width - right} y={height - 6} textAnchor="end">
            {lengthText(length)}
          </text>
          <AreaClosed {...curve} yScale={y} className={styles["ground"] ?? ""} />
          <LinePath {...curve} className={styles["surface"] ?? ""} />
          {shown !== undefined && (
            <g>
              <line
                className={styles["pointed"]}
                x1={x(shown.meters)}
                x2={x(shown.meters)}
                y1={top}
                y2={height - bottom}
              />
              {shown.height !== null && (
                <circle className={styles["dot"]} cx={x(shown.meters)} cy={y(shown.height)} r={4.5} />
              )}
            </g>
          )}
        </svg>
      </div>
      <p className={styles["at"]} aria-hidden="true">
        {at}
      </p>
    </>
  );
}
