import type { FastifyInstance, RouteOptions } from "fastify";
import { randomUUID } from "node:crypto";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { expect, it } from "vitest";
import { z } from "zod";
import { madeClicker, pairedPhone } from "#domain/api/clicker.ts";
import { openSigningIn } from "#server/accounts/signing-in.ts";
import { createApp } from "#server/app.ts";
import type { Deps } from "#server/deps.ts";
import { aBriefing } from "#tests/support/briefings.ts";
import { type DatabasePlace, describeOnBothDatabases, openAt } from "#tests/support/databases.ts";
import { aNewReport } from "#tests/support/reports.ts";
import { anAccount, testDeps } from "#tests/support/server-deps.ts";
import { openStream } from "../changes/event-reader.ts";
import { type Case, endpoints, type Given, type Sender, senders } from "./endpoints.ts";
import { storeAccount } from "./sign-in-server.ts";

const accounts = [
  anAccount({ id: "transport" }),
  anAccount({ id: "housing", userName: "housing", name: "住建局填报员", units: ["housing"] }),
  anAccount({ id: "education", userName: "education", name: "教育局填报员", units: ["education"] }),
  anAccount({ id: "editor", userName: "editor", name: "规划办", role: "editor", units: [] }),
  anAccount({ id: "admin", userName: "admin", name: "管理员", role: "admin", units: [] }),
];

type MatrixServer = {
  readonly app: FastifyInstance;
  readonly given: Given;
  /** Every endpoint, as `GET /api/progress`. */
  readonly registered: readonly string[];
};

// Fastify tells of every instance when it is made, so that no route escapes.
async function withRoutes(deps: Deps, directory: string): Promise<Pick<MatrixServer, "app" | "registered">> {
  const routes: RouteOptions[] = [];
  const listen = (message: unknown): void => {
    const { fastify } = message as { readonly fastify: FastifyInstance };
    fastify.addHook("onRoute", (route) => void routes.push(route));
  };
  subscribe("fastify.initialization", listen);
  const app = await createApp({ siteDirectory: directory, dataDirectory: directory, logger: false, deps });
  unsubscribe("fastify.initialization", listen);
  const all = routes.flatMap(({ method, url }) => [method].flat().map((each) => `${each} ${url}`));
  // A HEAD is its GET without the content.
  const registered = all.filter((name) => !(name.startsWith("HEAD") && all.includes(name.replace("HEAD", "GET"))));
  return { app, registered };
}

const made = z.object({ id: z.string() });

function headersOf(sender: Sender): Readonly<Record<string, string>> {
  return { "sec-fetch-site": "same-origin", ...(sender === "nobody" ? {} : { "x-test-account": sender }) };
}

async function aPairedClicker(app: FastifyInstance): Promise<Given["clicker"]> {
  const post = async (url: string, payload: object): Promise<unknown> =>
    (await app.inject({ method: "POST", url, headers: headersOf("editor"), payload })).json();
  const { id, wallToken, code } = madeClicker.parse(
    await post("/api/clickers", { briefing: "overview", sceneCount: 3 }),
  );
  const { phoneToken } = pairedPhone.parse(await post("/api/clickers/pair", { code }));
  return { id, wallToken, phoneToken };
}

async function aMatrixServer(place: DatabasePlace, isReadingOpen: boolean): Promise<MatrixServer> {
  const database = await openAt(place);
  const signingIn = await openSigningIn(database, {
    now: () => new Date(),
    newId: randomUUID,
    publicUrl: "https://plan.example.gov.cn",
    // Nobody answers there, and its endpoints are there nevertheless.
    singleSignOn: { issuer: "http://127.0.0.1:9", clientId: "id", clientSecret: "secret", name: "单点登录" },
  });
  const deps = await testDeps(database, { accounts, isReadingOpen, signingIn });
  const { app, registered } = await withRoutes(deps, place.directory);

  const send = async (sender: Sender, url: string, payload: object): Promise<string> => {
    const headers = { ...headersOf(sender), "idempotency-key": randomUUID() };
    const answer = await app.inject({ method: "POST", url, headers, payload });
    return made.parse(answer.json()).id;
  };
  const report = await send("transport", "/api/reports", aNewReport());
  const month = await send("editor", "/api/frozen-months", { month: "2026-11", name: "一", asOf: "2026-11-23" });
  const photos = endpoints["POST /api/photos"]?.[0];
  const form = (
    await photos?.send?.({ report, month, photo: "", account: "", clicker: { id: "", wallToken: "", phoneToken: "" } })
  )?.payload;
  if (!(form instanceof FormData)) throw new Error("No photo to send");
  const photo = await send("transport", "/api/photos", form);
  const saved = await app.inject({
    method: "PUT",
    url: "/api/briefings/overview",
    headers: headersOf("editor"),
    payload: { briefing: aBriefing(), basedOn: 0 },
  });
  if (saved.statusCode !== 201) throw new Error(saved.body);
  const { id: account } = await storeAccount({ app, database, signingIn });
  return { app, registered, given: { report, photo, month, account, clicker: await aPairedClicker(app) } };
}

async function statusOf(
  { app, given }: MatrixServer,
  endpoint: string,
  tried: Case,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const [method = "", address = ""] = endpoint.split(" ");
  const { url = address, payload, headers: own } = (await tried.send?.(given)) ?? {};
  if (tried.isStream === true) {
    if (app.server.address() === null) await app.listen({ port: 0, host: "127.0.0.1" });
    const bound = app.server.address();
    const port = typeof bound === "object" && bound !== null ? bound.port : 0;
    const stream = await openStream(port, url, { ...headers, ...own });
    stream.close();
    return stream.status;
  }
  const answer = await app.inject({
    method: z.enum(["GET", "POST", "PATCH", "PUT", "DELETE"]).parse(method),
    url,
    headers: { ...headers, ...own },
    ...(payload === undefined ? {} : { payload }),
  });
  return answer.statusCode;
}

function expectedOf({ may, status }: Case, sender: Sender, isReadingOpen: boolean): number {
  const isAllowed = may === "readers" ? sender !== "nobody" || isReadingOpen : may.includes(sender);
  if (isAllowed) return status;
  return sender === "nobody" && status !== 403 ? 401 : 403;
}

async function wrongAnswers(server: MatrixServer, isReadingOpen: boolean): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [endpoint, cases] of Object.entries(endpoints))
    for (const tried of cases)
      for (const sender of senders) {
        const expected = expectedOf(tried, sender, isReadingOpen);
        const status = await statusOf(server, endpoint, tried, headersOf(sender));
        const what = `${endpoint} ${tried.name ?? ""} by ${sender}`;
        if (status !== expected) wrong.push(`${what}: expected ${expected}, got ${status}`);
      }
  return wrong;
}

describeOnBothDatabases("who may do what", (place) => {
  it("is said of every endpoint there is, and of no other", async () => {
    const { app, registered } = await aMatrixServer(await place(), true);
    expect(registered.toSorted()).toEqual(Object.keys(endpoints).toSorted());
    await app.close();
  });

  it("holds for every role and unit while reading is open", async () => {
    const server = await aMatrixServer(await place(), true);
    expect(await wrongAnswers(server, true)).toEqual([]);
    await server.app.close();
  });

  it("holds for every role and unit while reading needs signing in", async () => {
    const server = await aMatrixServer(await place(), false);
    expect(await wrongAnswers(server, false)).toEqual([]);
    await server.app.close();
  });

  it("is nothing at all that changes something from a page of another site", async () => {
    const server = await aMatrixServer(await place(), true);
    const wrong: string[] = [];
    for (const [endpoint, cases] of Object.entries(endpoints))
      for (const tried of cases)
        for (const sender of endpoint.startsWith("GET") ? [] : senders) {
          const headers = { ...headersOf(sender), origin: "https://evil.example", "sec-fetch-site": "cross-site" };
          const status = await statusOf(server, endpoint, tried, headers);
          if (status !== 403) wrong.push(`${endpoint} by ${sender}: got ${status}`);
        }
    expect(wrong).toEqual([]);
    await server.app.close();
  });
});
