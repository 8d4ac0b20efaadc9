import type { FastifyInstance, LightMyRequestResponse as Answer } from "fastify";
import { randomUUID } from "node:crypto";
import { afterEach } from "vitest";
import type { Account, NewAccount } from "#domain/account/account.ts";
import { account, newAccount } from "#domain/account/account.ts";
import { insertAccount } from "#server/accounts/account-store.ts";
import type { AttemptLimits } from "#server/accounts/attempts.ts";
import type { SingleSignOn } from "#server/accounts/auth-library.ts";
import { openSigningIn, type SigningIn } from "#server/accounts/signing-in.ts";
import { createApp } from "#server/app.ts";
import type { Database } from "#server/database/database.ts";
import type { Deps } from "#server/deps.ts";
import { type DatabasePlace, openAt } from "#tests/support/databases.ts";
import { testDeps } from "#tests/support/server-deps.ts";

const apps: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

/** The password of every account in tests. */
export const rightPassword = "correct horse battery";

/** A server on which people really sign in. */
export type SignInServer = {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly signingIn: SigningIn;
};

/** A server on the database of a place, which knows people by their session; both are closed after the test. */
export async function aSignInServer(
  place: DatabasePlace,
  changes: Partial<Deps> & {
    readonly limits?: AttemptLimits;
    readonly singleSignOn?: SingleSignOn;
    readonly idleHours?: number;
    readonly trustProxy?: string;
  } = {},
): Promise<SignInServer> {
  const { limits, singleSignOn, idleHours, trustProxy = false, ...others } = changes;
  const database = await openAt(place);
  const now = (): Date => new Date();
  const signingIn = await openSigningIn(database, {
    now,
    newId: randomUUID,
    publicUrl: others.publicUrl ?? null,
    ...(limits === undefined ? {} : { limits }),
    ...(singleSignOn === undefined ? {} : { singleSignOn }),
    ...(idleHours === undefined ? {} : { idleHours }),
  });
  const deps = await testDeps(database, { now, signingIn, whoSends: signingIn.whoSends, ...others });
  const directory = place.directory;
  const parts = { siteDirectory: directory, dataDirectory: directory, logger: false, deps, trustProxy };
  const app = await createApp(parts);
  apps.push(app);
  return { app, database, signingIn };
}

/** What an administrator sends to make an account, named by what matters of it. */
export function aNewAccount(changes: Partial<Record<keyof NewAccount, unknown>> = {}): NewAccount {
  return newAccount.parse({
    userName: "transport",
    name: "交通局填报员",
    role: "reporter",
    units: ["transport"],
    password: rightPassword,
    ...changes,
  });
}

/** Stores an account with {@link rightPassword}. */
export async function storeAccount(
  { database, signingIn }: SignInServer,
  changes: Partial<Record<keyof NewAccount, unknown>> = {},
): Promise<Account> {
  const { password, ...fresh } = aNewAccount(changes);
  const passwordHash = await (await signingIn.library.$context).password.hash(password);
  const made = await database.db
    .transaction()
    .execute((transaction) => insertAccount(transaction, { ...fresh, id: randomUUID(), passwordHash, at: new Date() }));
  return account.parse(made);
}

/** Stores an administrator. */
export function storeAdmin(server: SignInServer, userName = "admin"): Promise<Account> {
  return storeAccount(server, { userName, name: "管理员", role: "admin", units: [] });
}

/** A browser that keeps the server's cookies. */
export class CookieBrowser {
  readonly cookies = new Map<string, string>();
  readonly #app: FastifyInstance;

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  /** Sends a request as a page of the server does. */
  async send(
    method: "GET" | "POST" | "PATCH" | "DELETE",
    url: string,
    payload?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await this.#app.inject({
      method,
      url,
      headers: { "sec-fetch-site": "same-origin", ...(cookie === "" ? {} : { cookie }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value, maxAge } of answer.cookies)
      if (maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, value);
    return answer;
  }

  /** Signs in with {@link rightPassword} unless another is given. */
  signIn(userName: string, password = rightPassword): Promise<Answer> {
    return this.send("POST", "/api/session", { userName, password });
  }

  /** The user name that the server knows it by; `null`: it has not signed in. */
  async userName(): Promise<string | null> {
    const answer = await this.send("GET", "/api/session");
    const { account: who } = answer.json<{ readonly account: Account | null }>();
    return who?.userName ?? null;
  }
}
