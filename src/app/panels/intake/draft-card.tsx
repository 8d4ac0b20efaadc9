import { useId } from "react";
import { useMessages } from "#app/language/language.ts";
import type { Candidate } from "#domain/intake/doctor/candidate.ts";
import type { FileIssue } from "#domain/intake/file-issue.ts";
import { Field } from "#app/ui/field.tsx";
import { CoordinateChoice } from "./coordinate-choice.tsx";
import { FieldTable } from "./field-table.tsx";
import styles from "./intake.module.css";
import { type DraftChanges, type LayerDraft, repairsOffered } from "./layer-draft.ts";
import { formatNames } from "./issue-words.ts";
import { messages } from "./messages.ts";
import { RepairChoice } from "./repair-choice.tsx";

type DraftCardProps = {
  readonly draft: LayerDraft;
  readonly issues: readonly FileIssue[];
  readonly onChange: (changes: DraftChanges) => void;
  readonly onPreview: (candidate: Candidate | null) => void;
};

/** Above this many vertices a layer is slow to draw on ordinary machines. */
const manyVertices = 50_000;

/** One layer of a file: what is in it, how its coordinates are read, and what is put right on the way. */
export function DraftCard({ draft, issues, onChange, onPreview }: DraftCardProps) {
  const texts = useMessages(messages);
  const id = useId();
  const { layer, facts, diagnosis, choice } = draft;
  return (
    <div className={styles["card"]}>
      <Field label={texts.layerName} isWide>
        {(control) => (
          <input
            {...control}
            value={draft.name}
            maxLength={120}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <p className={styles["quiet"]}>
        {formatNames[layer.format]} · {texts.counts(facts.kinds, facts.vertices)}
      </p>
      {facts.vertices > manyVertices && <p className={styles["caution"]}>{texts.large(facts.vertices)}</p>}
      {facts.vertices === 0 ? (
        <p className={styles["quiet"]}>{texts.noVertices}</p>
      ) : diagnosis === null ? (
        <p className={styles["caution"]}>{texts.groundMissing}</p>
      ) : (
        <CoordinateChoice
          name={id}
          diagnosis={diagnosis}
          declared={layer.declared}
          choice={choice}
          onChoose={(candidate) => onChange({ choice: candidate })}
          onPreview={onPreview}
        />
      )}
      <RepairChoice
        offered={repairsOffered(issues, layer)}
        wanted={draft.repairs}
        onChange={(repairs) => onChange({ repairs })}
      />
      <FieldTable fields={facts.fields} />
    </div>
  );
}
