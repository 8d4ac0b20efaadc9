import type { ReactNode } from "react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { Note } from "#app/ui/note.tsx";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { Fault } from "#domain/intake/replacement/find-faults.ts";
import { type FeatureMatches, type MatchKey, matchKeys } from "#domain/intake/replacement/match-features.ts";
import type { Proposal } from "#domain/intake/replacement/propose.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import { ClaimForm } from "./claim-form.tsx";
import { messages } from "./messages.ts";
import { OpenRowList } from "./open-rows.tsx";
import { ProposalRow } from "./proposal-row.tsx";
import styles from "./revise.module.css";

/** By what a layer's features are looked for; `null`: it has nothing that would find any. */
export type ChosenKey = { readonly by: MatchKey; readonly field: string } | null;

/** A proposal as it stands in the panel. */
export type JudgedProposal = {
  readonly proposal: Proposal;
  readonly faults: readonly Fault[];
  readonly isAccepted: boolean;
  /** Who has replaced it since the comparison was made; `null`: nobody. */
  readonly changedBy: string | null;
};

/** What came of the last try to save; `null`: none was made. */
export type SaveOutcome =
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly count: number }
  | { readonly kind: "offline" }
  | { readonly kind: "conflict" }
  | { readonly kind: "refused"; readonly detail: string }
  | null;

type RevisePanelProps = {
  readonly layers: readonly UserLayer[];
  readonly layer: UserLayer | null;
  readonly chosenKey: ChosenKey;
  readonly matches: FeatureMatches;
  readonly proposals: readonly JudgedProposal[];
  /** What can be chosen by hand. */
  readonly plan: readonly PlanFeature[];
  readonly draft: ClaimDraft;
  readonly missing: ReadonlySet<keyof ClaimDraft>;
  readonly outcome: SaveOutcome;
  /** `editor` saves here; anybody else takes a file away: `reader` of a server, `static` without one. */
  readonly who: "editor" | "reader" | "static";
  readonly onLayer: (id: string | null) => void;
  readonly onKey: (key: ChosenKey) => void;
  readonly onAccept: (feature: FeatureId, isAccepted: boolean) => void;
  readonly onAssign: (value: string, feature: FeatureId | null) => void;
  readonly onShow: (proposal: Proposal) => void;
  readonly onDraft: (changes: Partial<ClaimDraft>) => void;
  readonly onSave: () => void;
  readonly onDownload: () => void;
  readonly onCompareAgain: () => void;
  /** The features that are replaced already. */
  readonly children: ReactNode;
};

/** Replacing the plan's geometry by a layer's: what belongs to what, what changes, what is said of it, and saving it. */
export function RevisePanel(props: RevisePanelProps) {
  const { layers, layer, children, onLayer } = props;
  const texts = useMessages(messages);
  return (
    <section className={styles["panel"]} aria-label={texts.title}>
      <h2 className={styles["title"]}>{texts.title}</h2>
      <p className={styles["quiet"]}>{texts.intro}</p>
      {layers.length === 0 ? (
        <p className={styles["empty"]}>{texts.noLayers}</p>
      ) : (
        <label className={styles["choice"]}>
          <span>{texts.layer}</span>
          <select value={layer?.id ?? ""} onChange={({ target: { value } }) => onLayer(value === "" ? null : value)}>
            <option value="">{texts.chooseLayer}</option>
            {layers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {layer !== null && <Comparison {...props} layer={layer} />}
      <Outcome {...props} />
      {children}
    </section>
  );
}

function Comparison(props: RevisePanelProps & { readonly layer: UserLayer }) {
  const { layer, chosenKey, matches, proposals, plan, draft, missing, who, outcome } = props;
  const texts = useMessages(messages);
  const accepted = proposals.filter(({ isAccepted }) => isAccepted).length;
  const field = chosenKey?.field ?? layer.fields[0]?.name;
  const by = chosenKey?.by ?? "name";
  return (
    <>
      {field === undefined ? (
        <p className={styles["quiet"]}>{texts.noField}</p>
      ) : (
        <div className={styles["keys"]}>
          <label className={styles["choice"]}>
            <span>{texts.matchBy}</span>
            <select
              value={by}
              onChange={({ target: { value } }) =>
                props.onKey({ by: matchKeys.find((each) => each === value) ?? "name", field })
              }
            >
              {matchKeys.map((each) => (
                <option key={each} value={each}>
                  {texts.keys[each]}
                </option>
              ))}
            </select>
          </label>
          <label className={styles["choice"]}>
            <span>{texts.field}</span>
            <select value={field} onChange={({ target: { value } }) => props.onKey({ by, field: value })}>
              {layer.fields.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <p role="status" className={styles["found"]}>
        {proposals.length === 0 ? texts.none : texts.matched(proposals.length)}
      </p>
      {proposals.length > 0 && (
        <p className={styles["key"]} aria-hidden="true">
          <span data-kind="before">{texts.before}</span>
          <span data-kind="after">{texts.after}</span>
        </p>
      )}
      <ul className={styles["list"]}>
        {proposals.map(({ proposal, faults, isAccepted, changedBy }) => (
          <ProposalRow
            key={proposal.feature.id}
            proposal={proposal}
            faults={faults}
            isAccepted={isAccepted}
            changedBy={changedBy}
            onAccept={(shouldReplace) => props.onAccept(proposal.feature.id, shouldReplace)}
            onShow={() => props.onShow(proposal)}
          />
        ))}
      </ul>
      <OpenRowList ambiguous={matches.ambiguous} unmatched={matches.unmatched} plan={plan} onAssign={props.onAssign} />
      {proposals.length > 0 && (
        <>
          <ClaimForm draft={draft} missing={missing} onChange={props.onDraft} />
          <div className={styles["actions"]}>
            {who === "editor" && (
              <Button kind="primary" disabled={accepted === 0 || outcome?.kind === "saving"} onClick={props.onSave}>
                {outcome?.kind === "saving" ? texts.saving : texts.save(accepted)}
              </Button>
            )}
            <Button disabled={accepted === 0} onClick={props.onDownload}>
              {texts.download}
            </Button>
          </div>
          {who !== "editor" && (
            <p className={styles["quiet"]}>{who === "reader" ? texts.onlyEditors : texts.noServer}</p>
          )}
        </>
      )}
    </>
  );
}

function Outcome({ outcome, onCompareAgain }: RevisePanelProps) {
  const texts = useMessages(messages);
  if (outcome === null || outcome.kind === "saving") return null;
  if (outcome.kind === "saved") return <Note kind="done">{texts.saved(outcome.count)}</Note>;
  return (
    <Note kind="warning">
      <p>
        {outcome.kind === "offline"
          ? texts.offline
          : outcome.kind === "conflict"
            ? texts.conflict
            : texts.refused(outcome.detail)}
      </p>
      {outcome.kind === "conflict" && <Button onClick={onCompareAgain}>{texts.compareAgain}</Button>}
    </Note>
  );
}
