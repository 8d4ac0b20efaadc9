import { countPositions } from "#domain/intake/feature-slices.ts";
import { readFile } from "#app/intake/read-file.ts";
import { defaultOptions, type ReadResult } from "#app/intake/read-result.ts";

// Reads what is picked, as the workbench does, and tells what came and how long the page was held up meanwhile.

const files = document.querySelector<HTMLInputElement>("#files");
const cancel = document.querySelector<HTMLInputElement>("#cancel");
const output = document.querySelector<HTMLOutputElement>("#result");

/** The longest time in which the page could not have answered: between two turns of a task that asks for the next at once. */
function watchBlocks(): () => number {
  const { port1, port2 } = new MessageChannel();
  let [last, longest, isOn] = [performance.now(), 0, true];
  port1.addEventListener("message", () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isOn) port2.postMessage(0);
  });
  port1.start();
  port2.postMessage(0);
  return () => {
    isOn = false;
    return longest;
  };
}

function summary({ layers, issues }: ReadResult): object {
  return {
    layers: layers.map(({ name, format, features, declared, encoding }) => ({
      name,
      format,
      features: features.length,
      positions: features.reduce((sum, { geometry }) => sum + countPositions(geometry), 0),
      epsg: declared?.epsg ?? null,
      encoding: encoding?.name ?? null,
    })),
    issues: issues.map(({ kind }) => kind),
  };
}

async function read(picked: readonly File[]): Promise<object> {
  const controller = new AbortController();
  const stages = new Set<string>();
  const longest = watchBlocks();
  const start = performance.now();
  try {
    const result = await readFile(
      picked,
      defaultOptions,
      ({ stage }) => {
        stages.add(stage);
        if (cancel?.checked === true) controller.abort();
      },
      controller.signal,
    );
    const milliseconds = performance.now() - start;
    return { milliseconds, longestBlock: longest(), stages: [...stages], ...summary(result) };
  } catch (problem) {
    return { cancelled: controller.signal.aborted, problem: String(problem), longestBlock: longest() };
  }
}

async function answer(): Promise<void> {
  if (output === null) return;
  output.value = "";
  output.value = JSON.stringify(await read([...(files?.files ?? [])]));
}

files?.addEventListener("change", () => void answer());
