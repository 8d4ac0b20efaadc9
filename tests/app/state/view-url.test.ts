import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtPhases } from "#domain/plan/phase.ts";
import type { ActionId, FeatureId, TaskId, UnitId } from "#domain/plan/ids.ts";
import { lights } from "#domain/progress/light.ts";
import { splits } from "#app/state/comparison.ts";
import { layerIds } from "#app/state/layer-id.ts";
import { listedKinds } from "#app/state/listed-kinds.ts";
import { initialView, noFilters, tools, type View } from "#app/state/view.ts";
import { decodeView, encodeView } from "#app/state/view-url.ts";

const years = [2025, 2026, 2027, 2028];
const known = { years, layers: layerIds };
const defaults = initialView(years, new Date("2026-11-23T00:00:00+08:00"));

/** A number of so many decimals, as a link can carry it. */
function decimal(min: number, max: number, digits: number): fc.Arbitrary<number> {
  const scale = 10 ** digits;
  return fc.integer({ min: min * scale, max: max * scale }).map((value) => Number((value / scale).toFixed(digits)) + 0);
}

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const featureId = fc
  .tuple(fc.constantFrom("county", "townships", "centres", "axes", "corridors", "sites"), slug)
  .map(([source, name]) => `${source}/${name}` as FeatureId);
const taskId = fc.integer({ min: 1, max: 99 }).map((number) => String(number) as TaskId);
const actionId = fc.integer({ min: 1, max: 9 }).map((number) => String(number) as ActionId);
const few = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> => fc.uniqueArray(value, { maxLength: 4 });

const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

// The page is in the path of the address, not in its query.
const anyView: fc.Arbitrary<View> = fc.record({
  page: fc.constant("explore" as const),
  camera: fc.option(
    fc.record({
      center: fc.tuple(decimal(-180, 180, 5), decimal(-90, 90, 5)),
      zoom: decimal(0, 24, 2),
      bearing: decimal(-180, 180, 1),
    }),
  ),
  year: fc.constantFrom(...years),
  toggledLayers: few(fc.constantFrom(...layerIds)),
  opacities: fc.dictionary(fc.constantFrom(...layerIds), decimal(0, 0.99, 2)),
  basemap: fc.option(slug),
  selection: fc.option(featureId),
  panel: fc.constantFrom(null, "tasks", "indicators", "list"),
  tool: fc.constantFrom(...tools),
  compared: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant("year" as const), year: fc.constantFrom(...years) }),
      fc.record({ kind: fc.constant("report" as const) }),
      fc.record({ kind: fc.constant("day" as const), day }),
      fc.record({ kind: fc.constant("geometry" as const), feature: fc.constant(null), version: fc.constant(0) }),
      fc.record({ kind: fc.constant("geometry" as const), feature: featureId, version: fc.nat({ max: 99_999 }) }),
      fc.record({ kind: fc.constant("layer" as const), layer: fc.uuid() }),
    ),
  ),
  split: fc.constantFrom(...splits),
  isDifferingOnly: fc.boolean(),
  filters: fc.record({
    actions: few(actionId),
    tasks: few(taskId),
    units: few(slug.map((id) => id as UnitId)),
    kinds: few(fc.constantFrom(...listedKinds)),
    townships: few(featureId),
    phases: few(fc.constantFrom(...builtPhases)),
    inYear: fc.boolean(),
  }),
  asOf: fc.option(day),
  lights: few(fc.constantFrom(...lights)),
  grouping: fc.constantFrom(null, "task" as const, "unit" as const, "township" as const),
  language: fc.constantFrom("zh", "en"),
  theme: fc.constantFrom("porcelain", "kiln"),
});

describe("a link", () => {
  it("opens the view that it was made from, whatever the view", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(decodeView(encodeView(view, defaults), defaults, known)).toEqual({ view, ignored: [] });
      }),
    );
  });

  it("opens that view whatever the defaults were, also where it has less than they have", () => {
    fc.assert(
      fc.property(anyView, anyView, (view, others) => {
        expect(decodeView(encodeView(view, others), others, known).view).toEqual(view);
      }),
    );
  });

  it("gives a view for any text, and that view has a link that opens it", () => {
    const keys = [
      "v",
      "at",
      "year",
      "feature",
      "panel",
      "action",
      "task",
      "unit",
      "kind",
      "township",
      "phase",
      "vs",
      "split",
      "differing",
      "inyear",
      "layers",
      "opacity",
      "basemap",
      "lang",
      "theme",
    ];
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(
          fc.tuple(
            fc.oneof(fc.constantFrom(...keys), fc.string()),
            fc.oneof(
              fc.string(),
              fc.constantFrom("1,2", "-sites", "sites:50", "118.123456789,25.5,9.999,-0.04", "x,,1"),
            ),
          ),
        )
        .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join("&")),
    );
    fc.assert(
      fc.property(text, (search) => {
        const { view } = decodeView(search, defaults, known);
        expect(decodeView(encodeView(view, defaults), defaults, known)).toEqual({ view, ignored: [] });
      }),
    );
  });

  it("is empty for the view that opens without one", () => {
    expect(encodeView(defaults, defaults)).toBe("");
    expect(decodeView("", defaults, known)).toEqual({ view: defaults, ignored: [] });
  });

  it("reads well, and names the year, which would otherwise be that of the day it is opened", () => {
    const view: View = {
      ...defaults,
      camera: { center: [118.238_851_2, 25.494_31], zoom: 11.456, bearing: 0 },
      selection: "corridors/zhengyong-expressway" as FeatureId,
      toggledLayers: ["axis-flow", "sites"],
      opacities: { axes: 0.4 },
      filters: {
        ...noFilters,
        tasks: ["8" as TaskId, "12" as TaskId],
        townships: ["townships/sanban" as FeatureId],
        inYear: true,
      },
    };
    expect(encodeView(view, defaults)).toBe(
      "v=1&at=118.23885,25.49431,11.46&year=2026&feature=corridors/zhengyong-expressway&task=8,12&township=sanban&inyear=1&layers=axis-flow,-sites&opacity=axes:40",
    );
  });

  it("is read with and without its question mark", () => {
    expect(decodeView("?lang=en", defaults, known).view.language).toBe("en");
  });

  it("forgets an opacity of 1, which is none", () => {
    expect(encodeView({ ...defaults, opacities: { axes: 1 } }, defaults)).toBe("");
  });
});

describe("parts of a link that cannot be used", () => {
  it.each([
    ["year=1999", "year", "1999", "outOfRange"],
    ["year=soon", "year", "soon", "malformed"],
    ["at=118,25", "at", "118,25", "malformed"],
    ["at=118,95,9", "at", "118,95,9", "outOfRange"],
    ["at=118,25,24.01", "at", "118,25,24.01", "outOfRange"],
    ["at=118,25,9,361", "at", "118,25,9,361", "outOfRange"],
    ["feature=zhengyong", "feature", "zhengyong", "malformed"],
    ["panel=chat", "panel", "chat", "unknown"],
    ["kind=neighbour", "kind", "neighbour", "unknown"],
    ["phase=service", "phase", "service", "unknown"],
    ["layers=roads", "layers", "roads", "unknown"],
    ["opacity=sites:101", "opacity", "sites:101", "outOfRange"],
    ["opacity=sites", "opacity", "sites", "malformed"],
    ["vs=year:1999", "vs", "year:1999", "outOfRange"],
    ["vs=day:2026-02-30", "vs", "day:2026-02-30", "malformed"],
    ["vs=geometry:corridors/x", "vs", "geometry:corridors/x", "malformed"],
    ["vs=report:1", "vs", "report:1", "malformed"],
    ["vs=weather", "vs", "weather", "unknown"],
    ["split=four", "split", "four", "unknown"],
    ["differing=yes", "differing", "yes", "malformed"],
    ["inyear=yes", "inyear", "yes", "malformed"],
    ["basemap=%3Cb%3E", "basemap", "<b>", "malformed"],
    ["lang=fr", "lang", "fr", "unknown"],
    ["theme=constructor", "theme", "constructor", "unknown"],
    ["__proto__=1", "__proto__", "1", "unknown"],
    ["v=9", "v", "9", "newerVersion"],
    ["v=one", "v", "one", "malformed"],
  ])("%s is left out and reported", (search, key, value, why) => {
    expect(decodeView(search, defaults, known)).toEqual({ view: defaults, ignored: [{ key, value, why }] });
  });

  it("cost only themselves: what stands beside them is used", () => {
    const { view, ignored } = decodeView("task=12,zwölf,8&year=2027&year=2028&lang=en&fbclid=x", defaults, known);
    expect(view).toEqual({ ...defaults, year: 2027, language: "en", filters: { ...noFilters, tasks: ["12", "8"] } });
    expect(ignored).toEqual([
      { key: "task", value: "zwölf", why: "malformed" },
      { key: "year", value: "2028", why: "repeated" },
      { key: "fbclid", value: "x", why: "unknown" },
    ]);
  });

  it("do not include a camera at the edge of what there is", () => {
    expect(decodeView("at=-180,90,24,-360", defaults, known)).toEqual({
      view: { ...defaults, camera: { center: [-180, 90], zoom: 24, bearing: -360 } },
      ignored: [],
    });
  });

  it("do not include a layer that is as it is by default", () => {
    expect(decodeView("layers=sites,-axis-flow", defaults, known)).toEqual({ view: defaults, ignored: [] });
  });
});
