import { differenceWords, figure as figureText } from "#app/language/figures.ts";
import { nameIn } from "#app/language/language.ts";
import { lightTerm } from "#app/language/progress-terms.ts";
import { commitmentName, kindName, phaseName, wordingOf } from "#app/language/terms.ts";
import type { FigureRef } from "#domain/briefing/briefing.ts";
import { yearOf } from "#domain/briefing/play.ts";
import type { IndicatorId } from "#domain/plan/ids.ts";
import type { Target } from "#domain/plan/indicator.ts";
import type { Commitment } from "#domain/plan/milestone-item.ts";
import { indicatorSeries } from "#domain/plan/plan-index.ts";
import { featuresReaching } from "#domain/plan/year-events.ts";
import { countByLight } from "#domain/progress/feature-status.ts";
import type { SlideFigure } from "./slide.ts";
import { type SlideParts, statusOf } from "./slide-parts.ts";
import { slideWords } from "./slide-words.ts";

type Valued = Target & { readonly commitment: Commitment };

function targetFigure(parts: SlideParts, id: IndicatorId, target: Valued | undefined, when: string): SlideFigure {
  const { index, language } = parts;
  const words = slideWords[language];
  const indicator = index.indicatorById.get(id);
  if (indicator === undefined || target === undefined)
    return {
      before: "",
      value: words.none,
      after: "",
      label: indicator === undefined ? id : nameIn(language, indicator),
      note: when,
    };
  const { before, figure, after } = wordingOf(language, target, indicator);
  const strength = target.commitment === "firm" ? "" : commitmentName(language, target.commitment);
  return {
    before,
    value: figure,
    after,
    label: nameIn(language, indicator),
    note: [when, strength].filter((part) => part !== "").join(" · "),
  };
}

function count(value: number, after: string, label: string, note = ""): SlideFigure {
  return { before: "", value: String(value), after, label, note };
}

/** A figure of a scene, resolved: from the plan, the published facts or the reports, exactly as they have it. */
export function slideFigure(parts: SlideParts, reference: FigureRef): SlideFigure {
  const { index, language, statuses, current } = parts;
  const words = slideWords[language];
  switch (reference.kind) {
    case "target": {
      const year = yearOf(reference.year, current);
      const point = indicatorSeries(index.plan, reference.indicator).yearly.find((each) => each.year === year);
      return targetFigure(parts, reference.indicator, point, words.year(year));
    }
    case "goal": {
      const goal = index.goalById.get(reference.goal);
      const target = goal?.targets.find(({ indicator }) => indicator === reference.indicator);
      const valued =
        goal === undefined || target === undefined ? undefined : { ...target, commitment: goal.commitment };
      const year = goal?.byYear ?? null;
      return targetFigure(parts, reference.indicator, valued, year === null ? "" : words.year(year));
    }
    case "lights": {
      const { light, features } = reference;
      const counted = statuses.filter(({ feature }) => features === undefined || features.includes(feature.id));
      const total = features === undefined ? words.allProjects : words.theseProjects;
      if (light === undefined) return count(counted.length, words.projects, total, words.asOf(parts.asOf));
      return count(countByLight(counted)[light], words.projects, lightTerm(language, light), words.asOf(parts.asOf));
    }
    case "phase": {
      const year = yearOf(reference.year, current);
      const { length } = featuresReaching(index, reference.phase, year);
      return count(length, words.projects, words.reaching(phaseName(language, reference.phase), year));
    }
    case "plan": {
      const { plan } = index;
      const amounts = { ...plan, cells: { length: plan.tasks.length * plan.years.length } };
      return count(amounts[reference.of].length, words.plan[reference.of], words.planLabel[reference.of]);
    }
    case "features": {
      const { kinds, task } = reference;
      const found = index.features.filter(
        ({ properties }) =>
          kinds.some((kind) => kind === properties.kind) && (task === undefined || properties.tasks.includes(task)),
      );
      return count(found.length, words.places, kinds.map((kind) => kindName(language, kind)).join("、"));
    }
    case "fact": {
      const fact = index.featureById
        .get(reference.feature)
        ?.properties.facts.find(({ label }) => label === reference.label);
      return {
        before: "",
        value: fact === undefined ? words.none : language === "zh" ? fact.value : fact.valueEn,
        after: "",
        label: fact === undefined || language === "zh" ? reference.label : fact.labelEn,
        note: words.publicFact,
      };
    }
    case "expected":
    case "reported":
    case "difference":
      return progressFigure(parts, reference);
  }
}

type ProgressRef = Extract<FigureRef, { readonly kind: "expected" | "reported" | "difference" }>;

function progressFigure(parts: SlideParts, { kind, feature }: ProgressRef): SlideFigure {
  const { language } = parts;
  const words = slideWords[language];
  const status = statusOf(parts, feature);
  const label = words[kind];
  const note = words.asOf(parts.asOf);
  const nothing: SlideFigure = { before: "", value: words.none, after: "", label, note };
  if (status === null) return nothing;
  const { reason, heads } = status;
  if (kind === "difference") {
    const points = reason.differencePoints;
    if (points === null) return nothing;
    const worded = differenceWords(language, points);
    const value = figureText(Math.abs(points));
    const at = worded.indexOf(value);
    if (points === 0 || at === -1) return { ...nothing, value: worded };
    return { before: worded.slice(0, at), value, after: worded.slice(at + value.length), label, note };
  }
  const percent = kind === "expected" ? reason.expected.percent : reason.reportedPercent;
  if (percent === null)
    return kind === "reported" && heads.unit === null ? { ...nothing, note: words.notReported } : nothing;
  const isFact = kind === "reported" && reason.report?.source !== null;
  const day = kind === "reported" ? (reason.report?.asOfOn ?? parts.asOf) : parts.asOf;
  return {
    before: "",
    value: figureText(percent),
    after: "%",
    label,
    note: isFact ? `${words.publicFact} · ${words.asOf(day)}` : words.asOf(day),
  };
}
