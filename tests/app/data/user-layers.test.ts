import { describe, expect, it } from "vitest";
import { UserLayerStore } from "#app/data/user-layers.ts";
import type { LayerSettings, UserLayer } from "#domain/intake/user-layer.ts";
import type { FeatureCollection } from "geojson";
import { brokenShelf, memoryShelf } from "./memory-shelf.ts";

const layer: UserLayer = {
  id: "a",
  name: "路网",
  origin: "imported",
  features: {
    type: "FeatureCollection",
    features: [{ type: "Feature", id: 0, geometry: { type: "Point", coordinates: [118.2, 25.5] }, properties: {} }],
  },
  fields: [],
  provenance: null,
  style: { color: 0, opacity: 1, size: 3, colorBy: null, labelBy: null },
  isVisible: true,
  madeAt: "2026-11-27T08:00:00.000Z",
};

function counted() {
  const settings = memoryShelf<LayerSettings>();
  const features = memoryShelf<FeatureCollection>();
  let writes = 0;
  const write = async (key: string, value: FeatureCollection): Promise<void> => {
    writes += 1;
    await features.write(key, value);
  };
  return { settings, features: { ...features, write }, writes: () => writes };
}

describe("UserLayerStore", () => {
  it("has its layers again on the next page, the oldest first", async () => {
    const { settings, features } = counted();
    const store = new UserLayerStore(settings, features);
    await store.add({ ...layer, id: "later", madeAt: "2026-11-27T09:00:00.000Z" });
    await store.add(layer);
    const next = new UserLayerStore(settings, features);
    await next.load();
    expect(next.snapshot().layers.map(({ id }) => id)).toEqual(["a", "later"]);
    expect(next.snapshot().layers[0]).toEqual(layer);
  });

  it("writes the features of a layer only when they are others, not at a change of name or style", async () => {
    const { settings, features, writes } = counted();
    const store = new UserLayerStore(settings, features);
    await store.add(layer);
    await store.change("a", { style: { ...layer.style, opacity: 0.4 } });
    await store.change("a", { name: "公路" });
    expect(writes()).toBe(1);
    await store.change("a", { features: { type: "FeatureCollection", features: [] } });
    expect(writes()).toBe(2);
    const next = new UserLayerStore(settings, features);
    await next.load();
    expect(next.snapshot().layers[0]).toMatchObject({
      name: "公路",
      style: { opacity: 0.4 },
      features: { features: [] },
    });
  });

  it("leaves nothing behind of a layer that is removed", async () => {
    const { settings, features } = counted();
    const store = new UserLayerStore(settings, features);
    await store.add(layer);
    await store.remove("a");
    expect([settings.kept.size, features.kept.size]).toEqual([0, 0]);
  });

  it("keeps its layers on the page, and says that they go with it, where the browser keeps nothing", async () => {
    const store = new UserLayerStore(brokenShelf(), brokenShelf());
    await store.add(layer);
    expect(store.snapshot()).toMatchObject({ isKept: false, layers: [layer] });
  });

  it("leaves out a layer whose features are gone", async () => {
    const { settings, features } = counted();
    await new UserLayerStore(settings, features).add(layer);
    features.kept.clear();
    const next = new UserLayerStore(settings, features);
    await next.load();
    expect(next.snapshot().layers).toEqual([]);
  });
});
