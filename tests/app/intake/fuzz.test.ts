import { expect, it } from "vitest";
import { runFuzz } from "#tests/fuzz/intake/run-fuzz.ts";

// The long run is npm run fuzz:intake.
it(
  "reads hundreds of broken files of every format without hanging, dying or keeping silent",
  { timeout: 120_000 },
  async () => {
    const { faults, taken, refused } = await runFuzz(1, 450, () => undefined);
    expect(faults).toEqual([]);
    expect(taken + refused).toBe(450);
  },
);
