import { Fragment, type ReactNode } from "react";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { lightTerm, reportPhaseTerm } from "#app/language/progress-terms.ts";
import { formatCite, phaseName } from "#app/language/terms.ts";
import { Chip } from "#app/ui/chip.tsx";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import type { LightRules } from "#domain/progress/light-rules.ts";
import { monthOf } from "#domain/progress/reporting-day.ts";
import { StatementLine } from "../statement/statement-line.tsx";
import { lightMessages } from "./messages.ts";
import { differenceWords, figure } from "#app/language/figures.ts";
import { rulesVersion, ruleWords } from "./rule-words.ts";
import styles from "./why-panel.module.css";
import { countedFrom, itemsBehind } from "./why-model.ts";

type WhyBoxProps = {
  readonly index: PlanIndex;
  readonly status: FeatureStatus;
  readonly rules: LightRules;
};

/** Everything that a light follows from: the plan's items, what is expected, what was reported, the difference, the rule. */
export function WhyBox({ index, status, rules }: WhyBoxProps) {
  const texts = useMessages(lightMessages);
  const language = useLanguage();
  const { reason, feature, heads, schedule } = status;
  const { report, expected } = reason;
  const names = [nameIn(language, feature.properties), ...feature.properties.aliases];
  const items = itemsBehind(index, status);
  const firstYear = schedule.items[0]?.year;
  const isMissing = heads.unit === null || monthOf(heads.unit.asOfOn) < reason.reportingMonth;
  return (
    <section className={styles["why"]} aria-label={texts.why(lightTerm(language, status.light))}>
      <h3>{texts.why(lightTerm(language, status.light))}</h3>
      <dl>
        <Row label={texts.item}>
          {items.map((item) => (
            <span key={item.id} className={styles["item"]} title={formatCite(language, item.cite, index)}>
              <b>{item.year}</b> <StatementLine statement={item} under={names} />
            </span>
          ))}
          {items.length === 0 && (firstYear === undefined ? texts.noItem : texts.firstItem(firstYear))}
        </Row>
        <Row label={texts.expected}>
          {expected.percent === null ? (
            <span className={styles["quiet"]}>{texts.noExpected}</span>
          ) : (
            <>
              <b>{figure(expected.percent)}%</b>
              <span className={styles["quiet"]}>{countedFrom(language, status)}</span>
            </>
          )}
          {expected.due !== null && (
            <span>
              {texts.due(expected.due.year, phaseName(language, expected.due.phase))}
              {reason.monthsOverdue > 0 && `，${texts.monthsOverdue(reason.monthsOverdue)}`}
            </span>
          )}
        </Row>
        <Row label={texts.reported}>
          {report === null ? (
            texts.noReport(reason.reportingMonth)
          ) : (
            <>
              <span>
                {reportPhaseTerm(language, report.phase)}
                {reason.reportedPercent !== null && <b> {figure(reason.reportedPercent)}%</b>}
              </span>
              <span className={styles["quiet"]}>
                <time dateTime={report.asOfOn}>{report.asOfOn}</time>
                {isMissing && ` · ${texts.notIn(reason.reportingMonth)}`}
              </span>
              {report.source !== null && (
                <Chip kind="public" small>
                  {texts.publicInformation}
                </Chip>
              )}
            </>
          )}
        </Row>
        {reason.differencePoints !== null && (
          <Row label={texts.difference}>
            <b>{differenceWords(language, reason.differencePoints)}</b>
          </Row>
        )}
        <Row label={texts.rule}>
          <span>{ruleWords(language, reason.rule, rules)}</span>
          <span className={styles["quiet"]}>{rulesVersion(language, reason.rules)}</span>
        </Row>
      </dl>
    </section>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Fragment>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </Fragment>
  );
}
