import { gpxGen } from "@tmcw/togeojson";
import { attributeOf } from "./attributes.ts";
import { type LooseFeature, type Reader, wgs84By } from "./reader.ts";
import { xmlDocument } from "./xml-document.ts";

const layerNames: Readonly<Record<string, string>> = { wpt: "waypoints", rte: "routes", trk: "tracks" };

/** GPX: waypoints, routes and tracks are a layer each. The times along a track are left out. */
export const readGpx: Reader = async (bytes, context) => {
  const layers = new Map<string, LooseFeature[]>();
  let times = 0;
  for (const { geometry, properties } of gpxGen(xmlDocument(bytes))) {
    const { _gpxType: type, coordinateProperties, ...rest } = properties ?? {};
    if (coordinateProperties !== undefined) times += 1;
    const kind = typeof type === "string" ? type : "wpt";
    const features = layers.get(kind) ?? [];
    layers.set(kind, features);
    features.push({
      geometry,
      properties: Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, attributeOf(value)])),
      row: null,
    });
  }
  if (times > 0) context.report({ kind: "values-left-out", severity: "note", place: context.at(), count: times });
  return [...layers].map(([kind, features]) => ({
    name: context.nameLayer(layers.size === 1 ? context.title : `${context.title} ${layerNames[kind] ?? kind}`),
    features,
    declared: wgs84By("GPX 1.1"),
    encoding: null,
  }));
};
