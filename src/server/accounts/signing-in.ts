import type { FastifyRequest } from "fastify";
import type { Account } from "#domain/account/account.ts";
import type { Database } from "../database/database.ts";
import { type AttemptLimits, usualLimits } from "./attempts.ts";
import { type AuthLibrary, openAuthLibrary, type SingleSignOn } from "./auth-library.ts";
import { readSigningSecret } from "./secrets.ts";
import { SessionKeeper } from "./session-keeper.ts";
import { TroubleLog } from "./trouble-log.ts";

/** How people sign in, and what keeps their sessions. */
export type SigningIn = {
  readonly library: AuthLibrary;
  readonly sessions: SessionKeeper;
  readonly limits: AttemptLimits;
  /** The name of the single sign-on; `null` where there is none. */
  readonly singleSignOn: { readonly name: string } | null;
  /** What the library has to say of its troubles. */
  readonly trouble: TroubleLog;
  /** Who sends a request; `null`: nobody has signed in, or the account is closed. */
  readonly whoSends: (request: FastifyRequest) => Promise<Account | null>;
};

/** What {@link openSigningIn} stands on; what is absent is as usual. */
export type SigningInOptions = {
  readonly now: () => Date;
  readonly newId: () => string;
  /** See `Deps`. */
  readonly publicUrl: string | null;
  /** Signs the cookies; one kept in the database where absent. */
  readonly secret?: string | undefined;
  readonly singleSignOn?: SingleSignOn | null;
  readonly idleHours?: number;
  readonly limits?: AttemptLimits;
};

/** Opens signing in on a database. */
export async function openSigningIn(database: Database, options: SigningInOptions): Promise<SigningIn> {
  const { now, newId, publicUrl, singleSignOn = null, idleHours = 12, limits = usualLimits } = options;
  const secret = options.secret ?? (await readSigningSecret(database.db, now()));
  const trouble = new TroubleLog();
  const library = openAuthLibrary(database, { publicUrl, secret, singleSignOn, idleHours, newId, trouble });
  const sessions = new SessionKeeper(library, now);
  return {
    library,
    sessions,
    limits,
    trouble,
    singleSignOn: singleSignOn === null ? null : { name: singleSignOn.name },
    whoSends: async (request) => (await sessions.read(request))?.account ?? null,
  };
}
