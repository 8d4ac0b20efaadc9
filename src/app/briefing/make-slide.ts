import { nameIn, textIn } from "#app/language/language.ts";
import { lightTerm } from "#app/language/progress-terms.ts";
import type { YearStrip } from "#domain/briefing/briefing.ts";
import { fillText, type TextReference } from "#domain/briefing/fill-text.ts";
import { type PlayedScene, yearOf } from "#domain/briefing/play.ts";
import type { MilestoneItem } from "#domain/plan/milestone-item.ts";
import { type BuiltPhase, laterPhase } from "#domain/plan/phase.ts";
import { slideChart } from "./slide-chart.ts";
import { slideFigure } from "./slide-figures.ts";
import { slideList } from "./slide-list.ts";
import type { SlideParts } from "./slide-parts.ts";
import { slideSource } from "./slide-source.ts";
import { slideWords } from "./slide-words.ts";
import type { Slide, SlideFigure, SlideList, SlideYear } from "./slide.ts";
import { titleParts } from "./title-parts.ts";

function filled(parts: SlideParts, { scene, feature, light }: PlayedScene, text: string): string {
  const { index, language, current } = parts;
  const nameOf = (id: PlayedScene["feature"]): string => {
    const properties = id === null ? undefined : index.featureById.get(id)?.properties;
    return properties === undefined ? "" : nameIn(language, properties);
  };
  return fillText(text, (reference: TextReference): string => {
    switch (reference.kind) {
      case "year":
        return String(yearOf(scene.year, current));
      case "light":
        return light === null ? "" : lightTerm(language, light);
      case "feature":
        return nameOf(feature);
      case "name":
        return nameOf(reference.feature);
      case "county":
        return nameIn(language, index.plan.document.county);
      case "document":
        return index.plan.document.number;
      case "unknown":
        return "";
    }
  });
}

function furthest(items: readonly MilestoneItem[]): BuiltPhase | null {
  return items.reduce<BuiltPhase | null>(
    (reached, { phase }) => (phase === "service" ? reached : laterPhase(reached, phase)),
    null,
  );
}

function strip(parts: SlideParts, years: YearStrip): readonly SlideYear[] {
  const { index, language, current } = parts;
  const items =
    years.kind === "feature"
      ? (index.itemsByFeature.get(years.feature) ?? []).filter(({ phase }) => phase !== "service")
      : years.items.flatMap((id) => index.itemById.get(id) ?? []);
  return index.plan.years.map((year) => {
    const ofYear = items.filter((item) => item.year === year);
    // Where two tasks say the same thing of a year, once is enough.
    const said = new Map(ofYear.map((item) => [years.kind === "feature" ? item.phase : item.id, item]));
    return {
      year,
      isCurrent: year === current,
      phase: furthest(ofYear),
      lines: [...said.values()].map((item) => ({
        key: item.id,
        text: textIn(language, item),
        commitment: item.commitment,
      })),
    };
  });
}

/** The figures of a scene; a difference between what nobody knows is none. */
function figuresOf(parts: SlideParts, { figures }: PlayedScene["scene"]): readonly SlideFigure[] {
  const { none } = slideWords[parts.language];
  return figures.flatMap((reference) => {
    const figure = slideFigure(parts, reference);
    return reference.kind === "difference" && figure.value === none ? [] : [figure];
  });
}

/** The list of a scene; what the title says already its rows do not say again. */
function listOf(parts: SlideParts, { list }: PlayedScene["scene"], title: string): SlideList | null {
  if (list === undefined) return null;
  const { rows, empty } = slideList(parts, list);
  return { rows: rows.map((row) => (row.head === title ? { ...row, head: "" } : row)), empty };
}

/** A scene in words and figures: everything resolved from plan, published facts and reports. */
export function makeSlide(parts: SlideParts, played: PlayedScene): Slide {
  const { index, language } = parts;
  const { scene, page } = played;
  const current = yearOf(scene.year, parts.current);
  const own = { ...parts, current };
  const task = scene.task === undefined ? undefined : index.taskById.get(scene.task);
  const words = slideWords[language];
  const kickers = [
    task === undefined ? "" : `${language === "zh" ? task.ordinal : `${task.id}. `}${nameIn(language, task)}`,
    page === null ? "" : words.page(page.at, page.of),
  ].filter((part) => part !== "");
  const title = filled(own, played, language === "zh" ? scene.title : scene.titleEn);
  return {
    id: played.id,
    kicker: kickers.join(" · "),
    title,
    titleParts: titleParts(index, title),
    message: filled(own, played, language === "zh" ? scene.message : scene.messageEn),
    figures: figuresOf(own, scene),
    list: listOf(own, scene, title),
    chart: scene.chart === undefined ? null : slideChart(own, scene.chart),
    years: scene.years === undefined ? null : strip(own, scene.years),
    source: slideSource(own, scene),
    asOf: parts.asOf,
    notes: filled(own, played, language === "zh" ? scene.notes : scene.notesEn),
    dwellSeconds: scene.dwellSeconds,
  };
}
