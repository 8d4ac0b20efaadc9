import type { LightMyRequestResponse as Answer } from "fastify";
import { expect, it } from "vitest";
import { session } from "#domain/api/session.ts";
import { describeOnBothDatabases } from "#tests/support/databases.ts";
import { read, readProblem } from "#tests/support/report-server.ts";
import { aSignInServer, CookieBrowser, storeAccount, storeAdmin } from "./sign-in-server.ts";
import { aSmallIssuer, type Fault } from "./small-issuer.ts";

const publicUrl = "https://plan.example.gov.cn";
const start = "/api/auth/oidc/start";

function pathOf(answer: Answer): string {
  const { pathname, search } = new URL(String(answer.headers.location), publicUrl);
  return pathname + search;
}

/** Goes to the issuer and comes back to the server, as a browser does. */
async function goThrough(browser: CookieBrowser, from = start): Promise<Answer> {
  const leaving = await browser.send("GET", from);
  expect(leaving.statusCode).toBe(302);
  const issued = await fetch(String(leaving.headers.location), { redirect: "manual" });
  const back = new URL(issued.headers.get("Location") ?? "");
  expect(back.origin + back.pathname).toBe(`${publicUrl}/api/auth/callback/oidc`);
  return browser.send("GET", back.pathname + back.search);
}

describeOnBothDatabases("the single sign-on", (place) => {
  it("signs in whoever has an account with their user name, and leads back to where they were", async () => {
    const issuer = await aSmallIssuer();
    const server = await aSignInServer(await place(), { publicUrl, singleSignOn: issuer.singleSignOn });
    await storeAccount(server);
    issuer.setPerson({ sub: "4711", preferred_username: "Transport" });
    const browser = new CookieBrowser(server.app);
    const nobody = read(await browser.send("GET", "/api/session"), 200, session);
    expect(nobody.singleSignOn).toEqual({ name: "县统一认证" });
    const back = await goThrough(browser, `${start}?from=${encodeURIComponent("/track?light=late")}`);
    expect([back.statusCode, pathOf(back)]).toEqual([302, "/track?light=late"]);
    expect(await browser.userName()).toBe("transport");
    const row = await server.database.db
      .withTables<{ credentials: { provider: string; id_token: string | null; access_token: string | null } }>()
      .selectFrom("credentials")
      .select(["id_token", "access_token"])
      .where("provider", "=", "oidc")
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ id_token: null, access_token: null });
  });

  it("refuses with a page whoever has no account, until an administrator has made one", async () => {
    const issuer = await aSmallIssuer();
    const server = await aSignInServer(await place(), { publicUrl, singleSignOn: issuer.singleSignOn });
    issuer.setPerson({ sub: "4711", preferred_username: "transport" });
    const browser = new CookieBrowser(server.app);
    const refused = await goThrough(browser);
    expect([refused.statusCode, refused.headers["content-type"]]).toEqual([403, "text/html; charset=utf-8"]);
    expect(refused.body).toContain("还没有与您用户名对应的账号");
    expect(await browser.userName()).toBeNull();
    await storeAccount(server);
    expect((await goThrough(browser)).statusCode).toBe(302);
    expect(await browser.userName()).toBe("transport");
  });

  it("knows a person by the issuer's subject from then on, and lets no other have their account", async () => {
    const issuer = await aSmallIssuer();
    const server = await aSignInServer(await place(), { publicUrl, singleSignOn: issuer.singleSignOn });
    await storeAccount(server);
    const browser = new CookieBrowser(server.app);
    issuer.setPerson({ sub: "4711", preferred_username: "transport" });
    await goThrough(browser);
    issuer.setPerson({ sub: "4711", preferred_username: "renamed" });
    const renamed = new CookieBrowser(server.app);
    expect((await goThrough(renamed)).statusCode).toBe(302);
    expect(await renamed.userName()).toBe("transport");
    issuer.setPerson({ sub: "666", preferred_username: "transport" });
    const other = new CookieBrowser(server.app);
    const refused = await goThrough(other);
    expect(refused.statusCode).toBe(403);
    expect(refused.body).toContain("已经绑定单点登录中的另一个人");
    expect(await other.userName()).toBeNull();
  });

  it("refuses a closed account", async () => {
    const issuer = await aSmallIssuer();
    const server = await aSignInServer(await place(), { publicUrl, singleSignOn: issuer.singleSignOn });
    await storeAdmin(server);
    const { id } = await storeAccount(server);
    const admin = new CookieBrowser(server.app);
    await admin.signIn("admin");
    await admin.send("PATCH", `/api/accounts/${id}`, { isClosed: true });
    issuer.setPerson({ sub: "4711", preferred_username: "transport" });
    const browser = new CookieBrowser(server.app);
    const refused = await goThrough(browser);
    expect(refused.statusCode).toBe(403);
    expect(refused.body).toContain("您的账号已停用");
    expect(await browser.userName()).toBeNull();
  });

  it.each<Fault>(["another key", "another audience", "another nonce", "expired"])(
    "takes no token with %s",
    async (fault) => {
      const issuer = await aSmallIssuer();
      const server = await aSignInServer(await place(), { publicUrl, singleSignOn: issuer.singleSignOn });
      await storeAccount(server);
      issuer.setPerson({ sub: "4711", preferred_username: "transport" });
      issuer.setFault(fault);
      const browser = new CookieBrowser(server.app);
      expect((await goThrough(browser)).statusCode).toBe(403);
      expect(await browser.userName()).toBeNull();
    },
  );

  it("takes no answer that another browser has asked for, and none twice", async () => {
    const issuer = await aSmallIssuer();
    const server = await aSignInServer(await place(), { publicUrl, singleSignOn: issuer.singleSignOn });
    await storeAccount(server);
    issuer.setPerson({ sub: "4711", preferred_username: "transport" });
    const [browser, victim] = [new CookieBrowser(server.app), new CookieBrowser(server.app)];
    const leaving = await browser.send("GET", start);
    const issued = await fetch(String(leaving.headers.location), { redirect: "manual" });
    const back = new URL(issued.headers.get("Location") ?? "");
    expect((await victim.send("GET", back.pathname + back.search)).statusCode).toBe(403);
    expect(await victim.userName()).toBeNull();
    await browser.send("GET", back.pathname + back.search);
    const again = new CookieBrowser(server.app);
    expect((await again.send("GET", back.pathname + back.search)).statusCode).toBe(403);
  });

  it("says so while the issuer cannot be reached, and works once it can", async () => {
    const issuer = await aSmallIssuer();
    issuer.setReachable(false);
    const server = await aSignInServer(await place(), { publicUrl, singleSignOn: issuer.singleSignOn });
    await storeAccount(server);
    issuer.setPerson({ sub: "4711", preferred_username: "transport" });
    const browser = new CookieBrowser(server.app);
    readProblem(await browser.send("GET", start), 503);
    issuer.setReachable(true);
    await goThrough(browser);
    expect(await browser.userName()).toBe("transport");
  });

  it("leads to no other site, and is not there where none is configured", async () => {
    const issuer = await aSmallIssuer();
    const server = await aSignInServer(await place(), { publicUrl, singleSignOn: issuer.singleSignOn });
    const browser = new CookieBrowser(server.app);
    for (const from of ["//evil.example", "/\\evil.example", "https://evil.example", "track", "/a\nb"])
      expect((await browser.send("GET", `${start}?from=${encodeURIComponent(from)}`)).statusCode).toBe(400);
    const without = await aSignInServer(await place());
    expect((await new CookieBrowser(without.app).send("GET", start)).statusCode).toBe(404);
    expect((await new CookieBrowser(without.app).send("GET", "/api/auth/callback/oidc")).statusCode).toBe(404);
  });
});
