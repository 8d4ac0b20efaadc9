import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { valueOf } from "#app/data/loadable.ts";
import { PlanStore } from "#app/data/plan-store.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Plan } from "#domain/plan/plan.ts";
import planFile from "#geodata/plan/plan.json" with { type: "json" };
import { aClaim, surveyedPoint } from "#tests/support/geometry.ts";
import { withItem } from "#tests/support/plan-changes.ts";
import { aRevisionClaim } from "#tests/support/plan-versions.ts";
import { shippedPlan, shippedSources } from "#tests/support/shipped-geodata.ts";
import { base, fakeServer, told } from "./fake-server.ts";

const sources = shippedSources();
const caocun = "corridors/caocun-interchange";

function config(geometry: boolean, plan = false) {
  return http.get(`${base}config.json`, () => HttpResponse.json({ version: 1, geometry, plan }));
}

/** The shipped plan in which nothing names 草村出入口 any more. */
const withoutCaocun = ((): Plan => {
  const plan = withItem(shippedPlan(), "1-2025-1", { text: "第一版" });
  const without = <Of extends { readonly features: readonly FeatureId[] }>(each: Of): Of => {
    const features = each.features.filter((id) => id !== caocun);
    return { ...each, features: features.length === 0 ? plan.items[0]?.features : features };
  };
  return { ...plan, items: plan.items.map(without), goals: plan.goals.map(without) };
})();

function version(number: number, plan: Plan | null) {
  const claim = plan === null ? null : aRevisionClaim();
  const restores = plan === null ? 0 : null;
  const saved = { version: number, savedAt: "2026-11-23T02:00:00.000Z", savedBy: null, claim, restores };
  return http.get(`${base}api/plan`, ({ request }) => {
    const isKnown = new URL(request.url).searchParams.get("known") === String(number);
    return HttpResponse.json({ saved, plan: isKnown ? null : plan });
  });
}

function replaced(revision: number, ...features: readonly string[]) {
  const saved = { version: revision, savedAt: "2026-11-23T02:00:00.000Z", savedBy: null };
  const replacements = features.map((feature) => ({ feature, geometry: surveyedPoint, claim: aClaim(), ...saved }));
  return http.get(`${base}api/geometry`, () => HttpResponse.json({ revision, replacements }));
}

function find(store: PlanStore): PlanFeature | undefined {
  const source = store.snapshot().sources.corridors;
  return source.status === "ready" ? source.value.features.find(({ id }) => id === caocun) : undefined;
}

describe("PlanStore", () => {
  const server = fakeServer(
    http.get(/\/plan[^/]*\.json/u, () => HttpResponse.json(planFile)),
    ...Object.entries(sources).map(([id, source]) =>
      http.get(new RegExp(`/${id}[^/]*\\.geojson`, "u"), () => HttpResponse.json(source)),
    ),
  );

  it("asks for no other geometry where there is none", async () => {
    let asked = 0;
    server.use(
      config(false),
      http.get(`${base}api/geometry`, () => {
        asked += 1;
        return told(404, "not-found");
      }),
    );
    const store = new PlanStore();
    await store.load();
    expect([asked, find(store)?.properties.position.accuracy]).toEqual([0, "digitised"]);
  });

  it("has the surveyed geometry in its sources once all of it is there, and touches no other source", async () => {
    server.use(config(true), replaced(1, caocun));
    const store = new PlanStore();
    await store.load();
    expect(find(store)?.geometry).toEqual(surveyedPoint);
    expect(find(store)?.properties.position.accuracy).toBe("surveyed");
    const before = store.snapshot();
    // The same list again changes nothing, so that no source is read by the map again.
    await store.loadReplacements();
    expect(store.snapshot().sources).toBe(before.sources);
    server.use(replaced(2));
    await store.loadReplacements();
    expect(find(store)?.properties.position.accuracy).toBe("digitised");
    expect(store.snapshot().sources.sites).toBe(before.sources.sites);
  });

  it("stays as it is where the server does not answer", async () => {
    server.use(
      config(true),
      http.get(`${base}api/geometry`, () => HttpResponse.error()),
    );
    const store = new PlanStore();
    await store.load();
    expect(find(store)?.properties.position.accuracy).toBe("digitised");
  });

  it("goes by the version of the plan that stands, and its features with it", async () => {
    server.use(config(false, true), version(1, withoutCaocun));
    const store = new PlanStore();
    await store.load();
    const text = (): string | undefined => valueOf(store.snapshot().plan)?.items[0]?.text;
    expect([text(), find(store)?.properties.tasks]).toEqual(["第一版", []]);
    expect(store.snapshot().planVersion).toMatchObject({ version: 1, claim: aRevisionClaim() });
    const before = store.snapshot();
    // The same version again changes nothing, and the plan is not sent again.
    await store.loadPresentPlan();
    expect(store.snapshot()).toBe(before);
    // Back to what came with the build, as a version of its own.
    server.use(version(2, null));
    await store.loadPresentPlan();
    expect(text()).toBe(shippedPlan().items[0]?.text);
    expect(find(store)?.properties.tasks).not.toEqual([]);
    expect(store.snapshot().planVersion?.restores).toBe(0);
    expect(store.snapshot().sources.sites).toEqual(before.sources.sites);
  });

  it("asks for no other plan where there is none, and stays as it is where the server does not answer", async () => {
    let asked = 0;
    server.use(
      config(false),
      http.get(`${base}api/plan`, () => {
        asked += 1;
        return HttpResponse.error();
      }),
    );
    const store = new PlanStore();
    await store.load();
    expect([asked, store.snapshot().planVersion]).toEqual([0, null]);
    const before = store.snapshot();
    await store.loadPresentPlan();
    expect([asked, store.snapshot()]).toEqual([1, before]);
  });
});
