import { expect, it } from "vitest";
import { session } from "#domain/api/session.ts";
import { issueSetUpToken } from "#server/accounts/secrets.ts";
import { describeOnBothDatabases } from "#tests/support/databases.ts";
import { read, readProblem } from "#tests/support/report-server.ts";
import { aSignInServer, CookieBrowser, rightPassword, storeAccount } from "./sign-in-server.ts";

function firstAccount(token: string | null) {
  return { token, userName: "chief", name: "管理员", password: rightPassword };
}

describeOnBothDatabases("the first start", (place) => {
  it("makes an administrator with the one-time link, once, and signs them in", async () => {
    const server = await aSignInServer(await place());
    const { db } = server.database;
    const token = await issueSetUpToken(db, new Date());
    const browser = new CookieBrowser(server.app);
    expect(read(await browser.send("GET", "/api/session"), 200, session).needsSetUp).toBe(true);
    const made = read(await browser.send("POST", "/api/set-up", firstAccount(token)), 201, session);
    expect(made.account).toMatchObject({ userName: "chief", role: "admin", units: [], isClosed: false });
    expect(made.needsSetUp).toBe(false);
    expect(await browser.userName()).toBe("chief");

    const again = { ...firstAccount(token), userName: "thief" };
    readProblem(await new CookieBrowser(server.app).send("POST", "/api/set-up", again), 403);
    expect(await issueSetUpToken(db, new Date())).toBeNull();
  });

  it("keeps no token as it is, and has a new one at each start until it is used", async () => {
    const server = await aSignInServer(await place());
    const { db } = server.database;
    const first = await issueSetUpToken(db, new Date());
    const second = await issueSetUpToken(db, new Date());
    expect([first, second].map((token) => token?.length)).toEqual([43, 43]);
    const kept = await db.withTables<{ secrets: { value: string } }>().selectFrom("secrets").select("value").execute();
    expect(kept.map(({ value }) => value)).not.toContain(second);
    const browser = new CookieBrowser(server.app);
    readProblem(await browser.send("POST", "/api/set-up", firstAccount(first)), 403);
    expect((await browser.send("POST", "/api/set-up", firstAccount(second))).statusCode).toBe(201);
  });

  it("makes one administrator when the link is used twice at the same moment", async () => {
    const server = await aSignInServer(await place());
    const token = await issueSetUpToken(server.database.db, new Date());
    const answers = await Promise.all(
      ["first", "second", "third"].map((userName) =>
        new CookieBrowser(server.app).send("POST", "/api/set-up", { ...firstAccount(token), userName }),
      ),
    );
    expect(answers.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(["201", "403", "403"]);
  });

  it("does not take a link that was printed before there was an account", async () => {
    const server = await aSignInServer(await place());
    const token = await issueSetUpToken(server.database.db, new Date());
    await storeAccount(server);
    const answer = await new CookieBrowser(server.app).send("POST", "/api/set-up", firstAccount(token));
    expect(readProblem(answer, 403).detail).toContain("no longer valid");
  });

  it("asks for a long password, and lets nobody guess links for long", async () => {
    const limits = { perAddress: 50, perUserName: 2, windowSeconds: 600 };
    const server = await aSignInServer(await place(), { limits });
    const browser = new CookieBrowser(server.app);
    const short = { ...firstAccount("any"), password: "eleven char" };
    expect(readProblem(await browser.send("POST", "/api/set-up", short), 400).issues).toEqual([
      { path: ["password"], message: "Expected at least 12 characters" },
    ]);
    const answers = [];
    for (const guess of ["a", "b", "c"]) answers.push(await browser.send("POST", "/api/set-up", firstAccount(guess)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 429]);
  });
});
