import { crs84, systems } from "#domain/geo/crs.ts";
import type { Plan } from "#domain/plan/plan.ts";
import type { Collection } from "./collections.ts";
import { type Link, media } from "./links.ts";

/** What the service conforms to. */
export const conformance = [
  "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
  "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
  "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
] as const;

/** The landing page. */
export function landing({ document }: Plan, url: string, links: readonly Link[]) {
  return {
    title: `${document.shortTitle} ${document.shortTitleEn}`,
    description: `${document.title}（${document.number}）的要素与进展。 Features of the plan and their present progress.`,
    links: [
      ...links,
      { rel: "service-desc", type: media.openapi, href: `${url}/api`, title: "OpenAPI 3.0" },
      { rel: "service-doc", type: media.html, href: `${url}/api?f=html`, title: "接口说明 API" },
      { rel: "conformance", type: media.json, href: `${url}/conformance`, title: "符合性 Conformance" },
      { rel: "data", type: media.json, href: `${url}/collections`, title: "数据集 Collections" },
    ],
  };
}

/** What a collection says of itself; `links` lead to this document itself. */
export function collectionDocument(
  { id, title, description, bbox }: Collection,
  plan: Plan,
  url: string,
  links: readonly Link[],
) {
  const address = `${url}/collections/${id}`;
  return {
    id,
    title,
    description,
    itemType: "feature",
    extent: {
      ...(bbox === null ? {} : { spatial: { bbox: [[...bbox]], crs: crs84.uri } }),
      temporal: {
        interval: [[`${plan.years[0] ?? plan.document.validThroughYear}-01-01T00:00:00Z`, null]],
        trs: "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian",
      },
    },
    crs: systems.map(({ uri }) => uri),
    storageCrs: crs84.uri,
    links: [
      ...links,
      { rel: "items", type: media.geojson, href: `${address}/items`, title },
      { rel: "items", type: media.html, href: `${address}/items?f=html`, title },
    ],
  };
}
