import { type Browser, chromium } from "playwright-core";

/** A browser to test with. */
export type FoundChromium = {
  readonly path: string;
  /** Folder of the system libraries that came with it; `null` where the system has its own. */
  readonly libraries: string | null;
};

const flags = [
  "--no-sandbox",
  // Software WebGL, so that every machine draws the same.
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  // No other host has an address: what asks for one fails, whoever asks.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** Starts a headless browser that draws by software and reaches no host but 127.0.0.1. */
export function launchChromium(
  { path, libraries }: FoundChromium,
  extraFlags: readonly string[] = [],
): Promise<Browser> {
  const environment = libraries === null ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries };
  return chromium.launch({
    executablePath: path,
    args: [...flags, ...(libraries === null ? [] : ["--no-zygote"]), ...extraFlags],
    // Playwright's type knows no missing values.
    env: Object.fromEntries(
      Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  });
}
