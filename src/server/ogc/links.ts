import type { FastifyRequest } from "fastify";

/** A link of the service (OGC API – Common). */
export type Link = {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
};

/** Media types of the answers. */
export const media = {
  json: "application/json",
  geojson: "application/geo+json",
  html: "text/html",
  openapi: "application/vnd.oai.openapi+json;version=3.0",
} as const;

/** The address of the service without a slash at its end: under `publicUrl`, else under the host that was asked. */
export function serviceUrl(publicUrl: string | null, request: FastifyRequest): string {
  return `${publicUrl ?? `${request.protocol}://${request.host}`}/ogc`;
}

/** An address with parameters; those that are `null` are left out, all others are replaced. */
function withParameters(
  address: string,
  parameters: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): string {
  const all = new URLSearchParams(parameters);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) all.delete(name);
    else all.set(name, value);
  }
  const query = all.toString();
  return query === "" ? address : `${address}?${query}`;
}

/** The links that every answer has: itself, and itself as a page or as data. Without more than an address: as JSON. */
export function ownLinks(
  address: string,
  parameters: URLSearchParams = new URLSearchParams(),
  isHtml = false,
  dataType: string = media.json,
): readonly Link[] {
  const as = (f: string): string => withParameters(address, parameters, { f });
  return [
    { rel: isHtml ? "alternate" : "self", type: dataType, href: as("json"), title: "JSON" },
    { rel: isHtml ? "self" : "alternate", type: media.html, href: as("html"), title: "HTML" },
  ];
}

/** The links to the pages before and after one, with every other parameter; `next` is `null` on the last. */
export function pageLinks(
  address: string,
  parameters: URLSearchParams,
  type: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
  next: number | null,
): readonly Link[] {
  const at = (begin: number): string => withParameters(address, parameters, { offset: String(begin) });
  return [
    ...(offset === 0 ? [] : [{ rel: "prev", type, href: at(Math.max(0, offset - limit)), title: "上一页 Previous" }]),
    ...(next === null ? [] : [{ rel: "next", type, href: at(next), title: "下一页 Next" }]),
  ];
}

/** Links as a header (RFC 8288). */
export function linkHeader(links: readonly Link[]): string {
  return links
    .map(({ href, rel, type }) => `<${href}>; rel="${rel}"${type === undefined ? "" : `; type="${type}"`}`)
    .join(", ");
}
