import { type LayerLegend, layerLegends, type LegendEntry, type LegendSymbol } from "#app/map/legend.ts";
import { siteKindOf } from "#app/map/site-shape.ts";
import type { CorridorKind, SiteKind } from "#domain/features/feature.ts";

/** A feature as it stands on a drawn map. */
export type ShownFeature = {
  /** Id of the style layer that draws it. */
  readonly layer: string;
  readonly properties: Readonly<Record<string, unknown>>;
};

function stands(symbol: LegendSymbol, { layer, properties }: ShownFeature): boolean {
  const kind = typeof properties["kind"] === "string" ? properties["kind"] : "";
  switch (symbol.kind) {
    case "phase":
      return layer === `corridors-${symbol.phase}`;
    case "site":
      // The kind of a feature in this source; anything else has no shape.
      return layer === "sites-mark" && siteKindOf(kind as SiteKind | CorridorKind) === symbol.site;
    case "centres":
      return layer === "centres-node";
    case "axis":
      return layer === "axes-ribbon" && (kind === "main-axis") === (symbol.axis === "main");
    case "zone":
      return layer === "townships-edge";
    case "seat":
      return layer === "seats-mark" && (properties["rank"] === "town") === (symbol.rank === "town");
    case "uncertainty":
      return layer === "uncertainty-edge";
    case "light":
      return layer === "lights-mark" && properties["light"] === symbol.light;
    case "stretch":
      return layer === `lights-${symbol.stretch}`;
    case "neighbour":
      return layer === "neighbours-edge";
    case "contour":
      return layer === "contours-two-hundred";
    // Nothing moves on paper, and the county and its relief need no explanation.
    case "hillshade":
    case "relief":
    case "flow":
    case "county":
      return false;
  }
}

/** The layers of which anything stands on a map, each with those lines of its legend that stand there, in the order of the list. */
export function legendsOf(
  shown: readonly ShownFeature[],
): readonly { readonly legend: LayerLegend; readonly entries: readonly LegendEntry[] }[] {
  return layerLegends
    .map((legend) => ({
      legend,
      entries: legend.entries.filter(({ symbol }) => shown.some((feature) => stands(symbol, feature))),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** The lines of the legend for what really stands on a map, in the order of the layer list. */
export function legendOf(shown: readonly ShownFeature[]): readonly LegendEntry[] {
  return legendsOf(shown).flatMap(({ entries }) => entries);
}
