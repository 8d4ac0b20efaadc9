import { byZoom, type LayerDefinition } from "../layer.ts";

/** The county's paper with a shadow under it and a band of glaze along its inner edge; over a basemap only its edge. */
export const county: LayerDefinition = {
  id: "county",
  sources: ["county"],
  draw: ({ tokens, theme, opacity, scale, hasBasemap }) => {
    if (hasBasemap) return [];
    return [
      {
        id: "county-shadow",
        type: "line",
        source: "county",
        layout: { "line-join": "round" },
        paint: {
          "line-color": theme === "kiln" ? "#000000" : "#6b5f45",
          "line-width": byZoom(26 * scale),
          "line-blur": byZoom(22 * scale),
          "line-translate": [0, 4 * scale],
          "line-opacity": (theme === "kiln" ? 0.5 : 0.22) * opacity,
        },
      },
      { id: "county-land", type: "fill", source: "county", paint: { "fill-color": tokens.land, "fill-opacity": opacity } },
    ];
  },
  over: ({ tokens, opacity, scale }) => [
    {
      id: "county-glaze",
      type: "line",
      source: "county",
      layout: { "line-join": "round" },
      paint: { "line-color": tokens.celadon, "line-width": byZoom(13 * scale), "line-offset": byZoom(6.5 * scale), "line-opacity": 0.1 * opacity },
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
