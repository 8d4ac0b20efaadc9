import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const usualPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
];

const packageVersion = "153.0.0";

/** The browser that is installed, or `null`. `CHROME_PATH` comes first. */
export function installedChromium(environment: Readonly<Record<string, string | undefined>>): string | null {
  const chosen = environment["CHROME_PATH"];
  return [...(chosen === undefined ? [] : [chosen]), ...usualPaths].find((path) => existsSync(path)) ?? null;
}

function run(command: string, ...parameters: readonly string[]): boolean {
  try {
    execFileSync(command, parameters, { stdio: ["ignore", "ignore", "inherit"] });
    return true;
  } catch {
    return false;
  }
}

async function fromPackage(cacheDirectory: string): Promise<string | null> {
  const entry = join(cacheDirectory, "node_modules", "@sparticuz", "chromium", "build", "esm", "index.js");
  if (
    !existsSync(entry) &&
    !run("npm", "install", "--prefix", cacheDirectory, "--no-save", `@sparticuz/chromium@${packageVersion}`)
  )
    return null;
  if (!existsSync(entry)) return null;
  const chromium = (await import(entry)) as { readonly default: { executablePath(): Promise<string> } };
  return chromium.default.executablePath();
}

/**
 * A Chromium to test with: one that is installed, else the system's package (Debian, as root), else the one of an npm
 * package, kept in `cacheDirectory`. `null` where none of these can be had.
 */
export async function findChromium(
  environment: Readonly<Record<string, string | undefined>>,
  cacheDirectory: string,
): Promise<string | null> {
  const installed = installedChromium(environment);
  if (installed !== null) return installed;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("No Chromium found: installing the system's package chromium …");
    if (
      run("apt-get", "update", "-qq") &&
      run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")
    )
      return installedChromium(environment);
  }
  if (process.platform === "linux") {
    console.log("No Chromium found: getting one from the npm package @sparticuz/chromium …");
    return fromPackage(cacheDirectory);
  }
  return null;
}
