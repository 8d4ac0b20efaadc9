import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import type { FileIssue } from "#domain/intake/file-issue.ts";
import { textEncodings } from "#domain/intake/raw-layer.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { DraftCard } from "./draft-card.tsx";
import { FilePicker } from "./file-picker.tsx";
import type { IntakeActions } from "./intake-step.ts";
import styles from "./intake.module.css";
import { IssueList } from "./issue-list.tsx";
import type { LayerDraft } from "./layer-draft.ts";
import { encodingNames } from "./issue-words.ts";
import { messages } from "./messages.ts";

type FindingsProps = IntakeActions & { readonly drafts: readonly LayerDraft[]; readonly issues: readonly FileIssue[] };

/** What was found in the files: their layers one by one, everything that is wrong, and the button that takes them. */
export function Findings(props: FindingsProps) {
  const { drafts, issues, encoding, onEncoding, onColumns, open, onOpen, onDraft, onPreview, onFiles } = props;
  const texts = useMessages(messages);
  const found = drafts.find(({ layer }) => layer.encoding !== null)?.layer.encoding ?? null;
  const columns = issues.find((issue) => issue.kind === "no-coordinate-columns");
  const wanted = drafts.filter(({ isWanted }) => isWanted);
  const isReady = wanted.length > 0 && wanted.every(({ choice }) => choice !== null);
  const issuesOf = ({ layer }: LayerDraft): readonly FileIssue[] =>
    issues.filter(({ place }) => place.layer === layer.name && place.file === layer.fileName);
  const card = (draft: LayerDraft, at: number) => (
    <DraftCard
      draft={draft}
      issues={issuesOf(draft)}
      onChange={(changes) => onDraft(at, changes)}
      onPreview={onPreview}
    />
  );
  const [only] = drafts;
  return (
    <>
      {only === undefined && (
        <p className={styles["nowhere"]} role="alert">
          {texts.nothingTaken}
        </p>
      )}
      {(found !== null || encoding !== null) && (
        <label className={styles["select"]}>
          <span>{texts.encoding}</span>
          <select
            value={encoding ?? ""}
            onChange={(event) => onEncoding(textEncodings.find((name) => name === event.target.value) ?? null)}
          >
            <option value="">{texts.encodingAuto(found === null ? "–" : encodingNames[found.name])}</option>
            {textEncodings.map((name) => (
              <option key={name} value={name}>
                {encodingNames[name]}
              </option>
            ))}
          </select>
          {found?.isGuessed === true && <small>{texts.encodingNote}</small>}
        </label>
      )}
      {columns?.kind === "no-coordinate-columns" && (
        <ColumnChoice columns={columns.found} onChoose={(east, north) => onColumns({ kind: "pair", east, north })} />
      )}
      {drafts.length === 1 && only !== undefined && card(only, 0)}
      {drafts.length > 1 && (
        <>
          <h3 className={styles["heading"]}>{texts.layers(drafts.length)}</h3>
          <ul className={styles["drafts"]}>
            {drafts.map((draft, at) => (
              <li key={`${draft.layer.fileName} ${draft.layer.name}`} data-open={at === open}>
                <div className={styles["row"]}>
                  <input
                    type="checkbox"
                    aria-label={texts.take(draft.layer.name)}
                    checked={draft.isWanted}
                    onChange={(event) => onDraft(at, { isWanted: event.target.checked })}
                  />
                  <button type="button" aria-expanded={at === open} onClick={() => onOpen(at)}>
                    <b>{draft.name}</b>
                    <small>{texts.counts(draft.facts.kinds, draft.facts.vertices)}</small>
                  </button>
                </div>
                {at === open && card(draft, at)}
              </li>
            ))}
          </ul>
        </>
      )}
      <IssueList issues={issues} />
      <div className={styles["foot"]}>
        {!isReady && wanted.length > 0 && <p className={styles["quiet"]}>{texts.chooseFirst}</p>}
        <div className={styles["actions"]}>
          {drafts.length > 0 && (
            <Button kind="primary" disabled={!isReady} onClick={props.onAdd}>
              {texts.add(wanted.length)}
            </Button>
          )}
          <FilePicker onFiles={onFiles}>{texts.another}</FilePicker>
          <Button kind="quiet" onClick={props.onCancel}>
            {texts.discard}
          </Button>
        </div>
      </div>
    </>
  );
}
