/** Lets the page draw and answer. */
export function breath(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve));
}

/** What work on much data may take before the page has its turn, milliseconds. */
const mostAtOnce = 25;

/** A pause that is one only where the page has waited for some time already. */
export function pacer(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < mostAtOnce) return;
    await breath();
    last = performance.now();
  };
}
