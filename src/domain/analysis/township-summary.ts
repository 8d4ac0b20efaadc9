import type { PlanFeature } from "../features/feature.ts";
import type { FeatureId, ItemId, TaskId, Year } from "../plan/ids.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import { countByLight, type FeatureStatus } from "../progress/feature-status.ts";
import type { Light } from "../progress/light.ts";

/** What the plan has for a township, by what it says itself of where its features lie: nothing is read off the map. */
export type TownshipRow = {
  readonly township: PlanFeature;
  /** Corridors and sites that lie in it or pass through. */
  readonly projects: readonly PlanFeature[];
  readonly tasks: readonly TaskId[];
  /** Items that name the township or one of its projects or centres, by year; every year of the plan has an entry. */
  readonly items: ReadonlyMap<Year, readonly ItemId[]>;
  /** Its built things by light; `null` while reports or rules are not there. */
  readonly lights: Readonly<Record<Light, number>> | null;
};

/** The rows of all townships, and the projects that belong to none of them. */
export type TownshipSummary = {
  readonly rows: readonly TownshipRow[];
  /** Corridors and sites that are county-wide, or of which nobody says where they lie. */
  readonly elsewhere: readonly PlanFeature[];
  /** Projects that are counted in more than one township. */
  readonly shared: readonly PlanFeature[];
};

function homesOf({ properties }: PlanFeature): readonly FeatureId[] {
  return "townships" in properties ? properties.townships : [];
}

function isProject({ id }: PlanFeature): boolean {
  return id.startsWith("corridors/") || id.startsWith("sites/");
}

/** Sums up the plan by township, in the order of the townships. `statuses` are those of a day, `null` for no lights. */
export function summariseTownships(index: PlanIndex, statuses: readonly FeatureStatus[] | null): TownshipSummary {
  const projects = index.features.filter(isProject);
  const rows = index.features
    .filter(({ properties }) => properties.kind === "township")
    .map((township): TownshipRow => {
      const own = index.features.filter((feature) => homesOf(feature).includes(township.id));
      const built = new Set(own.filter(isProject).map(({ id }) => id));
      const items = [township, ...own].flatMap(({ id }) => index.itemsByFeature.get(id) ?? []);
      const tasks = new Set([township, ...own].flatMap((feature) => feature.properties.tasks));
      return {
        township,
        projects: own.filter(isProject),
        tasks: index.plan.tasks.flatMap(({ id }) => (tasks.has(id) ? [id] : [])),
        items: new Map(
          index.plan.years.map((year) => [
            year,
            [...new Set(items.filter((item) => item.year === year).map(({ id }) => id))],
          ]),
        ),
        lights: statuses === null ? null : countByLight(statuses.filter(({ feature }) => built.has(feature.id))),
      };
    });
  return {
    rows,
    elsewhere: projects.filter((feature) => homesOf(feature).length === 0),
    shared: projects.filter((feature) => homesOf(feature).length > 1),
  };
}
