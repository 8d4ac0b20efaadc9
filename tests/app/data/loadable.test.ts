import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { loadJson } from "#app/data/loadable.ts";

const url = "http://county.test/file.json";
const server = setupServer();
beforeAll(() => server.listen());
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const schema = z.strictObject({ name: z.string().min(1), years: z.array(z.int()) });

describe("loadJson", () => {
  it("gives the value of a file that fits its schema", async () => {
    server.use(http.get(url, () => HttpResponse.json({ name: "德化", years: [2025] })));
    expect(await loadJson(url, schema)).toEqual({ status: "ready", value: { name: "德化", years: [2025] } });
  });

  it("tells every issue of a file that does not, each with its path", async () => {
    server.use(http.get(url, () => HttpResponse.json({ name: "", years: [2025, "2026"], extra: 1 })));
    const loaded = await loadJson(url, schema);
    expect(loaded.status).toBe("failed");
    if (loaded.status !== "failed" || loaded.problem.kind !== "invalid") throw new Error("expected issues");
    expect(loaded.problem.issues.map((issue) => issue.path.join("."))).toEqual(["name", "years.1", ""]);
  });

  it("tells the answer of a server that does not have the file", async () => {
    server.use(http.get(url, () => new HttpResponse(null, { status: 404 })));
    expect(await loadJson(url, schema)).toEqual({ status: "failed", problem: { kind: "status", status: 404 } });
  });

  it("tells that text is not JSON instead of throwing", async () => {
    server.use(http.get(url, () => HttpResponse.text("<!doctype html>")));
    const loaded = await loadJson(url, schema);
    expect(loaded).toMatchObject({ status: "failed", problem: { kind: "invalid" } });
  });

  it("tells that a host cannot be reached", async () => {
    server.use(http.get(url, () => HttpResponse.error()));
    expect(await loadJson(url, schema)).toMatchObject({ status: "failed", problem: { kind: "unreachable" } });
  });
});
