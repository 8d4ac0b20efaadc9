import { z } from "zod";

/**
 * The origin of a page that may embed the map and speak with it, as browsers write it: scheme, host and port, no path. Nothing
 * else may stand in it, because it becomes part of a header.
 */
export const embedOrigin = z
  .string()
  .regex(
    /^https?:\/\/(?:\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/,
    "Expected an origin such as https://portal.example.gov.cn, in lower case and without a path",
  );

/** The origin that messages go to and are taken from: that of the page around, if it is allowed; `null` where it is not. */
export function allowedOrigin(origin: string | null, allowed: readonly string[]): string | null {
  return origin !== null && allowed.includes(origin) ? origin : null;
}
