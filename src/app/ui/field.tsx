import { type ReactNode, useId } from "react";
import styles from "./field.module.css";

/** What a control has to carry so that its label, hint and issue are read with it. */
export type ControlProps = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

type FieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly issue?: string | undefined;
  /** Worth a second look, but taken. */
  readonly warning?: string | undefined;
  readonly isWide?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
};

/** A label, its control, and what is wrong with what was typed, in words beside it. */
export function Field({ label, hint, issue, warning, isWide = false, children }: FieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, issue !== undefined && `${id}-issue`].filter(
    (each) => each !== false,
  );
  return (
    <div className={styles["field"]} data-wide={isWide}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles["hint"]}>
          {hint}
        </span>
      )}
      <div className={styles["control"]}>
        {children({
          id,
          "aria-describedby": described.length === 0 ? undefined : described.join(" "),
          "aria-invalid": issue === undefined ? undefined : true,
        })}
      </div>
      {issue !== undefined && (
        <p id={`${id}-issue`} className={styles["issue"]}>
          {issue}
        </p>
      )}
      <p className={styles["warning"]} role="status">
        {warning}
      </p>
    </div>
  );
}
