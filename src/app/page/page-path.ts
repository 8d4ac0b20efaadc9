import type { BriefMode } from "#app/state/brief-view.ts";
import type { Page } from "#app/state/view.ts";

const base = import.meta.env.BASE_URL;
const paths: Readonly<Record<Page, string>> = { explore: base, track: `${base}track`, data: `${base}data` };

/** The path of a page, for links and the address bar. */
export function pathOf(page: Page): string {
  return paths[page];
}

/** The page that a path leads to; the map for any that is not known. */
export function pageAt(path: string): Page {
  const plain = path.replace(/\/(?:index\.html)?$/, "");
  return plain === paths.track ? "track" : plain === paths.data ? "data" : "explore";
}

/** Whether a path is that of the one-time link to the first account. */
export function isSetUpPath(path: string): boolean {
  return path.replace(/\/$/, "") === `${base}set-up`;
}

/** A briefing's id and what is shown of it, from a path such as `/brief/overview` or `/brief/overview/speaker`; `null` elsewhere. */
export function briefingAt(path: string): { readonly id: string; readonly mode: BriefMode } | null {
  const rest = path.startsWith(`${base}brief`) ? path.slice(`${base}brief`.length) : null;
  const match = /^\/([a-z][a-z0-9-]*)(?:\/(speaker))?\/?$/.exec(rest ?? "");
  if (match === null) return rest === "" || rest === "/" ? { id: "overview", mode: "wall" } : null;
  const mode = match[2] === "speaker" ? "speaker" : "wall";
  return { id: match[1] ?? "overview", mode };
}

/** The path of a briefing. */
export function briefPath(id: string, mode: BriefMode = "wall"): string {
  return `${base}brief/${id}${mode === "wall" ? "" : `/${mode}`}`;
}

/** Whether a path is that of the page that turns a phone into the clicker of a wall. */
export function isClickerPath(path: string): boolean {
  return path.replace(/\/$/, "") === `${base}clicker`;
}
