import type { ComponentProps } from "react";
import styles from "./card.module.css";
import { classNames } from "./class-names.ts";

/** A sheet of paper on the map: surface, round corners, the one panel shadow. */
export function Card({ className, ...rest }: ComponentProps<"div">) {
  return <div className={classNames(styles.card, className)} {...rest} />;
}
