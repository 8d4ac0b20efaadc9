// npm run fuzz:intake [-- <count> [<first seed>]]: mutated files over all readers. The same seed gives the same file.
import { runFuzz } from "./run-fuzz.ts";

const [count = "10000", first = "1"] = process.argv.slice(2);
const start = performance.now();
const { kinds, faults, ...figures } = await runFuzz(Number(first), Number(count), (done) => {
  if (done % 1000 === 0) console.log(`${done} of ${count}`);
});
console.log({ ...figures, seconds: Math.round((performance.now() - start) / 1000) });
console.table(Object.entries(kinds).toSorted((a, b) => b[1] - a[1]));
for (const { seed, fault } of faults) console.log(`seed ${seed}: ${fault}`);
if (faults.length > 0) process.exitCode = 1;
