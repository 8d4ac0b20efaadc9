import type { Light } from "#domain/progress/light.ts";
import { siteKinds } from "#domain/features/feature.ts";
import type { LegendSymbol } from "#app/map/legend.ts";
import { lightBox, lightShapes } from "#app/map/light-shape.ts";
import { phaseLines } from "#app/map/phase-line.ts";
import { shapeBox, siteShapes } from "#app/map/site-shape.ts";
import { stretchLines } from "#app/map/stretch-line.ts";
import type { Color, Tokens } from "#app/theme/tokens.ts";
import { circlePath, type PathMark, rectanglePath } from "./page-marks.ts";

type Point = readonly [number, number];
type Look = {
  readonly fill?: Color;
  readonly stroke?: Color;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly cap?: "butt" | "round";
  readonly opacity?: number;
};

function drawn(path: string, at: Point, scale: number, look: Look): PathMark {
  const { fill, stroke, width = 1, dash = [], cap = "butt", opacity = 1 } = look;
  return {
    kind: "path",
    path,
    at,
    scale,
    fill: fill === undefined ? null : { color: fill, opacity },
    stroke: stroke === undefined ? null : { color: stroke, width, dash, cap, opacity: 1 },
  };
}

/** A light's shape, `side` wide, from the corner `at`. */
export function lightMarks(light: Light, tokens: Tokens, at: Point, side: number): readonly PathMark[] {
  const { fill, stroke, tick } = lightShapes[light];
  const color = tokens.lights[light];
  const scale = side / lightBox;
  return [
    ...(fill === null ? [] : [drawn(fill, at, scale, { fill: color })]),
    ...(stroke === null
      ? []
      : [drawn(stroke.path, at, scale, { stroke: color, width: stroke.width, dash: stroke.dash })]),
    ...(tick === null
      ? []
      : [drawn(tick.path, at, scale, { stroke: tokens.surface, width: tick.width, cap: "round" })]),
  ];
}

/** Symbols of the legend are drawn in a box of 40 × 20. */
export const legendBox = { width: 40, height: 20 } as const;

function lineMarks(at: Point, color: Color, width: number, dash: readonly number[], cap: "butt" | "round"): PathMark {
  return drawn("M3 10H37", at, 1, { stroke: color, width, dash, cap });
}

/** The symbol of a line of the legend in its box, from the corner `at`: the same shapes as on the map. */
export function legendMarks(symbol: LegendSymbol, tokens: Tokens, at: Point): readonly PathMark[] {
  const [x, y] = at;
  const own = (path: string, look: Look): PathMark => drawn(path, at, 1, look);
  switch (symbol.kind) {
    case "phase": {
      const { dash, cap, core } = phaseLines[symbol.phase];
      const width = 5;
      const outer = lineMarks(at, tokens.phases[symbol.phase], width, dash?.map((part) => part * width) ?? [], cap);
      if (core === null) return [outer];
      const inner = width * core.share;
      return [outer, lineMarks(at, tokens.land, inner, core.dash?.map((part) => part * inner) ?? [], cap)];
    }
    case "site": {
      const { path, core } = siteShapes[symbol.site];
      const color = tokens.sites[siteKinds.find((kind) => kind === symbol.site) ?? "service"];
      const place: Point = [x + 10, y];
      const scale = 20 / shapeBox;
      return core === null
        ? [drawn(path, place, scale, { fill: color, stroke: tokens.surface, width: 1.5 })]
        : [
            drawn(path, place, scale, { fill: tokens.surface, stroke: color, width: 3 }),
            drawn(core, place, scale, { fill: color }),
          ];
    }
    case "centres":
      return [
        own(circlePath(12, 10, 8.5) + circlePath(12, 10, 5.6) + circlePath(31, 10, 6.4), {
          stroke: tokens.cobalt,
          width: 1.8,
        }),
        own(circlePath(12, 10, 2.8) + circlePath(31, 10, 2.8), { fill: tokens.cobalt }),
      ];
    case "axis": {
      const fill = symbol.axis === "main" ? tokens.axisMain : tokens.axisTour;
      return [own("M1 6.5H25V2L39 10L25 18V13.5H1Z", { fill, opacity: 0.35 })];
    }
    case "flow":
      return [own("M2 10H30", { stroke: tokens.axisMain, width: 3, dash: [6, 5], cap: "round" })];
    case "zone":
      return [
        own(rectanglePath({ x: 1.5, y: 2, width: 37, height: 16 }, 4), {
          fill: tokens.zoneB,
          stroke: tokens.zoneLine,
          width: 1.3,
          dash: [0.1, 4],
          cap: "round",
        }),
      ];
    case "county":
      return [
        own(rectanglePath({ x: 1.5, y: 2, width: 37, height: 16 }, 4), {
          fill: tokens.land,
          stroke: tokens.countyEdge,
          width: 1.6,
        }),
      ];
    case "hillshade":
      return [
        own("M2 18L14 4L20 18ZM22 18L30 8L32 18Z", { fill: tokens.ink3, opacity: 0.28 }),
        own("M14 4L20 18H26ZM30 8L32 18H38Z", { fill: tokens.ink3, opacity: 0.62 }),
      ];
    case "contour":
      return [
        own("M3 10C3 1 37 1 37 10C37 19 3 19 3 10Z", { stroke: tokens.ink3, width: 1.5 }),
        own("M11 10C11 5 32 5 32 10C32 15 11 15 11 10Z", { stroke: tokens.ink3, width: 0.8 }),
      ];
    case "relief":
      return [own("M2 15L12 5L18 11L27 3L38 15L24 18.5Z", { stroke: tokens.ink3, width: 1.4 })];
    case "neighbour":
      return [own("M1 14C8 4 14 16 21 9C27 3 34 12 39 5", { stroke: tokens.neighbour, width: 1.6 })];
    case "seat":
      return symbol.rank === "town"
        ? [own(circlePath(20, 10, 4), { fill: tokens.land, stroke: tokens.ink1, width: 1.8 })]
        : [own(circlePath(20, 10, 3), { fill: tokens.ink2 })];
    case "light":
      return lightMarks(symbol.light, tokens, [x + 12, y + 2], 16);
    case "stretch": {
      const { phase, dash, width } = stretchLines[symbol.stretch];
      return [lineMarks(at, tokens.phases[phase], width, dash?.map((part) => part * width) ?? [], "butt")];
    }
    case "uncertainty":
      return [
        own(circlePath(20, 10, 8.5), { fill: tokens.ink3, opacity: 0.08 }),
        own(circlePath(20, 10, 8.5), { stroke: tokens.ink3, width: 1.3, dash: [1.5, 3.5], cap: "round" }),
      ];
  }
}
