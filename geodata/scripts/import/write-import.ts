import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { buildSources } from "../build-sources.ts";
import type { ReplacementRow, TakenFile } from "../replacements.ts";
import { validateGeodata } from "../validate-geodata.ts";
import { rowsText } from "../write-source.ts";

/** What is put into a new folder under `raw/`. */
export type NewRaw = {
  readonly id: string;
  /** The files as received. */
  readonly files: readonly string[];
  readonly taken: TakenFile;
  readonly origin: Readonly<Record<string, unknown>>;
};

/** An id for a folder under `raw/` that is not there yet. */
export function newRawId(geodata: string, today: string): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? `replacement-${today}` : `replacement-${today}-${number}`;
    if (!existsSync(join(geodata, "raw", id))) return id;
  }
}

function writeRaw(folder: string, { files, taken, origin }: NewRaw): void {
  mkdirSync(folder, { recursive: true });
  for (const file of files) cpSync(file, join(folder, basename(file)));
  writeFileSync(join(folder, "taken.geojson"), `${JSON.stringify(taken)}\n`);
  const listed = [...files.map((file) => basename(file)), "taken.geojson"].map((name) => ({
    name,
    sha256: createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex"),
  }));
  writeFileSync(join(folder, "origin.json"), `${JSON.stringify({ ...origin, files: listed }, null, 2)}\n`);
}

/**
 * Puts versions into the table, and what they come from under `raw/`, builds the sources and checks everything, first in a copy:
 * `geodata` is changed only where nothing is wrong. Gives what is wrong, a line each; empty: it is done.
 */
export function writeImport(geodata: string, rows: readonly ReplacementRow[], raw: NewRaw | null): readonly string[] {
  const copy = mkdtempSync(join(tmpdir(), "county-import-"));
  try {
    cpSync(geodata, copy, { recursive: true, filter: (path) => path !== join(geodata, "scripts") });
    if (raw !== null) writeRaw(join(copy, "raw", raw.id), raw);
    writeFileSync(join(copy, "tables/replacements.json"), rowsText(rows));
    buildSources(copy, join(copy, "sources"));
    const { lines } = validateGeodata(copy);
    if (lines.length > 0) return lines;
    if (raw !== null) cpSync(join(copy, "raw", raw.id), join(geodata, "raw", raw.id), { recursive: true });
    cpSync(join(copy, "sources"), join(geodata, "sources"), { recursive: true });
    // Last, and whole: what it names is there by now.
    cpSync(join(copy, "tables/replacements.json"), join(geodata, "tables/replacements.json.new"));
    renameSync(join(geodata, "tables/replacements.json.new"), join(geodata, "tables/replacements.json"));
    return [];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
