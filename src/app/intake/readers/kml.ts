import { type F, type Folder, kmlWithFolders } from "@tmcw/togeojson";
import { attributeOf, isRecord, wordsOf } from "./attributes.ts";
import { type LooseFeature, type LooseLayer, type ReadContext, type Reader, wgs84By } from "./reader.ts";
import { xmlDocument } from "./xml-document.ts";

/** Things of KML that are no features. */
const otherThings = ["GroundOverlay", "PhotoOverlay", "ScreenOverlay", "Model", "gx:Tour"];

/** How the library writes a style into the properties. */
const styling = /^(?:styleUrl|styleHash|styleMapHash|stroke|fill|icon|label)(?:-|$)|^(?:stroke|fill)$|^visibility$/;

/** KML: every folder with placemarks of its own is a layer. Styles are left aside, the times of tracks as well. */
export const readKml: Reader = async (bytes, context) => {
  const document = xmlDocument(bytes);
  for (const found of otherThings) {
    const { length: count } = document.getElementsByTagName(found);
    if (count > 0) context.report({ kind: "left-out", severity: "note", place: context.at(), found, count });
  }
  // A link within a KMZ leads to a file beside this one, which is read on its own.
  const links = Array.from(document.getElementsByTagName("href")).filter(
    ({ parentNode, textContent }) => parentNode?.nodeName !== "Icon" && /^\s*https?:/i.test(textContent ?? ""),
  );
  if (links.length > 0)
    context.report({
      kind: "left-out",
      severity: "note",
      place: context.at(),
      found: "NetworkLink",
      count: links.length,
    });
  const layers: LooseLayer[] = [];
  const collect = (children: readonly (Folder | F)[], title: string): void => {
    // What the library makes of links and overlays says so.
    const features = children.filter(
      (child): child is F => child.type === "Feature" && child.properties?.["@geometry-type"] === undefined,
    );
    if (features.length > 0) layers.push(layerOf(context.nameLayer(title), features, context));
    for (const child of children)
      if (child.type === "folder") collect(child.children, wordsOf(child.meta.name) || title);
  };
  collect(kmlWithFolders(document).children, context.title);
  return layers;
};

function layerOf(name: string, given: readonly F[], context: ReadContext): LooseLayer {
  let times = 0;
  const features = given.map(({ id, geometry, properties }): LooseFeature => {
    const kept = Object.entries(properties ?? {}).filter(([key]) => !styling.test(key));
    if (kept.some(([key]) => key === "coordinateProperties")) times += 1;
    return {
      ...(id === undefined ? {} : { id }),
      geometry,
      properties: Object.fromEntries(
        kept.flatMap(([key, value]) => (key === "coordinateProperties" ? [] : [[key, plain(value)]])),
      ),
      row: null,
    };
  });
  if (times > 0)
    context.report({ kind: "values-left-out", severity: "note", place: context.at({ layer: name }), count: times });
  return { name, features, declared: wgs84By("OGC KML"), encoding: null };
}

/** A description in HTML is its text, a span of time its two ends. */
function plain(value: unknown): unknown {
  if (!isRecord(value)) return attributeOf(value);
  if (typeof value.value === "string") return value.value;
  return "begin" in value || "end" in value ? `${wordsOf(value.begin)}/${wordsOf(value.end)}` : value;
}
