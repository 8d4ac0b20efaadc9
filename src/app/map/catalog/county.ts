import { byZoom, type LayerDefinition } from "../layer.ts";

/** The county's paper with a soft shadow under it and a band of glaze along its inner edge; over a basemap only its edge. */
export const county: LayerDefinition = {
  id: "county",
  sources: ["county", "soft-edges"],
  draw: ({ tokens, theme, opacity, hasBasemap }) =>
    hasBasemap
      ? []
      : [
          {
            id: "county-shadow",
            type: "fill",
            source: "soft-edges",
            maxzoom: 12.5,
            filter: ["==", ["get", "kind"], "county-shadow"],
            paint: {
              "fill-color": theme === "kiln" ? "#000000" : "#6b5f45",
              "fill-opacity": (theme === "kiln" ? 0.14 : 0.035) * opacity,
              "fill-translate": [0, 5],
            },
          },
          {
            id: "county-land",
            type: "fill",
            source: "county",
            paint: { "fill-color": tokens.land, "fill-opacity": opacity },
          },
        ],
  over: ({ tokens, opacity, scale }) => [
    {
      id: "county-glaze",
      type: "fill",
      source: "soft-edges",
      maxzoom: 12.5,
      filter: ["==", ["get", "kind"], "county-glaze"],
      paint: { "fill-color": tokens.celadon, "fill-opacity": 0.06 * opacity, "fill-antialias": false },
    },
    {
      id: "county-edge",
      type: "line",
      source: "county",
      layout: { "line-join": "round" },
      paint: { "line-color": tokens.countyEdge, "line-width": byZoom(1.6 * scale), "line-opacity": opacity },
    },
  ],
};
