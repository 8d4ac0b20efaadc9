import type { z } from "zod";
import { builtPhases } from "#domain/plan/phase.ts";
import { actionId, featureId, isoDate, taskId, unitId } from "#domain/plan/ids.ts";
import { lights } from "#domain/progress/light.ts";
import { parse } from "#domain/result.ts";
import { readCamera, writeCamera } from "./camera-text.ts";
import { readCompared, writeCompared } from "./compared-text.ts";
import { splits } from "./comparison.ts";
import { initiallyHidden, isLayerVisible, type LayerId } from "./layer-id.ts";
import { type LinkPart, listPart, singlePart, type ValueReading } from "./link-part.ts";
import { listedKinds } from "./listed-kinds.ts";
import { type Filters, tools, type View } from "./view.ts";

function oneOf<Value extends string>(values: readonly Value[]): (text: string) => ValueReading<Value> {
  return (text) => {
    const value = values.find((candidate) => candidate === text);
    return value === undefined ? { why: "unknown" } : { value };
  };
}

function as<Schema extends z.ZodType<string>>(schema: Schema): (text: string) => ValueReading<z.output<Schema>> {
  return (text) => {
    const result = parse(schema, text);
    return result.ok ? { value: result.value } : { why: "malformed" };
  };
}

type ListFilter = Exclude<keyof Filters, "inYear">;

function filterPart<Field extends ListFilter>(
  key: string,
  field: Field,
  read: (text: string) => ValueReading<Filters[Field][number]>,
  write: (value: Filters[Field][number]) => string = (value) => value,
): LinkPart {
  return listPart<Filters[Field][number]>({
    key,
    write: (view) => view.filters[field].map(write),
    read,
    change: (values, view) => ({ filters: { ...view.filters, [field]: values } }),
  });
}

const townshipPrefix = "townships/";
const readFeature = as(featureId);

/** Every part of a link, in the order they are written. The camera and the year come first because people read them. */
export const linkParts: readonly LinkPart[] = [
  singlePart<View["camera"]>({
    key: "at",
    empty: null,
    write: (view) => writeCamera(view.camera),
    read: readCamera,
    change: (camera) => ({ camera }),
  }),
  singlePart<View["year"]>({
    key: "year",
    write: (view) => String(view.year),
    read: (text, known) => {
      if (!/^[0-9]{4}$/.test(text)) return { why: "malformed" };
      return known.years.includes(Number(text)) ? { value: Number(text) } : { why: "outOfRange" };
    },
    change: (year) => ({ year }),
  }),
  singlePart<View["selection"]>({
    key: "feature",
    empty: null,
    write: (view) => view.selection ?? "",
    read: readFeature,
    change: (selection) => ({ selection }),
  }),
  singlePart<View["panel"]>({
    key: "panel",
    empty: null,
    write: (view) => view.panel ?? "",
    read: oneOf<NonNullable<View["panel"]>>(["tasks", "indicators", "list"]),
    change: (panel) => ({ panel }),
  }),
  singlePart<View["tool"]>({
    key: "tool",
    write: (view) => view.tool,
    read: oneOf(tools),
    change: (tool) => ({ tool }),
  }),
  singlePart<View["compared"]>({
    key: "vs",
    empty: null,
    write: (view) => writeCompared(view.compared),
    read: readCompared,
    change: (compared) => ({ compared }),
  }),
  singlePart<View["split"]>({
    key: "split",
    write: (view) => view.split,
    read: oneOf(splits),
    change: (split) => ({ split }),
  }),
  singlePart<View["isDifferingOnly"]>({
    key: "differing",
    write: (view) => (view.isDifferingOnly ? "1" : "0"),
    read: (text) => (text === "1" || text === "0" ? { value: text === "1" } : { why: "malformed" }),
    change: (isDifferingOnly) => ({ isDifferingOnly }),
  }),
  filterPart("action", "actions", as(actionId)),
  filterPart("task", "tasks", as(taskId)),
  filterPart("unit", "units", as(unitId)),
  filterPart("kind", "kinds", oneOf(listedKinds)),
  filterPart(
    "township",
    "townships",
    (text) => readFeature(text.includes("/") ? text : townshipPrefix + text),
    (id) => (id.startsWith(townshipPrefix) ? id.slice(townshipPrefix.length) : id),
  ),
  filterPart("phase", "phases", oneOf(builtPhases)),
  {
    key: "inyear",
    write: (view) => (view.filters.inYear ? "1" : "0"),
    read: (text, view) =>
      text === "1" || text === "0"
        ? { changes: { filters: { ...view.filters, inYear: text === "1" } }, ignored: [] }
        : { changes: {}, ignored: [{ key: "inyear", value: text, why: "malformed" }] },
  },
  // Written as shown or hidden (`-`), not as "toggled": a link means the same after a layer's default has changed.
  listPart<{ readonly layer: LayerId; readonly visible: boolean }>({
    key: "layers",
    write: (view) =>
      view.toggledLayers.map((layer) => (isLayerVisible(layer, view.toggledLayers) ? layer : `-${layer}`)),
    read: (text, known) => {
      const visible = !text.startsWith("-");
      const layer = known.layers.find((id) => id === (visible ? text : text.slice(1)));
      return layer === undefined ? { why: "unknown" } : { value: { layer, visible } };
    },
    change: (layers) => ({
      toggledLayers: [
        ...new Set(
          layers.filter(({ layer, visible }) => visible === initiallyHidden.includes(layer)).map(({ layer }) => layer),
        ),
      ],
    }),
  }),
  listPart<readonly [LayerId, number]>({
    key: "opacity",
    write: (view) =>
      Object.entries(view.opacities)
        .filter(([, opacity]) => Math.round(opacity * 100) !== 100)
        .map(([layer, opacity]) => `${layer}:${Math.round(opacity * 100)}`),
    read: (text, known) => {
      const [, name = "", percent = ""] = /^([a-z-]+):([0-9]{1,3})$/.exec(text) ?? [];
      if (percent === "") return { why: "malformed" };
      const layer = known.layers.find((id) => id === name);
      if (layer === undefined) return { why: "unknown" };
      return Number(percent) > 100 ? { why: "outOfRange" } : { value: [layer, Number(percent) / 100] };
    },
    change: (opacities) => ({ opacities: Object.fromEntries(opacities.filter(([, opacity]) => opacity !== 1)) }),
  }),
  singlePart<View["basemap"]>({
    key: "basemap",
    empty: null,
    write: (view) => view.basemap ?? "",
    read: (text) => (/^[a-z][a-z0-9-]*$/.test(text) ? { value: text } : { why: "malformed" }),
    change: (basemap) => ({ basemap }),
  }),
  singlePart<View["asOf"]>({
    key: "asof",
    empty: null,
    write: (view) => view.asOf ?? "",
    read: as(isoDate),
    change: (asOf) => ({ asOf }),
  }),
  listPart<View["lights"][number]>({
    key: "light",
    write: (view) => view.lights,
    read: oneOf(lights),
    change: (values) => ({ lights: values }),
  }),
  singlePart<View["grouping"]>({
    key: "group",
    empty: null,
    write: (view) => view.grouping ?? "",
    read: oneOf<NonNullable<View["grouping"]>>(["task", "unit", "township"]),
    change: (grouping) => ({ grouping }),
  }),
  singlePart<View["language"]>({
    key: "lang",
    write: (view) => view.language,
    read: oneOf(["zh", "en"]),
    change: (language) => ({ language }),
  }),
  singlePart<View["theme"]>({
    key: "theme",
    write: (view) => view.theme,
    read: oneOf(["porcelain", "kiln"]),
    change: (theme) => ({ theme }),
  }),
];
