import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { StyleSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { colorClasses } from "#app/map/legend-overlay.ts";
import { overlaySource } from "#app/map/overlay.ts";
import { overlayOf } from "#app/map/overlay-style.ts";
import { fieldsOf, type LayerStyle } from "#domain/intake/user-layer.ts";
import type { Feature, FeatureCollection } from "geojson";

const plain: LayerStyle = { color: 0, opacity: 1, size: 3, colorBy: null, labelBy: null };

function layerOf(values: readonly Readonly<Record<string, unknown>>[], style: Partial<LayerStyle>) {
  const list = values.map((properties, id): Feature => ({
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: [118, 25] },
    properties,
  }));
  const features: FeatureCollection = { type: "FeatureCollection", features: list };
  return { id: "l", features, fields: fieldsOf(list), style: { ...plain, ...style } };
}

function complaints(layer: ReturnType<typeof layerOf>): readonly string[] {
  const { layers, data } = overlayOf(layer, "porcelain", 1);
  const style: StyleSpecification = {
    version: 8,
    glyphs: "{fontstack}/{range}",
    sources: { [overlaySource("l")]: { type: "geojson", data } },
    layers: [...layers],
  };
  return validateStyleMin(style as never).map(({ message }) => message);
}

describe("the colours of a layer that was brought in", () => {
  it("make a style that the map takes, whatever the names and values of its fields", () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      "道路等级（新）": at % 3 === 0 ? null : `${at % 5} 级`,
      'a"b': at % 2 === 0 ? at : "无",
      长度km: at % 4 === 0 ? null : at / 7,
      是否完工: at % 2 === 0,
      空列: null,
      嵌套: { 里程: at },
      ...Object.fromEntries(Array.from({ length: 120 }, (_unused, field) => [`字段${field}`, field])),
    }));
    for (const name of ["道路等级（新）", 'a"b', "长度km", "是否完工", "空列", "嵌套", "字段7"])
      expect(complaints(layerOf(rows, { colorBy: name, labelBy: name })), name).toEqual([]);
  });

  it("leave out features without a value, and are none where no feature has one", () => {
    expect(colorClasses(layerOf([{ 级: null }, { 级: "" }], { colorBy: "级" }), "porcelain")).toEqual([]);
    const classes = colorClasses(layerOf([{ 级: null }, { 级: "二" }, { 级: "二" }], { colorBy: "级" }), "porcelain");
    expect(classes.map(({ value }) => value)).toEqual(["二"]);
  });

  it("put every number into the class that the map draws it in, many equal values included", () => {
    const rows = [0, 0, 0, 0, 0, 0, 1, 2, 3, 9].map((件数) => ({ 件数 }));
    const classes = colorClasses(layerOf(rows, { colorBy: "件数" }), "porcelain");
    const bounds = classes.map(({ value }) => value);
    expect(bounds).toEqual([
      [0, 2],
      [2, 9],
    ]);
    const one = colorClasses(layerOf([{ 件数: 4 }, { 件数: 4 }], { colorBy: "件数" }), "porcelain");
    expect(one.map(({ value }) => value)).toEqual([[4, 4]]);
  });
});
