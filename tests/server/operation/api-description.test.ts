import type { FastifyInstance } from "fastify";
import { expect, it } from "vitest";
import { z } from "zod";
import { describeOnBothDatabases } from "#tests/support/databases.ts";
import { aServer, read, send } from "#tests/support/report-server.ts";

const answers = z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.unknown()).optional() }));
const openApi = z.looseObject({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        summary: z.string().min(1),
        tags: z.tuple([z.string().min(1)]),
        requestBody: z.unknown().optional(),
        responses: answers,
      }),
    ),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

/** Every `METHOD /path` under `/api/` that the server answers, from its own table of routes. */
function routesOf(app: FastifyInstance): readonly string[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split("\n")
    .flatMap((line) => {
      const [, lead = "", part = "", methods = ""] = /^([│├└─\s]*)(\S+)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
      if (part === "") return [];
      const depth = lead.length / 4;
      above.splice(depth - 1);
      above.push(part);
      const path = above.join("").replaceAll(/:([a-zA-Z]+)/g, "{$1}");
      const own = methods.split(", ").filter((method) => !["", "HEAD", "OPTIONS"].includes(method));
      return own.map((method) => `${method} ${path}`);
    })
    .filter((route) => route.includes(" /api/"));
}

describeOnBothDatabases("the description of the API", (place) => {
  it("has every route, with what it takes and answers, and problems among the answers", async () => {
    const { app } = await aServer(await place());
    const { openapi, paths } = read(await send(app, "GET", "/api/openapi.json", null), 200, openApi);
    expect(openapi).toBe("3.1.0");
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = routesOf(app).filter((route) => !/^GET \/api\/(?:openapi\.json|docs|docs\.css)$/.test(route));
    expect(routes.length).toBeGreaterThan(10);
    expect(routes).toContain("POST /api/reports/{id}/reviews");
    expect(described.toSorted()).toEqual(routes.toSorted());
    for (const [path, methods] of Object.entries(paths))
      for (const [method, { requestBody, responses }] of Object.entries(methods)) {
        const { default: problem, ...wanted } = responses;
        expect([path, problem?.content]).toEqual([
          path,
          { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        ]);
        expect([path, method, Object.keys(wanted).length > 0]).toEqual([path, method, true]);
        expect([path, method, requestBody !== undefined]).toEqual([
          path,
          method,
          ["post", "put", "patch"].includes(method),
        ]);
      }
  });

  it("leads from every reference to something that is there, and holds nothing that nobody refers to", async () => {
    const { app } = await aServer(await place());
    const answer = await send(app, "GET", "/api/openapi.json", null);
    const { components } = read(answer, 200, openApi);
    const named = [...answer.body.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name = ""]) => name);
    expect([...new Set(named)].toSorted((a, b) => a.localeCompare(b))).toEqual(Object.keys(components.schemas));
    expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining(["Problem", "Report", "FrozenMonth"]));
    expect(answer.body).not.toContain("readOnly");
  });

  it("can be read as a page that asks for nothing but its own style", async () => {
    const { app } = await aServer(await place());
    const page = await send(app, "GET", "/api/docs", null);
    expect(page.headers["content-type"]).toContain("text/html");
    expect(page.headers["content-security-policy"]).toContain("script-src 'self'");
    expect(page.body).toContain("POST</code> /api/reports/{id}/reviews");
    expect(page.body).not.toMatch(/<script|style=|https?:/);
    const anchors = [...page.body.matchAll(/href="#([^"]+)"/g)].map(([, name]) => name);
    expect(anchors.length).toBeGreaterThan(5);
    for (const name of anchors) expect(page.body).toContain(`<section id="${name}">`);
    const addresses = [...page.body.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, address = ""]) => address);
    for (const address of addresses) expect((await send(app, "GET", address, null)).statusCode).toBe(200);
    expect((await send(app, "GET", "/api/docs.css", null)).headers["content-type"]).toContain("text/css");
  });
});
