import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, describe, inject } from "vitest";
import { type Database, openDatabase } from "#server/database/database.ts";

/** An empty place for a database, which several processes can open. */
export type DatabasePlace = {
  /** As in `DATABASE_URL`; `null` for the embedded one. */
  readonly url: string | null;
  /** As in `DATA_DIR`. */
  readonly directory: string;
};

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: `${serverUrl}postgres` });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** An empty place on the server at `serverUrl`, or, for `null`, for the embedded database; removed after the test. */
export async function newPlace(serverUrl: string | null): Promise<DatabasePlace> {
  const directory = mkdtempSync(join(tmpdir(), "county-data-"));
  undo.push(async () => rmSync(directory, { recursive: true, force: true }));
  if (serverUrl === null) return { url: null, directory };
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onServer(serverUrl, `create database ${name}`);
  undo.push(() => onServer(serverUrl, `drop database ${name} with (force)`));
  return { url: serverUrl + name, directory };
}

/** Opens the database of a place; it is closed after the test. */
export async function openAt({ url, directory }: DatabasePlace): Promise<Database> {
  const database = await openDatabase(url, directory);
  undo.push(() => database.close());
  return database;
}

/**
 * The same tests on the embedded database and on a real PostgreSQL; the latter is skipped, and said so, where the machine
 * has none. `place` gives an empty place for each test, removed after it.
 */
export function describeOnBothDatabases(name: string, tests: (place: () => Promise<DatabasePlace>) => void): void {
  describe(`${name}, on the embedded database`, () => {
    tests(() => newPlace(null));
  });
  const serverUrl = inject("postgresUrl");
  describe.skipIf(serverUrl === null)(`${name}, on PostgreSQL`, () => {
    tests(() => newPlace(serverUrl));
  });
}
