import type { Color } from "#app/theme/tokens.ts";

/** A rectangle in units of the page, from its upper left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A stretch of text set in one way. */
export type Run = {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 500 | 700;
  readonly color: Color;
};

/** Text in a box: as it was broken into lines, and as paragraphs for programs that break it themselves. */
export type TextMark = {
  readonly kind: "text";
  readonly box: Box;
  readonly lines: readonly (readonly Run[])[];
  readonly paragraphs: readonly (readonly Run[])[];
  readonly lineHeight: number;
  /** Line by line and paragraph by paragraph, where they differ. */
  readonly heights?: { readonly lines: readonly number[]; readonly paragraphs: readonly number[] };
  readonly align: "left" | "right" | "center";
  /** Turned a quarter to the left about the middle of its box, to be read from below up. */
  readonly isUpright?: boolean;
};

/** A straight line. */
export type RuleMark = {
  readonly kind: "rule";
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly color: Color;
  readonly width: number;
};

/** An SVG path (`M L H V C Q A Z`), scaled and then moved to `at`. */
export type PathMark = {
  readonly kind: "path";
  readonly path: string;
  readonly at: readonly [number, number];
  readonly scale: number;
  readonly fill: { readonly color: Color; readonly opacity: number } | null;
  readonly stroke: {
    readonly color: Color;
    /** In the path's own units, as is `dash`. */
    readonly width: number;
    readonly dash: readonly number[];
    readonly cap: "butt" | "round";
    readonly opacity: number;
  } | null;
};

/** What a page is painted with. */
export type Mark = TextMark | RuleMark | PathMark;

/** The path of a rectangle with rounded corners. */
export function rectanglePath({ x, y, width, height }: Box, radius = 0): string {
  const [right, bottom] = [x + width, y + height];
  if (radius === 0) return `M${x} ${y}H${right}V${bottom}H${x}Z`;
  const corner = `A${radius} ${radius} 0 0 1`;
  return `M${x + radius} ${y}H${right - radius}${corner} ${right} ${y + radius}V${bottom - radius}${corner} ${right - radius} ${bottom}H${x + radius}${corner} ${x} ${bottom - radius}V${y + radius}${corner} ${x + radius} ${y}Z`;
}

/** The path of a circle. */
export function circlePath(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}A${radius} ${radius} 0 1 0 ${x + radius} ${y}A${radius} ${radius} 0 1 0 ${x - radius} ${y}Z`;
}

/** A filled path in units of the page. */
export function filled(path: string, color: Color, opacity = 1): PathMark {
  return { kind: "path", path, at: [0, 0], scale: 1, fill: { color, opacity }, stroke: null };
}

/** The mark elsewhere on the page. */
export function moved<Kind extends Mark>(mark: Kind, right: number, down: number): Kind {
  switch (mark.kind) {
    case "text":
      return { ...mark, box: { ...mark.box, x: mark.box.x + right, y: mark.box.y + down } };
    case "rule":
      return {
        ...mark,
        from: [mark.from[0] + right, mark.from[1] + down],
        to: [mark.to[0] + right, mark.to[1] + down],
      };
    case "path":
      return { ...mark, at: [mark.at[0] + right, mark.at[1] + down] };
  }
}

/** A path drawn smaller or larger from a corner: its own corner `0, 0` comes to `at`. */
export function placed(mark: PathMark, at: readonly [number, number], scale: number): PathMark {
  return { ...mark, at: [at[0] + mark.at[0] * scale, at[1] + mark.at[1] * scale], scale: mark.scale * scale };
}
