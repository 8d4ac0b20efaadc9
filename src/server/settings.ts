import { z } from "zod";
import { parse, type Result } from "#domain/result.ts";

const settings = z.object({
  /** TCP port; 0 lets the system choose. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default("0.0.0.0"),
  /** Where the installer's files and everything that people enter are kept. */
  DATA_DIR: z.string().min(1).default("./data"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("warn"),
});

/** What the environment sets: where the server listens and where its data lie. */
export type Settings = z.infer<typeof settings>;

/** Reads the settings from environment variables, or tells every one that is wrong. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Result<Settings> {
  return parse(settings, environment);
}
