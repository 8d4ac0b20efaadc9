import { describe, expect, it } from "vitest";
import { formatIssue } from "#domain/result.ts";
import { readItemsQuery } from "#server/ogc/items-query.ts";

const cgcs2000 = "http://www.opengis.net/def/crs/EPSG/0/4490";
const gaussKruger = "http://www.opengis.net/def/crs/EPSG/0/4548";

function read(query: string) {
  const result = readItemsQuery(new URLSearchParams(query), "Asia/Shanghai");
  return result.ok ? result.value : result.issues.map(formatIssue);
}

function boxes(query: string) {
  const result = read(query);
  return "boxes" in result ? result.boxes?.all : result;
}

function datetime(text: string) {
  const result = read(new URLSearchParams({ datetime: text }).toString());
  return "datetime" in result ? result.datetime : result;
}

describe("a request for items", () => {
  it("has a page of a hundred in WGS 84 unless it says otherwise", () => {
    expect(read("")).toMatchObject({ limit: 100, offset: 0, boxes: null, datetime: null, filters: [] });
  });

  it("may ask for more than the largest page, and gets that", () => {
    expect(read("limit=10000")).toMatchObject({ limit: 10_000 });
    expect(read("limit=99999999")).toMatchObject({ limit: 10_000 });
    expect(read("limit=1")).toMatchObject({ limit: 1 });
  });

  it("reads boxes with and without heights, in the order of the axes", () => {
    expect(boxes("bbox=118,25,119,26")).toEqual([[118, 25, 119, 26]]);
    expect(boxes("bbox=118,25,0,119,26,900")).toEqual([[118, 25, 119, 26]]);
    expect(boxes(`bbox=25,118,26,119&bbox-crs=${cgcs2000}`)).toEqual([[25, 118, 26, 119]]);
    expect(boxes(`bbox=2800000,500000,2900000,700000&bbox-crs=${gaussKruger}`)).toEqual([
      [2_800_000, 500_000, 2_900_000, 700_000],
    ]);
  });

  it("takes a box across the antimeridian for two, whichever axis the longitude is", () => {
    expect(boxes("bbox=170,-20,-170,20")).toEqual([
      [170, -20, 180, 20],
      [-180, -20, -170, 20],
    ]);
    expect(boxes(`bbox=-20,170,20,-170&bbox-crs=${cgcs2000}`)).toEqual([
      [-20, 170, 20, 180],
      [-20, -180, 20, -170],
    ]);
  });

  it.each([
    "bbox=118,26,119,25",
    "bbox=118,25,,26",
    "bbox=118,25,119",
    "bbox=118,25,119,26,27",
    "bbox=a,25,119,26",
    "bbox=118,25,119,Infinity",
    `bbox=26,118,25,119&bbox-crs=${cgcs2000}`,
    `bbox=2900000,500000,2800000,700000&bbox-crs=${gaussKruger}`,
    `bbox=2800000,700000,2900000,500000&bbox-crs=${gaussKruger}`,
  ])("is refused a box that is none: %s", (query) => {
    expect(boxes(query)).toEqual([
      "query.bbox: Expected four numbers (or six) in the order of the axes, the lower corner first",
    ]);
  });

  it("reads a day, an interval and one that is open at an end", () => {
    expect(datetime("2026-11-01")).toEqual({ from: "2026-11-01", to: "2026-11-01" });
    expect(datetime("2026-11-01/2026-11-30")).toEqual({ from: "2026-11-01", to: "2026-11-30" });
    expect(datetime("../2026-11-30")).toEqual({ from: null, to: "2026-11-30" });
    expect(datetime("/2026-11-30")).toEqual({ from: null, to: "2026-11-30" });
    expect(datetime("2026-11-01/..")).toEqual({ from: "2026-11-01", to: null });
    expect(datetime("2026-11-01T/..")).toEqual({ from: "2026-11-01", to: null });
  });

  it("takes an instant for the county's day on which it falls", () => {
    expect(datetime("2026-11-01T15:59:59Z")).toEqual({ from: "2026-11-01", to: "2026-11-01" });
    expect(datetime("2026-11-01T16:00:00Z")).toEqual({ from: "2026-11-02", to: "2026-11-02" });
    expect(datetime("2026-11-02T00:00:00+08:00/..")).toEqual({ from: "2026-11-02", to: null });
  });

  it.each(["yesterday", "2026-02-30", "2026-11-01T25:00:00Z", "../..", "/", "", "2026-11-30/2026-11-01", "a/b/c"])(
    "is refused a time that is none: %s",
    (text) => {
      expect(datetime(text)).toEqual([expect.stringContaining("query.datetime: Expected a day or an instant")]);
    },
  );

  it("filters by any property, by several values, and by members of a list", () => {
    expect(read("light=late,warning&kind=road&task=4,5")).toMatchObject({
      filters: [
        { name: "tasks", values: ["4", "5"], isMember: true },
        { name: "kind", values: ["road", "road"], isMember: false },
        { name: "light", values: ["late,warning", "late", "warning"], isMember: false },
      ],
    });
  });

  it("is told everything that is wrong with it at once", () => {
    expect(read("limit=0&offset=-1&bbox=1,2,3&crs=EPSG:4548&datetime=yesterday&colour=red&kind=a&kind=b")).toEqual([
      "query.limit: Expected a whole number from 1 on",
      "query.offset: Expected a whole number from 0 on",
      "query.bbox: Expected four numbers (or six) in the order of the axes, the lower corner first",
      expect.stringContaining("query.crs: Expected one of http://www.opengis.net/def/crs/OGC/1.3/CRS84"),
      expect.stringContaining("query.datetime: Expected a day or an instant"),
      "query.kind: Expected it once",
      expect.stringContaining("query.colour: Expected one of limit, offset"),
    ]);
  });
});
