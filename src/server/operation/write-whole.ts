import { mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes a file, whole or not at all, and the folders that it lies in. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = await open(`${file}.part`, "w");
  await part.writeFile(text);
  await part.sync();
  await part.close();
  await rename(`${file}.part`, file);
}
