import { definitionOf } from "#domain/intake/known-crs.ts";
import type { DeclaredCrs } from "#domain/intake/raw-layer.ts";
import { decodeText } from "#app/intake/text-encoding.ts";
import type { LooseFeature, Reader } from "./reader.ts";
import { parseWkt } from "./wkt-text.ts";

/** Geometries as text, one after the other; one may run over several lines. After a broken one reading goes on with the next line. */
export const readWkt: Reader = async (bytes, context) => {
  const { text } = decodeText(bytes, context.options.encoding);
  const name = context.nameLayer(context.title);
  const features: LooseFeature[] = [];
  const systems = new Set<number>();
  let row = 1;
  let counted = 0;
  const rowAt = (at: number): number => {
    for (; counted < at; counted += 1) if (text[counted] === "\n") row += 1;
    return row;
  };
  const blank = /[\s;]*/y;
  for (let at = 0; ;) {
    blank.lastIndex = at;
    at += blank.exec(text)?.[0].length ?? 0;
    if (at >= text.length) break;
    const here = rowAt(at);
    try {
      const { geometry, srid, end } = parseWkt(text, at);
      if (srid !== null) systems.add(srid);
      features.push({ geometry, properties: {}, row: here });
      at = end;
    } catch (problem) {
      const found = problem instanceof Error ? problem.message : String(problem);
      const place = context.at({ layer: name, feature: features.length, row: here });
      context.report({ kind: "unreadable-coordinate", severity: "refused", place, found, expected: "wkt" });
      features.push({ geometry: null, properties: {}, row: here, isRefused: true });
      const next = text.indexOf("\n", at);
      at = next < 0 ? text.length : next;
    }
  }
  return [{ name, features, declared: declaredBy(systems), encoding: null }];
};

function declaredBy(systems: ReadonlySet<number>): DeclaredCrs | null {
  const [epsg] = systems;
  if (epsg === undefined || systems.size !== 1) return null;
  return { epsg, definition: definitionOf(epsg), words: `SRID=${epsg}`, by: "file" };
}
