import type { Page } from "#app/state/view.ts";

const base = import.meta.env.BASE_URL;
const paths: Readonly<Record<Page, string>> = { explore: base, track: `${base}track` };

/** The path of a page, for links and the address bar. */
export function pathOf(page: Page): string {
  return paths[page];
}

/** The page that a path leads to; the map for any that is not known. */
export function pageAt(path: string): Page {
  return path.replace(/\/(?:index\.html)?$/, "") === paths.track ? "track" : "explore";
}

/** Whether a path is that of the one-time link to the first account. */
export function isSetUpPath(path: string): boolean {
  return path.replace(/\/$/, "") === `${base}set-up`;
}
