import type { StoredReplacement } from "#domain/api/geometry.ts";
import type { PlanVersion } from "#domain/api/plan.ts";
import type { Basemap } from "#domain/config/app-config.ts";
import { appConfig } from "#domain/config/app-config.ts";
import {
  featureCollection,
  type PlanFeatureCollection,
  type Reference,
  referenceList,
  type SourceId,
  sourceIds,
} from "#domain/features/feature.ts";
import { type Village, villageList } from "#domain/features/village.ts";
import { type PlanPassages, planPassages } from "#domain/plan/plan-document.ts";
import { type Plan, plan } from "#domain/plan/plan.ts";
import { type Loadable, type LoadProblem, loading, loadJson } from "./loadable.ts";
import { fileUrls, sourceUrls } from "./sources.ts";

/** Everything that is loaded, as it stands now. A new object at every change; parts that did not change stay identical. */
export type PlanData = {
  readonly plan: Loadable<Plan>;
  /** The version of the plan that `plan` is; `null`: it is what comes with the build, and was never revised. */
  readonly planVersion: PlanVersion | null;
  readonly sources: Readonly<Record<SourceId, Loadable<PlanFeatureCollection>>>;
  /** The sources as they come with the build, before any geometry is replaced; the very same objects where none is. */
  readonly shipped: Readonly<Record<SourceId, Loadable<PlanFeatureCollection>>>;
  readonly references: ReadonlyMap<string, Reference>;
  /** The features whose geometry is replaced; `sources` have it already. */
  readonly replacements: readonly StoredReplacement[];
  readonly villages: readonly Village[];
  readonly basemaps: readonly Basemap[];
  /** The origins of pages that may embed the map and speak with it. */
  readonly embedOrigins: readonly string[];
  /** Whether the installation has terrain. */
  readonly hasTerrain: boolean;
  /** Why the installer's settings could not be read; the defaults hold then. */
  readonly configProblem: LoadProblem | null;
  /** The plan's document in passages; `null` where the installer has not loaded it. */
  readonly passages: PlanPassages | null;
};

type Replaced = {
  /** Grows with every replacement. */
  readonly revision: number;
  readonly apply: (source: PlanFeatureCollection) => PlanFeatureCollection;
};

type Revised = { readonly plan: Plan; readonly follow: (source: PlanFeatureCollection) => PlanFeatureCollection };

const nothingLoaded: PlanData["sources"] = {
  context: loading,
  county: loading,
  townships: loading,
  axes: loading,
  corridors: loading,
  centres: loading,
  sites: loading,
};

const patienceMilliseconds = 800;

/** Loads the plan and its sources, and tells who listens. The files a first map needs come first, the rest follows. */
export class PlanStore {
  #data: PlanData = {
    plan: loading,
    planVersion: null,
    sources: nothingLoaded,
    shipped: nothingLoaded,
    references: new Map(),
    replacements: [],
    villages: [],
    basemaps: [],
    embedOrigins: [],
    hasTerrain: false,
    configProblem: null,
    passages: null,
  };
  readonly #listeners = new Set<() => void>();
  #told: PlanData = this.#data;
  #isQuiet = false;
  #replaced: Replaced | null = null;
  #replacementRequest = 0;
  #shippedPlan: Loadable<Plan> = loading;
  #revised: Revised | null = null;
  #planRequest = 0;

  /** What listeners have been told of; identical until they are told more. */
  readonly snapshot = (): PlanData => this.#told;

  /** Calls `listener` after every change; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Loads everything once; resolves when the last file has come or failed. Never rejects. What arrives within
   * `patienceMilliseconds` is told at once, so that the map is built from all of it and not again for every file; after
   * that, listeners hear of each file as it comes.
   */
  async load(): Promise<void> {
    const first = Promise.all([
      this.loadPlan(),
      ...sourceIds.map((source) => this.loadSource(source)),
      this.#loadConfig(),
    ]);
    this.#isQuiet = true;
    await Promise.race([first, new Promise((resolve) => setTimeout(resolve, patienceMilliseconds))]);
    this.#isQuiet = false;
    this.#tell();
    await first;
  }

  /** Loads the plan, again if it failed. */
  async loadPlan(): Promise<void> {
    this.#shippedPlan = await loadJson(fileUrls.plan, plan);
    if (this.#revised === null) this.#change({ plan: this.#shippedPlan });
  }

  /** Loads one source, again if it failed; the others are not touched. */
  async loadSource(source: SourceId): Promise<void> {
    if (this.#data.sources[source].status === "failed")
      this.#change({ sources: { ...this.#data.sources, [source]: loading } });
    const loaded = await loadJson(sourceUrls[source], featureCollection);
    const shipped = { ...this.#data.shipped, [source]: loaded };
    this.#change({ sources: { ...this.#data.sources, [source]: this.#asItStands(loaded) }, shipped });
  }

  /**
   * Asks for the geometry that stands in place of what comes with the plan, and puts it into the sources. Without an answer
   * everything stays as it is. Never rejects.
   */
  async loadReplacements(): Promise<void> {
    const request = ++this.#replacementRequest;
    const code = await import("./replaced-geometry.ts").catch(() => null);
    const answer = await code?.askReplacements();
    // A later request has overtaken this one.
    if (code === null || answer?.kind !== "value" || request !== this.#replacementRequest) return;
    const { revision, replacements } = answer.value;
    if (revision === (this.#replaced?.revision ?? 0)) return;
    const byFeature = new Map(replacements.map((each) => [each.feature, each]));
    this.#replaced = { revision, apply: (source) => code.applyReplacements(source, byFeature) };
    this.#change({ replacements, sources: this.#sourcesAsTheyStand() });
  }

  /**
   * Asks for the version of the plan that stands in place of the one of the build, and goes by it. Without an answer everything
   * stays as it is. Never rejects.
   */
  async loadPresentPlan(): Promise<void> {
    const request = ++this.#planRequest;
    const code = await import("./revised-plan.ts").catch(() => null);
    const known = this.#data.planVersion?.version ?? 0;
    const answer = await code?.askPresentPlan(known);
    // A later request has overtaken this one.
    if (code === null || answer?.kind !== "value" || request !== this.#planRequest) return;
    const { saved, plan: content } = answer.value;
    if ((saved?.version ?? 0) === known) {
      // Who saved it is told only to those who have signed in.
      if (saved?.savedBy?.id !== this.#data.planVersion?.savedBy?.id) this.#change({ planVersion: saved });
      return;
    }
    const follow = (source: PlanFeatureCollection, of: Plan): PlanFeatureCollection => {
      const features = code.followPlan(source.features, of);
      return features === source.features ? source : { ...source, features };
    };
    this.#revised = content === null ? null : { plan: content, follow: (source) => follow(source, content) };
    this.#change({
      plan: content === null ? this.#shippedPlan : { status: "ready", value: content },
      planVersion: saved,
      sources: this.#sourcesAsTheyStand(),
    });
  }

  #asItStands(source: Loadable<PlanFeatureCollection>): Loadable<PlanFeatureCollection> {
    if (source.status !== "ready") return source;
    const replaced = this.#replaced?.apply(source.value) ?? source.value;
    const value = this.#revised?.follow(replaced) ?? replaced;
    return value === source.value ? source : { status: "ready", value };
  }

  #sourcesAsTheyStand(): PlanData["sources"] {
    const entries = sourceIds.map((id) => [id, this.#asItStands(this.#data.shipped[id])] as const);
    // Every source has its entry.
    return Object.fromEntries(entries) as PlanData["sources"];
  }

  async #loadConfig(): Promise<void> {
    const config = await loadJson(fileUrls.config, appConfig);
    if (config.status === "failed") this.#change({ configProblem: config.problem });
    if (config.status !== "ready") return;
    const { basemaps, embedOrigins, geometry, plan: isRevised, terrain: hasTerrain } = config.value;
    this.#change({ basemaps, embedOrigins, hasTerrain });
    await Promise.all([geometry ? this.loadReplacements() : null, isRevised ? this.loadPresentPlan() : null]);
    if (!config.value.planDocument) return;
    const passages = await loadJson(fileUrls.planDocument, planPassages);
    if (passages.status === "ready") this.#change({ passages: passages.value });
  }

  /** Loads the pages that facts are cited from, once they are first needed. */
  async loadReferences(): Promise<void> {
    if (this.#data.references.size > 0) return;
    const references = await loadJson(fileUrls.references, referenceList);
    if (references.status === "ready")
      this.#change({ references: new Map(references.value.map((reference) => [reference.id, reference])) });
  }

  /** Loads the names of the villages, once they are first searched. */
  async loadVillages(): Promise<void> {
    if (this.#data.villages.length > 0) return;
    const villages = await loadJson(fileUrls.villages, villageList);
    if (villages.status === "ready") this.#change({ villages: villages.value });
  }

  #change(changes: Partial<PlanData>): void {
    this.#data = { ...this.#data, ...changes };
    if (!this.#isQuiet) this.#tell();
  }

  #tell(): void {
    this.#told = this.#data;
    for (const listener of this.#listeners) listener();
  }
}
