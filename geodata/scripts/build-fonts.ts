import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import subsetFont from "subset-font";
import { coreCharacters, unicodeRanges } from "./font-characters.ts";

const top = resolve(import.meta.dirname, "../..");
const themeDirectory = join(top, "src/app/theme");
const fontDirectory = join(themeDirectory, "fonts");
const packageName = "@fontsource/noto-sans-sc@5.3.0";
const weights = [400, 500, 700] as const;

function faceRule(weight: number, ranges: readonly string[]): string {
  return `@font-face {
  font-family: "Noto Sans SC Core";
  font-style: normal;
  font-weight: ${weight};
  font-display: swap;
  src: url("./fonts/noto-sans-sc-core-${weight}.woff2") format("woff2");
  unicode-range: ${ranges.join(", ")};
}
`;
}

// The package is 70 MB, of which three files are read: too much to install with the project.
const working = mkdtempSync(join(tmpdir(), "noto-sans-sc-"));
try {
  execFileSync("npm", ["pack", "--silent", packageName, "--pack-destination", working], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const archive = readdirSync(working).find((name) => name.endsWith(".tgz"));
  if (archive === undefined) throw new Error(`npm pack gave no archive of ${packageName}`);
  execFileSync("tar", ["xzf", archive], { cwd: working });
  const characters = coreCharacters(top);
  const ranges = unicodeRanges(characters);
  mkdirSync(fontDirectory, { recursive: true });
  for (const weight of weights) {
    const full = readFileSync(join(working, `package/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2`));
    const core = await subsetFont(full, characters.join(""), { targetFormat: "woff2" });
    writeFileSync(join(fontDirectory, `noto-sans-sc-core-${weight}.woff2`), core);
    console.log(
      `noto-sans-sc-core-${weight}.woff2: ${characters.length} characters, ${Math.round(core.length / 1024)} KB`,
    );
  }
  writeFileSync(join(fontDirectory, "core-characters.txt"), `${characters.join("")}\n`);
  writeFileSync(join(fontDirectory, "core-ranges.json"), `${JSON.stringify(ranges)}\n`);
  writeFileSync(
    join(themeDirectory, "fonts.css"),
    `/* Written by geodata/scripts/build-fonts.ts. */\n${weights.map((weight) => faceRule(weight, ranges)).join("")}`,
  );
  copyFileSync(join(working, "package/LICENSE"), join(fontDirectory, "OFL.txt"));
} finally {
  rmSync(working, { recursive: true, force: true });
}
