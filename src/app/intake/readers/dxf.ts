import type { Position } from "geojson";
import { decodeText, isDoubtful } from "#app/intake/text-encoding.ts";
import { type DxfBlock, type DxfEntity, figureOf, parseDxf, textOf } from "./dxf-entities.ts";
import { dxfShape } from "./dxf-geometry.ts";
import type { LooseFeature, ReadContext, Reader } from "./reader.ts";

/** Blocks within blocks; deeper ones go round in a circle. */
const deepest = 16;
/** Things that inserts may make of one drawing. */
const mostFeatures = 1_000_000;

type Move = (position: Position) => Position;

type Counts = { readonly leftOut: Map<string, number>; readonly curves: Map<string, number> };

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/**
 * DXF as text: one layer, with the drawing's layer, the type, text and block of each thing as attributes. Curves become short
 * lines, inserts the things of their block. Read here and not by a library, so that everything left out can be listed.
 */
export const readDxf: Reader = async (bytes, context) => {
  const { text, encoding } = decodeText(bytes, context.options.encoding);
  const { entities, blocks } = parseDxf(text);
  const features: LooseFeature[] = [];
  const counts: Counts = { leftOut: new Map(), curves: new Map() };
  const take = (entity: DxfEntity, move: Move, depth: number, inherited: string, block: string | null): void => {
    const own = textOf(entity, 8) ?? "0";
    // In a block, layer 0 stands for the layer of the insert.
    const layer = depth > 0 && own === "0" ? inherited : own;
    const outward = figureOf(entity, 230, 1);
    const isTilted = figureOf(entity, 210) !== 0 || figureOf(entity, 220) !== 0 || Math.abs(outward) !== 1;
    const isMirrored = outward === -1 && !["LINE", "POINT", "3DFACE", "ELLIPSE", "SPLINE"].includes(entity.type);
    const moved: Move = isMirrored ? ([x = 0, y = 0, ...rest]) => move([-x, y, ...rest]) : move;
    if (figureOf(entity, 67) === 1) return count(counts.leftOut, "PAPER SPACE");
    if (entity.type === "INSERT") {
      const name = textOf(entity, 2) ?? "";
      const found = blocks.get(name);
      if (found === undefined || depth >= deepest || isTilted) return count(counts.leftOut, "INSERT");
      for (const place of insertMoves(entity, found, moved))
        for (const inner of found.entities) take(inner, place, depth + 1, layer, name);
      for (const attribute of entity.followers) take(attribute, move, depth, layer, name);
      return undefined;
    }
    const shape = isTilted && entity.type !== "LINE" ? null : dxfShape(entity);
    if (shape === null) return count(counts.leftOut, entity.type);
    if (shape.curve !== null) count(counts.curves, shape.curve);
    if (features.length >= mostFeatures) throw new RangeError(`More than ${mostFeatures} things`);
    features.push({
      geometry: { type: shape.geometry.type, coordinates: movedAll(shape.geometry.coordinates, moved) },
      properties: {
        layer,
        type: entity.type,
        text: wordsOf(entity),
        block,
        handle: textOf(entity, 5),
      },
      row: null,
    });
    return undefined;
  };
  for (const entity of entities) take(entity, (position) => position, 0, "0", null);
  const name = context.nameLayer(context.title);
  tell(context, name, counts);
  if (isDoubtful(encoding))
    context.report({
      kind: "encoding-guessed",
      severity: "note",
      place: context.at({ layer: name }),
      found: encoding.name,
    });
  return [{ name, features, declared: null, encoding }];
};

function tell(context: ReadContext, layer: string, { leftOut, curves }: Counts): void {
  const place = context.at({ layer });
  for (const [found, times] of leftOut)
    context.report({ kind: "left-out", severity: "note", place, found, count: times });
  for (const [found, times] of curves)
    context.report({ kind: "curves-as-lines", severity: "note", place, found, count: times });
}

function movedAll(coordinates: unknown, move: Move): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  return Array.isArray(coordinates[0])
    ? coordinates.map((inner) => movedAll(inner, move))
    : move(coordinates.map(Number));
}

/** How an insert moves the things of its block: once for each of its rows and columns. */
function insertMoves(entity: DxfEntity, { head }: DxfBlock, outer: Move): readonly Move[] {
  const [baseX, baseY] = [figureOf(head, 10), figureOf(head, 20)];
  const [atX, atY, atZ] = [figureOf(entity, 10), figureOf(entity, 20), figureOf(entity, 30)];
  const [scaleX, scaleY] = [figureOf(entity, 41, 1), figureOf(entity, 42, 1)];
  const angle = (figureOf(entity, 50) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const columns = Math.min(1000, Math.max(1, figureOf(entity, 70, 1) || 1));
  const rows = Math.min(1000, Math.max(1, figureOf(entity, 71, 1) || 1));
  return Array.from({ length: columns * rows }, (_, index): Move => {
    const shiftX = (index % columns) * figureOf(entity, 44);
    const shiftY = Math.floor(index / columns) * figureOf(entity, 45);
    return ([x = 0, y = 0, z]) => {
      const [localX, localY] = [(x - baseX) * scaleX + shiftX, (y - baseY) * scaleY + shiftY];
      const flat = [atX + localX * cos - localY * sin, atY + localX * sin + localY * cos];
      return outer(z === undefined && atZ === 0 ? flat : [...flat, (z ?? 0) + atZ]);
    };
  });
}

/** The words of a text without their formatting; `null` where the thing has none. */
function wordsOf(entity: DxfEntity): string | null {
  if (entity.type !== "MTEXT" && entity.type !== "TEXT" && entity.type !== "ATTRIB") return null;
  const written = entity.groups.flatMap(([code, value]) => (code === 1 || code === 3 ? [value] : [])).join("");
  return written
    .replaceAll(/\\U\+([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\P/g, "\n")
    .replaceAll(/\\[ACFHQTWfp][^;]*;|\\[LlOoKk]|[{}]/g, "")
    .replaceAll("%%d", "°")
    .replaceAll("%%p", "±");
}
