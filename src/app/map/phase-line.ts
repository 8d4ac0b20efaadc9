import type { BuiltPhase } from "#domain/plan/phase.ts";

/** How a corridor's phase is drawn besides its colour, for map and legend alike. Lengths are in line widths. */
export type PhaseLineStyle = {
  /** Dash and gap; `null` for a solid line. */
  readonly dash: readonly [number, number] | null;
  readonly cap: "butt" | "round";
  /** A lighter line along the middle: its width as a share of the line's, and its dash in its own widths. */
  readonly core: { readonly share: number; readonly dash: readonly [number, number] | null } | null;
};

/** Line by phase: dots, long dashes, short dashes, solid with a dashed core, solid, solid with a core (two edges). */
export const phaseLines: { readonly [Phase in BuiltPhase]: PhaseLineStyle } = {
  tracking: { dash: [0.02, 1.6], cap: "round", core: null },
  preparatory: { dash: [2, 1.2], cap: "butt", core: null },
  start: { dash: [1, 0.8], cap: "butt", core: null },
  construction: { dash: null, cap: "butt", core: { share: 0.36, dash: [4.4, 3.3] } },
  complete: { dash: null, cap: "butt", core: null },
  operating: { dash: null, cap: "round", core: { share: 0.32, dash: null } },
};
