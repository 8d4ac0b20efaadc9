import { useLanguage, useMessages } from "#app/language/language.ts";
import { accuracyName } from "#app/language/terms.ts";
import { Field } from "#app/ui/field.tsx";
import { claimedAccuracies } from "#domain/intake/replacement/replacement.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import { messages } from "./messages.ts";
import styles from "./revise.module.css";

type ClaimFormProps = {
  readonly draft: ClaimDraft;
  /** Fields that are missing or wrong; shown once somebody has tried to save. */
  readonly missing: ReadonlySet<keyof ClaimDraft>;
  readonly onChange: (changes: Partial<ClaimDraft>) => void;
};

/** What is said of the new geometry: accuracy, uncertainty, source and day, none of them filled in for anybody. */
export function ClaimForm({ draft, missing, onChange }: ClaimFormProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const issue = (field: keyof ClaimDraft): string | undefined => (missing.has(field) ? texts.required : undefined);
  return (
    <fieldset className={styles["claim"]}>
      <legend className={styles["subtitle"]}>{texts.claim}</legend>
      <Field label={texts.accuracy} issue={issue("accuracy")}>
        {(control) => (
          <select
            {...control}
            value={draft.accuracy}
            onChange={({ target: { value } }) =>
              onChange({ accuracy: claimedAccuracies.find((each) => each === value) ?? "" })
            }
          >
            <option value="">{texts.choose}</option>
            {claimedAccuracies.map((each) => (
              <option key={each} value={each}>
                {accuracyName(language, each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={texts.uncertainty} issue={issue("uncertaintyMeters")}>
        {(control) => (
          <input
            {...control}
            type="number"
            min="0"
            max="100000"
            step="any"
            inputMode="decimal"
            value={draft.uncertaintyMeters}
            onChange={(event) => onChange({ uncertaintyMeters: event.target.value })}
          />
        )}
      </Field>
      <Field label={texts.measuredOn} issue={issue("measuredOn")}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={draft.measuredOn}
            onChange={(event) => onChange({ measuredOn: event.target.value })}
          />
        )}
      </Field>
      <Field label={texts.source} hint={texts.sourceHint} issue={issue("source")} isWide>
        {(control) => (
          <input
            {...control}
            maxLength={300}
            placeholder={texts.sourceExample}
            value={draft.source}
            onChange={(event) => onChange({ source: event.target.value })}
          />
        )}
      </Field>
      <Field label={texts.note} hint={texts.noteHint} isWide>
        {(control) => (
          <input
            {...control}
            maxLength={300}
            value={draft.note}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}
