import { byZoom, type LayerDefinition } from "../layer.ts";

/** The schematic township zones: two tints that hardly differ, each shared edge dotted once. Not boundaries. */
export const townships: LayerDefinition = {
  id: "townships",
  sources: ["zones", "zone-edges"],
  draw: ({ tokens, opacity, scale, hasBasemap, selection }) => [
    {
      id: "townships-zone",
      type: "fill",
      source: "zones",
      paint: {
        "fill-color": [
          "case",
          ["boolean", ["feature-state", "hover"], false],
          tokens.celadonSoft,
          ["==", ["get", "id"], selection ?? ""],
          tokens.cobaltSoft,
          ["==", ["get", "parity"], 0],
          tokens.zoneA,
          tokens.zoneB,
        ],
        "fill-opacity": hasBasemap ? 0.25 * opacity : opacity,
        "fill-antialias": false,
      },
    },
    {
      id: "townships-edge",
      type: "line",
      source: "zone-edges",
      minzoom: 8.5,
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": tokens.zoneLine,
        "line-width": byZoom(1.3 * scale),
        "line-dasharray": [0.1, 4.6],
        "line-opacity": 0.9 * opacity,
      },
    },
  ],
};
