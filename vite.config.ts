import react from "@vitejs/plugin-react";
import { readdirSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuildOptions, Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { precompressSite } from "./src/server/precompress.ts";

const top = fileURLToPath(new URL(".", import.meta.url));

/** Addresses of the views beside `/`: a plain web server finds the page there too. */
const briefings = readdirSync(join(top, "geodata/briefings")).map((file) => `brief/${file.replace(/\.json$/, "")}`);
const briefingViews = briefings.flatMap((briefing) => [briefing, `${briefing}/speaker`, `${briefing}/edit`]);
const views = ["track", "data", "embed", "clicker", ...briefingViews];

/** Puts the page at the address of every view, then compresses the build once, see `precompressSite`. */
function finish(): Plugin {
  let folder = "";
  return {
    name: "finish",
    apply: "build",
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    closeBundle: async () => {
      for (const view of views) {
        await mkdir(join(folder, view), { recursive: true });
        await copyFile(join(folder, "index.html"), join(folder, view, "index.html"));
      }
      await precompressSite(folder);
    },
  };
}

/** Answers what the server answers beside the built files, so that `npm run dev` alone is the whole product. */
function serverInDevelopment(): Plugin {
  return {
    name: "server-in-development",
    apply: (_config, { command, mode }) => command === "serve" && mode === "development",
    configureServer: async (server) => {
      const { createApp } = await import("./src/server/app.ts");
      const { openDeps } = await import("./src/server/open-deps.ts");
      const { readSettings } = await import("./src/server/settings.ts");
      const settings = readSettings(process.env);
      if (!settings.ok) throw new Error(settings.issues.map(({ message }) => message).join("; "));
      const deps = await openDeps(settings.value);
      const dataDirectory = join(top, settings.value.DATA_DIR);
      const app = await createApp({
        siteDirectory: join(top, "public"),
        dataDirectory,
        logger: { level: "warn" },
        deps,
      });
      app.addHook("onClose", () => deps.database.close());
      await app.ready();
      server.middlewares.use((request, response, next) => {
        if (/^\/(?:api\/|ogc|config\.json|terrain\.pmtiles|health)/.test(request.url ?? ""))
          app.routing(request, response);
        else next();
      });
      server.httpServer?.once("close", () => void app.close());
    },
  };
}

// sql.js asks for Node's modules only where it runs in Node.
const rolldownLog: NonNullable<BuildOptions["rolldownOptions"]>["onLog"] = (level, log, handle) => {
  if (!/Module "node:\w+" has been externalized.*sql\.js/s.test(log.message)) handle(level, log);
};

export default defineConfig({
  root: join(top, "src/app"),
  publicDir: join(top, "public"),
  // Nothing is inlined: the Content-Security-Policy allows scripts, styles and fonts from the app's own host only.
  build: {
    outDir: join(top, "dist"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ["chrome111", "edge111", "firefox114", "safari16.4"],
    chunkSizeWarningLimit: 1700,
    // The map library is a file of its own: it stays in the browser's cache when only the app has changed.
    rolldownOptions: {
      onLog: rolldownLog,
      output: { codeSplitting: { groups: [{ name: "maplibre", test: /node_modules[\\/]maplibre-gl[\\/]/ }] } },
    },
  },
  // The worker that reads files loads the library of each format only when a file asks for it.
  worker: { format: "es", rolldownOptions: { onLog: rolldownLog } },
  server: { fs: { allow: [top] } },
  plugins: [react(), finish(), serverInDevelopment()],
  test: {
    root: top,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**"],
          // How long something takes is never what a test is about; a busy machine may take long.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          globalSetup: ["tests/support/postgres-setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.spec.ts"],
          globalSetup: ["tests/browser/global-setup.ts", "tests/support/postgres-setup.ts"],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // A second try is reported beside the result; what fails twice fails.
          retry: 1,
          // A page drawn in software on two cores may take seconds for what is at once on a desk.
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
