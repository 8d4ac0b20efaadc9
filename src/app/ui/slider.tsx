import styles from "./slider.module.css";

/** A share between 0 and 1, chosen in steps of 5 %. `label` says of what; the figure stands beside it. */
export function ShareSlider({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const percent = Math.round(value * 100);
  return (
    <label className={styles.slider}>
      <span className={styles.label}>{label}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={percent}
        aria-valuetext={`${percent}%`}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber / 100)}
        className={styles.range}
      />
      <output className={styles.figure}>{percent}%</output>
    </label>
  );
}
