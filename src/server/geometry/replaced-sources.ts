import type { PlanFeature, SourceId } from "#domain/features/feature.ts";
import { sourceIds } from "#domain/features/feature.ts";
import { applyReplacements } from "#domain/intake/replacement/apply-replacements.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Database } from "../database/database.ts";
import type { LoadedPlan } from "../plan/load-plan.ts";
import { readReplacements, readRevision } from "./geometry-store.ts";

type Sources = LoadedPlan["sources"];

/** The sources of the plan with the geometry that stands in place of their own. */
export class ReplacedSources {
  readonly #db: Database["db"];
  readonly #shipped: Sources;
  readonly #features: ReadonlyMap<FeatureId, PlanFeature>;
  #current: { readonly revision: number; readonly sources: Sources };

  constructor({ db }: Pick<Database, "db">, { sources }: Pick<LoadedPlan, "sources">) {
    this.#db = db;
    this.#shipped = sources;
    this.#features = new Map(sourceIds.flatMap((id) => sources[id].features.map((each) => [each.id, each] as const)));
    this.#current = { revision: 0, sources };
  }

  /** As they stand now; the same objects until a geometry is replaced, and of those sources that it does not concern. */
  async read(): Promise<Sources> {
    if ((await readRevision(this.#db)) === this.#current.revision) return this.#current.sources;
    const { revision, replacements } = await readReplacements(this.#db);
    const byFeature = new Map(replacements.map((each) => [each.feature, each]));
    const entries = sourceIds.map((id) => [id, applyReplacements(this.#shipped[id], byFeature)] as const);
    // Every source has its entry.
    this.#current = { revision, sources: Object.fromEntries(entries) as Record<SourceId, Sources[SourceId]> };
    return this.#current.sources;
  }

  /** The geometry of a feature as it comes with the plan, `null` where nobody can place it; `undefined`: no such feature. */
  shippedGeometry(id: FeatureId): PlanFeature["geometry"] | undefined {
    return this.#features.get(id)?.geometry;
  }

  /** Every feature as it stands now, those that are not listed too. */
  async features(): Promise<ReadonlyMap<FeatureId, PlanFeature>> {
    const sources = await this.read();
    return new Map(sourceIds.flatMap((id) => sources[id].features.map((feature) => [feature.id, feature] as const)));
  }
}
