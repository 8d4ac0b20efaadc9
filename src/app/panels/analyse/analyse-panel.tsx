import type { ReactNode } from "react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import styles from "./analyse.module.css";
import { messages } from "./messages.ts";

/** What is asked. */
export const analyseModes = ["around", "select", "crossing", "nearest", "combine", "summary"] as const;

/** One of {@link analyseModes}. */
export type AnalyseMode = (typeof analyseModes)[number];

type AnalysePanelProps = {
  readonly mode: AnalyseMode;
  readonly onMode: (mode: AnalyseMode) => void;
  /** The form of the mode and what came of it. */
  readonly children: ReactNode;
};

/** The analyses: which of them, and below it what it needs and what came of it. */
export function AnalysePanel({ mode, onMode, children }: AnalysePanelProps) {
  const texts = useMessages(messages);
  return (
    <section className={styles["panel"]} aria-label={texts.title}>
      <div className={styles["modes"]} role="group" aria-label={texts.title}>
        {analyseModes.map((each) => (
          <Button key={each} aria-pressed={each === mode} onClick={() => onMode(each)}>
            {texts.modes[each]}
          </Button>
        ))}
      </div>
      <p className={styles["quiet"]}>{texts.hints[mode]}</p>
      {children}
    </section>
  );
}
