import react from "@vitejs/plugin-react";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { precompressSite } from "./src/server/precompress.ts";

const top = fileURLToPath(new URL(".", import.meta.url));
const outDir = join(top, "dist");

/** Compresses the build once, see `precompressSite`. */
function precompress(): Plugin {
  return { name: "precompress", apply: "build", closeBundle: () => precompressSite(outDir) };
}

export default defineConfig({
  root: join(top, "src/app"),
  publicDir: join(top, "public"),
  // Nothing is inlined: the Content-Security-Policy allows scripts, styles and fonts from the app's own host only.
  build: {
    outDir,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    chunkSizeWarningLimit: 1500,
  },
  server: { fs: { allow: [top] }, proxy: { "/api": "http://localhost:8080" } },
  plugins: [react(), precompress()],
  test: {
    root: top,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/**/*.test.{ts,tsx}"], exclude: ["tests/browser/**"] },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.spec.ts"],
          globalSetup: ["tests/browser/global-setup.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
