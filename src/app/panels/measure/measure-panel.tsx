import { type ReactNode, useId } from "react";
import { useMessages } from "#app/language/language.ts";
import type { DrawCommand } from "#app/state/drawing.ts";
import { Button } from "#app/ui/button.tsx";
import { areaUnits, lengthUnits } from "#domain/analysis/measure-unit.ts";
import styles from "./measure.module.css";
import type { MeasuredShape } from "./measured-shape.ts";
import { messages } from "./messages.ts";
import { ShapeCard, type Units } from "./shape-card.tsx";

/** What is measured. */
export const measureModes = ["line", "area", "edit", "point", "feature"] as const;

/** One of {@link measureModes}. */
export type MeasureMode = (typeof measureModes)[number];

type MeasurePanelProps = {
  readonly mode: MeasureMode;
  readonly onMode: (mode: MeasureMode) => void;
  readonly units: Units;
  readonly onUnits: (units: Units) => void;
  /** What has been drawn, the latest last. */
  readonly shapes: readonly MeasuredShape[];
  readonly onCommand: (command: DrawCommand) => void;
  /** `null` while there is nothing to keep. */
  readonly onKeep: (() => void) | null;
  /** What was kept last, in words; `null`: nothing yet. */
  readonly kept: string | null;
  /** What stands below the modes `point` and `feature`. */
  readonly children: ReactNode;
  /** The height profile. */
  readonly profile: ReactNode;
};

/** Measuring: what, in which units, and what came of it. */
export function MeasurePanel(props: MeasurePanelProps) {
  const { mode, onMode, units, onUnits, shapes, onCommand, onKeep, kept, children, profile } = props;
  const texts = useMessages(messages);
  const id = useId();
  const isDrawing = mode === "line" || mode === "area" || mode === "edit";
  const latest = shapes.at(-1)?.id;
  let lines = 0;
  let areas = 0;
  const cards = shapes.map((shape) => {
    const title = shape.measure.kind === "line" ? texts.line((lines += 1)) : texts.area((areas += 1));
    return (
      <ShapeCard
        key={`${shape.id} ${shape.id === latest}`}
        shape={shape}
        title={title}
        units={units}
        isOpen={shape.id === latest}
      />
    );
  });
  return (
    <section className={styles["panel"]} aria-label={texts.title}>
      <div className={styles["modes"]} role="group" aria-label={texts.title}>
        {measureModes.map((each) => (
          <Button key={each} aria-pressed={each === mode} onClick={() => onMode(each)}>
            {texts.modes[each]}
          </Button>
        ))}
      </div>
      <p className={styles["quiet"]}>{texts.hints[mode]}</p>
      {isDrawing && (
        <div className={styles["actions"]}>
          {(["undo", "redo", ...(mode === "edit" ? (["deleteSelected"] as const) : []), "clear"] as const).map(
            (command) => (
              <Button key={command} kind="quiet" onClick={() => onCommand(command)}>
                {texts[command]}
              </Button>
            ),
          )}
        </div>
      )}
      {mode !== "point" && (
        <div className={styles["units"]}>
          <label htmlFor={`${id}-length`}>{texts.lengthUnit}</label>
          <select
            id={`${id}-length`}
            value={units.length}
            onChange={({ target }) =>
              onUnits({ ...units, length: lengthUnits.find((unit) => unit === target.value) ?? units.length })
            }
          >
            {lengthUnits.map((unit) => (
              <option key={unit} value={unit}>
                {texts.lengthUnits[unit]}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-area`}>{texts.areaUnit}</label>
          <select
            id={`${id}-area`}
            value={units.area}
            onChange={({ target }) =>
              onUnits({ ...units, area: areaUnits.find((unit) => unit === target.value) ?? units.area })
            }
          >
            {areaUnits.map((unit) => (
              <option key={unit} value={unit}>
                {texts.areaUnits[unit]}
              </option>
            ))}
          </select>
        </div>
      )}
      {isDrawing && shapes.length === 0 && <p className={styles["empty"]}>{texts.nothing}</p>}
      {isDrawing && cards.toReversed()}
      {children}
      {mode !== "point" && profile}
      {onKeep !== null && (
        <div className={styles["actions"]}>
          <Button onClick={onKeep}>{texts.keep}</Button>
          <span className={styles["quiet"]} role="status">
            {kept}
          </span>
        </div>
      )}
      {mode !== "point" && <p className={styles["quiet"]}>{texts.about}</p>}
    </section>
  );
}
