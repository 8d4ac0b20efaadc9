import { createStore, del, entries, get, set, type UseStore } from "idb-keyval";
import type { z } from "zod";
import { parse } from "#domain/result.ts";

/** Values kept on this machine by key, files too. Every call rejects where the browser keeps nothing. */
export type Shelf<Value> = {
  /** `null` where there is none, or one that this version cannot read. */
  readonly read: (key: string) => Promise<Value | null>;
  /** All that can be read, in no order. */
  readonly readAll: () => Promise<readonly Value[]>;
  readonly write: (key: string, value: Value) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};

/** A shelf in the browser's IndexedDB. What is read from it is checked with `schema`, since an older version may have written it. */
export function browserShelf<Value>(name: string, schema: z.ZodType<Value>): Shelf<Value> {
  let opened: UseStore | null = null;
  // Opened at the first use: there may be no IndexedDB, and that is then an answer to the call.
  const store = (): UseStore => (opened ??= createStore(`county-plan-map-${name}`, "kept"));
  const valueOf = (content: unknown): Value | null => {
    const result = parse(schema, content);
    return result.ok ? result.value : null;
  };
  return {
    read: async (key) => valueOf(await get<unknown>(key, store())),
    readAll: async () => (await entries<string, unknown>(store())).flatMap(([, content]) => valueOf(content) ?? []),
    write: async (key, value) => set(key, value, store()),
    remove: async (key) => del(key, store()),
  };
}
