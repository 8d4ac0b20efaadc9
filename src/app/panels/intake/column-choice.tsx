import { useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import styles from "./intake.module.css";
import { messages } from "./messages.ts";

type ColumnChoiceProps = {
  readonly columns: readonly string[];
  readonly onChoose: (east: string, north: string) => void;
};

/** Which columns of a table hold the coordinates, where their names do not say it. */
export function ColumnChoice({ columns, onChoose }: ColumnChoiceProps) {
  const texts = useMessages(messages);
  const [east, setEast] = useState("");
  const [north, setNorth] = useState("");
  const choice = (label: string, value: string, set: (name: string) => void) => (
    <label className={styles["select"]}>
      <span>{label}</span>
      <select value={value} onChange={(event) => set(event.target.value)}>
        <option value="">—</option>
        {columns.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset className={styles["columns"]}>
      <legend className={styles["heading"]}>{texts.columns}</legend>
      {choice(texts.eastColumn, east, setEast)}
      {choice(texts.northColumn, north, setNorth)}
      <Button disabled={east === "" || north === "" || east === north} onClick={() => onChoose(east, north)}>
        {texts.readAgain}
      </Button>
    </fieldset>
  );
}
