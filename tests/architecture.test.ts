import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";

const top = resolve(import.meta.dirname, "..");
const aliases = {
  "#domain/": "src/domain/",
  "#app/": "src/app/",
  "#server/": "src/server/",
  "#geodata/": "geodata/",
  "#tests/": "tests/",
} as const;

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(top, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

function targetOf(file: string, specifier: string): string | null {
  for (const [alias, folder] of Object.entries(aliases))
    if (specifier.startsWith(alias)) return folder + specifier.slice(alias.length);
  return specifier.startsWith(".") ? relative(top, join(top, dirname(file), specifier)).replaceAll("\\", "/") : null;
}

const sources = [...filesUnder("src"), ...filesUnder("geodata/scripts")];

/** Every file with the files of the project that it imports, types and dynamic imports included, and the packages. */
const imports = new Map(
  sources.map((file) => {
    const { module } = parseSync(file, readFileSync(join(top, file), "utf8"));
    const text = readFileSync(join(top, file), "utf8");
    const specifiers = [
      ...module.staticImports.map((entry) => entry.moduleRequest.value),
      ...module.staticExports.flatMap((entry) =>
        entry.entries.flatMap((part) => (part.moduleRequest === null ? [] : [part.moduleRequest.value])),
      ),
      ...module.dynamicImports.map((entry) => text.slice(entry.moduleRequest.start + 1, entry.moduleRequest.end - 1)),
    ];
    return [file, specifiers] as const;
  }),
);

function localImports(file: string): readonly string[] {
  return (imports.get(file) ?? [])
    .flatMap((specifier) => targetOf(file, specifier) ?? [])
    .filter((target) => imports.has(target));
}

/** Each folder and the folders it may import from, itself included. A file belongs to the longest that fits. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "src/domain/": ["src/domain/"],
  "src/app/language/": ["src/domain/", "src/app/language/"],
  "src/app/theme/": ["src/app/theme/"],
  "src/app/ui/": ["src/app/ui/", "src/app/language/language.ts"],
  "src/app/data/": ["src/domain/", "src/app/data/"],
  "src/app/state/": ["src/domain/", "src/app/state/"],
  "src/app/page/": ["src/app/page/", "src/app/state/", "src/app/language/", "src/app/theme/"],
  "src/app/layout/": ["src/app/layout/", "src/app/ui/", "src/app/page/", "src/app/language/", "src/app/state/"],
  "src/app/map/": [
    "src/domain/",
    "src/app/map/",
    "src/app/terrain/",
    "src/app/state/",
    "src/app/theme/",
    "src/app/language/",
    "src/app/ui/",
    "src/app/layout/insets.ts",
  ],
  "src/app/terrain/": ["src/domain/", "src/app/terrain/"],
  "src/app/workbook/": ["src/domain/", "src/app/workbook/", "src/app/language/"],
  "src/app/intake/": ["src/domain/", "src/app/intake/", "src/app/workbook/"],
  "src/app/data-export/": ["src/domain/", "src/app/data-export/", "src/app/language/"],
  "src/app/analysis/": ["src/domain/", "src/app/analysis/"],
  "src/app/briefing/": ["src/domain/", "src/app/briefing/", "src/app/language/"],
  "src/app/paper/": [
    "src/domain/",
    "src/app/paper/",
    "src/app/map/",
    "src/app/state/",
    "src/app/theme/",
    "src/app/language/",
  ],
  "src/app/sheet/": [
    "src/domain/",
    "src/app/sheet/",
    "src/app/paper/",
    "src/app/map/",
    "src/app/state/",
    "src/app/theme/",
    "src/app/language/",
  ],
  "src/app/briefing-export/": [
    "src/domain/",
    "src/app/paper/",
    "src/app/briefing-export/",
    "src/app/briefing/",
    "src/app/map/",
    "src/app/state/",
    "src/app/theme/",
    "src/app/language/",
  ],
  "src/app/panels/": [
    "src/domain/",
    "src/app/panels/",
    "src/app/workbook/",
    "src/app/intake/",
    "src/app/briefing/",
    "src/app/briefing-export/",
    "src/app/data-export/",
    "src/app/paper/",
    "src/app/sheet/",
    "src/app/map/legend",
    "src/app/state/",
    "src/app/data/",
    "src/app/theme/",
    "src/app/language/",
    "src/app/ui/",
    "src/app/page/",
  ],
  "src/app/": ["src/domain/", "src/app/"],
  "src/server/": ["src/domain/", "src/server/"],
  // The readers of files need neither page nor worker; the command line brings in what the page does.
  "geodata/scripts/": ["src/domain/", "geodata/scripts/", "src/app/intake/"],
};

function rulesFor(file: string): readonly string[] {
  const folder = Object.keys(mayImport)
    .filter((candidate) => file.startsWith(candidate))
    .sort((a, b) => b.length - a.length)[0];
  return folder === undefined ? [] : (mayImport[folder] ?? []);
}

describe("the structure", () => {
  it("lets imports go one way only", () => {
    const wrong = sources.flatMap((file) =>
      localImports(file)
        .filter((target) => !rulesFor(file).some((allowed) => target.startsWith(allowed)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps React, MapLibre, Node and the DOM out of the domain", () => {
    const wrong = sources
      .filter((file) => file.startsWith("src/domain/"))
      .flatMap((file) =>
        (imports.get(file) ?? [])
          .filter(
            (specifier) =>
              !specifier.startsWith(".") &&
              !/^(?:zod|geojson|proj4|gcoord|@turf\/(?:turf|jsts)|geographiclib-geodesic|d3-contour|#domain\/)/.test(
                specifier,
              ),
          )
          .map((specifier) => `${file} imports ${specifier}`),
      );
    expect(wrong).toEqual([]);
  });

  it("has no cycles, types included", () => {
    const cycles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
        return;
      }
      if (done.has(file)) return;
      for (const target of localImports(file)) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of sources) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it("has no file of more than 300 lines, no drawer and no barrel", () => {
    const long = sources.filter((file) => readFileSync(join(top, file), "utf8").split("\n").length > 301);
    const drawers = sources.filter((file) =>
      /\/(?:utils?|helpers?|common|types|constants|misc)(?:\/|\.tsx?$)/.test(file),
    );
    const barrels = sources.filter((file) => /\/index\.tsx?$/.test(file) && file !== "src/app/map/catalog/index.ts");
    expect({ long, drawers, barrels }).toEqual({ long: [], drawers: [], barrels: [] });
  });

  it("has no any and no switched-off check", () => {
    const loose = sources.filter((file) =>
      /(?::|\bas|<)\s*any\b|@ts-(?:ignore|expect-error|nocheck)|(?:eslint|oxlint)-disable/.test(
        readFileSync(join(top, file), "utf8"),
      ),
    );
    expect(loose).toEqual([]);
  });
});
