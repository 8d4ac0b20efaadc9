import { useLanguage, useMessages } from "#app/language/language.ts";
import { lightTerm } from "#app/language/progress-terms.ts";
import type { Dispatch } from "#app/state/view.ts";
import { countByLight, type FeatureStatus } from "#domain/progress/feature-status.ts";
import { type Light, lights } from "#domain/progress/light.ts";
import { LightMark } from "../light/light-mark.tsx";
import styles from "./light-counts.module.css";
import { trackMessages } from "./messages.ts";

type LightCountsProps = {
  readonly statuses: readonly FeatureStatus[];
  /** Lights that narrow the table. */
  readonly chosen: readonly Light[];
  readonly dispatch: Dispatch;
};

/** How many stand at each light; each count narrows the table and the map to its light, and back. */
export function LightCounts({ statuses, chosen, dispatch }: LightCountsProps) {
  const texts = useMessages(trackMessages);
  const language = useLanguage();
  const counts = countByLight(statuses);
  return (
    <div className={styles["counts"]} role="group" aria-label={texts.counts}>
      {lights.map((light) => (
        <button
          key={light}
          type="button"
          className={styles["count"]}
          data-light={light}
          data-none={counts[light] === 0}
          aria-pressed={chosen.includes(light)}
          title={texts.only(lightTerm(language, light), counts[light])}
          onClick={() => dispatch({ type: "lightToggled", light })}
        >
          <LightMark light={light} />
          <b>{counts[light]}</b>
        </button>
      ))}
    </div>
  );
}
