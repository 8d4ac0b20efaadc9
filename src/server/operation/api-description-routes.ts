import { readApiDocument } from "./api-document.ts";
import { apiPage, apiPageStyle } from "./api-page.ts";
import type { Routes } from "../http/routes.ts";

/** What the API is, to programs and to people. It is told to everybody: it says nothing of what is stored. */
export const apiDescriptionRoutes: Routes = async (app) => {
  const hidden = { schema: { hide: true } };
  app.get("/api/openapi.json", hidden, async (_request, reply) =>
    reply
      .header("Cache-Control", "no-cache")
      .type("application/json; charset=utf-8")
      .send(JSON.stringify(readApiDocument(app).json)),
  );
  app.get("/api/docs", hidden, async (_request, reply) =>
    reply
      .header("Cache-Control", "no-cache")
      .type("text/html; charset=utf-8")
      .send(apiPage(readApiDocument(app).document)),
  );
  app.get("/api/docs.css", hidden, async (_request, reply) =>
    reply.header("Cache-Control", "no-cache").type("text/css; charset=utf-8").send(apiPageStyle),
  );
};
