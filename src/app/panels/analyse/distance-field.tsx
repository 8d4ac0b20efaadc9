import { useId } from "react";
import { useMessages } from "#app/language/language.ts";
import { type LengthUnit, lengthUnits } from "#domain/analysis/measure-unit.ts";
import styles from "./analyse.module.css";
import { messages } from "./messages.ts";

/** A distance as it is typed. */
export type TypedDistance = { readonly text: string; readonly unit: LengthUnit };

/** The widest buffer: beyond it everything in a county is within. */
const mostMeters = 100_000;

/** A typed distance in metres, in [0, 100 km]; `null` where it is none. */
export function typedMeters({ text, unit }: TypedDistance): number | null {
  const trimmed = text.trim();
  const meters = Number(trimmed) * (unit === "km" ? 1000 : 1);
  return trimmed !== "" && meters >= 0 && meters <= mostMeters ? meters : null;
}

type DistanceFieldProps = { readonly typed: TypedDistance; readonly onChange: (typed: TypedDistance) => void };

/** A distance and its unit. */
export function DistanceField({ typed, onChange }: DistanceFieldProps) {
  const texts = useMessages(messages);
  const id = useId();
  const isWrong = typedMeters(typed) === null;
  return (
    <>
      <label htmlFor={id}>{texts.distance}</label>
      <span className={styles["pair"]}>
        <input
          id={id}
          inputMode="decimal"
          value={typed.text}
          maxLength={9}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-issue` : undefined}
          onChange={({ target }) => onChange({ ...typed, text: target.value })}
        />
        <select
          aria-label={texts.distanceUnit}
          value={typed.unit}
          onChange={({ target }) =>
            onChange({ ...typed, unit: lengthUnits.find((unit) => unit === target.value) ?? typed.unit })
          }
        >
          {lengthUnits.map((unit) => (
            <option key={unit} value={unit}>
              {texts.units[unit]}
            </option>
          ))}
        </select>
      </span>
      {isWrong && (
        <p id={`${id}-issue`} className={styles["issue"]}>
          {texts.distanceIssue}
        </p>
      )}
    </>
  );
}
