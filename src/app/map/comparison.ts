import type { Split } from "#app/state/comparison.ts";
import type { Scene } from "./scene.ts";

/** One side of a comparison: what its map shows, and its name on the map. */
export type ComparedSide = { readonly scene: Scene; readonly label: string };

/** Two maps of one place. The page's own map is the right one; compared by identity. */
export type MapComparison = {
  /** `hides`: id of the overlay that only the right side has; `null`: both have the same. */
  readonly left: ComparedSide & { readonly hides: string | null };
  readonly right: ComparedSide;
  readonly split: Split;
  /** What the divider is called, to who listens. */
  readonly divider: string;
  /** How much of the map the left side has, in words; `percent` of its free part. */
  readonly shareText: (percent: number) => string;
};
