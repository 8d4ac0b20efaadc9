import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { sectionStateTerm } from "#app/language/progress-terms.ts";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { sectionState } from "#domain/progress/report.ts";
import { Field } from "#app/ui/field.tsx";
import type { FormPartProps } from "./main-fields.tsx";
import { formMessages } from "./messages.ts";
import { sectionRows } from "./report-form-model.ts";
import styles from "./report-form.module.css";

/** What is told in confidence: blockers and what needs coordination. */
export function ConfidentialFields({ content, change, issues }: FormPartProps) {
  const texts = useMessages(formMessages);
  return (
    <>
      <Field label={texts.blockers} hint={texts.confidential} issue={issues.get("blockers")}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={content.blockers}
            onChange={(event) => change({ blockers: event.target.value })}
          />
        )}
      </Field>
      <Field label={texts.needsCoordination} hint={texts.confidential} issue={issues.get("needsCoordination")}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={content.needsCoordination}
            onChange={(event) => change({ needsCoordination: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

type MoreFieldsProps = FormPartProps & {
  /** Whether stretches by chainage can be told. */
  readonly hasSections: boolean;
};

/** What is told now and then: stretches and investment, folded until it is wanted. */
export function MoreFields(props: MoreFieldsProps) {
  const { content, change, issues, hasSections } = props;
  const texts = useMessages(formMessages);
  const [isOpen, setOpen] = useState(content.sections.length > 0 || content.investment !== "");
  const isNeeded = [...issues.keys()].some((field) => /^(?:sections|investment)/u.test(field));
  return (
    <details
      className={styles["more"]}
      open={isOpen || isNeeded}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{hasSections ? texts.more : texts.investment}</summary>
      <div className={styles["fields"]}>
        <Field label={texts.investment} hint={texts.investmentHint} issue={issues.get("investmentWanYuan")} isWide>
          {(control) => (
            <input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={content.investment}
              onChange={(event) => change({ investment: event.target.value })}
            />
          )}
        </Field>
        {hasSections && <SectionFields {...props} />}
      </div>
    </details>
  );
}

function SectionFields({ content, change, issues, last }: FormPartProps) {
  const texts = useMessages(formMessages);
  const language = useLanguage();
  const { sections } = content;
  const changeRow = (at: number, changes: Partial<(typeof sections)[number]>): void =>
    change({ sections: sections.map((row, place) => (place === at ? { ...row, ...changes } : row)) });
  const add = (): void => {
    const id = String(Math.max(-1, ...sections.map((row) => Number(row.id))) + 1);
    change({ sections: [...sections, { id, from: sections.at(-1)?.to ?? "K0+000", to: "", state: "done" }] });
  };
  return (
    <fieldset className={styles["sections"]}>
      <legend>{texts.sections}</legend>
      <p className={styles["hint"]}>{texts.sectionsHint}</p>
      {sections.map((row, at) => {
        const [fromIssue, toIssue] = [issues.get(`sections.${at}.fromMeters`), issues.get(`sections.${at}.toMeters`)];
        return (
          <div key={row.id} className={styles["section"]}>
            <input
              aria-label={texts.sectionFrom(at + 1)}
              aria-invalid={fromIssue === undefined ? undefined : true}
              value={row.from}
              onChange={(event) => changeRow(at, { from: event.target.value })}
            />
            <span>{texts.to}</span>
            <input
              aria-label={texts.sectionTo(at + 1)}
              aria-invalid={toIssue === undefined ? undefined : true}
              placeholder="K12+300"
              value={row.to}
              onChange={(event) => changeRow(at, { to: event.target.value })}
            />
            <select
              aria-label={texts.sectionState(at + 1)}
              value={row.state}
              onChange={(event) => changeRow(at, { state: event.target.value })}
            >
              {sectionState.options.map((state) => (
                <option key={state} value={state}>
                  {sectionStateTerm(language, state)}
                </option>
              ))}
            </select>
            <IconButton
              label={texts.removeSection(at + 1)}
              onClick={() => change({ sections: sections.filter(({ id }) => id !== row.id) })}
            >
              <Trash2 aria-hidden />
            </IconButton>
            {(fromIssue ?? toIssue) !== undefined && <p className={styles["issue"]}>{fromIssue ?? toIssue}</p>}
          </div>
        );
      })}
      <div className={styles["row"]}>
        <Button onClick={add}>
          <Plus aria-hidden size={16} />
          {texts.addSection}
        </Button>
        {last !== null && last.sections.length > 0 && sections.length === 0 && (
          <Button kind="quiet" onClick={() => change({ sections: sectionRows(last.sections) })}>
            {texts.sectionsAsBefore}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
