import { useContext, useEffect, useMemo, useState } from "react";
import type { Answer } from "#app/data/answer.ts";
import { valueOf } from "#app/data/loadable.ts";
import { newKey } from "#app/data/new-key.ts";
import { askPlanVersions, sendPlan, sendPlanRestoration } from "#app/data/plan-api.ts";
import { useMediaQuery } from "#app/page/use-media-query.ts";
import { emptyRevisionDraft, readRevisionDraft, type RevisionDraft } from "#app/panels/plan-revision/claim-form.tsx";
import { ConsequenceList } from "#app/panels/plan-revision/consequence-list.tsx";
import { PlanRevisionPanel, type RevisionOutcome } from "#app/panels/plan-revision/plan-revision-panel.tsx";
import { VersionList } from "#app/panels/plan-revision/version-list.tsx";
import { saveFile } from "#app/workbook/save-file.ts";
import { may } from "#domain/account/account.ts";
import type { PlanVersion } from "#domain/api/plan.ts";
import { kindOf } from "#domain/api/problem.ts";
import { planText } from "#domain/plan-revision/read-plan-file.ts";
import { isSameContent } from "#domain/plan-revision/same-content.ts";
import { DroppedFiles } from "./dropped-files.ts";
import { usePlanRevision } from "./use-plan-revision.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

function outcomeOf(answer: Answer<PlanVersion>): RevisionOutcome {
  if (answer.kind === "value") return { kind: "saved", version: answer.value.version };
  if (answer.kind === "offline") return { kind: "offline" };
  const { problem } = answer;
  if (kindOf(problem) === "conflict") return { kind: "conflict" };
  return { kind: "refused", detail: [problem.detail, ...problem.issues.map(({ message }) => message)].join("; ") };
}

/** Bringing a new version of the plan, item by item, and going back to an older one. */
export function PlanRevisionPart({ index, data, loaded, progress }: WorkbenchProps) {
  const revision = usePlanRevision(data, loaded, index);
  const [draft, setDraft] = useState<RevisionDraft>(emptyRevisionDraft);
  const [isTried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<RevisionOutcome>(null);
  // The same for as long as the same is sent, so that a retry saves nothing twice.
  const [key, setKey] = useState(newKey);
  const [versions, setVersions] = useState<readonly PlanVersion[] | null>([]);
  const { takePlan } = useContext(DroppedFiles);
  const isPhone = useMediaQuery("(width < 768px)");
  const isServed = progress.data?.origin === "server";
  const account = progress.data?.session?.account ?? null;
  const isEditor = isServed && may(account, "revisePlan", false);
  const number = data.planVersion?.version ?? 0;
  useEffect(() => {
    if (!isServed) return undefined;
    let isOver = false;
    const load = async (): Promise<void> => {
      const answer = await askPlanVersions();
      if (!isOver) setVersions(answer.kind === "value" ? answer.value : null);
    };
    void load();
    return () => {
      isOver = true;
    };
  }, [isServed, number, account?.id]);

  const changed = (): void => {
    setKey(newKey());
    setOutcome(null);
  };
  const take = async (picked: readonly File[]): Promise<void> => {
    const [file] = picked;
    if (file === undefined) return;
    changed();
    setTried(false);
    const next = await revision.take(file);
    // What the file itself says of its document is a start where it says anything new.
    if (next !== null && !isSameContent(next.document, index.plan.document)) {
      const { number: issued, title, issuedOn } = next.document;
      setDraft({ ...emptyRevisionDraft, number: issued, title, issuedOn });
    }
  };
  useEffect(() => {
    takePlan.current = (file) => void take([file]);
    return () => {
      takePlan.current = null;
    };
  });
  const claim = readRevisionDraft(draft);
  const save = async (): Promise<void> => {
    setTried(true);
    if (!("claim" in claim) || revision.merged === null) return;
    setOutcome({ kind: "saving" });
    const told = outcomeOf(
      await sendPlan({ basedOn: revision.basedOn, claim: claim.claim, plan: revision.merged }, key),
    );
    setOutcome(told);
    if (told?.kind !== "saved") return;
    setKey(newKey());
    setTried(false);
    setDraft(emptyRevisionDraft);
    revision.close();
  };
  const restore = async (version: number, basedOn: number): Promise<void> => {
    setOutcome(outcomeOf(await sendPlanRestoration({ version, basedOn }, newKey())));
  };
  const heads = progress.data === null ? null : valueOf(progress.data.heads);
  const reported = useMemo(
    () => (heads === null ? null : new Map<string, (typeof heads)[number]>(heads.map((head) => [head.feature, head]))),
    [heads],
  );
  const json = "application/json";
  return (
    <PlanRevisionPanel
      version={data.planVersion}
      file={revision.file}
      draft={draft}
      missing={isTried && "missing" in claim ? claim.missing : new Set<never>()}
      outcome={outcome}
      who={isEditor ? "editor" : isServed ? "reader" : "static"}
      isPhone={isPhone}
      onFiles={(picked) => void take(picked)}
      onExport={() => saveFile("plan.json", planText(index.plan), json)}
      onAccept={(ids, isAccepted) => {
        changed();
        revision.accept(ids, isAccepted);
      }}
      onDraft={(changes) => {
        changed();
        setDraft({ ...draft, ...changes });
      }}
      onSave={() => void save()}
      onDownload={() => {
        if (revision.merged !== null) saveFile("plan.json", planText(revision.merged), json);
      }}
      onCompareAgain={() => {
        changed();
        revision.compareAgain();
      }}
      consequences={
        revision.names === null ? null : (
          <ConsequenceList consequences={revision.consequences} names={revision.names} heads={reported} />
        )
      }
    >
      {isServed && (
        <VersionList
          versions={versions}
          canRestore={isEditor}
          onRestore={(version, basedOn) => void restore(version, basedOn)}
        />
      )}
    </PlanRevisionPanel>
  );
}
