import { Worker } from "node:worker_threads";
import type { FuzzAnswer } from "./fuzz-worker.ts";

/** What came of many mutated files. */
export type FuzzReport = {
  readonly files: number;
  /** Files that gave layers, and files that gave none but said why. */
  readonly taken: number;
  readonly refused: number;
  readonly slowestMilliseconds: number;
  readonly slowestSeed: number;
  /** Issues by kind: in how many files. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Seeds that broke a promise, and how. */
  readonly faults: readonly { readonly seed: number; readonly fault: string }[];
};

/** Longer is a hang. */
const patience = 5000;
/** As much as a small machine gives a page. */
const memory = 1024;

type Bench = { readonly worker: Worker; readonly ask: (seed: number) => Promise<FuzzAnswer> };

async function startWorker(): Promise<Bench> {
  const worker = new Worker(new URL("./fuzz-worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memory },
    // What readers and libraries print on broken files is not the report.
    stdout: true,
    stderr: true,
  });
  await new Promise<void>((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", reject);
  });
  const ask = (seed: number): Promise<FuzzAnswer> =>
    new Promise((resolve) => {
      const start = performance.now();
      const done = (answer: FuzzAnswer): void => {
        clearTimeout(timer);
        worker.removeAllListeners("message");
        worker.removeAllListeners("error");
        resolve(answer);
      };
      const ended = (fault: string): FuzzAnswer => ({
        milliseconds: performance.now() - start,
        layers: 0,
        kinds: [],
        fault,
      });
      const timer = setTimeout(() => done(ended(`no answer in ${patience} ms`)), patience);
      worker.on("message", done);
      worker.on("error", (problem) => done(ended(`the worker died: ${String(problem)}`)));
      worker.postMessage(seed, []);
    });
  return { worker, ask };
}

/** Reads `count` mutated files, seeds from `first` on, in a thread of their own; one that hangs or dies is replaced. */
export async function runFuzz(first: number, count: number, onProgress: (done: number) => void): Promise<FuzzReport> {
  let bench = await startWorker();
  const kinds: Record<string, number> = {};
  const faults: { readonly seed: number; readonly fault: string }[] = [];
  let [taken, refused, slowestMilliseconds, slowestSeed] = [0, 0, 0, first];
  for (let seed = first; seed < first + count; seed += 1) {
    const answer = await bench.ask(seed);
    if (answer.milliseconds > slowestMilliseconds) [slowestMilliseconds, slowestSeed] = [answer.milliseconds, seed];
    for (const kind of answer.kinds) kinds[kind] = (kinds[kind] ?? 0) + 1;
    if (answer.layers > 0) taken += 1;
    else refused += 1;
    if (answer.fault !== null) {
      faults.push({ seed, fault: answer.fault });
      await bench.worker.terminate();
      bench = await startWorker();
    }
    onProgress(seed - first + 1);
  }
  await bench.worker.terminate();
  return { files: count, taken, refused, slowestMilliseconds, slowestSeed, kinds, faults };
}
