import { describe, expect, it } from "vitest";
import { crsByUri, geometryInCrs, toCrs } from "#domain/geo/crs.ts";

const gaussKruger = crsByUri("http://www.opengis.net/def/crs/EPSG/0/4548");
const cgcs2000 = crsByUri("http://www.opengis.net/def/crs/EPSG/0/4490");
if (gaussKruger === null || cgcs2000 === null) throw new Error("A system is missing");

describe("a coordinate reference system", () => {
  it("puts the northing first where EPSG does, in metres from the equator", () => {
    // As cs2cs of PROJ 9 gives it: 624683.2687 E, 2820915.3739 N.
    const [northing, easting] = toCrs([118.24, 25.49], gaussKruger);
    expect([northing, easting]).toEqual([2_820_915.3739, 624_683.2687]);
  });

  it("changes nothing but the order of the axes between WGS 84 and CGCS2000", () => {
    expect(toCrs([118.24, 25.49], cgcs2000)).toEqual([25.49, 118.24]);
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
});
