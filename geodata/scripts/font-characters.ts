import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

// Code that is fetched when somebody opens it, long after the page has asked for the whole font, and code that never shows.
const notAtFirst = [
  "src/server/",
  "src/domain/analysis/",
  "src/domain/intake/",
  "src/domain/plan-revision/",
  "src/domain/terrain/",
  "src/app/analysis/",
  "src/app/briefing-editor/",
  "src/app/data-export/",
  "src/app/intake/",
  "src/app/sheet/",
  "src/app/workbench/",
  "src/app/panels/analyse/",
  "src/app/panels/briefing-editor/",
  "src/app/panels/compare/",
  "src/app/panels/data-export/",
  "src/app/panels/intake/",
  "src/app/panels/layers/",
  "src/app/panels/measure/",
  "src/app/panels/plan-revision/",
  "src/app/panels/revise/",
  "src/app/panels/sheet/",
] as const;

/**
 * Every character that the plan, the features and the interface use before anything is opened that comes on demand, with
 * printable ASCII: what the core font holds, in the order of their code points. `top` is the repository's folder.
 */
export function coreCharacters(top: string): readonly string[] {
  const sources = join(top, "geodata/sources");
  const paths = [join(top, "geodata/plan/plan.json")];
  for (const name of readdirSync(sources)) if (name !== "villages.json") paths.push(join(sources, name));
  for (const entry of readdirSync(join(top, "src"), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const local = relative(top, path).replaceAll("\\", "/");
    if (entry.isFile() && /\.tsx?$/.test(local) && !notAtFirst.some((folder) => local.startsWith(folder)))
      paths.push(path);
  }
  const characters = new Set(
    paths
      .map((path) => readFileSync(path, "utf8"))
      .join("")
      .normalize("NFC"),
  );
  for (let code = 0x20; code < 0x7f; code += 1) characters.add(String.fromCodePoint(code));
  return [...characters]
    .filter((character) => character >= " ")
    .sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
}

/** Characters as CSS `unicode-range` entries, neighbours joined. */
export function unicodeRanges(characters: readonly string[]): readonly string[] {
  const ranges: { from: number; to: number }[] = [];
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    const last = ranges.at(-1);
    if (last !== undefined && last.to === code - 1) last.to = code;
    else ranges.push({ from: code, to: code });
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return ranges.map(({ from, to }) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`));
}
