import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { PlanStore } from "#app/data/plan-store.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import planFile from "#geodata/plan/plan.json" with { type: "json" };
import { aClaim, surveyedPoint } from "#tests/support/geometry.ts";
import { shippedSources } from "#tests/support/shipped-geodata.ts";
import { base, fakeServer, told } from "./fake-server.ts";

const sources = shippedSources();
const caocun = "corridors/caocun-interchange";

function config(geometry: boolean) {
  return http.get(`${base}config.json`, () => HttpResponse.json({ version: 1, geometry }));
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
});
