import type { Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import { outsideFinder } from "#domain/geo/outside.ts";
import { applyReplacements } from "#domain/intake/replacement/apply-replacements.ts";
import { findFaults, issueOf } from "#domain/intake/replacement/find-faults.ts";
import { placedGeometry } from "#domain/intake/replacement/placed-geometry.ts";
import { positionClaim, type Replacement } from "#domain/intake/replacement/replacement.ts";
import { formatIssue, parse } from "#domain/result.ts";
import { shippedFeatures } from "#tests/support/shipped-geodata.ts";

const features = shippedFeatures();
function feature(id: string) {
  const found = features.find((each) => each.id === id);
  if (found === undefined) throw new Error(`The plan has no ${id}`);
  return found;
}
const county = feature("county/dehua").geometry;
if (county?.type !== "Polygon") throw new Error("The shipped county has changed");
const firstOutside = outsideFinder(county);

const road: Geometry = {
  type: "LineString",
  coordinates: [
    [118.2, 25.5],
    [118.25, 25.55],
  ],
};
const claim = positionClaim.parse({
  accuracy: "surveyed",
  uncertaintyMeters: 1,
  source: "县交通局 2026 年竣工测量",
  measuredOn: "2026-10-01",
});

describe("a geometry for a feature", () => {
  it("passes where it is of the feature's kind, whole and inside the county", () => {
    expect(findFaults(feature("corridors/zhengyong-expressway"), road, undefined, firstOutside)).toEqual([]);
  });

  it("must be of the feature's kind", () => {
    const site = feature("sites/county-hospital");
    const faults = findFaults(site, road, undefined, firstOutside);
    expect(faults).toEqual([{ kind: "role", wanted: "point", found: "line" }]);
    expect(faults.map((fault) => issueOf(fault, site).message)).toEqual([
      "Expected a point for health sites/county-hospital, found a line",
    ]);
  });

  it("must be in one piece where it is drawn as one", () => {
    const twice: Geometry = { type: "MultiLineString", coordinates: [road.coordinates, road.coordinates] as never };
    expect(findFaults(feature("axes/main"), twice, undefined, firstOutside)).toEqual([{ kind: "parts", count: 2 }]);
    expect(findFaults(feature("corridors/zhengyong-expressway"), twice, undefined, firstOutside)).toEqual([]);
  });

  it("must lie inside the county, or a note says why not", () => {
    const away: Geometry = { type: "Point", coordinates: [119, 25] };
    const hospital = feature("sites/county-hospital");
    expect(findFaults(hospital, away, undefined, firstOutside)).toMatchObject([{ kind: "outside", at: [119, 25] }]);
    expect(findFaults(hospital, away, "在县外", firstOutside)).toEqual([]);
    expect(findFaults(hospital, away, undefined, null)).toEqual([]);
  });

  it("must be whole in itself", () => {
    const bow: Geometry = {
      type: "Polygon",
      coordinates: [
        [
          [118.2, 25.7],
          [118.3, 25.8],
          [118.3, 25.7],
          [118.2, 25.8],
          [118.2, 25.7],
        ],
      ],
    };
    const faults = findFaults(feature("townships/shangyong-zone"), bow, undefined, firstOutside);
    expect(faults.some(({ kind }) => kind === "geometry")).toBe(true);
  });

  it("is never taken for the context", () => {
    expect(findFaults(feature("context/yongchun"), road, undefined, firstOutside)).toEqual([{ kind: "context" }]);
  });
});

describe("what is said of a geometry", () => {
  it("has accuracy, uncertainty, source and day, none of them guessed, and is never schematic", () => {
    const { source, ...without } = claim;
    expect(parse(positionClaim, { ...without, accuracy: "schematic", uncertaintyMeters: 0 })).toMatchObject({
      ok: false,
      issues: [{ path: ["accuracy"] }, { path: ["uncertaintyMeters"] }, { path: ["source"] }],
    });
    expect(source).not.toBe("");
  });

  it("comes with positions in range, in the order of GeoJSON", () => {
    const swapped = parse(placedGeometry, { type: "Point", coordinates: [25.7, 118.2] });
    expect(swapped.ok ? [] : swapped.issues.map(formatIssue)).toHaveLength(1);
  });
});

describe("replacing", () => {
  const source = { type: "FeatureCollection" as const, features };
  const id = feature("corridors/zhengyong-expressway").id;
  const replacement: Replacement = { feature: id, geometry: placedGeometry.parse(road), claim };

  it("puts geometry and position in place of a feature's own and leaves all others the same objects", () => {
    const replaced = applyReplacements(source, new Map([[id, replacement]]));
    const found = replaced.features.find((each) => each.id === id);
    expect(found?.geometry).toEqual(road);
    expect(found?.properties.position).toEqual({
      accuracy: "surveyed",
      uncertaintyMeters: 1,
      source: "县交通局 2026 年竣工测量",
      sourceEn: "县交通局 2026 年竣工测量",
      measuredOn: "2026-10-01",
    });
    expect(replaced.features.filter((each, at) => each === features[at])).toHaveLength(features.length - 1);
  });

  it("gives a source that it does not concern back as it is", () => {
    expect(applyReplacements(source, new Map())).toBe(source);
  });
});
