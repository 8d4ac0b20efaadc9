import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./icon-button.module.css";

/** A button that is only a sign. `label` names it for readers that listen and shows as its tooltip. Not printed. */
export function IconButton({
  label,
  keys,
  className,
  children,
  ...rest
}: Omit<ComponentProps<"button">, "aria-label"> & {
  readonly label: string;
  /** The key that does the same, shown in the tooltip. */
  readonly keys?: string;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={keys === undefined ? label : `${label} (${keys})`}
      data-screen-only=""
      className={classNames(styles.button, className)}
      {...rest}
    >
      {children}
    </button>
  );
}
