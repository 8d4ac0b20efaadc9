import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FoundChromium } from "./launch-chromium.ts";

const packageVersion = "153.0.0";

type ChromiumPackage = {
  readonly default: { executablePath(): Promise<string> };
  inflate(path: string): Promise<string>;
};

function installPackage(cacheDirectory: string): boolean {
  mkdirSync(cacheDirectory, { recursive: true });
  const name = `@sparticuz/chromium@${packageVersion}`;
  try {
    execFileSync("npm", ["install", "--prefix", cacheDirectory, "--no-save", name], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser of the npm package `@sparticuz/chromium` (Linux on x64), with the libraries that a bare system lacks,
 * unpacked once into `cacheDirectory`. `null` where the package cannot be had.
 */
export async function chromiumFromPackage(cacheDirectory: string): Promise<FoundChromium | null> {
  const unpacked = join(cacheDirectory, "unpacked");
  const found = { path: join(unpacked, "chromium"), libraries: join(unpacked, "al2023/lib") };
  if (existsSync(found.path)) return found;
  const folder = join(cacheDirectory, "node_modules/@sparticuz/chromium");
  const entry = join(folder, "build/index.js");
  if (!existsSync(entry) && !installPackage(cacheDirectory)) return null;
  // The package unpacks into the system's folder for temporary files. Renamed at the end, so that a run that was
  // stopped in between leaves no half of a browser.
  const partial = join(cacheDirectory, `unpacking-${process.pid}`);
  mkdirSync(partial, { recursive: true });
  const usual = process.env["TMPDIR"];
  process.env["TMPDIR"] = partial;
  try {
    // The shape of the module in the version that is named above.
    const chromium = (await import(pathToFileURL(entry).href)) as ChromiumPackage;
    await chromium.default.executablePath();
    await chromium.inflate(join(folder, "bin/al2023.tar.br"));
    renameSync(partial, unpacked);
  } finally {
    if (usual === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = usual;
    rmSync(partial, { recursive: true, force: true });
  }
  return found;
}
