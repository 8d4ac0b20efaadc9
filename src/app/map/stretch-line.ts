import type { SectionState } from "#domain/progress/report.ts";
import type { Tokens } from "#app/theme/tokens.ts";

/** What a stretch beside a corridor says: how far it is by chainage, or only the share that is done, which is no place. */
export type Stretch = SectionState | "share";

/** Every {@link Stretch}, in the order of the legend. */
export const stretches: readonly Stretch[] = ["done", "in-work", "untouched", "share"];

/**
 * How a stretch is drawn, for map and legend alike: the colour of the phase it has reached, its width in screen pixels, its
 * dash in widths (`null`: solid).
 */
export const stretchLines: Readonly<
  Record<
    Stretch,
    { readonly phase: keyof Tokens["phases"]; readonly width: number; readonly dash: readonly [number, number] | null }
  >
> = {
  done: { phase: "complete", width: 4, dash: null },
  "in-work": { phase: "construction", width: 4, dash: [1.6, 0.7] },
  untouched: { phase: "tracking", width: 2, dash: null },
  share: { phase: "complete", width: 4, dash: [0.5, 0.5] },
};
