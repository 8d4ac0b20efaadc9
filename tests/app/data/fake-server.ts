import { type AnyHandler, http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import type { Account } from "#domain/account/account.ts";

/** Where the app finds its server in these tests. */
export const base = "http://plan.test/";

/** A server that answers as a test says, for what a real one seldom does. Call in a `describe`. */
export function fakeServer(...handlers: readonly AnyHandler[]) {
  const server = setupServer(...handlers);
  beforeAll(() => {
    server.listen({ onUnhandledFrame: "error" });
    // A page has an address that its requests are relative to.
    const ask = globalThis.fetch;
    vi.stubGlobal("fetch", (address: string, parts?: RequestInit) => ask(new URL(address, base), parts));
  });
  afterEach(() => server.resetHandlers());
  afterAll(() => {
    vi.unstubAllGlobals();
    server.close();
  });
  return server;
}

/** A reporter of 交通局. */
export const reporter: Account = {
  id: "a-1",
  userName: "jiaotong",
  name: "林工",
  role: "reporter",
  units: ["transport" as Account["units"][number]],
  isClosed: false,
};

/** Answers who is signed in. */
export function signedIn(account: Account | null) {
  return http.get(`${base}api/session`, () =>
    HttpResponse.json({ account, isSignInRequired: false, needsSetUp: false, singleSignOn: null }),
  );
}

/** Problem details of a status. */
export function told(status: number, kind: string, more: object = {}) {
  return HttpResponse.json(
    { type: `/problems/${kind}`, title: kind, status, detail: kind, ...more },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
}
