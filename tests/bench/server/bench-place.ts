import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";

/** An empty database with a folder beside it. */
export type BenchPlace = {
  readonly kind: "SQLite" | "PostgreSQL";
  readonly url: string | null;
  readonly directory: string;
};

/** The product's server in a process of its own. */
export type BenchServer = { readonly url: string; stop(): Promise<void> };

/** Makes an empty place: in a new database of the PostgreSQL at `postgresUrl`, or for the embedded database. */
export async function newPlace(postgresUrl: string | null): Promise<BenchPlace> {
  const directory = mkdtempSync(join(tmpdir(), "county-bench-"));
  if (postgresUrl === null) return { kind: "SQLite", url: null, directory };
  const name = `bench_${randomUUID().replaceAll("-", "")}`;
  const client = new Client({ connectionString: `${postgresUrl}postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return { kind: "PostgreSQL", url: postgresUrl + name, directory };
}

/** Removes the folder of a place. */
export function removePlace({ directory }: BenchPlace): void {
  rmSync(directory, { recursive: true, force: true });
}

/** Starts the server on a place; `geodata` where it is not the project's own. */
export async function startServer({ url, directory }: BenchPlace, geodata?: string): Promise<BenchServer> {
  const parameters = [
    `--directory=${directory}`,
    ...(url === null ? [] : [`--url=${url}`]),
    ...(geodata === undefined ? [] : [`--geodata=${geodata}`]),
  ];
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, "serve.ts"), ...parameters], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { stdout } = child;
  if (stdout === null) throw new Error("The server has no output");
  const [line] = (await once(stdout, "data")) as [Buffer];
  return {
    url: line.toString().trim(),
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
