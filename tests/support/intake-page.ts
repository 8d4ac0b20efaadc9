import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { createApp } from "#server/app.ts";

const top = resolve(import.meta.dirname, "../..");

/** What the page tells of files that it read; without layers where reading was cancelled or failed. */
export type PageReading = {
  readonly milliseconds?: number;
  /** Longest time in which the page could not have answered, milliseconds. */
  readonly longestBlock: number;
  readonly stages?: readonly string[];
  readonly layers?: readonly {
    readonly name: string;
    readonly format: string;
    readonly features: number;
    readonly positions: number;
    readonly epsg: number | null;
    readonly encoding: string | null;
  }[];
  readonly issues?: readonly string[];
  readonly cancelled?: boolean;
  readonly problem?: string;
};

/** A page that only reads files, built as the app is and served under its security policy. */
export async function startIntakePage(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const site = mkdtempSync(join(tmpdir(), "intake-page-"));
  await build({
    configFile: false,
    root: join(top, "tests/browser/pages/intake"),
    logLevel: "silent",
    mode: "production",
    worker: { format: "es" },
    build: { outDir: site, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const app = await createApp({
    siteDirectory: site,
    dataDirectory: join(top, "tests/fixtures/data-empty"),
    logger: false,
  });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    url,
    stop: async () => {
      await app.close();
      rmSync(site, { recursive: true, force: true });
    },
  };
}

/** Picks files on the page and waits for what it tells. */
export async function readOnPage(
  page: Page,
  files: Parameters<Page["setInputFiles"]>[1],
  milliseconds: number,
): Promise<PageReading> {
  const output = page.locator("#result");
  await page.setInputFiles("#files", files);
  await output.filter({ hasText: /\{/ }).waitFor({ timeout: milliseconds });
  // Written by the page that is built beside this.
  return JSON.parse(await output.innerText()) as PageReading;
}
