import type { FastifyReply, FastifyRequest } from "fastify";
import { statusesOn } from "#domain/progress/feature-status.ts";
import { dayIn } from "#domain/progress/reporting-day.ts";
import { permit } from "../http/access.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { Routes } from "../http/routes.ts";
import { readHeads } from "../reports/read-heads.ts";
import { type Collection, collectionsOf, itemIdOf } from "./collections.ts";
import { collectionDocument, conformance, landing } from "./documents.ts";
import { propertiesOf } from "./item-properties.ts";
import { readItemsQuery } from "./items-query.ts";
import { itemOf, pageOf, type Statuses } from "./items.ts";
import { type Link, linkHeader, media, ownLinks, serviceUrl, withParameters } from "./links.ts";
import { openApiDocument } from "./openapi.ts";
import { page, stylesheet, tableOf } from "./pages.ts";

type Asked = {
  /** Address of the service. */
  readonly url: string;
  /** Address that was asked, without parameters. */
  readonly address: string;
  readonly parameters: URLSearchParams;
  readonly isHtml: boolean;
};

type ItemParameters = { readonly Params: { readonly collection: string; readonly item: string } };

/** OGC API – Features under `/ogc`: every source of the plan with its present progress. */
export const ogcRoutes: Routes = async (app, deps) => {
  const { plan, database, publicUrl } = deps;
  const collections = collectionsOf(plan);
  const title = plan.index.plan.document.shortTitle;

  // Whatever `Accept` says of both, data come first unless a page is asked for.
  function read(request: FastifyRequest, allowed: readonly string[]): Asked {
    const { pathname, searchParams } = new URL(request.url, "http://host");
    const format = searchParams.get("f");
    const isFormat = format === null || format === "json" || format === "html";
    const unknown = [...searchParams.keys()].filter((name) => name !== "f" && !allowed.includes(name));
    const issues = [
      ...(isFormat ? [] : [{ path: ["query", "f"], message: "Expected json or html" }]),
      ...(allowed.includes("*") ? [] : unknown.map((name) => ({ path: ["query", name], message: "Expected f alone" }))),
    ];
    if (issues.length > 0) throw new ProblemError("bad-request", "The request has parameters that do not fit", issues);
    const accept = request.headers.accept ?? "";
    const prefersHtml = accept.includes("text/html") && !/^application\/(?:geo\+)?json/.test(accept);
    const url = serviceUrl(publicUrl, request);
    return {
      url,
      address: url + pathname.slice("/ogc".length).replace(/\/$/, ""),
      parameters: searchParams,
      isHtml: format === null ? prefersHtml : format === "html",
    };
  }

  function collectionAt(id: string): Collection {
    const found = collections.find((collection) => collection.id === id);
    if (found === undefined) throw new ProblemError("not-found", `There is no collection ${id}`);
    return found;
  }

  async function statuses(): Promise<Statuses> {
    const today = dayIn(plan.rules.timeZone, deps.now());
    const heads = await readHeads(database.db, today, plan.rules.timeZone);
    return new Map(statusesOn(plan.index, heads, plan.rules, today).map((status) => [status.feature.id, status]));
  }

  function send(reply: FastifyReply, type: string, body: string | object, links: readonly Link[]): FastifyReply {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    if (links.length > 0) void reply.header("Link", linkHeader(links));
    void reply.header("Cache-Control", "no-cache").header("Vary", "Accept");
    return reply.type(type.includes(";") ? type : `${type}; charset=utf-8`).send(text);
  }

  app.get("/ogc/style.css", async (_request, reply) =>
    reply.header("Cache-Control", "public, max-age=3600").type("text/css; charset=utf-8").send(stylesheet),
  );

  for (const path of ["/ogc", "/ogc/"])
    app.get(path, async (request, reply) => {
      await permit(deps, request, "read");
      const { url, parameters, isHtml } = read(request, []);
      const content = landing(plan.index.plan, url, ownLinks(url, parameters, isHtml, media.json));
      if (!isHtml) return send(reply, media.json, content, content.links);
      return send(reply, media.html, page(url, content.title, content.description, "", content.links), []);
    });

  app.get("/ogc/conformance", async (request, reply) => {
    await permit(deps, request, "read");
    const { url, address, parameters, isHtml } = read(request, []);
    const links = ownLinks(address, parameters, isHtml, media.json);
    if (!isHtml) return send(reply, media.json, { conformsTo: conformance, links }, links);
    const list = tableOf(conformance.map((conformsTo) => ({ conformsTo })));
    return send(reply, media.html, page(url, "符合性 Conformance", "", list, links), []);
  });

  app.get("/ogc/api", async (request, reply) => {
    await permit(deps, request, "read");
    const { url, address, parameters, isHtml } = read(request, []);
    const document = openApiDocument(collections, url, title);
    if (!isHtml) return send(reply, media.openapi, document, []);
    const rows = collections.map((collection) => ({
      path: `/collections/${collection.id}/items`,
      title: collection.title,
      description: collection.description,
    }));
    const links = ownLinks(address, parameters, isHtml, media.openapi);
    const words = "limit, offset, bbox, bbox-crs, crs, datetime, f，以及每个属性名 and every property by name";
    return send(reply, media.html, page(url, "接口说明 API", words, tableOf(rows), links), []);
  });

  app.get("/ogc/collections", async (request, reply) => {
    await permit(deps, request, "read");
    const { url, address, parameters, isHtml } = read(request, []);
    const links = ownLinks(address, parameters, isHtml, media.json);
    const documents = collections.map((collection) => collectionDocument(collection, plan.index.plan, url));
    if (!isHtml) return send(reply, media.json, { links, collections: documents }, links);
    const rows = documents.map(({ id, title: name, description }) => ({ id, title: name, description }));
    const list = tableOf(rows, ({ id }) => `${address}/${String(id)}?f=html`);
    return send(reply, media.html, page(url, "数据集 Collections", "", list, links), []);
  });

  app.get<ItemParameters>("/ogc/collections/:collection", async (request, reply) => {
    await permit(deps, request, "read");
    const { url, isHtml } = read(request, []);
    const document = collectionDocument(collectionAt(request.params.collection), plan.index.plan, url);
    if (!isHtml) return send(reply, media.json, document, document.links);
    const systems = tableOf(document.crs.map((crs) => ({ crs })));
    return send(reply, media.html, page(url, document.title, document.description, systems, document.links), []);
  });

  app.get<ItemParameters>("/ogc/collections/:collection/items", async (request, reply) => {
    await permit(deps, request, "read");
    const collection = collectionAt(request.params.collection);
    const { url, address, parameters, isHtml } = read(request, ["*"]);
    const query = readItemsQuery(parameters);
    if (!query.ok) throw new ProblemError("bad-request", "The request has parameters that do not fit", query.issues);
    const { features, matched, next } = pageOf(collection, await statuses(), query.value);
    const type = isHtml ? media.html : media.geojson;
    const links: readonly Link[] = [
      ...ownLinks(address, parameters, isHtml, media.geojson),
      ...(next === null
        ? []
        : [
            {
              rel: "next",
              type,
              href: withParameters(address, parameters, { offset: String(next) }),
              title: "下一页 Next",
            },
          ]),
      { rel: "collection", type: media.json, href: `${url}/collections/${collection.id}`, title: collection.title },
    ];
    void reply.header("Content-Crs", `<${query.value.crs.uri}>`);
    if (isHtml) {
      const rows = features.map(({ id, properties }) => ({ id, ...properties }));
      const list = tableOf(rows, ({ id }) => `${address}/${encodeURIComponent(String(id))}?f=html`);
      const words = `${matched} 个要素 items`;
      return send(reply, media.html, page(url, collection.title, words, list, links), []);
    }
    const body = {
      type: "FeatureCollection",
      numberMatched: matched,
      numberReturned: features.length,
      timeStamp: deps.now().toISOString(),
      links,
      features,
    };
    return send(reply, media.geojson, body, links);
  });

  app.get<ItemParameters>("/ogc/collections/:collection/items/:item", async (request, reply) => {
    await permit(deps, request, "read");
    const collection = collectionAt(request.params.collection);
    const { url, address, parameters, isHtml } = read(request, ["crs"]);
    const query = readItemsQuery(parameters);
    if (!query.ok) throw new ProblemError("bad-request", "The request has parameters that do not fit", query.issues);
    const wanted = request.params.item;
    const feature = collection.features.find((each) => itemIdOf(each) === wanted || each.id === wanted);
    if (feature === undefined) throw new ProblemError("not-found", `There is no item ${wanted} in ${collection.id}`);
    const status = (await statuses()).get(feature.id) ?? null;
    const item = itemOf(feature, propertiesOf(feature, status), query.value.crs);
    const links: readonly Link[] = [
      ...ownLinks(address, parameters, isHtml, media.geojson),
      { rel: "collection", type: media.json, href: `${url}/collections/${collection.id}`, title: collection.title },
    ];
    void reply.header("Content-Crs", `<${query.value.crs.uri}>`);
    if (!isHtml) return send(reply, media.geojson, { ...item, links }, links);
    const rows = Object.entries({ ...item.properties, geometry: item.geometry }).map(([name, value]) => ({
      name,
      value,
    }));
    return send(reply, media.html, page(url, feature.properties.name, feature.id, tableOf(rows), links), []);
  });
};
