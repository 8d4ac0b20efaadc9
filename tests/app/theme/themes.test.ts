import { describe, expect, it } from "vitest";
import { themeProperties } from "#app/theme/apply-theme.ts";
import { type Color, themes } from "#app/theme/tokens.ts";

/** WCAG 2.2 relative luminance of an sRGB colour. */
function luminance(color: Color): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Color, b: Color): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(themes))("the theme %s", (_name, tokens) => {
  it("keeps text at 4.5:1 or more on every ground it stands on", () => {
    for (const ink of [tokens.ink1, tokens.ink2, tokens.ink3, tokens.cobalt, tokens.celadon, tokens.glow])
      for (const ground of [tokens.surface, tokens.raised, tokens.sunken, tokens.land, tokens.ground])
        expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it("keeps every mark on the map at 3:1 or more on land", () => {
    for (const mark of [
      ...Object.values(tokens.phases),
      ...Object.values(tokens.sites),
      ...Object.values(tokens.lights),
    ])
      expect(contrast(mark, tokens.land), mark).toBeGreaterThanOrEqual(3);
  });

  it("becomes custom properties named in kebab case", () => {
    const properties = themeProperties(tokens);
    expect(properties.get("--ink-1")).toBe(tokens.ink1);
    expect(properties.get("--cobalt-soft")).toBe(tokens.cobaltSoft);
    expect(properties.get("--phase-start")).toBe(tokens.phases.start);
    expect(properties.get("--site-school")).toBe(tokens.sites.school);
    expect(properties.get("--light-on-time")).toBe(tokens.lights.onTime);
  });
});
