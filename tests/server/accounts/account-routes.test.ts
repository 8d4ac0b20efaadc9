import { expect, it } from "vitest";
import { account } from "#domain/account/account.ts";
import { accountList } from "#domain/api/accounts.ts";
import { describeOnBothDatabases } from "#tests/support/databases.ts";
import { read, readProblem } from "#tests/support/report-server.ts";
import {
  aNewAccount,
  aSignInServer,
  CookieBrowser,
  type SignInServer,
  storeAccount,
  storeAdmin,
} from "./sign-in-server.ts";

async function signedInAdmin(server: SignInServer, userName = "admin"): Promise<CookieBrowser> {
  await storeAdmin(server, userName);
  const browser = new CookieBrowser(server.app);
  await browser.signIn(userName);
  return browser;
}

describeOnBothDatabases("accounts", (place) => {
  it("are made and listed by an administrator, and can sign in at once", async () => {
    const server = await aSignInServer(await place());
    const admin = await signedInAdmin(server);
    const made = read(await admin.send("POST", "/api/accounts", aNewAccount()), 201, account);
    expect(made).toMatchObject({ userName: "transport", role: "reporter", units: ["transport"], isClosed: false });
    const { accounts } = read(await admin.send("GET", "/api/accounts"), 200, accountList);
    expect(accounts.map(({ userName }) => userName)).toEqual(["admin", "transport"]);
    expect((await new CookieBrowser(server.app).signIn("transport")).statusCode).toBe(200);
  });

  it("have user names of their own, units of the plan, and a unit where they report", async () => {
    const server = await aSignInServer(await place());
    const admin = await signedInAdmin(server);
    await storeAccount(server);
    const taken = readProblem(await admin.send("POST", "/api/accounts", aNewAccount()), 409);
    expect(taken.issues.map(({ path }) => path)).toEqual([["userName"]]);
    const strange = aNewAccount({ userName: "strange", units: ["transport", "moon-landing"] });
    expect(readProblem(await admin.send("POST", "/api/accounts", strange), 400).issues).toEqual([
      { path: ["units", 1], message: "Expected a unit of the plan" },
    ]);
    const idle = { ...aNewAccount({ userName: "idle" }), units: [] };
    expect(readProblem(await admin.send("POST", "/api/accounts", idle), 400).issues).toEqual([
      { path: ["units"], message: "Expected at least one unit for a reporter" },
    ]);
    const { accounts } = read(await admin.send("GET", "/api/accounts"), 200, accountList);
    expect(accounts).toHaveLength(2);
  });

  it("change at once for those who are signed in", async () => {
    const server = await aSignInServer(await place());
    const admin = await signedInAdmin(server);
    const { id } = await storeAccount(server);
    const reporter = new CookieBrowser(server.app);
    await reporter.signIn("transport");
    expect((await reporter.send("GET", "/api/audit")).statusCode).toBe(403);
    const changed = await admin.send("PATCH", `/api/accounts/${id}`, { role: "admin", name: "新管理员" });
    expect(read(changed, 200, account)).toMatchObject({ role: "admin", name: "新管理员", units: [] });
    expect((await reporter.send("GET", "/api/audit")).statusCode).toBe(200);
    const back = readProblem(await admin.send("PATCH", `/api/accounts/${id}`, { role: "reporter" }), 400);
    expect(back.issues.map(({ path }) => path)).toEqual([["units"]]);
    readProblem(await admin.send("PATCH", "/api/accounts/nobody", { name: "无" }), 404);
    readProblem(await admin.send("PATCH", `/api/accounts/${id}`, {}), 400);
  });

  it("leave every change in the audit log, and no password", async () => {
    const server = await aSignInServer(await place());
    const admin = await signedInAdmin(server);
    const made = read(await admin.send("POST", "/api/accounts", aNewAccount()), 201, account);
    const change = { name: "新填报员", password: "a password of the office" };
    await admin.send("PATCH", `/api/accounts/${made.id}`, change);
    await admin.send("POST", "/api/accounts", aNewAccount());
    const rows = await server.database.db.selectFrom("audit").selectAll().orderBy("seq").execute();
    const written = rows.filter(({ action }) => action.startsWith("account."));
    expect(written.map(({ action, subject, account_name }) => [action, subject, account_name])).toEqual([
      ["account.create", made.id, "管理员"],
      ["account.change", made.id, "管理员"],
    ]);
    expect(written[1]?.detail).toBe(JSON.stringify({ name: "新填报员", hasNewPassword: true }));
    expect(JSON.stringify(rows)).not.toContain("password of the office");
  });

  it("lose their sessions when they get a new password", async () => {
    const server = await aSignInServer(await place());
    const admin = await signedInAdmin(server);
    const { id } = await storeAccount(server);
    const reporter = new CookieBrowser(server.app);
    await reporter.signIn("transport");
    const password = "a password of the office";
    expect((await admin.send("PATCH", `/api/accounts/${id}`, { password })).statusCode).toBe(200);
    expect(await reporter.userName()).toBeNull();
    expect((await reporter.signIn("transport")).statusCode).toBe(401);
    expect((await reporter.signIn("transport", password)).statusCode).toBe(200);
  });

  it("always have one open administrator", async () => {
    const server = await aSignInServer(await place());
    const { id } = await storeAdmin(server);
    const admin = new CookieBrowser(server.app);
    await admin.signIn("admin");
    readProblem(await admin.send("PATCH", `/api/accounts/${id}`, { isClosed: true }), 409);
    readProblem(await admin.send("PATCH", `/api/accounts/${id}`, { role: "editor" }), 409);
    expect((await admin.send("PATCH", `/api/accounts/${id}`, { name: "主任" })).statusCode).toBe(200);
    await storeAdmin(server, "second");
    expect((await admin.send("PATCH", `/api/accounts/${id}`, { role: "editor" })).statusCode).toBe(200);
    expect((await admin.send("GET", "/api/accounts")).statusCode).toBe(403);
  });

  it("keep an administrator when two close each other at the same moment, in two processes", async () => {
    const where = await place();
    const [here, there] = [await aSignInServer(where), await aSignInServer(where)];
    const [first, second] = [await storeAdmin(here, "first"), await storeAdmin(here, "second")];
    const [one, other] = [new CookieBrowser(here.app), new CookieBrowser(there.app)];
    await one.signIn("first");
    await other.signIn("second");
    const answers = await Promise.all([
      one.send("PATCH", `/api/accounts/${second.id}`, { isClosed: true }),
      other.send("PATCH", `/api/accounts/${first.id}`, { isClosed: true }),
    ]);
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    const names = [await one.userName(), await other.userName()];
    expect(names.filter((name) => name !== null)).toHaveLength(1);
  });
});
