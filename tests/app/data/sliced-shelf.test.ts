import type { Feature, FeatureCollection } from "geojson";
import { describe, expect, it } from "vitest";
import { slicedShelf } from "#app/data/sliced-shelf.ts";
import { memoryShelf } from "./memory-shelf.ts";

/** Features of so many positions each. */
function collection(count: number, positions = 1000): FeatureCollection {
  const features = Array.from({ length: count }, (_, id): Feature => ({
    type: "Feature",
    id,
    geometry: { type: "LineString", coordinates: Array.from({ length: positions }, (_, at) => [118 + at / 1e5, 25.5]) },
    properties: { number: id },
  }));
  return { type: "FeatureCollection", features };
}

describe("a shelf for large collections", () => {
  it("keeps them in slices and gives them back whole and in order", async () => {
    const kept = memoryShelf<FeatureCollection>();
    const shelf = slicedShelf(kept);
    await shelf.write("a", collection(70));
    expect(kept.kept.size).toBeGreaterThan(2);
    expect(await shelf.read("a")).toEqual(collection(70));
    await shelf.write("empty", collection(0));
    expect(await shelf.read("empty")).toEqual(collection(0));
  });

  it("leaves nothing of the one before, and nothing at all once it is removed", async () => {
    const kept = memoryShelf<FeatureCollection>();
    const shelf = slicedShelf(kept);
    await shelf.write("a", collection(70));
    await shelf.write("a", collection(3));
    expect([...kept.kept.keys()]).toEqual(["a"]);
    await shelf.write("a", collection(50));
    await shelf.remove("a");
    expect(kept.kept.size).toBe(0);
  });

  it("has the one before as long as the new one is not whole", async () => {
    const kept = memoryShelf<FeatureCollection>();
    await slicedShelf(kept).write("a", collection(70));
    let left = 2;
    const full = {
      ...kept,
      write: async (key: string, value: FeatureCollection): Promise<void> => {
        if ((left -= 1) < 0) throw new DOMException("The quota is used up", "QuotaExceededError");
        await kept.write(key, value);
      },
    };
    await expect(slicedShelf(full).write("a", collection(90))).rejects.toThrow("quota");
    expect(await slicedShelf(kept).read("a")).toEqual(collection(70));
  });

  it("reads what was kept in one piece", async () => {
    const kept = memoryShelf<FeatureCollection>();
    await kept.write("old", collection(30));
    expect(await slicedShelf(kept).read("old")).toEqual(collection(30));
  });
});
