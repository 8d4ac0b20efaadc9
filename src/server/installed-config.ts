import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type AppConfig, appConfig } from "#domain/config/app-config.ts";
import { formatIssue, parse } from "#domain/result.ts";

/** The installer's settings as the app is to get them, and what was wrong with the file. */
export type InstalledConfig = { readonly config: AppConfig; readonly problems: readonly string[] };

const defaults: AppConfig = {
  version: 1,
  basemaps: [],
  embedOrigins: [],
  planDocument: false,
  terrain: false,
  reporting: false,
  geometry: false,
  plan: false,
};

/** Path of the plan's document in passages, inside the data directory. */
export function planDocumentPath(dataDirectory: string): string {
  return join(dataDirectory, "plan-document.json");
}

/** Name of the archive of elevation tiles inside the data directory, and its address below the site. */
export const terrainFile = "terrain.pmtiles";

/** A file's text, or `null` where there is no such file. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw cause;
  }
}

function read(path: string, text: string): InstalledConfig {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    return { config: defaults, problems: [`${path}: ${cause instanceof Error ? cause.message : String(cause)}`] };
  }
  const result = parse(appConfig, content);
  return result.ok
    ? { config: result.value, problems: [] }
    : { config: defaults, problems: result.issues.map((issue) => `${path}: ${formatIssue(issue)}`) };
}

/**
 * Reads `config.json` from the first of `directories` that has one. A file with mistakes counts for nothing and every
 * mistake is told, so that the plan is shown either way.
 */
export async function readInstalledConfig(directories: readonly string[]): Promise<InstalledConfig> {
  for (const directory of directories) {
    const path = join(directory, "config.json");
    const text = await readIfThere(path);
    if (text !== null) return read(path, text);
  }
  return { config: defaults, problems: [] };
}
