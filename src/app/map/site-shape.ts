import type { CorridorKind, SiteKind } from "#domain/features/feature.ts";

/** Side of the square that the shapes are drawn in; its middle is the place. */
export const shapeBox = 24;

/** The outline of a kind of site as an SVG path in a box of {@link shapeBox}; `ring` marks a shape drawn as ring and core. */
export type SiteShape = { readonly path: string; readonly core: string | null };

function circle(radius: number): string {
  const left = 12 - radius;
  return `M${left} 12a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0Z`;
}

/** Shape by kind: square, triangle, cross, house, hexagon, diamond, drop, ringed dot, star. Told apart without colour. */
export const siteShapes: { readonly [Kind in SiteKind]: SiteShape } = {
  transport: {
    path: "M5.9 4.4H18.1Q19.6 4.4 19.6 5.9V18.1Q19.6 19.6 18.1 19.6H5.9Q4.4 19.6 4.4 18.1V5.9Q4.4 4.4 5.9 4.4Z",
    core: null,
  },
  school: { path: "M12 2.8L21.2 19.2H2.8Z", core: null },
  health: { path: "M8.6 3H15.4V8.6H21V15.4H15.4V21H8.6V15.4H3V8.6H8.6Z", core: null },
  housing: { path: "M12 2.4L20.8 10.2H18.5V20H5.5V10.2H3.2Z", core: null },
  industry: { path: "M7.3 3.8H16.7L21.4 12L16.7 20.2H7.3L2.6 12Z", core: null },
  research: { path: "M12 2L21 12L12 22L3 12Z", core: null },
  energy: { path: "M12 1.8C16.5 8.4 19.6 11.8 19.6 14.7A7.6 7.6 0 0 1 4.4 14.7C4.4 11.8 7.5 8.4 12 1.8Z", core: null },
  town: { path: circle(8.6), core: circle(3.9) },
  service: { path: "M12 2.2L14.6 8.5L21.4 9L16.2 13.4L17.9 20L12 16.4L6.1 20L7.8 13.4L2.6 9L9.4 8.5Z", core: null },
};

/** The shape of anything that is drawn as a site; an interchange counts to transport. */
export function siteKindOf(kind: SiteKind | CorridorKind): SiteKind | null {
  if (kind === "interchange") return "transport";
  return kind in siteShapes ? (kind as SiteKind) : null;
}
