import { siteKinds } from "#domain/features/feature.ts";
import type { Color, Tokens } from "#app/theme/tokens.ts";
import { type Light, lights } from "#domain/progress/light.ts";
import { leaderPixels } from "./fan-out.ts";
import { lightBox, lightShapes } from "./light-shape.ts";
import { shapeBox, siteShapes } from "./site-shape.ts";

/** A symbol of the map: drawn at twice its size on screen, in a square of `size` units whose middle is the place. */
export type SymbolImage = {
  readonly id: string;
  readonly size: number;
  readonly paint: (context: CanvasRenderingContext2D) => void;
};

function disc(context: CanvasRenderingContext2D, radius: number, at: number): void {
  context.beginPath();
  context.arc(at, at, radius, 0, Math.PI * 2);
}

function node(id: string, radius: number, rings: readonly number[], color: Color, land: Color): SymbolImage {
  const size = Math.ceil(radius * 2.8);
  return {
    id,
    size,
    paint: (context) => {
      const middle = size / 2;
      disc(context, radius * 1.34, middle);
      context.fillStyle = land;
      context.globalAlpha = 0.92;
      context.fill();
      context.globalAlpha = 1;
      context.strokeStyle = color;
      context.lineWidth = 4.8;
      for (const ring of rings) {
        disc(context, radius * ring, middle);
        context.stroke();
      }
      disc(context, radius * 0.5, middle);
      context.fillStyle = color;
      context.fill();
    },
  };
}

function site(
  id: string,
  kind: (typeof siteKinds)[number],
  tokens: Tokens,
  look: "filled" | "hollow" | "selected",
): SymbolImage {
  const { path, core } = siteShapes[kind];
  const color = tokens.sites[kind];
  const [size, scale] = look === "selected" ? [64, 1.95] : [48, 1.55];
  return {
    id,
    size,
    paint: (context) => {
      if (look === "selected") {
        disc(context, 31, size / 2);
        context.fillStyle = tokens.focus;
        context.globalAlpha = 0.3;
        context.fill();
        context.globalAlpha = 1;
      }
      context.translate(size / 2 - (shapeBox * scale) / 2, size / 2 - (shapeBox * scale) / 2);
      context.scale(scale, scale);
      context.lineJoin = "round";
      const outline = new Path2D(path);
      if (core !== null || look === "hollow") {
        context.strokeStyle = tokens.raised;
        context.lineWidth = 5;
        context.stroke(outline);
        context.fillStyle = tokens.raised;
        context.fill(outline);
        context.strokeStyle = color;
        context.lineWidth = look === "hollow" ? 1.8 : 3.2;
        context.stroke(outline);
        if (core !== null && look !== "hollow") {
          context.fillStyle = color;
          context.fill(new Path2D(core));
        }
        return;
      }
      context.strokeStyle = tokens.raised;
      context.lineWidth = 3;
      context.stroke(outline);
      context.fillStyle = color;
      context.fill(outline);
    },
  };
}

function seat(id: string, tokens: Tokens, look: "town" | "township" | "vague"): SymbolImage {
  return {
    id,
    size: 24,
    paint: (context) => {
      disc(context, look === "township" ? 5.2 : 7.2, 12);
      context.fillStyle = look === "township" ? tokens.ink2 : tokens.land;
      context.fill();
      context.strokeStyle = look === "township" ? tokens.land : tokens.ink1;
      context.lineWidth = look === "township" ? 2.4 : 3.6;
      if (look === "vague") context.setLineDash([2.6, 3]);
      context.stroke();
    },
  };
}

function light(id: string, which: Light, tokens: Tokens): SymbolImage {
  const { fill, stroke, tick } = lightShapes[which];
  const color = tokens.lights[which];
  // The shape at twice its size on screen, with room for its casing.
  const [size, scale] = [44, 1.9];
  return {
    id,
    size,
    paint: (context) => {
      context.translate(size / 2 - (lightBox * scale) / 2, size / 2 - (lightBox * scale) / 2);
      context.scale(scale, scale);
      context.lineJoin = "round";
      context.strokeStyle = tokens.raised;
      context.fillStyle = tokens.raised;
      if (fill !== null) {
        const shape = new Path2D(fill);
        context.lineWidth = 4;
        context.stroke(shape);
        context.fillStyle = color;
        context.fill(shape);
      }
      if (stroke !== null) {
        const ring = new Path2D(stroke.path);
        context.lineWidth = stroke.width + 3;
        context.stroke(ring);
        context.fill(ring);
        context.strokeStyle = color;
        context.lineWidth = stroke.width;
        context.setLineDash([...stroke.dash]);
        context.stroke(ring);
      }
      if (tick !== null) {
        context.strokeStyle = tokens.surface;
        context.lineWidth = tick.width;
        context.lineCap = "round";
        context.stroke(new Path2D(tick.path));
      }
    },
  };
}

/** Every symbol of a theme. Ids end in `:<theme>`, so that both themes can be on the map while one fades into the other. */
export function symbolImages(theme: string, tokens: Tokens): readonly SymbolImage[] {
  const leaderSize = leaderPixels * 4;
  return [
    node(`centre-main:${theme}`, 34, [1.24, 0.84], tokens.cobalt, tokens.land),
    node(`sub-centre-main:${theme}`, 24, [1.2], tokens.axisMain, tokens.land),
    node(`sub-centre-tourism:${theme}`, 24, [1.2], tokens.axisTour, tokens.land),
    seat(`seat-town:${theme}`, tokens, "town"),
    seat(`seat-township:${theme}`, tokens, "township"),
    seat(`seat-vague:${theme}`, tokens, "vague"),
    {
      id: `peak:${theme}`,
      size: 24,
      paint: (context) => {
        context.fillStyle = tokens.ink3;
        context.fill(new Path2D("M12 5L20 19H4Z"));
      },
    },
    {
      id: `leader:${theme}`,
      size: leaderSize,
      paint: (context) => {
        context.strokeStyle = tokens.ink3;
        context.lineWidth = 2;
        context.beginPath();
        context.moveTo(leaderSize / 2, leaderSize / 2 - 8);
        context.lineTo(leaderSize / 2, 16);
        context.stroke();
      },
    },
    ...lights.map((each) => light(`light-${each}:${theme}`, each, tokens)),
    ...siteKinds.flatMap((kind) => [
      site(`site-${kind}:${theme}`, kind, tokens, "filled"),
      site(`site-${kind}-hollow:${theme}`, kind, tokens, "hollow"),
      site(`site-${kind}-selected:${theme}`, kind, tokens, "selected"),
    ]),
  ];
}
