import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { buildSources } from "./build-sources.ts";

const geodata = resolve(import.meta.dirname, "..");
const out = process.argv[2] === undefined ? resolve(geodata, "sources") : resolve(process.argv[2]);
mkdirSync(out, { recursive: true });
for (const line of buildSources(geodata, out)) console.log(line);
