import { corridorKinds, siteKinds } from "../features/feature.ts";
import { indicatorSeries, type PlanIndex } from "../plan/plan-index.ts";
import { builtPhases } from "../plan/phase.ts";
import { trackedFeatures } from "../progress/feature-status.ts";
import { lights } from "../progress/light.ts";
import type { FigureRef, SceneYear } from "./briefing.ts";

function targets({ plan }: PlanIndex): readonly FigureRef[] {
  return plan.indicators.flatMap(({ id }) => {
    const { yearly } = indicatorSeries(plan, id);
    const years = [...new Set(yearly.map(({ year }) => year))];
    const all: readonly SceneYear[] = years.length === 0 ? [] : ["current", ...years];
    return all.map((year): FigureRef => ({ kind: "target", indicator: id, year }));
  });
}

function goals({ plan }: PlanIndex): readonly FigureRef[] {
  return plan.goals.flatMap((goal) => {
    const indicators = [...new Set(goal.targets.map(({ indicator }) => indicator))];
    return indicators.map((indicator): FigureRef => ({ kind: "goal", goal: goal.id, indicator }));
  });
}

function counts({ plan, features }: PlanIndex): readonly FigureRef[] {
  const there = new Set<string>(features.map(({ properties }) => properties.kind));
  const kinds = (["township", "sub-centre", ...corridorKinds, ...siteKinds] as const).filter((kind) => there.has(kind));
  const years: readonly SceneYear[] = ["current", ...plan.years];
  return [
    { kind: "lights" },
    ...lights.map((light): FigureRef => ({ kind: "lights", light })),
    ...builtPhases.flatMap((phase) => years.map((year): FigureRef => ({ kind: "phase", phase, year }))),
    ...(["actions", "tasks", "cells", "items", "units"] as const).map((of): FigureRef => ({ kind: "plan", of })),
    ...kinds.map((kind): FigureRef => ({ kind: "features", kinds: [kind] })),
  ];
}

function ofFeatures(index: PlanIndex): readonly FigureRef[] {
  const facts = index.features.flatMap(({ id, properties }) => {
    const labels = [...new Set(properties.facts.map(({ label }) => label))];
    return labels.map((label): FigureRef => ({ kind: "fact", feature: id, label }));
  });
  const progress = trackedFeatures(index).flatMap(({ feature }) =>
    (["expected", "reported", "difference"] as const).map((kind): FigureRef => ({ kind, feature })),
  );
  return [...facts, ...progress];
}

/**
 * Every figure that a scene can refer to, in the order of the plan: indicators by year, goals, counts, then published facts and
 * progress by feature. Counts of a choice of features or kinds are made by hand; here each kind stands by itself.
 */
export function figureChoices(index: PlanIndex): readonly FigureRef[] {
  return [...targets(index), ...goals(index), ...counts(index), ...ofFeatures(index)];
}
