import { useState } from "react";
import { type KeptPhoto, sendPhotos, storedPhotos } from "#app/data/kept-photo.ts";
import { type Outbox, outboxOf } from "#app/data/outbox.ts";
import type { ProgressStore } from "#app/data/progress-store.ts";
import { useLanguage } from "#app/language/language.ts";
import { kindOf, type Problem } from "#domain/api/problem.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { Report, ReportId } from "#domain/progress/report.ts";
import type { Issue } from "#domain/result.ts";
import { type FieldIssues, issuesByField } from "./form-issues.ts";
import { photoDistance } from "./photo-distance.ts";
import { readContent } from "./report-form-model.ts";
import type { ReportDraft } from "./use-report-draft.ts";

/**
 * Where sending stands: `far` a photo was taken far away and nothing is sent yet · `conflict` somebody has corrected the same
 * report · the rest is over: `sent`, `kept` in the outbox, `signed-out` kept there too.
 */
export type SendingStage =
  | { readonly kind: "writing" }
  | { readonly kind: "sending"; readonly photo: number | null }
  | { readonly kind: "far" }
  | { readonly kind: "conflict"; readonly current: Report }
  | { readonly kind: "sent" | "kept" | "signed-out" };

/** What the form as a whole has to say: not taken, reached nobody and kept nowhere, or sent before. */
export type SendingNotice = "refused" | "unreachable" | "usedKey" | null;

/** Sending what is written. */
export type Sending = {
  readonly stage: SendingStage;
  readonly notice: SendingNotice;
  readonly issues: FieldIssues;
  /** Sends it; `replaces` names another report to correct than the one it began with, `isFarAccepted` that the places are right. */
  readonly send: (options?: { readonly replaces?: ReportId; readonly isFarAccepted?: boolean }) => Promise<void>;
};

type SendingParts = {
  readonly feature: PlanFeature;
  readonly store: ProgressStore;
  readonly draft: ReportDraft;
  /** Id of the account that writes. */
  readonly account: string;
  readonly replaces: ReportId | null;
  /** The county's day. */
  readonly today: string;
  /** What the server said when it was sent before; `null` where it was not. */
  readonly before: Problem | null;
  readonly now: () => Date;
};

const aboutPhoto: ReadonlySet<number> = new Set([400, 413, 415, 422]);
const mostBytes = 12 * 1024 * 1024;

function photoIssues(photos: readonly KeptPhoto[]): readonly Issue[] {
  return photos.flatMap((each, at) =>
    each.kind === "file" && each.file.size > mostBytes
      ? [{ path: ["photos", at], message: "Expected 12 MB or less" }]
      : [],
  );
}

function isAnyFar(feature: PlanFeature, photos: readonly KeptPhoto[]): boolean {
  return storedPhotos(photos).some(
    ({ position }) => position !== null && photoDistance(feature, position)?.isFar === true,
  );
}

function stageBefore(before: Problem | null): SendingStage {
  return before?.current !== undefined ? { kind: "conflict", current: before.current } : { kind: "writing" };
}

/** Checks what is written, sends its photos, then the report through the outbox, and says how that went. */
export function useSending(parts: SendingParts): Sending {
  const { feature, store, draft, account, replaces, today, before, now } = parts;
  const language = useLanguage();
  const [stage, setStage] = useState<SendingStage>(() => stageBefore(before));
  const [notice, setNotice] = useState<SendingNotice>(before === null ? null : "refused");
  const [issues, setIssues] = useState<FieldIssues>(() => issuesByField(language, before?.issues ?? []));
  const outbox: Outbox = outboxOf(store);

  const stopWith = (found: readonly Issue[], said: SendingNotice): void => {
    setIssues(issuesByField(language, found));
    setNotice(said);
    setStage({ kind: "writing" });
  };

  const refuse = async (problem: Problem): Promise<void> => {
    if (kindOf(problem) === "already-replaced" && problem.current !== undefined) {
      // It stays in the outbox: the report that it corrects cannot be opened for correcting any more.
      await draft.settle();
      setStage({ kind: "conflict", current: problem.current });
      return;
    }
    await outbox.discard(draft.key);
    const isUsed = kindOf(problem) === "conflict";
    if (isUsed) draft.renewKey();
    stopWith(problem.issues, isUsed ? "usedKey" : "refused");
  };

  const upload = async (): Promise<{ readonly photos: readonly KeptPhoto[]; readonly problem: Problem | null }> => {
    const show = (all: readonly KeptPhoto[]): void => {
      const count = storedPhotos(all).length;
      if (count < all.length) setStage({ kind: "sending", photo: count + 1 });
    };
    show(draft.photos);
    const { photos, stop } = await sendPhotos(draft.photos, (all) => {
      draft.setPhotos(all);
      show(all);
    });
    // What is not about the photo itself is for the outbox to judge.
    if (stop === null || stop === "offline" || !aboutPhoto.has(stop.problem.status)) return { photos, problem: null };
    const issues = [{ path: ["photos", stop.at], message: stop.problem.detail }];
    return { photos, problem: { ...stop.problem, issues } };
  };

  const send: Sending["send"] = async (options = {}) => {
    const corrected = options.replaces ?? replaces;
    const { content, key } = draft;
    const checked = readContent(content, { feature, photos: [], replaces: corrected, today });
    const found = [...(checked.ok ? [] : checked.issues), ...photoIssues(draft.photos)];
    if (!checked.ok || found.length > 0) {
      stopWith(found, null);
      return;
    }
    setIssues(new Map());
    setNotice(null);
    setStage({ kind: "sending", photo: null });
    // Those of a report that is being corrected were looked at before.
    const sentNow = new Set(draft.photos.flatMap(({ kind, id }) => (kind === "file" ? id : [])));
    const { photos, problem } = await upload();
    if (problem !== null) {
      stopWith(problem.issues, "refused");
      return;
    }
    if (
      options.isFarAccepted !== true &&
      isAnyFar(
        feature,
        photos.filter(({ id }) => sentNow.has(id)),
      )
    ) {
      setStage({ kind: "far" });
      return;
    }
    const writtenAt = now().toISOString();
    const entry = { key, account, report: checked.value, photos, writtenAt, state: "waiting", problem: null } as const;
    const delivery = await outbox.submit(entry);
    switch (delivery.kind) {
      case "refused":
        await refuse(delivery.problem);
        return;
      case "unkept":
        stopWith([], "unreachable");
        return;
      case "sent":
      case "kept":
      case "signed-out":
        await draft.settle();
        setStage({ kind: delivery.kind });
        // Without live updates nobody else would tell this page.
        if (delivery.kind === "sent" && store.snapshot().feed !== "live") void store.reload();
    }
  };
  return { stage, notice, issues, send };
}
