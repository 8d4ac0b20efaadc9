import type { IgnoredPart, KnownParts } from "./link-part.ts";
import { linkParts } from "./link-parts.ts";
import { linkVersion, migrateLink } from "./link-version.ts";
import type { View } from "./view.ts";

// Legal in a query as they are, and a link that people send each other should be readable.
function readable(value: string): string {
  return encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%2F", "/").replaceAll("%3A", ":");
}

/**
 * A view as the query of a link, without `?`: `v=1&at=118.24,25.5,11.5&year=2026&task=12`. Only what differs from
 * `defaults` is in it — and the year, since the default year is that of the day the link is opened. Empty for the defaults.
 */
export function encodeView(view: View, defaults: View): string {
  const differing = linkParts.filter((part) => part.write(view) !== part.write(defaults));
  if (differing.length === 0) return "";
  const written = linkParts.filter((part) => part.key === "year" || differing.includes(part));
  return [`v=${linkVersion}`, ...written.map((part) => `${part.key}=${readable(part.write(view))}`)].join("&");
}

/** A view that was read from a link, and every part of the link that could not be used. */
export type DecodedView = { readonly view: View; readonly ignored: readonly IgnoredPart[] };

/**
 * The view that the query of a link describes, with or without `?`; what it does not mention is as in `defaults`. Never
 * throws: whatever is unknown or broken is left out by itself and reported. Ids are checked for their form only, since
 * features may load later: see `pruneView`.
 */
export function decodeView(search: string, defaults: View, known: KnownParts): DecodedView {
  const { params, version } = migrateLink(new URLSearchParams(search));
  const ignored: IgnoredPart[] = [];
  if (version !== "known")
    ignored.push({ key: "v", value: params.get("v") ?? "", why: version === "newer" ? "newerVersion" : "malformed" });
  const view: View = { ...defaults };
  for (const part of linkParts) {
    const value = params.get(part.key);
    if (value === null) continue;
    const reading = part.read(value, view, known);
    Object.assign(view, reading.changes);
    ignored.push(...reading.ignored);
  }
  const keys = new Set(["v", ...linkParts.map((part) => part.key)]);
  const seen = new Set<string>();
  for (const [key, value] of params) {
    if (!keys.has(key)) ignored.push({ key, value, why: "unknown" });
    else if (seen.has(key)) ignored.push({ key, value, why: "repeated" });
    seen.add(key);
  }
  return { view, ignored };
}
