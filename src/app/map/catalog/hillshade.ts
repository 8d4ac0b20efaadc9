import type { LayerDefinition } from "../layer.ts";
import { terrainSources } from "../terrain-style.ts";

/** Slopes shaded by a light from the north-west, as maps have it. */
export const hillshade: LayerDefinition = {
  id: "hillshade",
  sources: [],
  draw: ({ theme, opacity, hasTerrain }) =>
    hasTerrain
      ? [
          {
            id: "hillshade-slopes",
            type: "hillshade",
            source: terrainSources.hillshade,
            paint: {
              "hillshade-method": "igor",
              "hillshade-illumination-direction": 315,
              "hillshade-exaggeration": 0.5 * opacity,
              "hillshade-shadow-color": theme === "kiln" ? "#01060f" : "#6a5c41",
              "hillshade-highlight-color": theme === "kiln" ? "#2f4a78" : "#fffdf6",
            },
          },
        ]
      : [],
};
