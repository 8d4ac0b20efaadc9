import type { PlanFeature, SourceId } from "#domain/features/feature.ts";
import { sourceIds } from "#domain/features/feature.ts";
import { applyReplacements } from "#domain/intake/replacement/apply-replacements.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Database } from "../database/database.ts";
import type { LoadedPlan } from "../plan/load-plan.ts";
import type { PresentPlan } from "../plan/present-plan.ts";
import { readReplacements, readRevision } from "./geometry-store.ts";

type Sources = LoadedPlan["sources"];

/** The sources of the plan as it stands, with the geometry that stands in place of their own. */
export class ReplacedSources {
  readonly #db: Database["db"];
  readonly #plan: PresentPlan;
  #current: { readonly revision: number; readonly of: Sources; readonly sources: Sources } | null = null;

  constructor({ db }: Pick<Database, "db">, plan: PresentPlan) {
    this.#db = db;
    this.#plan = plan;
  }

  /** As they stand now; the same objects until a geometry is replaced, and of those sources that it does not concern. */
  async read(): Promise<Sources> {
    const { sources: of } = await this.#plan.read();
    const current = this.#current;
    if (current?.of === of && (await readRevision(this.#db)) === current.revision) return current.sources;
    const { revision, replacements } = await readReplacements(this.#db);
    const byFeature = new Map(replacements.map((each) => [each.feature, each]));
    const entries = sourceIds.map((id) => [id, applyReplacements(of[id], byFeature)] as const);
    // Every source has its entry.
    const sources = Object.fromEntries(entries) as Record<SourceId, Sources[SourceId]>;
    this.#current = { revision, of, sources };
    return sources;
  }

  /** The geometry of a feature as it comes with the plan, `null` where nobody can place it; `undefined`: no such feature. */
  async shippedGeometry(id: FeatureId): Promise<PlanFeature["geometry"] | undefined> {
    const { sources } = await this.#plan.read();
    return sourceIds.flatMap((source) => sources[source].features).find((feature) => feature.id === id)?.geometry;
  }

  /** Every feature as it stands now, those that are not listed too. */
  async features(): Promise<ReadonlyMap<FeatureId, PlanFeature>> {
    const sources = await this.read();
    return new Map(sourceIds.flatMap((id) => sources[id].features.map((feature) => [feature.id, feature] as const)));
  }
}
