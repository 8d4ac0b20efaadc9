import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Every character that the plan, the features and the interface use, with printable ASCII: what the core font holds, in the
 * order of their code points. `top` is the repository's folder.
 */
export function coreCharacters(top: string): readonly string[] {
  const sources = join(top, "geodata/sources");
  const paths = [join(top, "geodata/plan/plan.json")];
  for (const name of readdirSync(sources)) if (name !== "villages.json") paths.push(join(sources, name));
  for (const entry of readdirSync(join(top, "src"), { recursive: true, withFileTypes: true }))
    if (entry.isFile() && /\.tsx?$/.test(entry.name)) paths.push(join(entry.parentPath, entry.name));
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
