import type { ComponentProps } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";

/** What a button weighs: `primary` one per panel, `outline` the usual, `quiet` text among text. */
export type ButtonKind = "primary" | "outline" | "quiet";

/** A button with a word on it. Everything else is the element's own. */
export function Button({
  kind = "outline",
  className,
  ...rest
}: ComponentProps<"button"> & { readonly kind?: ButtonKind }) {
  return <button type="button" className={classNames(styles.button, styles[kind], className)} {...rest} />;
}
