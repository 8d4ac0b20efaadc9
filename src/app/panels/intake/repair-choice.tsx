import { useMessages } from "#app/language/language.ts";
import type { Repair } from "#domain/intake/repair-geometry.ts";
import styles from "./intake.module.css";
import { messages } from "./messages.ts";

type RepairChoiceProps = {
  readonly offered: readonly { readonly repair: Repair; readonly count: number }[];
  readonly wanted: ReadonlySet<Repair>;
  readonly onChange: (wanted: ReadonlySet<Repair>) => void;
};

/** The repairs that can be made, each with what it will change; none is made unasked. */
export function RepairChoice({ offered, wanted, onChange }: RepairChoiceProps) {
  const texts = useMessages(messages);
  if (offered.length === 0) return null;
  return (
    <fieldset className={styles["repairs"]}>
      <legend className={styles["heading"]}>{texts.repairs}</legend>
      {offered.map(({ repair, count }) => (
        <label key={repair}>
          <input
            type="checkbox"
            checked={wanted.has(repair)}
            onChange={(event) => {
              const next = new Set(wanted);
              if (event.target.checked) next.add(repair);
              else next.delete(repair);
              onChange(next);
            }}
          />
          <span>{texts.repairNames[repair](count)}</span>
        </label>
      ))}
    </fieldset>
  );
}
