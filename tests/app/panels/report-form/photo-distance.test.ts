import { describe, expect, it } from "vitest";
import { photoDistance } from "#app/panels/report-form/photo-distance.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { aFeature, anIndex } from "../panel-fixture.ts";

function feature(geometry: object | null, uncertaintyMeters: number | null = 500): PlanFeature {
  const position = { accuracy: "gazetteer", uncertaintyMeters, source: "地名点", sourceEn: "Gazetteer" };
  const [found] = anIndex({ features: [aFeature("sites/a", { position }, geometry)] }).features;
  if (found === undefined) throw new Error("no feature");
  return found;
}

const point = { type: "Point", coordinates: [118, 25] };
const metersPerDegreeOfLatitude = 111_195;

describe("photoDistance", () => {
  it("measures to the nearest point of what is drawn", () => {
    const line = {
      type: "LineString",
      coordinates: [
        [118, 25],
        [118.2, 25],
      ],
    };
    const area = {
      type: "Polygon",
      coordinates: [
        [
          [118, 25],
          [118.2, 25],
          [118.2, 25.2],
          [118, 25.2],
          [118, 25],
        ],
      ],
    };
    const measure = (geometry: object, lng: number, lat: number) =>
      Math.round(photoDistance(feature(geometry), [lng, lat])?.meters ?? -1);
    expect(measure(point, 118, 25.01)).toBe(1112);
    expect(measure(line, 118.1, 25.01)).toBe(1112);
    expect(measure(line, 118.3, 25)).toBe(Math.round(0.1 * metersPerDegreeOfLatitude * Math.cos((25 * Math.PI) / 180)));
    expect(measure(area, 118.1, 25.1)).toBe(0);
    expect(measure(area, 118.1, 25.21)).toBe(1112);
    expect(
      measure(
        {
          type: "MultiLineString",
          coordinates: [
            [
              [117, 24],
              [117, 25],
            ],
            [
              [118, 25],
              [118, 26],
            ],
          ],
        },
        118,
        25.5,
      ),
    ).toBe(0);
  });

  it("is far only beyond the feature's uncertainty and what a phone may be off", () => {
    const north = (meters: number) => photoDistance(feature(point), [118, 25 + meters / metersPerDegreeOfLatitude]);
    expect(north(1190)?.isFar).toBe(false);
    expect(north(1210)?.isFar).toBe(true);
  });

  it("says nothing where nobody can place the feature, or say how well", () => {
    expect(photoDistance(feature(null), [118, 25])).toBeNull();
    expect(photoDistance(feature(point, null), [118, 25])).toBeNull();
  });
});
