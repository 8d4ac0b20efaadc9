import { differenceWords, figure as figureText } from "#app/language/figures.ts";
import { nameIn, textIn } from "#app/language/language.ts";
import { lightTerm, reportPhaseTerm } from "#app/language/progress-terms.ts";
import { builtPhaseName } from "#app/language/terms.ts";
import { unitLine } from "#app/language/unit-names.ts";
import type { ListRef } from "#domain/briefing/briefing.ts";
import { yearOf } from "#domain/briefing/play.ts";
import type { Fact } from "#domain/features/feature.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Goal, MilestoneItem } from "#domain/plan/milestone-item.ts";
import type { BuiltPhase } from "#domain/plan/phase.ts";
import { featuresReaching, itemsReaching } from "#domain/plan/year-events.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import type { Light } from "#domain/progress/light.ts";
import type { SlideList, SlideRow } from "./slide.ts";
import type { SlideParts } from "./slide-parts.ts";
import { slideWords } from "./slide-words.ts";

const plain = { light: null, phase: null, commitment: null, lines: [] } as const;

function statementRow({ language }: SlideParts, statement: MilestoneItem | Goal): SlideRow {
  const year = "year" in statement ? statement.year : statement.byYear;
  return {
    ...plain,
    key: statement.id,
    head: year === null ? "" : slideWords[language].year(year),
    text: textIn(language, statement),
    commitment: statement.commitment,
  };
}

function factRow({ language, references }: SlideParts, fact: Fact): SlideRow {
  const reference = references.get(fact.reference);
  const said = [reference?.publisher ?? "", fact.on ?? reference?.publishedOn ?? ""].filter((part) => part !== "");
  return {
    ...plain,
    key: fact.label,
    head: language === "zh" ? fact.label : fact.labelEn,
    text: language === "zh" ? fact.value : fact.valueEn,
    lines: [{ label: slideWords[language].publicFact, text: said.join(" · ") }],
  };
}

/** What was last reported of a built thing, in one line. */
function reportedLine({ language }: SlideParts, { light, reason, heads }: FeatureStatus): string {
  const words = slideWords[language];
  const { report } = reason;
  // Nobody owes a report on what the plan lets begin later.
  const isOwed = light !== "notDue";
  if (report === null) return isOwed ? words.notReported : lightTerm(language, light);
  const parts = [
    reportPhaseTerm(language, report.phase),
    report.percent === null ? "" : `${figureText(report.percent)}%`,
    reason.differencePoints === null ? "" : differenceWords(language, reason.differencePoints),
    report.asOfOn,
    report.source === null ? "" : words.publicFact,
  ].filter((part) => part !== "");
  const last = parts.join(" · ");
  return heads.unit === null && isOwed ? `${words.notReported}；${last}` : last;
}

function statusRow(parts: SlideParts, status: FeatureStatus): SlideRow {
  return {
    ...plain,
    key: status.feature.id,
    light: status.light,
    head: nameIn(parts.language, status.feature.properties),
    text: reportedLine(parts, status),
  };
}

function agendaRow(parts: SlideParts, status: FeatureStatus): SlideRow {
  const { index, language, isConfidential } = parts;
  const words = slideWords[language];
  const { unit } = status.heads;
  const said = (text: string | null | undefined): string =>
    isConfidential ? (text ?? words.notSaid) : unit === null ? words.notSaid : words.hidden;
  const [blockers, coordination] = [said(unit?.blockers), said(unit?.needsCoordination)];
  return {
    ...statusRow(parts, status),
    lines: [
      { label: words.unit, text: unitLine(index, status.feature.id, language) },
      // Where nothing is known of either, once is enough.
      ...(blockers === coordination
        ? [{ label: words.blockersAndCoordination, text: blockers }]
        : [
            { label: words.blockers, text: blockers },
            { label: words.coordination, text: coordination },
          ]),
    ],
  };
}

function atLights(
  parts: SlideParts,
  lights: readonly Light[],
  only: readonly FeatureId[] | undefined,
): FeatureStatus[] {
  return lights.flatMap((light) =>
    parts.statuses.filter(
      (status) => status.light === light && (only === undefined || only.includes(status.feature.id)),
    ),
  );
}

function phaseRows(parts: SlideParts, phase: BuiltPhase, year: number): readonly SlideRow[] {
  const { index, language } = parts;
  return featuresReaching(index, phase, year).map(({ id, properties }) => {
    const strengths = itemsReaching(index, id, phase, year).map(({ commitment }) => commitment);
    return {
      ...plain,
      key: `${phase} ${id}`,
      phase,
      head: nameIn(language, properties),
      text: builtPhaseName(language, phase, properties.kind),
      commitment: strengths.includes("firm") ? "firm" : (strengths[0] ?? null),
    };
  });
}

/** A list of a scene, resolved; see the kinds of `listRef`. */
export function slideList(parts: SlideParts, reference: ListRef): SlideList {
  const { index, language, current } = parts;
  const { noRows } = slideWords[language];
  switch (reference.kind) {
    case "items":
      return {
        rows: reference.items.flatMap((id) => index.itemById.get(id) ?? []).map((item) => statementRow(parts, item)),
        empty: "",
      };
    case "goals":
      return {
        rows: reference.goals.flatMap((id) => index.goalById.get(id) ?? []).map((goal) => statementRow(parts, goal)),
        empty: "",
      };
    case "facts": {
      const facts = index.featureById.get(reference.feature)?.properties.facts ?? [];
      const { labels } = reference;
      const wanted = facts.filter(({ label }) => labels === undefined || labels.includes(label));
      return { rows: wanted.map((fact) => factRow(parts, fact)), empty: noRows.facts };
    }
    case "phases": {
      const year = yearOf(reference.year, current);
      return { rows: reference.phases.flatMap((phase) => phaseRows(parts, phase, year)), empty: noRows.phases };
    }
    case "lights":
      return {
        rows: atLights(parts, reference.lights, reference.features).map((status) => statusRow(parts, status)),
        empty: `${reference.lights.map((light) => lightTerm(language, light)).join("、")}：${noRows.lights}`,
      };
    case "agenda":
      return {
        rows: atLights(parts, reference.lights, reference.features).map((status) => agendaRow(parts, status)),
        empty: `${reference.lights.map((light) => lightTerm(language, light)).join("、")}：${noRows.lights}`,
      };
  }
}
