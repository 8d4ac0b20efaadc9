import { canvasOf } from "./paint-canvas.ts";
import type { FontGlyph, OutlinePoint } from "./true-type.ts";

// Side of the em in pixels while tracing: on a page of 56-unit titles no step is seen.
const em = 160;
const edge = 40;
const side = em + 2 * edge;

function coverage(text: string, weight: number): Uint8Array {
  const { canvas, context } = canvasOf(side, side, true);
  context.font = `${weight} ${em}px sans-serif`;
  context.textBaseline = "alphabetic";
  context.fillText(text, edge, edge + em * 0.88);
  const { data } = context.getImageData(0, 0, side, side);
  canvas.width = 0;
  return Uint8Array.from({ length: side * side }, (_, at) => ((data[at * 4 + 3] ?? 0) > 127 ? 1 : 0));
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((value, at) => value === b[at]);
}

/** The edges of the inked pixels as closed outlines, ink on their right; steps are cut to slants. */
function outlinesOf(ink: Uint8Array): readonly (readonly (readonly [number, number])[])[] {
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= side || y >= side ? 0 : (ink[y * side + x] ?? 0);
  const next = new Map<number, number[]>();
  const key = (x: number, y: number): number => y * (side + 1) + x;
  const edgeTo = (x: number, y: number, toX: number, toY: number): void => {
    next.set(key(x, y), [...(next.get(key(x, y)) ?? []), key(toX, toY)]);
  };
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      if (at(x, y) === 0) continue;
      if (at(x, y - 1) === 0) edgeTo(x, y, x + 1, y);
      if (at(x + 1, y) === 0) edgeTo(x + 1, y, x + 1, y + 1);
      if (at(x, y + 1) === 0) edgeTo(x + 1, y + 1, x, y + 1);
      if (at(x - 1, y) === 0) edgeTo(x, y + 1, x, y);
    }
  const outlines: (readonly [number, number])[][] = [];
  for (const start of next.keys()) {
    let current = start;
    const outline: [number, number][] = [];
    for (;;) {
      const to = next.get(current)?.pop();
      if (to === undefined) break;
      outline.push([current % (side + 1), Math.floor(current / (side + 1))]);
      current = to;
    }
    if (outline.length > 2) outlines.push(outline);
  }
  return outlines;
}

/** The middles of an outline's steps, which make slants of staircases; of those in a row the outer two are enough. */
function smoothed(outline: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const middles = outline.map(([x, y], at): readonly [number, number] => {
    const [nextX, nextY] = outline[(at + 1) % outline.length] ?? [x, y];
    return [(x + nextX) / 2, (y + nextY) / 2];
  });
  return middles.filter(([x, y], at) => {
    const [beforeX, beforeY] = middles.at(at - 1) ?? [x, y];
    const [afterX, afterY] = middles[(at + 1) % middles.length] ?? [x, y];
    return (x - beforeX) * (afterY - y) !== (y - beforeY) * (afterX - x);
  });
}

/**
 * The glyph of a character that no bundled font has, traced from whatever the reader's machine shows it in; `null` where that
 * has none either.
 */
export function tracedGlyph(codePoint: number, weight: number, unitsPerEm: number): FontGlyph | null {
  const ink = coverage(String.fromCodePoint(codePoint), weight);
  // A noncharacter: nobody has a glyph for it, so it shows what a missing one looks like here.
  const missing = coverage("\u{10ffff}", weight);
  if (isSame(ink, missing) || ink.every((value) => value === 0)) return null;
  const scale = unitsPerEm / em;
  const { canvas, context } = canvasOf(1, 1);
  context.font = `${weight} ${em}px sans-serif`;
  const advance = context.measureText(String.fromCodePoint(codePoint)).width * scale;
  canvas.width = 0;
  const outlines = outlinesOf(ink).map((outline) =>
    smoothed(outline).map(([x, y]): OutlinePoint => ({
      x: (x - edge) * scale,
      y: (edge + em * 0.88 - y) * scale,
      isOn: true,
    })),
  );
  return { codePoint, advance, outlines };
}
