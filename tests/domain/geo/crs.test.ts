import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bboxFromCrs, crsByUri, fromCrs, geometryInCrs, systems, toCrs } from "#domain/geo/crs.ts";

const gaussKruger = crsByUri("http://www.opengis.net/def/crs/EPSG/0/4548");
const cgcs2000 = crsByUri("http://www.opengis.net/def/crs/EPSG/0/4490");
if (gaussKruger === null || cgcs2000 === null) throw new Error("A system is missing");

const inCounty = fc.tuple(
  fc.double({ min: 117.8, max: 118.7, noNaN: true }),
  fc.double({ min: 25.3, max: 26, noNaN: true }),
);

describe("a coordinate reference system", () => {
  it("puts the northing first where EPSG does, in metres from the equator", () => {
    // As cs2cs of PROJ 9 gives it: 624683.2687 E, 2820915.3739 N.
    const [northing, easting] = toCrs([118.24, 25.49], gaussKruger);
    expect([northing, easting]).toEqual([2_820_915.374, 624_683.269]);
  });

  it("changes nothing but the order of the axes between WGS 84 and CGCS2000", () => {
    expect(toCrs([118.24, 25.49], cgcs2000)).toEqual([25.49, 118.24]);
  });

  it("gives a position back to a millimetre, in any system", () => {
    const worst = fc.check(
      fc.property(fc.constantFrom(...systems), inCounty, (crs, [lng, lat]) => {
        const [backLng, backLat] = fromCrs(toCrs([lng, lat], crs), crs);
        return Math.abs(backLng - lng) < 1e-7 && Math.abs(backLat - lat) < 1e-7;
      }),
    ).counterexample;
    expect(worst).toBeNull();
  });

  it("keeps the rings of a polygon and the parts of a collection", () => {
    const square = {
      type: "Polygon" as const,
      coordinates: [
        [
          [118, 25],
          [118.1, 25],
          [118.1, 25.1],
          [118, 25],
        ],
      ],
    };
    expect(geometryInCrs({ type: "GeometryCollection", geometries: [square] }, cgcs2000)).toEqual({
      type: "GeometryCollection",
      geometries: [
        {
          type: "Polygon",
          coordinates: [
            [
              [25, 118],
              [25, 118.1],
              [25.1, 118.1],
              [25, 118],
            ],
          ],
        },
      ],
    });
  });

  it("reads a box in the order of its axes", () => {
    expect(bboxFromCrs([25, 118, 26, 119], cgcs2000)).toEqual([118, 25, 119, 26]);
  });
});
