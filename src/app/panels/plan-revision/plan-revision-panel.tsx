import { type ReactNode, useId } from "react";
import { FileDown, FileUp } from "lucide-react";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { Note } from "#app/ui/note.tsx";
import type { PlanVersion } from "#domain/api/plan.ts";
import type { Accepted } from "#domain/plan-revision/apply-choice.ts";
import type { Bindings } from "#domain/plan-revision/bindings.ts";
import type { PlanDifference } from "#domain/plan-revision/compare-plans.ts";
import type { Plan } from "#domain/plan/plan.ts";
import type { Issue } from "#domain/result.ts";
import { ChangeList } from "./change-list.tsx";
import { RevisionClaimForm, type RevisionDraft } from "./claim-form.tsx";
import { IssueList } from "./issue-list.tsx";
import { messages } from "./messages.ts";
import type { PlanNames } from "./plan-names.ts";
import styles from "./plan-revision.module.css";
import { VersionLines } from "./version-list.tsx";

/** A file that cannot be held against the present plan; `content` is what it holds, if it is JSON at all. */
export type BrokenFile = { readonly name: string; readonly issues: readonly Issue[]; readonly content: unknown };

/** A new version that is held against the present one. */
export type ComparedFile = {
  readonly name: string;
  readonly difference: PlanDifference;
  readonly bindings: Bindings;
  readonly names: PlanNames;
  /** What does not hold together in the file itself, and the plan that it holds. */
  readonly problems: readonly Issue[];
  readonly content: Plan;
  readonly accepted: Accepted;
  /** The plan with what is accepted, and what does not hold together in it. */
  readonly merged: Plan;
  readonly open: readonly Issue[];
  /** Who has revised the plan since the file was compared; empty: somebody. `null`: nobody has. */
  readonly changedBy: string | null;
};

/** What came of saving; `null`: nothing was saved yet. */
export type RevisionOutcome =
  | { readonly kind: "saving" }
  | { readonly kind: "offline" }
  | { readonly kind: "conflict" }
  | { readonly kind: "saved"; readonly version: number }
  | { readonly kind: "refused"; readonly detail: string }
  | null;

type PlanRevisionPanelProps = {
  /** `null`: the plan was never revised. */
  readonly version: PlanVersion | null;
  readonly file: ComparedFile | BrokenFile | null;
  readonly draft: RevisionDraft;
  readonly missing: ReadonlySet<keyof RevisionDraft>;
  readonly outcome: RevisionOutcome;
  /** `editor` saves here; anybody else takes a file away: `reader` of a server, `static` without one. */
  readonly who: "editor" | "reader" | "static";
  readonly isPhone: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onExport: () => void;
  readonly onAccept: (ids: readonly string[], isAccepted: boolean) => void;
  readonly onDraft: (changes: Partial<RevisionDraft>) => void;
  readonly onSave: () => void;
  readonly onDownload: () => void;
  readonly onCompareAgain: () => void;
  /** What the choice means for reports. */
  readonly consequences: ReactNode;
  /** The versions so far. */
  readonly children: ReactNode;
};

/** A new version of the plan: the file, what differs, what is accepted of it, what that means, and saving it. */
export function PlanRevisionPanel(props: PlanRevisionPanelProps) {
  const { version, file, onFiles, onExport, children } = props;
  const texts = useMessages(messages);
  const input = useId();
  return (
    <section className={styles["panel"]} aria-label={texts.title}>
      <h2 className={styles["title"]}>{texts.title}</h2>
      <p className={styles["quiet"]}>{texts.intro}</p>
      <div className={styles["present"]}>
        <b>{texts.present}</b>
        {version === null ? (
          <p>{texts.shipped}</p>
        ) : (
          <>
            <p>{texts.version(version.version)}</p>
            <VersionLines version={version} />
          </>
        )}
      </div>
      <div className={styles["actions"]}>
        <label className={styles["pick"]} htmlFor={input} data-primary={file === null}>
          <FileUp aria-hidden />
          {file === null ? texts.choose : texts.chooseOther}
        </label>
        <input
          id={input}
          className="visually-hidden"
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => {
            onFiles([...(target.files ?? [])]);
            // The same file can be chosen again once it was corrected.
            target.value = "";
          }}
        />
        <Button onClick={onExport}>
          <FileDown aria-hidden />
          {texts.export}
        </Button>
      </div>
      {file === null && <p className={styles["quiet"]}>{texts.drop}</p>}
      {file !== null && "issues" in file && (
        <IssueList
          title={texts.broken(file.issues.length)}
          hint={texts.brokenHint}
          issues={file.issues}
          content={file.content}
          isBlocking
        />
      )}
      {file !== null && "difference" in file && <Comparison {...props} file={file} />}
      <Outcome {...props} />
      {children}
    </section>
  );
}

function Comparison(props: PlanRevisionPanelProps & { readonly file: ComparedFile }) {
  const { file, who, draft, missing, outcome, isPhone, consequences } = props;
  const { name, difference, bindings, names, problems, content, accepted, merged, open } = file;
  const texts = useMessages(messages);
  const language = useLanguage();
  const { changes } = difference;
  if (changes.length === 0)
    return (
      <p className={styles["found"]} role="status">
        {name} — {texts.same}
      </p>
    );
  const isReady = accepted.size > 0 && open.length === 0;
  return (
    <div className={styles["comparison"]} data-bench-wide="">
      {file.changedBy !== null && outcome?.kind !== "conflict" && (
        <Note kind="warning">
          <p>{texts.changed(file.changedBy)}</p>
          <Button onClick={props.onCompareAgain}>{texts.compareAgain}</Button>
        </Note>
      )}
      <p className={styles["found"]} role="status">
        <span className={styles["fileName"]}>{name}</span>
        <span>{texts.differences(changes.length)}</span>
        <span data-kind="accepted">{texts.accepted(accepted.size)}</span>
        <span data-kind="refused">{texts.refused(changes.length - accepted.size)}</span>
      </p>
      {problems.length > 0 && (
        <IssueList
          title={texts.problems(problems.length)}
          hint={texts.problemsHint}
          issues={problems}
          content={content}
          isBlocking={false}
        />
      )}
      <ChangeList
        difference={difference}
        bindings={bindings}
        names={names}
        accepted={accepted}
        isPhone={isPhone}
        onAccept={props.onAccept}
      />
      {consequences}
      {open.length > 0 && <IssueList title={texts.open(open.length)} issues={open} content={merged} isBlocking />}
      {who === "editor" && <RevisionClaimForm draft={draft} missing={missing} onChange={props.onDraft} />}
      <div className={styles["actions"]} lang={language}>
        {who === "editor" && (
          <Button kind="primary" disabled={!isReady || outcome?.kind === "saving"} onClick={props.onSave}>
            {outcome?.kind === "saving" ? texts.saving : texts.save(accepted.size)}
          </Button>
        )}
        <Button disabled={!isReady} onClick={props.onDownload}>
          {texts.download}
        </Button>
      </div>
      {who !== "editor" && <p className={styles["quiet"]}>{who === "reader" ? texts.onlyEditors : texts.noServer}</p>}
    </div>
  );
}

function Outcome({ outcome, onCompareAgain }: PlanRevisionPanelProps) {
  const texts = useMessages(messages);
  if (outcome === null || outcome.kind === "saving") return null;
  if (outcome.kind === "saved") return <Note kind="done">{texts.saved(outcome.version)}</Note>;
  return (
    <Note kind="warning">
      <p>
        {outcome.kind === "offline"
          ? texts.offline
          : outcome.kind === "conflict"
            ? texts.conflict
            : texts.notSaved(outcome.detail)}
      </p>
      {outcome.kind === "conflict" && <Button onClick={onCompareAgain}>{texts.compareAgain}</Button>}
    </Note>
  );
}
