import { X } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./chip.module.css";
import { classNames } from "./class-names.ts";

/** What a chip says: `plain` a property, `public` 公开信息, `accent` a name or number, `now` the current year, `dashed` 示意. */
export type ChipKind = "plain" | "public" | "accent" | "now" | "dashed";

/** A word in a frame. */
export function Chip({
  kind = "plain",
  small = false,
  children,
}: {
  readonly kind?: ChipKind;
  readonly small?: boolean;
  readonly children: ReactNode;
}) {
  return <span className={classNames(styles.chip, styles[kind], small && styles.small)}>{children}</span>;
}

/** A chip that can be taken away. `removeLabel` names the whole button, for example 移除条件：任务 12. */
export function RemovableChip({
  removeLabel,
  onRemove,
  children,
}: {
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={classNames(styles.chip, styles.accent, styles.removable)}
      aria-label={removeLabel}
      onClick={onRemove}
    >
      {children}
      <X aria-hidden />
    </button>
  );
}
