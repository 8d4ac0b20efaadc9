import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { plan as planSchema } from "../../src/domain/plan/plan.ts";
import { splitPlanDocument } from "../../src/domain/plan/split-plan-document.ts";
import { formatIssue, parse } from "../../src/domain/result.ts";
import { decodeText, reportLines } from "./document-file.ts";

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    return stop(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

const usage = "Usage: npm run plan:document -- <file> [--out <path>]";

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
  } catch (cause) {
    return stop(`${cause instanceof Error ? cause.message : String(cause)}\n${usage}`);
  }
}

const { values, positionals } = readArguments();
const [file] = positionals;
if (file === undefined || positionals.length > 1) stop(usage);

const planFile = resolve(import.meta.dirname, "../plan/plan.json");
const plan = parse(planSchema, JSON.parse(readFileSync(planFile, "utf8")));
if (!plan.ok) stop(plan.issues.map((issue) => `${planFile}: ${formatIssue(issue)}`).join("\n"));

const decoded = decodeText(readBytes(file));
if ("problem" in decoded) stop(`${file}: ${decoded.problem}`);

const split = splitPlanDocument(decoded.text, plan.value);
for (const line of reportLines(split, plan.value)) console.log(line);
if (split.passages.main.length === 0 && split.passages.annex.length === 0)
  stop(`${file}: Expected at least one task of the plan (read as ${decoded.encoding}); nothing was written`);

const out = resolve(values.out ?? join(process.env["DATA_DIR"] ?? "data", "plan-document.json"));
mkdirSync(dirname(out), { recursive: true });
// A server may be reading the file: it sees the old one or the new one, never half of it.
writeFileSync(`${out}.new`, `${JSON.stringify(split.passages, null, 1)}\n`);
renameSync(`${out}.new`, out);
console.log(`written: ${relative(process.cwd(), out)}`);
console.log(
  values.out === undefined
    ? "The server (npm start, with the same DATA_DIR) shows it as 原文 from the next page load on."
    : 'Static site: put the file at api/plan-document beside index.html and set "planDocument": true in config.json there.',
);
