import { useMessages } from "#app/language/language.ts";
import { Field } from "#app/ui/field.tsx";
import { type RevisionClaim, revisionClaim } from "#domain/plan-revision/revision-claim.ts";
import { parse } from "#domain/result.ts";
import { messages } from "./messages.ts";
import styles from "./plan-revision.module.css";

/** What somebody has typed of a claim so far; empty where nothing. */
export type RevisionDraft = { readonly [Field in keyof RevisionClaim]: string };

/** Nothing typed yet. */
export const emptyRevisionDraft: RevisionDraft = { number: "", title: "", issuedOn: "", reason: "" };

/** A draft as a claim, or the fields that are missing or wrong. */
export function readRevisionDraft(
  draft: RevisionDraft,
): { readonly claim: RevisionClaim } | { readonly missing: ReadonlySet<keyof RevisionDraft> } {
  const result = parse(revisionClaim, draft);
  if (result.ok) return { claim: result.value };
  const fields = Object.keys(emptyRevisionDraft) as readonly (keyof RevisionDraft)[];
  return { missing: new Set(fields.filter((field) => result.issues.some(({ path }) => path[0] === field))) };
}

type RevisionClaimFormProps = {
  readonly draft: RevisionDraft;
  /** Fields that are missing or wrong; shown once somebody has tried to save. */
  readonly missing: ReadonlySet<keyof RevisionDraft>;
  readonly onChange: (changes: Partial<RevisionDraft>) => void;
};

/** The document that a new version follows, and why it is made. */
export function RevisionClaimForm({ draft, missing, onChange }: RevisionClaimFormProps) {
  const texts = useMessages(messages);
  const issue = (field: keyof RevisionDraft): string | undefined => (missing.has(field) ? texts.required : undefined);
  const line = (field: keyof RevisionDraft, label: string, most: number, isWide: boolean, example = "") => (
    <Field label={label} issue={issue(field)} isWide={isWide}>
      {(control) => (
        <input
          {...control}
          maxLength={most}
          placeholder={example}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <fieldset className={styles["claim"]}>
      <legend className={styles["subtitle"]}>{texts.claim}</legend>
      {line("number", texts.claimNumber, 100, false, texts.claimNumberExample)}
      <Field label={texts.claimIssuedOn} issue={issue("issuedOn")}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={draft.issuedOn}
            onChange={(event) => onChange({ issuedOn: event.target.value })}
          />
        )}
      </Field>
      {line("title", texts.claimTitle, 300, true)}
      {line("reason", texts.claimReason, 500, true)}
    </fieldset>
  );
}
