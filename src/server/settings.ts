import { z } from "zod";
import { parse, type Result } from "#domain/result.ts";

const settings = z.object({
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
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("warn"),
});

/** What the environment sets: where the server listens and where its data lie. */
export type Settings = z.infer<typeof settings>;

/** Reads the settings from environment variables, or tells every one that is wrong. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Result<Settings> {
  return parse(settings, environment);
}
