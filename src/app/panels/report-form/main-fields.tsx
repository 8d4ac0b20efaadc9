import type { DraftContent } from "#app/data/drafts.ts";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { reportPhaseTerm } from "#app/language/progress-terms.ts";
import { Button } from "#app/ui/button.tsx";
import type { UnitId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { asidePhases, isAside, reportPhases } from "#domain/progress/report-phase.ts";
import type { Report } from "#domain/progress/report.ts";
import { figureText } from "./figure-text.ts";
import { Field } from "#app/ui/field.tsx";
import type { FieldIssues } from "./form-issues.ts";
import { formMessages } from "./messages.ts";
import { type FormWarning, warningsOf } from "./report-form-model.ts";
import styles from "./report-form.module.css";

/** What every part of the form takes: what is typed, how it changes, what is wrong. */
export type FormPartProps = {
  readonly content: DraftContent;
  readonly change: (changes: Partial<DraftContent>) => void;
  readonly issues: FieldIssues;
  /** The unit's last report; `null`: none. */
  readonly last: Report | null;
};

type MainFieldsProps = FormPartProps & {
  readonly index: PlanIndex;
  readonly units: readonly UnitId[];
  readonly today: string;
  /** Whether a last report is worth comparing with: not where one is being corrected. */
  readonly isCompared: boolean;
};

/** What every report says: for whom, how far, when, and in words. */
export function MainFields({ content, change, issues, last, index, units, today, isCompared }: MainFieldsProps) {
  const texts = useMessages(formMessages);
  const language = useLanguage();
  const warnings = isCompared ? warningsOf(content, last) : [];
  const warningOf = (kind: FormWarning["kind"]): string | undefined => {
    const warning = warnings.find((each) => each.kind === kind);
    if (warning?.kind === "percent") return texts.warnPercent(figureText(warning.from), figureText(warning.to));
    if (warning?.kind === "earlier") return texts.warnEarlier(warning.than);
    return warning === undefined
      ? undefined
      : texts.warnPhase(reportPhaseTerm(language, warning.from), reportPhaseTerm(language, warning.to));
  };
  const unitName = (id: UnitId): string => {
    const unit = index.unitById.get(id);
    return unit === undefined ? id : nameIn(language, unit);
  };
  const [only] = units;
  return (
    <>
      {units.length === 1 && only !== undefined ? (
        <p className={styles["stated"]}>
          {texts.unit} <b>{unitName(only)}</b>
          {issues.has("unit") && <span className={styles["issue"]}>{issues.get("unit")}</span>}
        </p>
      ) : (
        <Field label={texts.unit} issue={issues.get("unit")} isWide>
          {(control) => (
            <select {...control} value={content.unit} onChange={(event) => change({ unit: event.target.value })}>
              <option value="">{texts.chooseUnit}</option>
              {units.map((id) => (
                <option key={id} value={id}>
                  {unitName(id)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {isCompared && last !== null && (
        <Button
          className={styles["before"]}
          onClick={() => change({ phase: last.phase, percent: last.percent === null ? "" : String(last.percent) })}
        >
          {texts.asBefore(
            reportPhaseTerm(language, last.phase),
            last.percent === null ? null : figureText(last.percent),
          )}
        </Button>
      )}
      <Field label={texts.phase} issue={issues.get("phase")} warning={warningOf("phase")}>
        {(control) => (
          <select {...control} value={content.phase} onChange={(event) => change({ phase: event.target.value })}>
            <option value="">{texts.choosePhase}</option>
            {reportPhases
              .filter((phase) => !isAside(phase))
              .map((phase) => (
                <option key={phase} value={phase}>
                  {reportPhaseTerm(language, phase)}
                </option>
              ))}
            <optgroup label={texts.aside}>
              {asidePhases.map((phase) => (
                <option key={phase} value={phase}>
                  {reportPhaseTerm(language, phase)}
                </option>
              ))}
            </optgroup>
          </select>
        )}
      </Field>
      <Field label={texts.asOfOn} issue={issues.get("asOfOn")} warning={warningOf("earlier")}>
        {(control) => (
          <input
            {...control}
            type="date"
            max={today}
            value={content.asOfOn}
            onChange={(event) => change({ asOfOn: event.target.value })}
          />
        )}
      </Field>
      {isAside(content.phase as (typeof reportPhases)[number]) && (
        <Field label={texts.reason} issue={issues.get("reason")} isWide>
          {(control) => (
            <textarea
              {...control}
              rows={2}
              value={content.reason}
              onChange={(event) => change({ reason: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field
        label={texts.percent}
        hint={texts.percentHint}
        issue={issues.get("percent")}
        warning={warningOf("percent")}
        isWide
      >
        {(control) => (
          <div className={styles["percent"]}>
            <input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={content.percent}
              onChange={(event) => change({ percent: event.target.value })}
            />
            <input
              type="range"
              min={0}
              max={100}
              step={1}
              aria-label={texts.percentSlider}
              value={Number(content.percent) || 0}
              onChange={(event) => change({ percent: event.target.value })}
            />
          </div>
        )}
      </Field>
      <Field label={texts.summary} hint={texts.summaryHint} issue={issues.get("summary")} isWide>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            value={content.summary}
            onChange={(event) => change({ summary: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
