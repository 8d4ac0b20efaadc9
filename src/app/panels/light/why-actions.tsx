import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { listIn, useLanguage, useMessages } from "#app/language/language.ts";
import { reportingUnits } from "#domain/account/account.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { unitNames } from "../track/track-model.ts";
import { lightMessages } from "./messages.ts";
import styles from "./why-panel.module.css";

type WhyActionsProps = {
  readonly index: PlanIndex;
  readonly feature: PlanFeature;
  readonly store: ProgressStore;
  readonly data: ProgressData;
};

/** The ways on from a light: to report, for whom it is up to, and to everything that was reported. */
export function WhyActions({ index, feature, data }: WhyActionsProps) {
  const texts = useMessages(lightMessages);
  const language = useLanguage();
  const mayReport = reportingUnits(data.session?.account ?? null, index, feature.id).length > 0;
  return (
    <div className={styles["actions"]} data-screen-only="">
      {data.origin === "server" && !mayReport && (
        <p className={styles["quiet"]}>{texts.whoReports(listIn(language, unitNames(index, feature.id, language)))}</p>
      )}
    </div>
  );
}
