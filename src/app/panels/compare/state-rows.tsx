import type { ReactNode } from "react";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { reportPhaseTerm } from "#app/language/progress-terms.ts";
import { builtPhaseName } from "#app/language/terms.ts";
import { PhaseLine } from "#app/map/legend-symbol.tsx";
import { LightMark } from "#app/panels/light/light-mark.tsx";
import { Chip } from "#app/ui/chip.tsx";
import type { DayDifference } from "#domain/compare/day-differences.ts";
import { type ReportDifference, reportStandings } from "#domain/compare/report-differences.ts";
import type { YearDifference } from "#domain/compare/year-differences.ts";
import type { FeatureKind } from "#domain/features/feature.ts";
import { builtPhases } from "#domain/plan/phase.ts";
import type { YearState } from "#domain/plan/year-state.ts";
import { countByLight, type FeatureStatus } from "#domain/progress/feature-status.ts";
import { lights } from "#domain/progress/light.ts";
import styles from "./compare.module.css";
import { messages } from "./messages.ts";

function Sides({ left, right }: { readonly left: ReactNode; readonly right: ReactNode }) {
  const texts = useMessages(messages);
  return (
    <span className={styles["states"]}>
      <span className={styles["state"]}>{left}</span>
      <span className={styles["arrow"]}>
        <span aria-hidden="true">→</span>
        <span className="visually-hidden">{texts.to}</span>
      </span>
      <span className={styles["state"]}>{right}</span>
    </span>
  );
}

function State({ state, kind }: { readonly state: YearState; readonly kind: FeatureKind }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  if (state === null) return <span className={styles["none"]}>{texts.noState}</span>;
  if (state === "service") return <span>{texts.service}</span>;
  return (
    <>
      <PhaseLine phase={state} width={28} />
      <span>{builtPhaseName(language, state, kind)}</span>
    </>
  );
}

/** What the plan has of a feature at the end of both years. */
export function YearRow({ row: { feature, left, right } }: { readonly row: YearDifference }) {
  const { kind } = feature.properties;
  return <Sides left={<State state={left} kind={kind} />} right={<State state={right} kind={kind} />} />;
}

/** How many features each phase has gained on the right. */
export function YearCounts({ rows }: { readonly rows: readonly YearDifference[] }) {
  const texts = useMessages(messages);
  const counts = [...builtPhases.toReversed(), "service" as const, null]
    .map((state) => ({ state, count: rows.filter(({ right }) => right === state).length }))
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return null;
  return (
    <ul className={styles["counts"]} aria-label={texts.right}>
      {counts.map(({ state, count }) => (
        <li key={state ?? "none"} className={styles["state"]}>
          <State state={state} kind="road" />
          <b>{count}</b>
        </li>
      ))}
    </ul>
  );
}

function Reported({ status }: { readonly status: FeatureStatus }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { report } = status.reason;
  return (
    <>
      <LightMark light={status.light} />
      {report !== null && (
        <span>
          {reportPhaseTerm(language, report.phase)}
          {report.percent !== null && ` ${texts.percent(report.percent)}`}
        </span>
      )}
    </>
  );
}

/** What the plan expects of a feature, and what is reported of it. */
export function ReportRow({ row }: { readonly row: ReportDifference }) {
  const texts = useMessages(messages);
  return (
    <>
      <Sides
        left={<State state={row.expected} kind={row.feature.properties.kind} />}
        right={<Reported status={row.status} />}
      />
      {row.standing !== "unreported" && (
        <span className={styles["standing"]}>
          <Chip small kind={row.standing === "behind" ? "now" : "plain"}>
            {texts.standings[row.standing]}
          </Chip>
        </span>
      )}
    </>
  );
}

/** How many reports stand how to the plan. */
export function ReportCounts({
  rows,
  agreed,
}: {
  readonly rows: readonly ReportDifference[];
  readonly agreed: number;
}) {
  const texts = useMessages(messages);
  return (
    <ul className={styles["counts"]}>
      {reportStandings.map((standing) => (
        <li key={standing}>
          {texts.standings[standing]} <b>{rows.filter((row) => row.standing === standing).length}</b>
        </li>
      ))}
      <li>{texts.agreed(agreed)}</li>
    </ul>
  );
}

/** How a feature stood on both days. */
export function DayRow({ row: { left, right } }: { readonly row: DayDifference }) {
  return <Sides left={<Reported status={left} />} right={<Reported status={right} />} />;
}

/** How many built things stood at each light on both days. */
export function DayCounts({
  known: { left, right },
}: {
  readonly known: { readonly left: readonly FeatureStatus[]; readonly right: readonly FeatureStatus[] };
}) {
  const [before, after] = [countByLight(left), countByLight(right)];
  const some = lights.filter((light) => before[light] > 0 || after[light] > 0);
  return (
    <ul className={styles["counts"]}>
      {some.map((light) => (
        <li key={light} className={styles["state"]}>
          <LightMark light={light} />
          <b>{before[light] === after[light] ? after[light] : `${before[light]} → ${after[light]}`}</b>
        </li>
      ))}
    </ul>
  );
}
