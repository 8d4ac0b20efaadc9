import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { FeatureId, Year } from "#domain/plan/ids.ts";
import type { LanguageCode } from "#app/language/language.ts";
import type { LayerId } from "#app/state/layer-id.ts";
import type { ThemeName, Tokens } from "#app/theme/tokens.ts";
import type { MapSourceId } from "./map-data.ts";

/** What a layer is drawn with. */
export type DrawContext = {
  readonly tokens: Tokens;
  readonly theme: ThemeName;
  readonly language: LanguageCode;
  readonly year: Year;
  /** The layer's own opacity, 0 to 1. */
  readonly opacity: number;
  readonly selection: FeatureId | null;
  /** Features that pass the filters; `null` while nothing is narrowed. */
  readonly matching: readonly FeatureId[] | null;
  /** Size of symbols and lines: 1 at 1920 px, more on walls. */
  readonly scale: number;
  /** Size of labels: as {@link scale} on desks, more on walls, which are read from afar. */
  readonly labelScale: number;
  /** Whether a basemap lies under the plan; paper and masks are left out then. */
  readonly hasBasemap: boolean;
  /** Whether there is terrain to draw from. */
  readonly hasTerrain: boolean;
};

/** A layer of the catalog: what MapLibre draws for it, bottom to top. Its style ids begin with its own id. */
export type LayerDefinition = {
  readonly id: LayerId;
  /** Sources that it draws. */
  readonly sources: readonly MapSourceId[];
  readonly draw: (context: DrawContext) => readonly LayerSpecification[];
  /** Style layers that lie over the ground and under what the plan puts on it: edges. */
  readonly over?: (context: DrawContext) => readonly LayerSpecification[];
  /** Symbols: over every line and label, and placed first, so that labels keep clear of them. */
  readonly mark?: (context: DrawContext) => readonly LayerSpecification[];
  /** Labels: over everything but the symbols. */
  readonly label?: (context: DrawContext) => readonly LayerSpecification[];
};

/** Font stacks of the style, by weight; see `map-fonts.ts`. */
export const fontStacks = {
  regular: ["Noto Sans SC Regular"],
  medium: ["Noto Sans SC Medium"],
  bold: ["Noto Sans SC Bold"],
} as const satisfies Record<string, readonly string[]>;

/** A font stack as MapLibre takes it. */
export function font(weight: keyof typeof fontStacks): string[] {
  return [...fontStacks[weight]];
}

/** The feature's name in the language of the page. */
export function nameExpression(language: LanguageCode): ExpressionSpecification {
  return ["get", language === "zh" ? "name" : "nameEn"];
}

/** What is left of things that a filter leaves out. */
const fadedShare = 0.15;

/** `value` times the layer's opacity, a seventh of that for features that the filters leave out. */
export function faded(context: DrawContext, value: number): number | ExpressionSpecification {
  const full = value * context.opacity;
  if (context.matching === null) return full;
  if (context.matching.length === 0) return full * fadedShare;
  return ["match", ["get", "id"], [...context.matching], full, full * fadedShare];
}

/** Keeps the labels of features that the filters leave out from being drawn. */
export function labelled(context: DrawContext, filter: ExpressionSpecification | null = null): FilterSpecification {
  const parts: ExpressionSpecification[] = filter === null ? [] : [filter];
  if (context.matching !== null) parts.push(["in", ["get", "id"], ["literal", [...context.matching]]]);
  return ["all", ...parts] as FilterSpecification;
}

/** A length in screen pixels at county zoom that grows a little towards street zoom. */
export function byZoom(pixels: number): ExpressionSpecification {
  return ["interpolate", ["linear"], ["zoom"], 8, pixels * 0.72, 10, pixels, 14, pixels * 1.5];
}

/** The halo and ink of a label. */
export function inked(context: DrawContext, size: number, color: string): Record<string, unknown> {
  return {
    "text-color": color,
    "text-halo-color": context.tokens.halo,
    "text-halo-width": Math.max(1.5, size * context.labelScale * 0.11),
    "text-opacity": context.opacity,
  };
}
