import styles from "./scene-form.module.css";

type CheckRowProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly issue?: string | undefined;
  readonly onChange: (chosen: readonly Value[]) => void;
};

/** Any of a few, as boxes to tick; they keep the order of the options. */
export function CheckRow<Value extends string>({ label, options, chosen, issue, onChange }: CheckRowProps<Value>) {
  return (
    <fieldset className={styles["checks"]}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) => {
              const isOn = event.currentTarget.checked;
              onChange(
                options
                  .map(({ value }) => value)
                  .filter((value) => (value === option.value ? isOn : chosen.includes(value))),
              );
            }}
          />
          {option.label}
        </label>
      ))}
      {issue !== undefined && <p className={styles["issue"]}>{issue}</p>}
    </fieldset>
  );
}
