import { useEffect, useRef } from "react";
import { outboxOf, type WaitingReport } from "#app/data/outbox.ts";
import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { useMessages } from "#app/language/language.ts";
import { useMediaQuery } from "#app/page/use-media-query.ts";
import { Button } from "#app/ui/button.tsx";
import { type Account } from "#domain/account/account.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { UnitId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { expectedPercent, scheduleOf } from "#domain/progress/expected-progress.ts";
import type { Report } from "#domain/progress/report.ts";
import { Conflict } from "./conflict.tsx";
import { ConfidentialFields, MoreFields } from "./further-fields.tsx";
import { LastReport } from "./last-report.tsx";
import { MainFields } from "./main-fields.tsx";
import { formMessages } from "./messages.ts";
import { Outcome } from "./outcome.tsx";
import { PhotoPicker } from "./photo-picker.tsx";
import { contentOf, emptyContent, hasSections, readContent } from "./report-form-model.ts";
import styles from "./report-form.module.css";
import { useReportDraft } from "./use-report-draft.ts";
import { useSending } from "./use-sending.ts";
import { WideDialog } from "#app/ui/wide-dialog.tsx";

/** What the form for reporting takes. */
export type ReportFormProps = {
  readonly index: PlanIndex;
  readonly feature: PlanFeature;
  readonly store: ProgressStore;
  readonly data: ProgressData;
  readonly onClose: () => void;
  /** The report that is to be corrected; absent for a new one. */
  readonly corrects?: Report;
  /** What the server did not take, to be changed and sent again; absent for what was not sent yet. */
  readonly refused?: WaitingReport;
};

type WritingFormProps = ReportFormProps & {
  readonly title: string;
  readonly writer: Account;
  readonly units: readonly UnitId[];
};

/** The form itself, for whoever may report. */
export function WritingForm({
  index,
  feature,
  store,
  data,
  onClose,
  corrects,
  refused,
  title,
  writer,
  units,
}: WritingFormProps) {
  const texts = useMessages(formMessages);
  const isPhone = useMediaQuery("(width < 768px)");
  const form = useRef<HTMLFormElement>(null);
  const today = store.today();
  const replaces = corrects?.id ?? refused?.report.replaces ?? null;
  const own = corrects?.unit ?? null;
  const allowed = own === null ? units : [own];
  const draft = useReportDraft(refused === undefined ? { account: writer.id, feature: feature.id, replaces } : null, {
    content:
      corrects !== undefined
        ? contentOf(corrects)
        : refused !== undefined
          ? contentOf(refused.report)
          : emptyContent(allowed, today),
    photos:
      corrects !== undefined
        ? corrects.photos.map((photo) => ({ kind: "stored", id: photo.id, photo }))
        : (refused?.photos ?? []),
    key: refused?.key ?? null,
  });
  const { stage, notice, issues, send } = useSending({
    feature,
    store,
    draft,
    account: writer.id,
    replaces,
    today,
    before: refused?.problem ?? null,
    now: () => new Date(),
  });
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [issues]);

  const heads =
    data.heads.status === "ready" ? data.heads.value.find((each) => each.feature === feature.id) : undefined;
  const last = corrects ?? heads?.unit ?? null;
  const schedule = scheduleOf(index, feature);
  const lastReport = (
    <LastReport
      report={last}
      isCorrected={corrects !== undefined}
      expected={schedule === null ? null : expectedPercent(schedule, today)}
      isPhone={isPhone}
    />
  );
  const parts = { content: draft.content, change: draft.change, issues, last };
  const isSending = stage.kind === "sending";

  const finish = (): void => {
    onClose();
    // Not before: whoever opened the form may take it away with the session.
    if (stage.kind === "signed-out") void store.renewSession();
  };
  if (stage.kind === "sent" || stage.kind === "kept" || stage.kind === "signed-out")
    return (
      <WideDialog title={title} closeLabel={texts.close} onClose={finish}>
        <Outcome kind={stage.kind} feature={feature} photos={draft.photos} onClose={finish} />
      </WideDialog>
    );
  if (stage.kind === "conflict") {
    const mine = readContent(draft.content, { feature, photos: [], replaces, today });
    if (mine.ok)
      return (
        <WideDialog title={title} closeLabel={texts.close} onClose={onClose}>
          <Conflict
            theirs={stage.current}
            mine={mine.value}
            onTakeTheirs={() => {
              void outboxOf(store).discard(draft.key);
              onClose();
            }}
            onSendMine={() => void send({ replaces: stage.current.id, isFarAccepted: true })}
          />
        </WideDialog>
      );
  }
  const said =
    stage.kind === "sending"
      ? stage.photo === null
        ? texts.sending
        : texts.sendingPhoto(stage.photo, draft.photos.length)
      : stage.kind === "far"
        ? texts.farQuestion
        : notice !== null
          ? texts[notice]
          : issues.size > 0
            ? texts.issueCount(issues.size)
            : "";
  return (
    <WideDialog
      title={title}
      closeLabel={texts.close}
      onClose={onClose}
      footer={
        <div className={styles["footer"]}>
          <p role="status" data-bad={!isSending && said !== ""}>
            {said}
            {issues.has("form") && ` ${issues.get("form")}`}
          </p>
          <Button
            kind="primary"
            className={styles["send"]}
            disabled={isSending || !draft.isReady}
            onClick={() => void send({ isFarAccepted: stage.kind === "far" })}
          >
            {stage.kind === "far" ? texts.sendAnyway : replaces === null ? texts.send : texts.sendCorrection}
          </Button>
        </div>
      }
    >
      {(draft.isRestored || !draft.isKept) && (
        <p className={styles["notice"]} role="status">
          <span>{draft.isKept ? texts.restored : texts.notKept}</span>
          {draft.isRestored && (
            <Button kind="outline" onClick={draft.discard}>
              {texts.discard}
            </Button>
          )}
        </p>
      )}
      <div className={styles["layout"]} data-phone={isPhone}>
        {isPhone && lastReport}
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isSending) void send({ isFarAccepted: stage.kind === "far" });
          }}
        >
          <fieldset className={styles["form"]} disabled={isSending || !draft.isReady}>
            <MainFields {...parts} index={index} units={allowed} today={today} isCompared={corrects === undefined} />
            <PhotoPicker feature={feature} photos={draft.photos} onChange={draft.setPhotos} issues={issues} />
            <ConfidentialFields {...parts} />
            <MoreFields {...parts} hasSections={hasSections(feature)} />
          </fieldset>
        </form>
        {!isPhone && lastReport}
      </div>
    </WideDialog>
  );
}
