import { listIn } from "#app/language/language.ts";
import type { BriefingScene, FigureRef } from "#domain/briefing/briefing.ts";
import { yearOf } from "#domain/briefing/play.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Cite } from "#domain/plan/milestone-item.ts";
import { indicatorSeries } from "#domain/plan/plan-index.ts";
import { featuresReaching, itemsReaching } from "#domain/plan/year-events.ts";
import type { SlideParts } from "./slide-parts.ts";
import { slideWords } from "./slide-words.ts";

/** Everything in the plan that a scene cites. */
function citesOf({ index, current }: SlideParts, { list, years, figures, chart }: BriefingScene): readonly Cite[] {
  const reaching =
    list?.kind === "phases"
      ? list.phases.flatMap((phase) => {
          const year = yearOf(list.year, current);
          return featuresReaching(index, phase, year).flatMap(({ id }) => itemsReaching(index, id, phase, year));
        })
      : [];
  const items = [
    ...(list?.kind === "items" ? list.items : []),
    ...(years?.kind === "items" ? years.items : []),
    ...(years?.kind === "feature" ? (index.itemsByFeature.get(years.feature) ?? []).map(({ id }) => id) : []),
  ].flatMap((id) => index.itemById.get(id) ?? []);
  const goals = [
    ...(list?.kind === "goals" ? list.goals : []),
    ...figures.flatMap((figure) => (figure.kind === "goal" ? [figure.goal] : [])),
  ].flatMap((id) => index.goalById.get(id) ?? []);
  const indicators = [
    ...figures.flatMap((figure) => (figure.kind === "target" ? [figure.indicator] : [])),
    ...(chart?.kind === "indicator" ? [chart.indicator] : []),
  ];
  const targets = indicators.flatMap((indicator) => indicatorSeries(index.plan, indicator).yearly);
  return [...items, ...reaching, ...goals, ...targets].map(({ cite }) => cite);
}

/** The features whose published facts a scene shows. */
function factFeatures({ list, figures }: BriefingScene): readonly FeatureId[] {
  return [
    ...(list?.kind === "facts" ? [list.feature] : []),
    ...figures.flatMap((figure) => (figure.kind === "fact" ? [figure.feature] : [])),
  ];
}

const byReport = new Set<FigureRef["kind"]>(["lights", "expected", "reported", "difference"]);

function showsReports({ list, chart, figures, layers }: BriefingScene): boolean {
  return (
    list?.kind === "lights" ||
    list?.kind === "agenda" ||
    chart?.kind === "lights" ||
    chart?.kind === "progress" ||
    layers.includes("lights") ||
    figures.some(({ kind }) => byReport.has(kind))
  );
}

/** Where a scene's words and figures come from, in one line: document and parts of it, publishers, reports; then the mark of the map. */
export function slideSource(parts: SlideParts, scene: BriefingScene): string {
  const { index, language, references } = parts;
  const words = slideWords[language];
  const cites = citesOf(parts, scene);
  const ordinals = (part: "annex" | "main"): string =>
    index.plan.tasks
      .filter(({ id }) => cites.some((cite) => cite.part === part && cite.task === id))
      .map(({ ordinal }) => ordinal)
      .join("");
  const inDocument = [
    cites.some(({ part }) => part === "goals") ? words.goals : "",
    ordinals("main") === "" ? "" : words.main(ordinals("main")),
    ordinals("annex") === "" ? "" : words.annex(ordinals("annex")),
  ].filter((part) => part !== "");
  const facts = factFeatures(scene).flatMap((id) => index.featureById.get(id)?.properties.facts ?? []);
  const publishers = facts.flatMap(({ reference }) => references.get(reference)?.publisher ?? []);
  const named = [...new Set(publishers)].filter((publisher) => publisher !== "").slice(0, 3);
  const { number } = index.plan.document;
  const separator = language === "zh" ? "，" : ", ";
  const line = words.source([
    inDocument.length === 0 ? number : `${number}${separator}${listIn(language, inDocument)}`,
    ...(named.length === 0 ? [] : [`${words.publicFact}${separator}${listIn(language, named)}`]),
    ...(showsReports(scene) ? [words.reports] : []),
  ]);
  return `${line}${language === "zh" ? "。" : ". "}${words.schematic}`;
}
