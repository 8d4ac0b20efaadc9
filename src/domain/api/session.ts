import { z } from "zod";
import { account, password, userName } from "../account/account.ts";

/** `GET /api/session`: who is signed in, and what the installer has set about signing in. */
export const session = z
  .strictObject({
    /** `null`: nobody. */
    account: account.nullable(),
    /** Whether reading needs signing in (`REQUIRE_SIGN_IN`). */
    isSignInRequired: z.boolean(),
    /** Whether there is no account yet, so that the set-up link is waiting to be used. */
    needsSetUp: z.boolean(),
    /** The name of the single sign-on to offer; `null` where none is configured. */
    singleSignOn: z.strictObject({ name: z.string().min(1) }).nullable(),
  })
  .readonly();
/** See {@link session}. */
export type Session = z.infer<typeof session>;

/** `POST /api/session`: signing in. */
export const signIn = z
  .strictObject({ userName: z.string().trim().min(1).max(64), password: z.string().min(1).max(128) })
  .readonly();
/** See {@link signIn}. */
export type SignIn = z.infer<typeof signIn>;

/** `POST /api/set-up`: the first account, an `admin`, made with the token of the one-time link. */
export const setUp = z
  .strictObject({ token: z.string().min(1), userName, name: z.string().trim().min(1).max(40), password })
  .readonly();
/** See {@link setUp}. */
export type SetUp = z.infer<typeof setUp>;

/** `POST /api/session/password`: another password of one's own; every other session of the account ends. */
export const passwordChange = z
  .strictObject({ currentPassword: z.string().min(1).max(128), newPassword: password })
  .readonly();

/** `GET /api/auth/oidc/start`: goes to the single sign-on and comes back. */
export const singleSignOnQuery = z
  .strictObject({
    /** Where to go after signing in: a path of this server with its query. */
    from: z
      .string()
      .max(2000)
      .regex(/^\/(?![/\\])[^\s\\]*$/, "Expected a path of this server")
      .default("/track"),
  })
  .readonly();
