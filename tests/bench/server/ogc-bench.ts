import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { generatedSites, seededRandom } from "../generated-sites.ts";
import { type BenchPlace, startServer } from "./bench-place.ts";
import { load, type LoadResult } from "./load.ts";

/** Answers of one page of a collection, and of the same bytes as a file. */
export type OgcResult = { readonly items: LoadResult; readonly file: LoadResult; readonly itemsPerPage: number };

/** Asks for pages of the sites while the source holds so many; the reference is the first page as a file. */
export async function ogcItems(place: BenchPlace, features: number, seconds: number): Promise<OgcResult> {
  const geodata = mkdtempSync(join(tmpdir(), "county-bench-geodata-"));
  cpSync(resolve(import.meta.dirname, "../../../geodata"), geodata, { recursive: true });
  writeFileSync(join(geodata, "sources/sites.geojson"), generatedSites(features, seededRandom(20_260_226)));
  const limit = Math.min(features, 1000);
  const path = `/ogc/collections/sites/items?f=json&limit=${limit}`;
  let server = await startServer(place, geodata);
  const first = await (await fetch(server.url + path)).text();
  await server.stop();
  writeFileSync(join(place.directory, "page.geojson"), first);
  // The files of a site are found when the server starts.
  server = await startServer(place, geodata);
  let offset = 0;
  const ask = async (address: string): Promise<void> => {
    const answer = await fetch(server.url + address);
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  try {
    const items = await load(4, seconds, () => {
      offset = (offset + limit) % features;
      return ask(`${path}&offset=${offset}`);
    });
    const file = await load(4, seconds, () => ask("/page.geojson"));
    return { items, file, itemsPerPage: limit };
  } finally {
    await server.stop();
    rmSync(geodata, { recursive: true, force: true });
  }
}
