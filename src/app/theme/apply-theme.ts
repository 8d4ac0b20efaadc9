import { type ThemeName, type Tokens, themes } from "./tokens.ts";

function kebab(name: string): string {
  return name.replaceAll(/[A-Z0-9]+/g, (part) => `-${part.toLowerCase()}`);
}

/** A theme as CSS custom properties: `--ink-1`, `--cobalt-soft`, `--phase-start`, `--site-school`, `--light-on-time`, `--shadow-panel` … */
export function themeProperties(tokens: Tokens): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const [name, value] of Object.entries(tokens)) {
    if (typeof value === "string" || typeof value === "number") properties.set(`--${kebab(name)}`, String(value));
  }
  for (const [phase, color] of Object.entries(tokens.phases)) properties.set(`--phase-${phase}`, color);
  for (const [kind, color] of Object.entries(tokens.sites)) properties.set(`--site-${kind}`, color);
  for (const [light, color] of Object.entries(tokens.lights)) properties.set(`--light-${kebab(light)}`, color);
  // The one that signs of failure take too.
  properties.set("--late", tokens.lights.late);
  properties.set("--shadow-panel", tokens.elevation.panel);
  properties.set("--shadow-popover", tokens.elevation.popover);
  return properties;
}

/** Puts a theme on an element, usually the page's root; `data-theme` names it. */
export function applyTheme(element: HTMLElement, theme: ThemeName): void {
  for (const [name, value] of themeProperties(themes[theme])) element.style.setProperty(name, value);
  element.dataset["theme"] = theme;
  element.style.colorScheme = theme === "kiln" ? "dark" : "light";
}
