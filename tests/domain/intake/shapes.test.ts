import type { Feature } from "geojson";
import { describe, expect, it } from "vitest";
import { featuresFrom, shapesOf, vertexCount } from "#domain/intake/shapes.ts";

const road: Feature = {
  type: "Feature",
  id: 0,
  properties: { 名称: "省道310" },
  geometry: {
    type: "MultiLineString",
    coordinates: [
      [
        [118, 25],
        [118.1, 25.1],
      ],
      [
        [118.2, 25.2],
        [118.3, 25.3],
      ],
    ],
  },
};
const seat: Feature = {
  type: "Feature",
  id: 1,
  properties: { 名称: "水口镇" },
  geometry: { type: "Point", coordinates: [118.4, 25.7] },
};

describe("the shapes of features", () => {
  it("go back to the features they came from, attributes kept", () => {
    expect(featuresFrom(shapesOf([road, seat]), [road, seat]).features).toEqual([road, seat]);
  });

  it("are the parts of a feature one by one, and joined again without the part that was deleted", () => {
    const shapes = shapesOf([road, seat]);
    expect(shapes.map(({ id }) => id)).toEqual(["0.0", "0.1", "1.0"]);
    const [first] = featuresFrom(
      shapes.filter(({ id }) => id !== "0.0"),
      [road, seat],
    ).features;
    expect(first).toEqual({
      ...road,
      geometry: {
        type: "LineString",
        coordinates: [
          [118.2, 25.2],
          [118.3, 25.3],
        ],
      },
    });
  });

  it("become new features without attributes where they were drawn anew, numbered after the others", () => {
    const drawn = { id: "b2f0", geometry: { type: "Point" as const, coordinates: [118, 25] } };
    const { features } = featuresFrom(
      [...shapesOf([road, seat]).filter(({ id }) => id !== "1.0"), drawn],
      [road, seat],
    );
    expect(features.map(({ id, properties }) => [id, properties])).toEqual([
      [0, { 名称: "省道310" }],
      [1, {}],
    ]);
  });

  it("are left out while they are unfinished: a line at one place, an area of two", () => {
    const line = {
      id: "a",
      geometry: {
        type: "LineString" as const,
        coordinates: [
          [118, 25],
          [118, 25],
        ],
      },
    };
    const area = {
      id: "b",
      geometry: {
        type: "Polygon" as const,
        coordinates: [
          [
            [118, 25],
            [118, 26],
            [118, 25],
          ],
        ],
      },
    };
    expect(featuresFrom([line, area], []).features).toEqual([]);
  });

  it("have as many vertices as positions", () => {
    expect(vertexCount([road, seat])).toBe(5);
  });
});
