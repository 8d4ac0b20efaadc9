import type { Kysely } from "kysely";
import { type PlanFeatureCollection, type SourceId, sourceIds } from "#domain/features/feature.ts";
import { indexPlan } from "#domain/plan/plan-index.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { followPlan } from "#domain/plan-revision/follow-plan.ts";
import type { Tables } from "../database/tables.ts";
import type { LoadedPlan } from "./load-plan.ts";
import { readPlanNumber, readStoredPlan } from "./plan-store.ts";

function followed(source: PlanFeatureCollection, plan: Plan): PlanFeatureCollection {
  const features = followPlan(source.features, plan);
  return features === source.features ? source : { ...source, features };
}

/** What comes with the build with another version of the plan: its index is of it, and its features name its tasks. */
function revised(shipped: LoadedPlan, plan: Plan): LoadedPlan {
  const entries = sourceIds.map((id) => [id, followed(shipped.sources[id], plan)] as const);
  // Every source has its entry.
  const sources = Object.fromEntries(entries) as Record<SourceId, PlanFeatureCollection>;
  return {
    ...shipped,
    sources,
    index: indexPlan(
      plan,
      sourceIds.flatMap((id) => sources[id].features),
    ),
  };
}

/** The plan as it stands: what comes with the build until somebody saves another version, which any process may have done. */
export class PresentPlan {
  readonly #db: Kysely<Tables>;
  readonly #shipped: LoadedPlan;
  #current: { readonly number: number; readonly plan: LoadedPlan };

  constructor(db: Kysely<Tables>, shipped: LoadedPlan) {
    this.#db = db;
    this.#shipped = shipped;
    this.#current = { number: 0, plan: shipped };
  }

  /** As it stands now, the same object until another version is saved. Within a transaction it is read through that. */
  async read(db: Pick<Kysely<Tables>, "selectFrom"> = this.#db): Promise<LoadedPlan> {
    if ((await readPlanNumber(db)) === this.#current.number) return this.#current.plan;
    const stored = await readStoredPlan(db);
    const { version } = stored?.saved ?? { version: 0 };
    const plan = stored?.plan ?? null;
    this.#current = { number: version, plan: plan === null ? this.#shipped : revised(this.#shipped, plan) };
    return this.#current.plan;
  }
}
