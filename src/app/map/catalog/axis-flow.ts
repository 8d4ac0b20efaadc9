import type { LayerDefinition } from "../layer.ts";

/** Motion along the axes; drawn by deck.gl over the map, see `flow-overlay.ts`. */
export const axisFlow: LayerDefinition = { id: "axis-flow", sources: ["axes"], draw: () => [] };
