import { isIP } from "node:net";
import { z } from "zod";
import { parse, type Result } from "#domain/result.ts";

const proxyGroups: ReadonlySet<string> = new Set(["loopback", "linklocal", "uniquelocal"]);

function isProxy(value: string): boolean {
  const [address = "", bits = "0"] = value.split("/");
  if (proxyGroups.has(value)) return true;
  return isIP(address) !== 0 && /^\d+$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128);
}

const settings = z
  .object({
    /** TCP port; 0 lets the system choose. */
    PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
    HOST: z.string().min(1).default("0.0.0.0"),
    /** Where the installer's files and everything that people enter are kept. */
    DATA_DIR: z.string().min(1).default("./data"),
    /** `postgres://…` keeps reports and accounts in PostgreSQL; without it they are in an embedded database in `DATA_DIR`. */
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, "Expected an address such as postgres://user:password@host/database")
      .optional(),
    /** The address that people open, where a proxy stands before the server. */
    PUBLIC_URL: z.url("Expected an address such as https://plan.example.gov.cn").optional(),
    /** Whether reading needs signing in as well. */
    REQUIRE_SIGN_IN: z.stringbool("Expected true or false").default(false),
    /** Opens `GET /metrics` to whoever sends it as a bearer token; without it only this machine is answered. */
    METRICS_TOKEN: z.string().min(16, "Expected at least 16 characters").optional(),
    /**
     * Proxies whose `X-Forwarded-…` headers are believed: their addresses, separated by commas (`loopback`, `10.0.0.0/8`).
     * Without it none is, and the audit log has the address that the connection came from.
     */
    TRUST_PROXY: z
      .string()
      .refine(
        (value) => value.split(",").every((part) => isProxy(part.trim())),
        "Expected addresses separated by commas, such as loopback,10.0.0.0/8",
      )
      .optional(),
    /** Signs the cookies; without it the server makes a key and keeps it in the database. */
    AUTH_SECRET: z.string().min(32, "Expected at least 32 characters").optional(),
    /** After so many hours without a request one has to sign in again. */
    SESSION_IDLE_HOURS: z.coerce.number().min(0.1).max(720).default(12),
    /**
     * An OpenID Connect provider that people may sign in with; needs the other two and `PUBLIC_URL`, and there the address
     * `PUBLIC_URL/api/auth/callback/oidc` as where it may lead back to. Who comes from it needs an account here, found by
     * `preferred_username`, which people must not be able to choose there.
     */
    OIDC_ISSUER: z.url("Expected the address of the issuer").optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    /** What the button for it is called. */
    OIDC_NAME: z.string().trim().min(1).max(40).default("单点登录"),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("warn"),
  })
  .superRefine((value, context) => {
    const needed = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
    if (needed.every((name) => value[name] === undefined)) return;
    for (const name of [...needed, "PUBLIC_URL"] as const)
      if (value[name] === undefined)
        context.addIssue({ code: "custom", path: [name], message: "Expected as well, for the single sign-on" });
  });

/** What the environment sets: where the server listens and where its data lie. */
export type Settings = z.infer<typeof settings>;

/** Reads the settings from environment variables, or tells every one that is wrong. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Result<Settings> {
  return parse(settings, environment);
}
