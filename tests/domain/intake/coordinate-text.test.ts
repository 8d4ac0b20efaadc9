import { describe, expect, it } from "vitest";
import { findColumns } from "#domain/intake/coordinate-columns.ts";
import { readCoordinateText } from "#domain/intake/coordinate-text.ts";

const degrees = 118 + 14 / 60 + 23.5 / 3600;

describe("a coordinate as text", () => {
  it.each([
    ["118.24", 118.24],
    ["-118.24", -118.24],
    ["2,819,345.12", 2819345.12],
    ["118°14′23.5″", degrees],
    ["118°14'23.5\"", degrees],
    ["118°14′23.5″E", degrees],
    ["118度14分23.5秒", degrees],
    ["东经118度14分23.5秒", degrees],
    ["E118°14′23.5″", degrees],
    ["118d14m23.5s", degrees],
    ["118:14:23.5", degrees],
    ["118 14 23.5", degrees],
    ["118-14-23.5", degrees],
    ["１１８°１４′２３．５″", degrees],
    ["118º 14' 23.5''", degrees],
    ["118°14.5′", 118 + 14.5 / 60],
    ["118.24°", 118.24],
    ["25.5S", -25.5],
    ["南纬25度30分", -25.5],
    ["W118.5", -118.5],
  ])("reads %s", (text, value) => {
    expect(readCoordinateText(text)?.value).toBeCloseTo(value, 9);
  });

  it.each(["", "甲", "118°60′", "118°14′60″", "1e999", "12,34", "118.2.3", "E", "°", "--5"])(
    "takes %j for none",
    (text) => {
      expect(readCoordinateText(text)).toBeNull();
    },
  );

  it("says which axis a coordinate names", () => {
    expect(readCoordinateText("北纬25度29分")?.axis).toBe("latitude");
    expect(readCoordinateText("118.2E")?.axis).toBe("longitude");
    expect(readCoordinateText("118.2")?.axis).toBeNull();
  });
});

describe("columns of coordinates", () => {
  it.each([
    [["名称", "经度", "纬度"], 1, 2],
    [["纬度(°)", "经度(°)"], 1, 0],
    [["lat", "lng"], 1, 0],
    [["WGS84_Lon", "WGS84_Lat"], 0, 1],
    [["点号", "X坐标（米）", "Y坐标（米）"], 1, 2],
    [["北坐标X", "东坐标Y"], 1, 0],
    [["Easting", "Northing"], 0, 1],
    [["x", "y", "Longitude", "Latitude"], 2, 3],
  ])("are found in %j", (headings, east, north) => {
    expect(findColumns(headings)).toMatchObject({ kind: "pair", east, north });
  });

  it("are geometry as text or both in one cell where there is no pair, and none where there is nothing", () => {
    expect(findColumns(["id", "WKT"])).toEqual({ kind: "wkt", geometry: 1 });
    expect(findColumns(["名称", "经纬度"])).toEqual({ kind: "joined", both: 1 });
    expect(findColumns(["名称", "面积", "x"])).toBeNull();
  });
});
