import type { Shelf } from "#app/data/shelf.ts";

/** A shelf in memory, with what is on it; two tabs of one browser share one. */
export function memoryShelf<Value>(): Shelf<Value> & { readonly kept: Map<string, Value> } {
  const kept = new Map<string, Value>();
  return {
    kept,
    read: async (key) => kept.get(key) ?? null,
    readAll: async () => [...kept.values()],
    write: async (key, value) => void kept.set(key, value),
    remove: async (key) => void kept.delete(key),
  };
}

/** A shelf of a browser that keeps nothing. */
export function brokenShelf<Value>(): Shelf<Value> {
  const refuse = async (): Promise<never> => {
    throw new DOMException("The quota is used up", "QuotaExceededError");
  };
  return { read: refuse, readAll: refuse, write: refuse, remove: refuse };
}
