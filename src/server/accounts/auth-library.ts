import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { genericOAuth, username } from "better-auth/plugins";
import { userName } from "#domain/account/account.ts";
import type { Database } from "../database/database.ts";
import type { AccountTables } from "./account-tables.ts";
import type { TroubleLog } from "./trouble-log.ts";

/** An OpenID Connect provider that people may sign in with. */
export type SingleSignOn = {
  /** Its issuer, an address without `/.well-known/…`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Shown on the button. */
  readonly name: string;
};

/** What signing in is set to. */
export type AuthLibraryOptions = {
  /** The address that people open; `null`: whatever they open, without TLS. */
  readonly publicUrl: string | null;
  /** Signs the cookies. */
  readonly secret: string;
  readonly singleSignOn: SingleSignOn | null;
  /** After so many hours without a request a session is over. */
  readonly idleHours: number;
  readonly newId: () => string;
  readonly trouble: TroubleLog;
};

/** What the library takes for an e-mail address of an account; nothing is ever sent to it. */
export function emailOf(name: string): string {
  return `${name}@accounts.invalid`;
}

const times = { createdAt: "created_at", updatedAt: "updated_at" };

function providerOf({ issuer, clientId, clientSecret, name }: SingleSignOn) {
  return genericOAuth({
    config: [
      {
        providerId: "oidc",
        name,
        discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId,
        clientSecret,
        scopes: ["openid", "profile", "email"],
        disableSignUp: true,
        // An account is found by its user name the first time, and by the subject from then on.
        mapProfileToUser: (profile) => {
          const { preferred_username: preferred } = profile;
          const known = userName.safeParse(typeof preferred === "string" ? preferred.toLowerCase() : null);
          return { email: known.success ? emailOf(known.data) : undefined, emailVerified: true };
        },
      },
    ],
  });
}

/**
 * The library that keeps passwords, sessions and the single sign-on, on our tables. Its own routes are not served; ours
 * call it. It reads the clock itself.
 */
export function openAuthLibrary(database: Database, options: AuthLibraryOptions) {
  const isSecure = options.publicUrl?.startsWith("https:") ?? false;
  const accounts = database.db.withTables<AccountTables>();
  return betterAuth({
    baseURL: options.publicUrl ?? "http://localhost",
    basePath: "/api/auth",
    secret: options.secret,
    database: { db: database.db, type: database.kind },
    telemetry: { enabled: false },
    logger: {
      level: "error",
      log: (_level, message, ...causes: readonly unknown[]) => options.trouble.tell(message, causes),
    },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true },
    user: {
      modelName: "accounts",
      fields: { emailVerified: "email_verified", ...times },
      additionalFields: {
        role: { type: "string", required: true, input: false },
        units: { type: "string", required: true, input: false },
        isClosed: { type: "number", required: true, input: false, fieldName: "is_closed" },
      },
    },
    session: {
      modelName: "sessions",
      fields: {
        userId: "account_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        ...times,
      },
      expiresIn: options.idleHours * 3600,
      // Not every request writes: within this time of the last renewal a session is left as it is.
      updateAge: Math.min(300, options.idleHours * 360),
    },
    account: {
      modelName: "credentials",
      fields: {
        userId: "account_id",
        providerId: "provider",
        accountId: "subject",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        ...times,
      },
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, trustedProviders: ["oidc"] },
    },
    verification: { modelName: "verifications", fields: { expiresAt: "expires_at", ...times } },
    advanced: {
      database: { generateId: options.newId },
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      cookiePrefix: isSecure ? "__Host-county" : "county",
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure: isSecure, path: "/" },
    },
    databaseHooks: {
      // The single sign-on tells who somebody is, and that is all that is wanted of it.
      account: {
        create: {
          before: async (credential) => ({
            data: { ...credential, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
      session: {
        create: {
          before: async ({ userId }) => {
            const row = await accounts
              .selectFrom("accounts")
              .select("is_closed")
              .where("id", "=", userId)
              .executeTakeFirst();
            if (row?.is_closed !== 0) throw new APIError("UNAUTHORIZED", { code: "account_closed" });
          },
        },
      },
    },
    plugins: [
      username({
        displayUsername: false,
        maxUsernameLength: 32,
        usernameValidator: (name) => userName.safeParse(name).success,
        validationOrder: { username: "post-normalization" },
        schema: { user: { fields: { username: "user_name" } } },
      }),
      ...(options.singleSignOn === null ? [] : [providerOf(options.singleSignOn)]),
    ],
  });
}

/** See {@link openAuthLibrary}. */
export type AuthLibrary = ReturnType<typeof openAuthLibrary>;
