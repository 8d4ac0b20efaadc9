import { Switch as Base } from "@base-ui/react/switch";
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
    <Base.Root aria-label={label} checked={checked} onCheckedChange={onChange} className={styles.area}>
      <span className={styles.track}>
        <Base.Thumb className={styles.thumb} />
      </span>
    </Base.Root>
  );
}
