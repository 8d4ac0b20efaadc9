import { delay, http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ask } from "#app/data/answer.ts";
import { base, fakeServer, told } from "./fake-server.ts";

const schema = z.strictObject({ count: z.int() });
const address = `${base}api/things`;

describe("ask", () => {
  const server = fakeServer();

  it("gives the value with its status", async () => {
    server.use(http.post(address, () => HttpResponse.json({ count: 3 }, { status: 201 })));
    expect(await ask("things", schema, { method: "POST", body: {} })).toEqual({
      kind: "value",
      value: { count: 3 },
      status: 201,
    });
  });

  it("gives the server's problem with every issue", async () => {
    const issues = [{ path: ["sections", 1, "toMeters"], message: "Expected more" }];
    server.use(http.get(address, () => told(400, "bad-request", { issues })));
    expect(await ask("things", schema)).toMatchObject({ kind: "problem", problem: { status: 400, issues } });
  });

  it("is offline when nobody answers, and when no answer comes in time", async () => {
    server.use(http.get(address, () => HttpResponse.error()));
    expect(await ask("things", schema)).toEqual({ kind: "offline" });
    server.use(
      http.get(address, async () => {
        await delay(500);
        return HttpResponse.json({ count: 1 });
      }),
    );
    expect(await ask("things", schema, { patience: 30 })).toEqual({ kind: "offline" });
  });

  it("is offline when a proxy says in its own words that the server is away", async () => {
    server.use(http.get(address, () => HttpResponse.html("<h1>502 Bad Gateway</h1>", { status: 502 })));
    expect(await ask("things", schema)).toEqual({ kind: "offline" });
    server.use(http.get(address, () => HttpResponse.json({ error: "gateway" }, { status: 503 })));
    expect(await ask("things", schema)).toEqual({ kind: "offline" });
  });

  it("keeps the meaning of a refusal that a proxy tells in its own words", async () => {
    server.use(http.post(address, () => HttpResponse.html("<h1>413</h1>", { status: 413 })));
    expect(await ask("things", schema, { method: "POST", body: {} })).toMatchObject({
      kind: "problem",
      problem: { type: "/problems/too-large", status: 413 },
    });
  });

  it("takes half an answer and one against its schema for a fault of the server, not for a value", async () => {
    server.use(http.get(address, () => new HttpResponse('{"count": 3', { status: 200 })));
    expect(await ask("things", schema)).toMatchObject({ kind: "problem", problem: { status: 500 } });
    server.use(http.get(address, () => HttpResponse.json({ count: "3" })));
    expect(await ask("things", schema)).toMatchObject({ kind: "problem", problem: { status: 500 } });
  });
});
