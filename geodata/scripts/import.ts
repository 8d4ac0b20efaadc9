import { resolve } from "node:path";
import { runImport } from "./import/run-import.ts";

const day = new Date();
const part = (value: number): string => String(value).padStart(2, "0");
process.exitCode = await runImport(process.argv.slice(2), {
  geodata: resolve(import.meta.dirname, ".."),
  today: `${day.getFullYear()}-${part(day.getMonth() + 1)}-${part(day.getDate())}`,
  print: (line) => console.log(line),
});
