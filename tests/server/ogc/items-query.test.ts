import { describe, expect, it } from "vitest";
import { formatIssue } from "#domain/result.ts";
import { readItemsQuery } from "#server/ogc/items-query.ts";

function read(query: string) {
  const result = readItemsQuery(new URLSearchParams(query));
  return result.ok ? result.value : result.issues.map(formatIssue);
}

describe("a request for items", () => {
  it("has a page of a hundred in WGS 84 unless it says otherwise", () => {
    expect(read("")).toMatchObject({ limit: 100, offset: 0, bbox: null, datetime: null, filters: [] });
  });

  it("may be larger than the largest page, and gets that", () => {
    expect(read("limit=99999999")).toMatchObject({ limit: 10_000 });
  });

  it("reads boxes with and without heights, in the order of the axes", () => {
    expect(read("bbox=118,25,119,26")).toMatchObject({ bbox: [118, 25, 119, 26] });
    expect(read("bbox=118,25,0,119,26,900")).toMatchObject({ bbox: [118, 25, 119, 26] });
    expect(read("bbox=25,118,26,119&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4490")).toMatchObject({
      bbox: [118, 25, 119, 26],
    });
  });

  it("reads an instant, an interval and one that is open at an end", () => {
    expect(read("datetime=2026-11-01")).toMatchObject({ datetime: { from: "2026-11-01", to: "2026-11-01" } });
    expect(read("datetime=2026-11-01T08:00:00Z/2026-11-30T00:00:00Z")).toMatchObject({
      datetime: { from: "2026-11-01", to: "2026-11-30" },
    });
    expect(read("datetime=../2026-11-30")).toMatchObject({ datetime: { from: null, to: "2026-11-30" } });
  });

  it("filters by any property, by several values", () => {
    expect(read("light=late,warning&kind=road")).toMatchObject({
      filters: [
        { name: "kind", values: ["road"] },
        { name: "light", values: ["late", "warning"] },
      ],
    });
  });

  it("is told everything that is wrong with it at once", () => {
    expect(read("limit=0&offset=-1&bbox=1,2,3&crs=EPSG:4548&datetime=yesterday&colour=red")).toEqual([
      "query.limit: Expected a whole number from 1 on",
      "query.offset: Expected a whole number from 0 on",
      "query.bbox: Expected four numbers (or six) in the order of the axes, the lower corner first",
      expect.stringContaining("query.crs: Expected one of http://www.opengis.net/def/crs/OGC/1.3/CRS84"),
      expect.stringContaining("query.datetime: Expected an instant"),
      expect.stringContaining("query.colour: Expected one of limit, offset"),
    ]);
  });
});
