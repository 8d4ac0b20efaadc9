import type { ImportCost, ImportRefusal } from "./import-visit.ts";
import type { MadeFile } from "./made-files.ts";

/** What importing a file has cost each of the two. */
export type ImportResult = Omit<MadeFile, "path"> & {
  readonly app: ImportCost | ImportRefusal;
  /** `null` where it was not there to compare with. */
  readonly kepler: ImportCost | ImportRefusal | null;
};

/** Milliseconds that the page's main thread may be held up at once. */
const mostBlocked = 100;

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;
}

function cells(cost: ImportCost | ImportRefusal | null): readonly string[] {
  if (cost === null) return ["–", "–", "–"];
  if ("refused" in cost) return [`does not read it: ${cost.refused.slice(0, 60)}`, "–", "–"];
  const { time, longest, memory } = cost;
  return [seconds(time), `${Math.round(longest.processor)} ms`, `${Math.round(memory / 1024 / 1024)} MB`];
}

function verdict(app: ImportCost | ImportRefusal): string {
  if ("refused" in app) return "";
  return app.longest.processor <= mostBlocked ? "kept" : "**over**";
}

/** A Markdown table of what was measured, a row for each file; the longest task is what it took of the processor. */
export function importTable(results: readonly ImportResult[]): string {
  const head = [
    "file",
    "features",
    "app",
    "longest task",
    "≤ 100 ms",
    "peak memory",
    "kepler.gl",
    "its longest task",
    "its peak memory",
  ];
  const body = results.map(({ format, megabytes, features, app, kepler }) => {
    const [time = "", longest = "", memory = ""] = cells(app);
    const name = `${megabytes} MB ${format === "geojson" ? "GeoJSON" : "zipped shapefile"}`;
    return [name, features.toLocaleString("en"), time, longest, verdict(app), memory, ...cells(kepler)];
  });
  return [head, head.map(() => "---"), ...body].map((line) => `| ${line.join(" | ")} |`).join("\n");
}
