import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { buildSources } from "./build-sources.ts";

const geodata = resolve(import.meta.dirname, "..");
const out = process.argv[2] === undefined ? resolve(geodata, "sources") : resolve(process.argv[2]);
mkdirSync(out, { recursive: true });
for (const { slug, publishedKm2, share } of buildSources(geodata, out))
  console.log(`${slug}: zone ${(share * 100).toFixed(1)} % off its published ${publishedKm2} km²`);
