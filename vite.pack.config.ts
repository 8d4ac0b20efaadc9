import react from "@vitejs/plugin-react";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const top = fileURLToPath(new URL(".", import.meta.url));

/**
 * A page that is opened from disk may start no worker from a file: each becomes part of the script and is started from there.
 * MapLibre's is one file as it is published; what the app writes as `new Worker(new URL(…))` is bundled by Vite.
 */
function workersInside(): Plugin {
  const published = "?worker&url";
  return {
    name: "workers-inside",
    enforce: "pre",
    resolveId: async function resolve(source, importer) {
      if (!source.endsWith(published)) return null;
      const file = await this.resolve(source.slice(0, -published.length), importer);
      return file === null ? null : `\0inside:${file.id}`;
    },
    load: (id) => {
      if (!id.startsWith("\0inside:")) return null;
      const code = JSON.stringify(readFileSync(id.slice("\0inside:".length), "utf8"));
      return `export default URL.createObjectURL(new Blob([${code}], { type: "text/javascript" }));`;
    },
    transform: (code, id) => {
      if (id.includes("node_modules") || !code.includes("new Worker(")) return null;
      const files: string[] = [];
      const changed = code.replaceAll(
        /new Worker\(\s*new URL\((["'][^"']+["']), import\.meta\.url\),\s*\{[^}]*\}\s*,?\s*\)/g,
        (_, file: string) => `new InsideWorker${files.push(file) - 1}()`,
      );
      const imports = files.map(
        (file, at) => `import InsideWorker${at} from ${file.slice(0, -1)}?worker&inline${file[0]};`,
      );
      return `${imports.join("")}${changed}`;
    },
  };
}

/**
 * A page that is opened from disk may read no file, fonts for an export neither: the slices of the whole font become part of
 * the script once, and are registered from there in place of their style sheet.
 */
function fontsInside(): Plugin {
  const sheet = "@fontsource-variable/noto-sans-sc/index.css";
  const code = `
    import { rareFaces } from "#app/map/rare-faces.ts";
    for (const { url, "unicode-range": ranges } of rareFaces()) {
      const use = { unicodeRange: ranges.join(","), weight: "100 900", display: "swap" };
      document.fonts.add(new FontFace("Noto Sans SC Variable", \`url(\${url})\`, use));
    }`;
  // Named as if it lay in the app, so that the app's own short names are understood in it.
  const id = join(top, "src/app/fonts-inside.js");
  return {
    name: "fonts-inside",
    enforce: "pre",
    resolveId: (source) => (source === sheet ? id : null),
    load: (asked) => (asked === id ? code : null),
  };
}

/** A pack is for reading: what changes the plan or the accounts stays out of it. */
function forReading(): Plugin {
  const leftOut: readonly (readonly [RegExp, string])[] = [
    [/\/src\/app\/workbench\/workbench\.tsx$/, "Workbench"],
    [/\/src\/app\/briefing-editor\/editor-page\.tsx$/, "EditorPage"],
    [/\/src\/app\/panels\/account\/set-up-page\.tsx$/, "SetUpPage"],
    [/\/src\/app\/panels\/clicker\/clicker-page\.tsx$/, "ClickerPage"],
  ];
  const met = new Set<string>();
  return {
    name: "for-reading",
    enforce: "pre",
    load: (id) => {
      const name = leftOut.find(([file]) => file.test(id))?.[1];
      if (name === undefined) return null;
      met.add(name);
      return `export function ${name}() { return null; }`;
    },
    // A part that was moved would come along unnoticed.
    buildEnd: function check(error) {
      const missed = leftOut.map(([, name]) => name).filter((name) => !met.has(name));
      if (error === undefined && missed.length > 0) this.error(`Not found to leave out: ${missed.join(", ")}`);
    },
  };
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? "" : `\n\n${readFileSync(join(folder, file), "utf8").trim()}`;
  return `${name} ${version} (${license ?? "see its text"})${text}`;
}

/** Puts the licences of everything that became part of the script beside it. */
function licences(): Plugin {
  return {
    name: "licences",
    generateBundle: function write(_options, bundle) {
      const modules = Object.values(bundle).flatMap((part) => (part.type === "chunk" ? part.moduleIds : []));
      const folders = modules.flatMap(
        (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll("\\", "/"))?.[0] ?? [],
      );
      const packages = [...new Set(folders.map((folder) => folder.replace(/^\0[a-z]*:?/, "")))]
        .filter((folder) => existsSync(join(folder, "package.json")))
        .sort();
      const own = readFileSync(join(top, "LICENSE"), "utf8").trim();
      const font = `Noto Sans SC\n\n${readFileSync(join(top, "src/app/theme/fonts/OFL.txt"), "utf8").trim()}`;
      const source = [own, font, ...packages.map(licenceOf)].join(`\n\n${"=".repeat(80)}\n\n`);
      this.emitFile({ type: "asset", fileName: "licences.txt", source });
    },
  };
}

/** The app as one classic script with its style and fonts beside it, for `npm run pack`: it needs no server. */
export default defineConfig({
  root: join(top, "src/app"),
  base: "./",
  publicDir: false,
  mode: "pack",
  build: {
    emptyOutDir: true,
    cssCodeSplit: false,
    assetsInlineLimit: () => true,
    modulePreload: false,
    target: ["chrome111", "edge111", "firefox114", "safari16.4"],
    chunkSizeWarningLimit: 20_000,
    rolldownOptions: {
      input: join(top, "src/app/main.tsx"),
      output: {
        format: "iife",
        codeSplitting: false,
        entryFileNames: "map.js",
        assetFileNames: "map[extname]",
      },
    },
  },
  plugins: [workersInside(), fontsInside(), forReading(), react(), licences()],
});
