import type { FastifyInstance } from "fastify";
import { statusesOn } from "#domain/progress/feature-status.ts";
import { dayIn } from "#domain/progress/reporting-day.ts";
import type { Deps } from "../deps.ts";
import { permit } from "../http/access.ts";
import { ProblemError } from "../http/problem-error.ts";
import { readHeads } from "../reports/read-heads.ts";
import { readAsked, sendAnswer } from "./asked.ts";
import { type Collection, collectionAt, type CurrentCollections, itemIdOf } from "./collections.ts";
import { propertiesOf } from "./item-properties.ts";
import { type ItemsQuery, readItemsQuery } from "./items-query.ts";
import { type Item, itemOf, pageOf, type Statuses } from "./items.ts";
import { type Link, media, ownLinks, pageLinks } from "./links.ts";
import { page, tableOf } from "./pages.ts";

type CollectionParameters = { readonly Params: { readonly collection: string } };
type ItemParameters = { readonly Params: { readonly collection: string; readonly item: string } };

// What a page for people shows of every item; the item's own page shows all of it.
const shownProperties = [
  "name",
  "nameEn",
  "kind",
  "positionAccuracy",
  "lightZh",
  "phase",
  "percent",
  "expectedPercent",
  "lastReportedOn",
] as const;

function rowOf({ id, properties }: Item): Readonly<Record<string, unknown>> {
  return { id, ...Object.fromEntries(shownProperties.map((name) => [name, properties?.[name]])) };
}

/** Adds the items of the collections, page by page and one by one. */
export function addItemRoutes(app: FastifyInstance, deps: Deps, current: CurrentCollections): void {
  const { presentPlan, database, publicUrl } = deps;
  const { timeZone } = deps.plan.rules;

  async function statuses(): Promise<Statuses> {
    const today = dayIn(timeZone, deps.now());
    const heads = await readHeads(database.db, today, timeZone);
    const { index, rules } = await presentPlan.read();
    return new Map(statusesOn(index, heads, rules, today).map((status) => [status.feature.id, status]));
  }

  function queryOf(parameters: URLSearchParams): ItemsQuery {
    const query = readItemsQuery(parameters, timeZone);
    if (query.ok) return query.value;
    throw new ProblemError("bad-request", "The request has parameters that do not fit", query.issues);
  }

  function linkTo(url: string, { id, title }: Collection): Link {
    return { rel: "collection", type: media.json, href: `${url}/collections/${id}`, title };
  }

  app.get<CollectionParameters>("/ogc/collections/:collection/items", async (request, reply) => {
    await permit(deps, request, "read");
    const collection = collectionAt(await current(), request.params.collection);
    const { url, address, parameters, isHtml } = readAsked(request, publicUrl, null);
    const query = queryOf(parameters);
    const { features, matched, next } = pageOf(collection, await statuses(), query);
    const links: readonly Link[] = [
      ...ownLinks(address, parameters, isHtml, media.geojson),
      ...pageLinks(address, parameters, isHtml ? media.html : media.geojson, query, next),
      linkTo(url, collection),
    ];
    void reply.header("Content-Crs", `<${query.crs.uri}>`);
    if (isHtml) {
      const list = tableOf(features.map(rowOf), ({ id }) => `${address}/${encodeURIComponent(String(id))}?f=html`);
      const range = features.length === 0 ? "" : `，此处第 ${query.offset + 1}–${query.offset + features.length} 个`;
      const words = `共 ${matched} 个要素${range}。 ${matched} items.`;
      return sendAnswer(reply, media.html, page(url, collection.title, words, list, links), links);
    }
    const body = {
      type: "FeatureCollection",
      numberMatched: matched,
      numberReturned: features.length,
      timeStamp: deps.now().toISOString(),
      links,
      features,
    };
    return sendAnswer(reply, media.geojson, body, links);
  });

  app.get<ItemParameters>("/ogc/collections/:collection/items/:item", async (request, reply) => {
    await permit(deps, request, "read");
    const collection = collectionAt(await current(), request.params.collection);
    const { url, parameters, isHtml } = readAsked(request, publicUrl, ["crs"]);
    const { crs } = queryOf(parameters);
    const wanted = request.params.item;
    const feature = collection.features.find((each) => itemIdOf(each) === wanted || each.id === wanted);
    if (feature === undefined) throw new ProblemError("not-found", `There is no item ${wanted} in ${collection.id}`);
    const status = (await statuses()).get(feature.id) ?? null;
    const item = itemOf(feature, propertiesOf(feature, status), crs);
    // One address for both ids.
    const address = `${url}/collections/${collection.id}/items/${encodeURIComponent(itemIdOf(feature))}`;
    const links: readonly Link[] = [...ownLinks(address, parameters, isHtml, media.geojson), linkTo(url, collection)];
    void reply.header("Content-Crs", `<${crs.uri}>`);
    if (!isHtml) return sendAnswer(reply, media.geojson, { ...item, links }, links);
    const all = { ...item.properties, geometry: item.geometry };
    const rows = Object.entries(all).map(([name, value]) => ({ name, value }));
    const content = page(url, feature.properties.name, feature.properties.nameEn, tableOf(rows), links);
    return sendAnswer(reply, media.html, content, links);
  });
}
