import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import type { SingleSignOn } from "./accounts/auth-library.ts";
import { openSigningIn } from "./accounts/signing-in.ts";
import { openDatabase } from "./database/database.ts";
import type { Deps } from "./deps.ts";
import { loadPlan } from "./plan/load-plan.ts";
import { PresentPlan } from "./plan/present-plan.ts";
import type { Settings } from "./settings.ts";

function singleSignOnOf(settings: Settings): SingleSignOn | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret, name: settings.OIDC_NAME };
}

/** Opens what the API stands on as the settings say. Throws where the database or the plan cannot be read. */
export async function openDeps(settings: Settings): Promise<Deps> {
  const [database, plan] = await Promise.all([
    openDatabase(settings.DATABASE_URL ?? null, resolve(settings.DATA_DIR)),
    loadPlan(resolve(import.meta.dirname, "../../geodata")),
  ]);
  const publicUrl = settings.PUBLIC_URL === undefined ? null : new URL(settings.PUBLIC_URL).origin;
  const now = (): Date => new Date();
  const signingIn = await openSigningIn(database, {
    now,
    newId: randomUUID,
    publicUrl,
    secret: settings.AUTH_SECRET,
    singleSignOn: singleSignOnOf(settings),
    idleHours: settings.SESSION_IDLE_HOURS,
  });
  return {
    database,
    plan,
    presentPlan: new PresentPlan(database.db, plan),
    now,
    newId: randomUUID,
    signingIn,
    whoSends: signingIn.whoSends,
    publicUrl,
    isReadingOpen: !settings.REQUIRE_SIGN_IN,
    metricsToken: settings.METRICS_TOKEN ?? null,
  };
}
