import type { Issue } from "../../../src/domain/result.ts";

function failure(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** Whether the text breaks before its end; text that only stops too early does not. */
function breaksInside(text: string): boolean {
  const message = failure(text);
  if (message === null || message.includes("end of JSON input")) return false;
  const at = /at position (\d+)/.exec(message)?.[1];
  return at === undefined || Number(at) < text.length;
}

/** Where a text that is not JSON breaks. The engine tells the position of some mistakes only, so it is asked about beginnings of the text. */
function breakPosition(text: string): number {
  if (!breaksInside(text)) return text.length;
  let [sound, broken] = [0, text.length];
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (breaksInside(text.slice(0, middle))) broken = middle;
    else sound = middle;
  }
  return sound;
}

/** A JSON text read, or the one issue that tells what is wrong and in which line. */
export function readJson(text: string): { readonly content: unknown } | { readonly issue: Issue } {
  try {
    return { content: JSON.parse(text) };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const reason = message.replace(/,? (?:in|after) JSON at position.*$|, (?:\.\.\.)?".*" is not valid JSON$/s, "");
    const before = text.slice(0, breakPosition(text)).split("\n");
    const place = `line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
    return { issue: { path: [], message: `Expected JSON, found at ${place}: ${reason}` } };
  }
}
