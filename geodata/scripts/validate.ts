import { resolve } from "node:path";
import { validateGeodata } from "./validate-geodata.ts";

const { lines, files, features } = validateGeodata(resolve(import.meta.dirname, ".."));
for (const line of lines) console.error(line);
if (lines.length > 0) {
  console.error(`${lines.length} ${lines.length === 1 ? "issue" : "issues"}`);
  process.exit(1);
}
console.log(`clean: ${files} files, ${features} features, every link in place both ways`);
