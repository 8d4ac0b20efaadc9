import type { Plan } from "#domain/plan/plan.ts";
import { ReplacedSources } from "../geometry/replaced-sources.ts";
import { permit } from "../http/access.ts";
import type { Routes } from "../http/routes.ts";
import { readAsked, sendAnswer } from "./asked.ts";
import { collectionAt, currentCollections } from "./collections.ts";
import { collectionDocument, conformance, landing } from "./documents.ts";
import { addItemRoutes } from "./item-routes.ts";
import { media, ownLinks } from "./links.ts";
import { openApiDocument } from "./openapi.ts";
import { openApiContent } from "./openapi-page.ts";
import { page, stylesheet, tableOf } from "./pages.ts";

type CollectionParameters = { readonly Params: { readonly collection: string } };

/** OGC API – Features under `/ogc`: every source of the plan with its present progress. */
export const ogcRoutes: Routes = async (app, deps) => {
  const { presentPlan, publicUrl } = deps;
  const current = currentCollections(new ReplacedSources(deps.database, presentPlan));
  const present = async (): Promise<Plan> => (await presentPlan.read()).index.plan;

  app.get("/ogc/style.css", async (request, reply) => {
    await permit(deps, request, "read");
    return reply.header("Cache-Control", "private, max-age=3600").type("text/css; charset=utf-8").send(stylesheet);
  });

  for (const path of ["/ogc", "/ogc/"])
    app.get(path, async (request, reply) => {
      await permit(deps, request, "read");
      const { url, parameters, isHtml } = readAsked(request, publicUrl);
      const content = landing(await present(), url, ownLinks(url, parameters, isHtml, media.json));
      if (!isHtml) return sendAnswer(reply, media.json, content, content.links);
      return sendAnswer(
        reply,
        media.html,
        page(url, content.title, content.description, "", content.links),
        content.links,
      );
    });

  app.get("/ogc/conformance", async (request, reply) => {
    await permit(deps, request, "read");
    const { url, address, parameters, isHtml } = readAsked(request, publicUrl);
    const links = ownLinks(address, parameters, isHtml, media.json);
    if (!isHtml) return sendAnswer(reply, media.json, { conformsTo: conformance, links }, links);
    const list = tableOf(conformance.map((conformsTo) => ({ conformsTo })));
    return sendAnswer(reply, media.html, page(url, "符合性 Conformance", "", list, links), links);
  });

  app.get("/ogc/api", async (request, reply) => {
    await permit(deps, request, "read");
    const { url, address, parameters, isHtml } = readAsked(request, publicUrl);
    const links = ownLinks(address, parameters, isHtml, media.openapi);
    const collections = await current();
    const document = openApiDocument(collections, url, (await present()).document.shortTitle);
    if (!isHtml) return sendAnswer(reply, media.openapi, document, links);
    const words = document.info.description;
    return sendAnswer(
      reply,
      media.html,
      page(url, "接口说明 API", words, openApiContent(document, collections), links),
      links,
    );
  });

  app.get("/ogc/collections", async (request, reply) => {
    await permit(deps, request, "read");
    const { url, address, parameters, isHtml } = readAsked(request, publicUrl);
    const links = ownLinks(address, parameters, isHtml, media.json);
    const collections = await current();
    const plan = await present();
    const documents = collections.map((collection) =>
      collectionDocument(collection, plan, url, ownLinks(`${address}/${collection.id}`)),
    );
    if (!isHtml) return sendAnswer(reply, media.json, { links, collections: documents }, links);
    const rows = collections.map(({ id, title: name, description, features }) => ({
      id,
      title: name,
      description,
      items: features.length,
    }));
    const list = tableOf(rows, ({ id }) => `${address}/${String(id)}?f=html`);
    return sendAnswer(reply, media.html, page(url, "数据集 Collections", "", list, links), links);
  });

  app.get<CollectionParameters>("/ogc/collections/:collection", async (request, reply) => {
    await permit(deps, request, "read");
    const { url, address, parameters, isHtml } = readAsked(request, publicUrl);
    const collection = collectionAt(await current(), request.params.collection);
    const links = ownLinks(address, parameters, isHtml, media.json);
    const document = collectionDocument(collection, await present(), url, links);
    if (!isHtml) return sendAnswer(reply, media.json, document, document.links);
    const systems = tableOf(document.crs.map((crs) => ({ crs })));
    const content = page(url, document.title, document.description, systems, document.links);
    return sendAnswer(reply, media.html, content, document.links);
  });

  addItemRoutes(app, deps, current);
};
