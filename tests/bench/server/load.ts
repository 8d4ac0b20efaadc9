/** What a load gave: how much in a second, and how long one took; times in milliseconds. */
export type LoadResult = { readonly perSecond: number; readonly p50: number; readonly p99: number };

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Summary of single times in milliseconds that were taken within `seconds`. */
export function summarise(times: readonly number[], seconds: number): LoadResult {
  const sorted = times.toSorted((a, b) => a - b);
  return { perSecond: times.length / seconds, p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}

/** Lets so many clients do `step` again and again for so many seconds, each waiting for its own. */
export async function load(clients: number, seconds: number, step: () => Promise<unknown>): Promise<LoadResult> {
  const times: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const start = performance.now();
      await step();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return summarise(times, (performance.now() - began) / 1000);
}
