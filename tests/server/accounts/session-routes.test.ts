import { afterEach, expect, it, vi } from "vitest";
import { problem } from "#domain/api/problem.ts";
import { session } from "#domain/api/session.ts";
import type { AccountTables } from "#server/accounts/account-tables.ts";
import { describeOnBothDatabases } from "#tests/support/databases.ts";
import { read, readProblem } from "#tests/support/report-server.ts";
import { aSignInServer, CookieBrowser, rightPassword, storeAccount, storeAdmin } from "./sign-in-server.ts";

const start = new Date("2026-11-23T02:00:00Z");
const hour = 3_600_000;

// Both the server and the library that keeps sessions read this clock.
function setClock(at: Date): void {
  vi.useFakeTimers({ toFake: ["Date"], now: at });
}
afterEach(() => {
  vi.useRealTimers();
});

describeOnBothDatabases("signing in", (place) => {
  it("is possible with user name and password, in capitals too, and lasts until signing out", async () => {
    const server = await aSignInServer(await place());
    const account = await storeAccount(server);
    const browser = new CookieBrowser(server.app);
    const nobody = read(await browser.send("GET", "/api/session"), 200, session);
    expect(nobody).toEqual({ account: null, isSignInRequired: false, needsSetUp: false, singleSignOn: null });

    const signedIn = await browser.signIn("Transport");
    expect(read(signedIn, 200, session).account).toEqual(account);
    expect(signedIn.headers["cache-control"]).toBe("no-store");
    expect(read(await browser.send("GET", "/api/session"), 200, session).account).toEqual(account);

    expect((await browser.send("DELETE", "/api/session")).statusCode).toBe(204);
    expect(browser.cookies.size).toBe(0);
    expect(await browser.userName()).toBeNull();
  });

  it("gives a cookie that scripts cannot read, that other sites do not send, and that needs TLS where there is TLS", async () => {
    const plain = await aSignInServer(await place());
    await storeAccount(plain);
    const [cookie] = (await new CookieBrowser(plain.app).signIn("transport")).cookies;
    expect(cookie).toMatchObject({ name: "county.session_token", httpOnly: true, sameSite: "Lax", path: "/" });
    expect(cookie?.secure).toBeUndefined();
    const secure = await aSignInServer(await place(), { publicUrl: "https://plan.example.gov.cn" });
    await storeAccount(secure);
    const [safer] = (await new CookieBrowser(secure.app).signIn("transport")).cookies;
    expect(safer).toMatchObject({ name: "__Host-county.session_token", httpOnly: true, sameSite: "Lax", secure: true });
    expect(safer?.domain).toBeUndefined();
  });

  it("answers a wrong password, an unknown user name and a closed account alike", async () => {
    const server = await aSignInServer(await place());
    await storeAccount(server);
    await storeAccount(server, { userName: "closed" });
    await server.database.db
      .withTables<AccountTables>()
      .updateTable("accounts")
      .set({ is_closed: 1 })
      .where("user_name", "=", "closed")
      .execute();
    const browser = new CookieBrowser(server.app);
    const answers = [
      await browser.signIn("transport", "wrong password"),
      await browser.signIn("nobody-of-this-name"),
      await browser.signIn("not a user name!"),
      await browser.signIn("closed"),
    ].map((answer) => readProblem(answer, 401));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(browser.cookies.size).toBe(0);
  });

  it("ends with the session of somebody whose account is closed", async () => {
    const server = await aSignInServer(await place());
    await storeAdmin(server);
    const { id } = await storeAccount(server);
    const [admin, reporter] = [new CookieBrowser(server.app), new CookieBrowser(server.app)];
    await admin.signIn("admin");
    await reporter.signIn("transport");
    expect(await reporter.userName()).toBe("transport");
    expect((await admin.send("PATCH", `/api/accounts/${id}`, { isClosed: true })).statusCode).toBe(200);
    expect(await reporter.userName()).toBeNull();
    expect((await admin.send("PATCH", `/api/accounts/${id}`, { isClosed: false })).statusCode).toBe(200);
    expect(await reporter.userName()).toBeNull();
    expect((await reporter.signIn("transport")).statusCode).toBe(200);
  });

  it("takes no cookie that another key has signed, nor one of a session that is not there", async () => {
    const [server, other] = [await aSignInServer(await place()), await aSignInServer(await place())];
    await storeAccount(server);
    await storeAccount(other);
    const browser = new CookieBrowser(other.app);
    await browser.signIn("transport");
    const stranger = new CookieBrowser(server.app);
    for (const [name, value] of browser.cookies) stranger.cookies.set(name, value);
    expect(await stranger.userName()).toBeNull();
  });

  it("holds in every process on the same database", async () => {
    const where = await place();
    const [first, second] = [await aSignInServer(where), await aSignInServer(where)];
    await storeAccount(first);
    const browser = new CookieBrowser(first.app);
    await browser.signIn("transport");
    const elsewhere = new CookieBrowser(second.app);
    for (const [name, value] of browser.cookies) elsewhere.cookies.set(name, value);
    expect(await elsewhere.userName()).toBe("transport");
  });

  it("ends after twelve hours without a request, and not before while requests come", async () => {
    setClock(start);
    const server = await aSignInServer(await place());
    await storeAccount(server);
    const browser = new CookieBrowser(server.app);
    await browser.signIn("transport");
    setClock(new Date(start.getTime() + 11.9 * hour));
    const lasting = await browser.send("GET", "/api/session");
    expect(read(lasting, 200, session).account?.userName).toBe("transport");
    expect(lasting.cookies[0]).toMatchObject({ name: "county.session_token", maxAge: 12 * 3600 });
    setClock(new Date(start.getTime() + 23.8 * hour));
    expect(await browser.userName()).toBe("transport");
    setClock(new Date(start.getTime() + 35.9 * hour));
    expect(await browser.userName()).toBeNull();
  });

  it("is in the audit log, with who it was where that is known, and the address that a trusted proxy tells", async () => {
    const forwarded = { "x-forwarded-for": "10.9.9.9" };
    const seen: unknown[] = [];
    for (const trustProxy of ["loopback", "10.0.0.1"]) {
      const server = await aSignInServer(await place(), { trustProxy });
      const { id } = await storeAccount(server);
      const browser = new CookieBrowser(server.app);
      for (const password of ["wrong", rightPassword])
        await browser.send("POST", "/api/session", { userName: "transport", password }, forwarded);
      await browser.send("DELETE", "/api/session", undefined, forwarded);
      const rows = await server.database.db.selectFrom("audit").selectAll().orderBy("seq").execute();
      seen.push(rows.map((row) => [row.action, row.account_id === id, row.address]));
      expect(JSON.stringify(rows)).not.toContain(rightPassword);
    }
    const actions = (address: string) => [
      ["session.refuse", false, address],
      ["session.create", true, address],
      ["session.end", true, address],
    ];
    expect(seen).toEqual([actions("10.9.9.9"), actions("127.0.0.1")]);
  });

  it("is refused for a while after too many failures, from one address and of one user name", async () => {
    setClock(start);
    const limits = { perAddress: 5, perUserName: 3, windowSeconds: 600 };
    const where = await place();
    const [server, other] = [await aSignInServer(where, { limits }), await aSignInServer(where, { limits })];
    await storeAccount(server);
    const browser = new CookieBrowser(server.app);
    expect((await browser.signIn("transport")).statusCode).toBe(200);
    for (let attempt = 0; attempt < 3; attempt += 1)
      expect((await browser.signIn("transport", "wrong")).statusCode).toBe(401);
    setClock(new Date(start.getTime() + 60_000));
    const refused = await new CookieBrowser(other.app).signIn("transport");
    expect(problem.parse(refused.json())).toMatchObject({ type: "/problems/too-many-requests", status: 429 });
    expect(refused.headers["retry-after"]).toBe("540");
    expect((await browser.signIn("someone-else", "wrong")).statusCode).toBe(401);
    expect((await browser.signIn("another", "wrong")).statusCode).toBe(429);
    setClock(new Date(start.getTime() + 601_000));
    expect((await browser.signIn("transport")).statusCode).toBe(200);
  });

  it("counts attempts made at the same moment", async () => {
    const limits = { perAddress: 50, perUserName: 3, windowSeconds: 600 };
    const server = await aSignInServer(await place(), { limits });
    await storeAccount(server);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => new CookieBrowser(server.app).signIn("transport", "wrong")),
    );
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect([401, 429].map((each) => statuses.filter((status) => status === each).length)).toEqual([3, 5]);
  });

  it("lets one change one's own password, which ends the other sessions", async () => {
    const server = await aSignInServer(await place());
    await storeAccount(server);
    const [browser, other] = [new CookieBrowser(server.app), new CookieBrowser(server.app)];
    await browser.signIn("transport");
    await other.signIn("transport");
    const newPassword = "another long password";
    const wrong = await browser.send("POST", "/api/session/password", { currentPassword: "no", newPassword });
    expect(readProblem(wrong, 400).issues.map(({ path }) => path)).toEqual([["currentPassword"]]);
    const short = { currentPassword: rightPassword, newPassword: "short" };
    const tooShort = readProblem(await browser.send("POST", "/api/session/password", short), 400);
    expect(tooShort.issues.map(({ path }) => path)).toEqual([["newPassword"]]);
    expect(await other.userName()).toBe("transport");

    const right = { currentPassword: rightPassword, newPassword };
    expect((await browser.send("POST", "/api/session/password", right)).statusCode).toBe(204);
    expect([await browser.userName(), await other.userName()]).toEqual(["transport", null]);
    expect((await other.signIn("transport")).statusCode).toBe(401);
    expect((await other.signIn("transport", newPassword)).statusCode).toBe(200);
    const stranger = new CookieBrowser(server.app);
    expect((await stranger.send("POST", "/api/session/password", right)).statusCode).toBe(401);
  });
});
