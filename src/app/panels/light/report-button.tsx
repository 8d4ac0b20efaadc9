import { lazy, Suspense, useState } from "react";
import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { reportingUnits } from "#domain/account/account.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { lightMessages } from "./messages.ts";

const ReportForm = lazy(() =>
  import("../report-form/report-form.tsx").then((module) => ({ default: module.ReportForm })),
);

type ReportButtonProps = {
  readonly index: PlanIndex;
  readonly feature: PlanFeature;
  readonly store: ProgressStore;
  readonly data: ProgressData;
  /** Among many, the word alone: the feature stands beside it. */
  readonly isShort?: boolean;
  readonly className?: string | undefined;
};

/** Whether whoever is signed in may report on a feature here. */
export function mayReportOn(index: PlanIndex, feature: PlanFeature, data: ProgressData): boolean {
  return data.origin === "server" && reportingUnits(data.session?.account ?? null, index, feature.id).length > 0;
}

/** Opens the form to report on a feature; nothing for whom it is not up to. */
export function ReportButton({ index, feature, store, data, isShort = false, className }: ReportButtonProps) {
  const texts = useMessages(lightMessages);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  // An open form stays, even when the session ends while somebody writes.
  if (!isOpen && !mayReportOn(index, feature, data)) return null;
  return (
    <>
      <Button
        kind="primary"
        className={className}
        {...(isShort ? { "aria-label": texts.reportOn(nameIn(language, feature.properties)) } : {})}
        onClick={() => setOpen(true)}
      >
        {isShort ? texts.reportShort : texts.report}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ReportForm index={index} feature={feature} store={store} data={data} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
