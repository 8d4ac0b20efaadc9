import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { defaultOptions, type ReadOptions, type ReadResult } from "#app/intake/read-result.ts";
import { takeFiles } from "#app/intake/take-files.ts";

/** Reads files given as bytes or text by name, as the worker does. */
export function takeGiven(
  files: Readonly<Record<string, Uint8Array | string>>,
  options: Partial<ReadOptions> = {},
): Promise<ReadResult> {
  const opened = Object.entries(files).map(([name, content]) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return { name, size: bytes.length, bytes: async () => bytes };
  });
  return takeFiles(opened, { ...defaultOptions, ...options }, () => undefined);
}

/** Reads files of the disk together. */
export function takePaths(paths: readonly string[], options: Partial<ReadOptions> = {}): Promise<ReadResult> {
  return takeGiven(
    Object.fromEntries(paths.map((path) => [basename(path), new Uint8Array(readFileSync(path))])),
    options,
  );
}
