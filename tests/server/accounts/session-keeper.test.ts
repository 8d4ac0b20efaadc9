import type { FastifyRequest } from "fastify";
import { afterEach, expect, it, vi } from "vitest";
import type { AccountTables } from "#server/accounts/account-tables.ts";
import { describeOnBothDatabases } from "#tests/support/databases.ts";
import { aSignInServer, CookieBrowser, type SignInServer, storeAccount } from "./sign-in-server.ts";

const start = new Date("2026-11-23T02:00:00Z");

function setClock(secondsLater: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(start.getTime() + secondsLater * 1000) });
}
afterEach(() => {
  vi.useRealTimers();
});

async function aRequest(server: SignInServer): Promise<FastifyRequest> {
  const browser = new CookieBrowser(server.app);
  await browser.signIn("transport");
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  // Of a request the keeper reads nothing but its headers.
  return { headers: { cookie } } as FastifyRequest;
}

function sessionsOf({ database }: SignInServer) {
  return database.db.withTables<{ sessions: { expires_at: string | Date } }>();
}

async function endOf(server: SignInServer): Promise<number> {
  const row = await sessionsOf(server).selectFrom("sessions").select("expires_at").executeTakeFirstOrThrow();
  return new Date(row.expires_at).getTime();
}

describeOnBothDatabases("whose session a request belongs to", (place) => {
  it("is asked once for a request, and afresh where the request lasts", async () => {
    setClock(0);
    const server = await aSignInServer(await place());
    await storeAccount(server);
    const request = await aRequest(server);
    const { sessions } = server.signingIn;
    const first = sessions.read(request);
    expect(sessions.read(request)).toBe(first);
    expect((await first)?.account.userName).toBe("transport");
    await sessionsOf(server).deleteFrom("sessions").execute();
    expect((await sessions.read(request))?.account.userName).toBe("transport");
    setClock(1);
    expect(await sessions.read(request)).toBeNull();
  });

  it("is nobody's once the account is closed, even if the session has been left open", async () => {
    const server = await aSignInServer(await place());
    await storeAccount(server);
    const request = await aRequest(server);
    const accounts = server.database.db.withTables<AccountTables>();
    await accounts.updateTable("accounts").set({ is_closed: 1 }).execute();
    expect(await server.signingIn.sessions.read(request)).toBeNull();
  });

  it("keeps the session open by the beginning of a request, not by its lasting", async () => {
    setClock(0);
    const server = await aSignInServer(await place());
    await storeAccount(server);
    const request = await aRequest(server);
    const { sessions } = server.signingIn;
    const before = await endOf(server);
    setClock(3600);
    await sessions.read(request);
    expect((await endOf(server)) - before).toBe(3_600_000);
    expect(sessions.renewedCookies(request)).toHaveLength(1);
    setClock(7200);
    expect((await sessions.read(request))?.account.userName).toBe("transport");
    expect((await endOf(server)) - before).toBe(3_600_000);
  });
});
