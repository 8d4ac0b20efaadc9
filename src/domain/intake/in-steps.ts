/** Work on much data that can be left after every step and gone on with later. */
export type Steps<Value> = Generator<void, Value>;

/** Does all steps at once. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does the steps one after the other and waits for `pause` after each; rejects with what `pause` rejects with. */
export async function withPauses<Value>(steps: Steps<Value>, pause: () => Promise<void>): Promise<Value> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
  }
}
