import { type Color, type ThemeName, themes } from "#app/theme/tokens.ts";

/** The palest and the strongest share of cobalt over the land that a class has. */
const [palest, strongest] = [0.14, 0.82];

/** The colour of a class of counts, the `at`-th of `count` from the lowest: one hue, since a count is no state. */
export function choroplethColor(theme: ThemeName, at: number, count: number): Color {
  const { land, cobalt } = themes[theme];
  const share = count < 2 ? strongest : palest + ((strongest - palest) * at) / (count - 1);
  const channel = (hex: Color, from: number): number => Number.parseInt(hex.slice(from, from + 2), 16);
  const mixed = [1, 3, 5].map((from) =>
    Math.round(channel(land, from) + (channel(cobalt, from) - channel(land, from)) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${mixed.join("")}`;
}
