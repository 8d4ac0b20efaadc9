import { resolve } from "node:path";
import { runPlanImport } from "./plan-import/run-plan-import.ts";

const day = new Date();
const part = (value: number): string => String(value).padStart(2, "0");
process.exitCode = runPlanImport(process.argv.slice(2), {
  geodata: resolve(import.meta.dirname, ".."),
  today: `${day.getFullYear()}-${part(day.getMonth() + 1)}-${part(day.getDate())}`,
  print: (line) => console.log(line),
});
