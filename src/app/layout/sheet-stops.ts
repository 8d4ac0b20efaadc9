/** Where the sheet of a phone can stand: `peek` 96 px, `half` 46 % of the height, `full` up to the search. */
export const sheetStops = ["peek", "half", "full"] as const;

/** One of {@link sheetStops}. */
export type SheetStop = (typeof sheetStops)[number];

/** Heights of the sheet in CSS pixels, of a page that is `available` pixels high above the tab bar; `peek` is 6rem. */
export function stopHeights(available: number, remPixels: number): Readonly<Record<SheetStop, number>> {
  const peek = Math.min(available, 6 * remPixels);
  const half = Math.max(peek, Math.round(available * 0.46));
  return { peek, half, full: Math.max(half, available - 4.5 * remPixels) };
}

/** The stop above or below, or the same at the end. */
export function neighbourStop(stop: SheetStop, direction: "up" | "down"): SheetStop {
  const index = sheetStops.indexOf(stop) + (direction === "up" ? 1 : -1);
  return sheetStops[Math.min(sheetStops.length - 1, Math.max(0, index))] ?? stop;
}

/** The stop that a press on the handle leads to: up step by step, then down to the lowest. */
export function pressedStop(stop: SheetStop): SheetStop {
  return stop === "full" ? "peek" : neighbourStop(stop, "up");
}

/**
 * The stop that a drag ends at: the nearest one to `height`, thrown further by `velocity` in pixels per millisecond
 * (upwards positive).
 */
export function draggedStop(heights: Readonly<Record<SheetStop, number>>, height: number, velocity: number): SheetStop {
  // A throw is worth the way it would go in a fifth of a second.
  const reached = height + velocity * 200;
  return sheetStops.reduce((best, stop) =>
    Math.abs(heights[stop] - reached) < Math.abs(heights[best] - reached) ? stop : best,
  );
}
