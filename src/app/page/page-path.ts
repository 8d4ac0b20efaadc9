import type { BriefMode } from "#app/state/brief-view.ts";
import type { Language, Page } from "#app/state/view.ts";

// In a pack every page is the same file; which one it is stands in the query, see `packedAddress`.
const isPacked = import.meta.env.MODE === "pack";
const base = isPacked ? "/" : import.meta.env.BASE_URL;
const paths: Readonly<Record<Page, string>> = { explore: base, track: `${base}track`, data: `${base}data` };

/** The pages that there are. A pack is for reading: it leaves out the workbench. */
export const pages: readonly Page[] = isPacked ? ["explore", "track"] : ["explore", "track", "data"];

/** Where a page of the app is: its path, and its query without `?`. */
export type Address = { readonly path: string; readonly query: string };

/** The address that the query of a pack's file says (`?at=/track&year=2026`); `start` is the path where it says none. */
export function packedAddress(search: string, start: string): Address {
  const query = new URLSearchParams(search);
  const path = query.get("at") ?? start;
  query.delete("at");
  return { path, query: query.toString() };
}

/** The address of this window. */
export function currentAddress(): Address {
  const { pathname, search } = window.location;
  if (isPacked) return packedAddress(search, document.documentElement.dataset["start"] ?? base);
  return { path: pathname, query: search.slice(1) };
}

/** The link to a path with a query (without `?`), for `href` and the address bar. */
export function hrefOf({ path, query }: Address): string {
  if (isPacked) return packedHref({ path, query });
  return `${path}${query === "" ? "" : `?${query}`}`;
}

/** The link that {@link packedAddress} reads. */
export function packedHref({ path, query }: Address): string {
  return `?at=${path}${query === "" ? "" : `&${query}`}`;
}

/** The path of a page; {@link hrefOf} makes a link of it. */
export function pathOf(page: Page): string {
  return paths[page];
}

/** The page that a path leads to; the map for any that is not known. */
export function pageAt(path: string): Page {
  const plain = path.replace(/\/(?:index\.html)?$/, "");
  return plain === paths.track ? "track" : plain === paths.data && pages.includes("data") ? "data" : "explore";
}

/** Whether a path is that of the one-time link to the first account. */
export function isSetUpPath(path: string): boolean {
  return path.replace(/\/$/, "") === `${base}set-up`;
}

/** A briefing's id and what is shown of it, from a path such as `/brief/overview` or `/brief/overview/edit`; `null` elsewhere. */
export function briefingAt(path: string): { readonly id: string; readonly mode: BriefMode } | null {
  const rest = path.startsWith(`${base}brief`) ? path.slice(`${base}brief`.length) : null;
  const match = /^\/([a-z][a-z0-9-]*)(?:\/(speaker|edit))?\/?$/.exec(rest ?? "");
  if (match === null) return rest === "" || rest === "/" ? { id: "overview", mode: "wall" } : null;
  const mode = match[2] === "speaker" || match[2] === "edit" ? match[2] : "wall";
  return { id: match[1] ?? "overview", mode };
}

/** The path of a briefing; {@link hrefOf} makes a link of it. */
export function briefPath(id: string, mode: BriefMode = "wall"): string {
  return `${base}brief/${id}${mode === "wall" ? "" : `/${mode}`}`;
}

/** The link to the editor of briefings with the view of this window's address, which it makes a scene of. */
export function captureHref(language: Language): string {
  const { path, query } = currentAddress();
  const from = new URLSearchParams({ from: `${path}?${query}`, ...(language === "zh" ? {} : { lang: language }) });
  return hrefOf({ path: briefPath("overview", "edit"), query: from.toString() });
}

/** The path of the map for a frame in another page. */
export function embedPath(): string {
  return `${base}embed`;
}

/** Whether a path is that of {@link embedPath}. A pack has none: there is no page around it. */
export function isEmbedPath(path: string): boolean {
  return !isPacked && path.replace(/\/(?:index\.html)?$/, "") === embedPath();
}

/** Whether a path is that of the page that turns a phone into the clicker of a wall. */
export function isClickerPath(path: string): boolean {
  return path.replace(/\/$/, "") === `${base}clicker`;
}
