import type { PlanFeature } from "../features/feature.ts";
import type { FeatureId, IndicatorId, ItemId, TaskId } from "../plan/ids.ts";
import { indicatorSeries, type PlanIndex } from "../plan/plan-index.ts";
import type { Issue } from "../result.ts";
import type { Briefing, BriefingEntry, BriefingScene, ChartRef, FigureRef, ListRef, SceneYear } from "./briefing.ts";
import { referencesIn } from "./fill-text.ts";

type Path = readonly (string | number)[];

/** Holds every reference of one briefing against the plan and its features. */
class LinkCheck {
  readonly issues: Issue[] = [];
  readonly #index: PlanIndex;

  constructor(index: PlanIndex) {
    this.#index = index;
  }

  tell(path: Path, message: string): void {
    this.issues.push({ path, message });
  }

  feature(path: Path, id: FeatureId): PlanFeature | null {
    const feature = this.#index.featureById.get(id);
    if (feature === undefined) this.tell(path, `Expected a known feature, found "${id}"`);
    return feature ?? null;
  }

  features(path: Path, ids: readonly FeatureId[]): void {
    for (const [at, id] of ids.entries()) this.feature([...path, at], id);
  }

  task(path: Path, id: TaskId | undefined): void {
    if (id !== undefined && !this.#index.taskById.has(id)) this.tell(path, `Expected a known task, found "${id}"`);
  }

  year(path: Path, year: SceneYear): void {
    const { years } = this.#index.plan;
    if (year !== "current" && !years.includes(year))
      this.tell(path, `Expected "current" or a year of the plan (${years.join(", ")}), found ${year}`);
  }

  items(path: Path, ids: readonly ItemId[]): void {
    for (const [at, id] of ids.entries())
      if (!this.#index.itemById.has(id)) this.tell([...path, at], `Expected a known item, found "${id}"`);
  }

  indicator(path: Path, id: IndicatorId): boolean {
    if (this.#index.indicatorById.has(id)) return true;
    this.tell(path, `Expected a known indicator, found "${id}"`);
    return false;
  }

  labels(path: Path, feature: FeatureId, labels: readonly string[]): void {
    const known = this.feature([...path, "feature"], feature)?.properties.facts.map(({ label }) => label);
    for (const label of labels)
      if (known !== undefined && !known.includes(label))
        this.tell(
          path,
          `Expected a published fact of ${feature} (${known.join(", ") || "it has none"}), found "${label}"`,
        );
  }

  figure(path: Path, figure: FigureRef): void {
    switch (figure.kind) {
      case "target": {
        this.year([...path, "year"], figure.year);
        if (!this.indicator([...path, "indicator"], figure.indicator) || figure.year === "current") return;
        const { yearly } = indicatorSeries(this.#index.plan, figure.indicator);
        if (!yearly.some(({ year }) => year === figure.year))
          this.tell(path, `Expected a year for which the plan sets "${figure.indicator}", found ${figure.year}`);
        return;
      }
      case "goal": {
        const goal = this.#index.goalById.get(figure.goal);
        if (goal === undefined) this.tell([...path, "goal"], `Expected a known goal, found "${figure.goal}"`);
        else if (!goal.targets.some(({ indicator }) => indicator === figure.indicator))
          this.tell([...path, "indicator"], `Expected an indicator that ${goal.id} sets, found "${figure.indicator}"`);
        return;
      }
      case "phase":
        this.year([...path, "year"], figure.year);
        return;
      case "features":
        this.task([...path, "task"], figure.task);
        return;
      case "fact":
        this.labels(path, figure.feature, [figure.label]);
        return;
      case "expected":
      case "reported":
      case "difference":
        this.feature([...path, "feature"], figure.feature);
        return;
      case "lights":
        this.features([...path, "features"], figure.features ?? []);
        return;
      case "plan":
    }
  }

  list(path: Path, list: ListRef): void {
    switch (list.kind) {
      case "items":
        this.items([...path, "items"], list.items);
        return;
      case "goals":
        for (const [at, id] of list.goals.entries())
          if (!this.#index.goalById.has(id)) this.tell([...path, "goals", at], `Expected a known goal, found "${id}"`);
        return;
      case "facts":
        this.labels(path, list.feature, list.labels ?? []);
        return;
      case "phases":
        this.year([...path, "year"], list.year);
        return;
      case "lights":
      case "agenda":
        this.features([...path, "features"], list.features ?? []);
    }
  }

  chart(path: Path, chart: ChartRef): void {
    if (chart.kind === "indicator") this.indicator([...path, "indicator"], chart.indicator);
    if (chart.kind === "progress") this.feature([...path, "feature"], chart.feature);
  }

  texts(path: Path, scene: BriefingScene): void {
    for (const key of ["title", "titleEn", "message", "messageEn", "notes", "notesEn"] as const)
      for (const reference of referencesIn(scene[key])) {
        if (reference.kind === "name") this.feature([...path, key], reference.feature);
        if (reference.kind === "unknown")
          this.tell(
            [...path, key],
            `Expected {year}, {light}, {feature}, {county}, {document} or {name:<feature>}, found {${reference.text}}`,
          );
      }
  }

  scene(path: Path, scene: BriefingScene): void {
    this.texts(path, scene);
    this.task([...path, "task"], scene.task);
    this.year([...path, "year"], scene.year);
    if (scene.camera.kind === "features") this.features([...path, "camera", "features"], scene.camera.features);
    this.features([...path, "emphasis", "features"], scene.emphasis.features);
    this.task([...path, "emphasis", "task"], scene.emphasis.task);
    for (const [at, figure] of scene.figures.entries()) this.figure([...path, "figures", at], figure);
    if (scene.list !== undefined) this.list([...path, "list"], scene.list);
    if (scene.chart !== undefined) this.chart([...path, "chart"], scene.chart);
    if (scene.years?.kind === "feature") this.feature([...path, "years", "feature"], scene.years.feature);
    if (scene.years?.kind === "items") this.items([...path, "years", "items"], scene.years.items);
  }
}

/** Every id that playing can give the scenes of an entry; the meeting list never has more pages than there are features. */
function playedIds(entry: BriefingEntry, { features }: PlanIndex): readonly string[] {
  if (entry.kind === "scene") return [entry.id];
  const { over, scene } = entry;
  if (over.kind === "features") return over.features.map((_, at) => `${scene.id}-${at + 1}`);
  const pages = Math.ceil(features.length / over.perScene);
  return over.lights.flatMap((light) => Array.from({ length: pages }, (_, at) => `${scene.id}-${light}-${at + 1}`));
}

/** Every reference of a briefing that the plan and its features do not have, and every scene's id that stands twice. */
export function briefingLinkIssues(briefing: Briefing, index: PlanIndex): readonly Issue[] {
  const check = new LinkCheck(index);
  const seen = new Set<string>();
  for (const [at, entry] of briefing.scenes.entries()) {
    const scene = entry.kind === "series" ? entry.scene : entry;
    const path = entry.kind === "series" ? ["scenes", at, "scene"] : ["scenes", at];
    // The entry's own id comes first, so that it is what a mistake names.
    const ids = new Set([scene.id, ...playedIds(entry, index)]);
    const again = [...ids].find((id) => seen.has(id));
    if (again !== undefined)
      check.tell([...path, "id"], `Expected a scene id that stands once, found "${again}" again`);
    for (const id of ids) seen.add(id);
    if (entry.kind === "series" && entry.over.kind === "features")
      check.features(["scenes", at, "over", "features"], entry.over.features);
    check.scene(path, scene);
  }
  return check.issues;
}
