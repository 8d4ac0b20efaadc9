import type { LayerDefinition } from "../layer.ts";

/** The ground in three dimensions. It draws nothing of its own: the map itself is laid over it; see `relief-view.ts`. */
export const relief: LayerDefinition = { id: "relief", sources: [], draw: () => [] };
