import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { findChromium } from "#tests/support/find-chromium.ts";
import type { FoundChromium } from "#tests/support/launch-chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    chromium: FoundChromium;
    /** Folder of the built app that the specs drive. */
    siteDirectory: string;
  }
}

const top = resolve(import.meta.dirname, "../..");

/**
 * Finds a browser and builds the app once, before the first spec; into a folder of its own, so that a run disturbs
 * neither `dist` nor another run. With `TEST_SKIP_BUILD` set, `dist` is driven as it stands.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  project.provide("chromium", await findChromium(process.env, resolve(top, "node_modules/.cache/chromium")));
  if (process.env["TEST_SKIP_BUILD"] !== undefined) {
    project.provide("siteDirectory", resolve(top, "dist"));
    return () => undefined;
  }
  const siteDirectory = mkdtempSync(join(tmpdir(), "county-site-"));
  project.provide("siteDirectory", siteDirectory);
  // In a process of its own: in this one NODE_ENV is "test", with which React's development build would be bundled.
  const vite = resolve(top, "node_modules/vite/bin/vite.js");
  execFileSync(process.execPath, [vite, "build", "--outDir", siteDirectory, "--emptyOutDir", "--logLevel", "warn"], {
    cwd: top,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return () => rmSync(siteDirectory, { recursive: true, force: true });
}
