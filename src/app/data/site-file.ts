declare global {
  /** What a pack brings along, by its address below the site; a script of the pack fills it before the app starts. */
  var packedFiles: Readonly<Record<string, unknown>> | undefined;
}

/** Whether this is the app of a pack, which is opened from disk: there no file can be fetched and no server be asked. */
export const isPacked = import.meta.env.MODE === "pack";

/** What a pack answers at an address of the site: 404 for what it does not bring along. */
export function packedAnswer(files: Readonly<Record<string, unknown>>, address: string): Response {
  const content = files[address];
  return content === undefined ? new Response(null, { status: 404 }) : Response.json(content);
}

/**
 * Fetches a file of the site, or asks its server. In a pack the files of the build are part of the script (`data:` addresses),
 * and everything else is in `packedFiles`: no request leaves the page. Rejects like `fetch`.
 */
export async function siteFile(address: string, parts: RequestInit = {}): Promise<Response> {
  if (!isPacked || address.startsWith("data:")) return fetch(address, parts);
  return packedAnswer(globalThis.packedFiles ?? {}, address.slice(import.meta.env.BASE_URL.length));
}
