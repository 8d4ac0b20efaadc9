import { resolve } from "node:path";
import { formatIssue } from "#domain/result.ts";
import { type Database, openDatabase } from "../database/database.ts";
import { readSettings, type Settings } from "../settings.ts";

/** Ends a command with a message for whoever called it. */
export function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

/** The settings of the environment, the same as the server's; ends the command where one is wrong. */
export function settingsOfCommand(): Settings {
  const settings = readSettings(process.env);
  return settings.ok ? settings.value : stop(settings.issues.map(formatIssue).join("\n"));
}

/** The one argument of a command, as an absolute path; ends the command, with its usage, where there is another number. */
export function pathArgument(usage: string): string {
  const [path, ...others] = process.argv.slice(2);
  return path === undefined || others.length > 0 ? stop(`Usage: ${usage}`) : resolve(path);
}

/** Opens the server's database for the time that `work` takes. */
export async function withDatabase<Value>(
  { DATABASE_URL, DATA_DIR }: Settings,
  work: (database: Database) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase(DATABASE_URL ?? null, resolve(DATA_DIR));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
