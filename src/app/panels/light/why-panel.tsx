import { X } from "lucide-react";
import { useEffect } from "react";
import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { listIn, nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { kindName } from "#app/language/terms.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import { Chip } from "#app/ui/chip.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { PageLink } from "../page-link/page-link.tsx";
import { OfficialName } from "../statement/official-name.tsx";
import { unitNames } from "../track/track-model.ts";
import { LastReports } from "./last-reports.tsx";
import { LightMark } from "./light-mark.tsx";
import { lightMessages } from "./messages.ts";
import { PublicFacts } from "./public-facts.tsx";
import { WhyActions } from "./why-actions.tsx";
import { WhyBox } from "./why-box.tsx";
import styles from "./why-panel.module.css";

type WhyPanelProps = {
  readonly index: PlanIndex;
  readonly view: View;
  readonly dispatch: Dispatch;
  /** Both `null` until the progress is first wanted. */
  readonly store: ProgressStore | null;
  readonly data: ProgressData | null;
  /** How every built thing stands; `null` while that is not known. */
  readonly statuses: readonly FeatureStatus[] | null;
  /** The address of the map's own page with the view as it is. */
  readonly detailsHref: string;
};

/** Why the selected feature's light shines, its last reports and public facts, and the ways to report and to its history. */
export function WhyPanel({ index, view, dispatch, store, data, statuses, detailsHref }: WhyPanelProps) {
  const texts = useMessages(lightMessages);
  const language = useLanguage();
  const feature = view.selection === null ? undefined : index.featureById.get(view.selection);
  const status = statuses?.find((each) => each.feature.id === feature?.id) ?? null;
  useEffect(() => {
    // A day is judged for one feature after the other: reading begins at the head of each.
    document.getElementById("why-panel")?.scrollTo({ top: 0 });
  }, [feature]);
  if (feature === undefined) return <p className={styles["choose"]}>{texts.choose}</p>;
  const name = nameIn(language, feature.properties);
  return (
    <section id="why-panel" className={styles["panel"]} aria-label={texts.panel(name)}>
      <WhyHeader feature={feature} status={status} dispatch={dispatch} />
      {status === null && statuses !== null && <p className={styles["quiet"]}>{texts.notBuilt}</p>}
      {status !== null && data?.rules.status === "ready" && (
        <WhyBox index={index} status={status} rules={data.rules.value} />
      )}
      {status !== null && store !== null && data !== null && (
        <>
          <WhyActions key={feature.id} index={index} feature={feature} store={store} data={data} />
          <LastReports
            key={`reports ${feature.id}`}
            feature={feature.id}
            store={store}
            data={data}
            units={listIn(language, unitNames(index, feature.id, language))}
          />
        </>
      )}
      <PublicFacts feature={feature} />
      <p>
        <PageLink href={detailsHref} page="explore" dispatch={dispatch}>
          {texts.details}
        </PageLink>
      </p>
    </section>
  );
}

type WhyHeaderProps = {
  readonly feature: PlanFeature;
  readonly status: FeatureStatus | null;
  readonly dispatch: Dispatch;
};

function WhyHeader({ feature, status, dispatch }: WhyHeaderProps) {
  const texts = useMessages(lightMessages);
  const language = useLanguage();
  const { properties } = feature;
  return (
    <header className={styles["header"]}>
      <p className={styles["kind"]}>{kindName(language, properties.kind)}</p>
      <h2 className={styles["name"]}>
        <OfficialName name={nameIn(language, properties)} />
      </h2>
      <IconButton
        label={texts.close}
        className={styles["close"]}
        onClick={() => dispatch({ type: "selected", feature: null })}
      >
        <X aria-hidden />
      </IconButton>
      <p className={styles["chips"]}>
        {status !== null && (
          <Chip>
            <LightMark light={status.light} />
          </Chip>
        )}
        {properties.tasks.map((task) => (
          <Chip key={task} kind="accent">
            {texts.task(task)}
          </Chip>
        ))}
      </p>
    </header>
  );
}
