import styles from "./switch.module.css";

/** On or off, at once. `label` says what, for example 显示图层：线路. */
export function Switch({
  label,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label className={styles["area"]}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        className="visually-hidden"
        aria-label={label}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={styles["track"]} aria-hidden="true">
        <span className={styles["thumb"]} />
      </span>
    </label>
  );
}
