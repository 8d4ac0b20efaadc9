import Fastify from "fastify";
import { describe, expect, it } from "vitest";
import { addSameOriginCheck } from "#server/http/same-origin.ts";

async function answerTo(
  headers: Readonly<Record<string, string>>,
  publicUrl: string | null = null,
  method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" = "POST",
): Promise<number> {
  const app = Fastify();
  addSameOriginCheck(app, publicUrl);
  app.route({ method: ["GET", "POST", "PUT", "PATCH", "DELETE"], url: "/api/thing", handler: async () => "done" });
  app.setErrorHandler((_error, _request, reply) => reply.code(403).send("refused"));
  const { statusCode } = await app.inject({
    method,
    url: "/api/thing",
    headers: { host: "10.1.1.1:8080", ...headers },
  });
  await app.close();
  return statusCode;
}

describe("a request that may change something", () => {
  it("is taken from a page of this host or of the public address", async () => {
    expect(await answerTo({ origin: "http://10.1.1.1:8080" })).toBe(200);
    expect(await answerTo({ origin: "https://10.1.1.1:8080" })).toBe(200);
    expect(await answerTo({ origin: "https://plan.example.gov.cn" }, "https://plan.example.gov.cn")).toBe(200);
    expect(await answerTo({ "sec-fetch-site": "same-origin" })).toBe(200);
  });

  it.each([
    ["another host", { origin: "http://evil.example" }],
    ["another port", { origin: "http://10.1.1.1:9090" }],
    ["a host that begins alike", { origin: "http://10.1.1.1:8080.evil.example" }],
    ["a page without an origin", { origin: "null" }],
    ["what is no address", { origin: "10.1.1.1:8080" }],
    ["another site, by its own word", { "sec-fetch-site": "cross-site" }],
    ["a neighbouring site", { "sec-fetch-site": "same-site" }],
    ["the address bar", { "sec-fetch-site": "none" }],
    ["a host other than it claims", { origin: "http://evil.example", "sec-fetch-site": "same-origin" }],
    ["nobody who says", {}],
  ])("is refused from %s", async (_name, headers) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const)
      expect(await answerTo(headers, "https://plan.example.gov.cn", method)).toBe(403);
  });
});

describe("a request that only reads", () => {
  it("is answered wherever it comes from", async () => {
    expect(await answerTo({ origin: "http://evil.example" }, null, "GET")).toBe(200);
    expect(await answerTo({}, null, "HEAD")).toBe(200);
  });
});
