import type { Light } from "#domain/progress/light.ts";

/** Side of the square that the shapes are drawn in; its middle is the place. */
export const lightBox = 16;

/**
 * A light as paths in a box of {@link lightBox}: `fill` in its colour, `stroke` drawn with `width` in its colour and `dash`,
 * `tick` over the fill in the colour of the ground.
 */
export type LightShape = {
  readonly fill: string | null;
  readonly stroke: { readonly path: string; readonly width: number; readonly dash: readonly number[] } | null;
  readonly tick: { readonly path: string; readonly width: number } | null;
};

function roundedBox(x: number, y: number, width: number, height: number, radius: number): string {
  const [right, bottom] = [x + width, y + height];
  const corner = `A${radius} ${radius} 0 0 1`;
  return `M${x + radius} ${y}H${right - radius}${corner} ${right} ${y + radius}V${bottom - radius}${corner} ${right - radius} ${bottom}H${x + radius}${corner} ${x} ${bottom - radius}V${y + radius}${corner} ${x + radius} ${y}Z`;
}

function circle(radius: number): string {
  return `M${8 - radius} 8a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0Z`;
}

function filled(fill: string): LightShape {
  return { fill, stroke: null, tick: null };
}

/**
 * Shape by light, told apart without colour: ticked square, disc, triangle, diamond, dashed circle, short bar, two bars.
 */
export const lightShapes: Readonly<Record<Light, LightShape>> = {
  done: {
    fill: roundedBox(1.4, 1.4, 13.2, 13.2, 3),
    stroke: null,
    tick: { path: "M4.6 8.2L7 10.6L11.5 5.6", width: 1.9 },
  },
  onTime: filled(circle(6.2)),
  warning: filled("M8 1.6L15 14H1Z"),
  late: filled("M8 .8L15.2 8L8 15.2L.8 8Z"),
  unreported: { fill: null, stroke: { path: circle(5.8), width: 1.8, dash: [2.6, 1.95] }, tick: null },
  notDue: filled(roundedBox(2, 6.6, 12, 2.8, 1.4)),
  onHold: filled(roundedBox(3, 2, 3.6, 12, 1) + roundedBox(9.4, 2, 3.6, 12, 1)),
};

/** The CSS property that a theme gives a light's colour in, for example `--light-on-time`. */
export function lightColor(light: Light): string {
  return `var(--light-${light.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`;
}
