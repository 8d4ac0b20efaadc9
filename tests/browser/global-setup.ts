import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { build } from "vite";
import { findChromium } from "#tests/support/find-chromium.ts";

declare module "vitest" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface ProvidedContext {
    chromiumPath: string;
  }
}

/** Builds the app once and finds a browser, before the first spec. */
export default async function setup(project: TestProject): Promise<void> {
  const top = resolve(import.meta.dirname, "../..");
  const chromiumPath = await findChromium(process.env, resolve(top, "node_modules/.cache/chromium"));
  if (chromiumPath === null)
    throw new Error(
      "Browser tests need Chrome, Edge or Chromium: install one (Debian: apt-get install chromium) or set CHROME_PATH to it.",
    );
  project.provide("chromiumPath", chromiumPath);
  if (process.env["TEST_SKIP_BUILD"] === undefined)
    await build({ configFile: resolve(top, "vite.config.ts"), logLevel: "warn", mode: "production" });
}
