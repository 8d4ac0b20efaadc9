import { useLanguage } from "#app/language/language.ts";
import { lightTerm } from "#app/language/progress-terms.ts";
import { LightSymbol } from "#app/map/legend-light.tsx";
import type { Light } from "#domain/progress/light.ts";
import styles from "./light-mark.module.css";

type LightMarkProps = {
  readonly light: Light;
  /** Whether the word stands beside the shape; without it the word is there for readers that listen, and as tooltip. */
  readonly label?: boolean;
};

/** A light: its shape in its colour and its word in ink. */
export function LightMark({ light, label = true }: LightMarkProps) {
  const language = useLanguage();
  const word = lightTerm(language, light);
  return (
    <span className={styles["mark"]} data-light={light} {...(label ? {} : { title: word })}>
      <LightSymbol light={light} />
      <span className={label ? styles["word"] : "visually-hidden"}>{word}</span>
    </span>
  );
}
