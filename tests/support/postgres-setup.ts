import type { TestProject } from "vitest/node";
import { startPostgres } from "./start-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** `postgres://…/` of a server of this run, without a database's name; `null` where the machine has none. */
    postgresUrl: string | null;
  }
}

/** Starts a real PostgreSQL for the run and stops it at the end. */
export default async function setup(project: TestProject): Promise<() => void> {
  const postgres = await startPostgres();
  project.provide("postgresUrl", postgres?.url ?? null);
  return () => postgres?.stop();
}
