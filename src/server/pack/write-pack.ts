import JSZip from "jszip";
import { createWriteStream, existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import type { PackContent } from "./pack-content.ts";
import { dataText, isPageFileName, pageFiles, pageText, readMeText } from "./pack-texts.ts";

/** The name of the file that says how to open a pack. */
export const readMeName = "说明 README.txt";

/** Whether a folder may be written: it is not there, is empty, or holds an earlier pack. */
export async function isPlaceForPack(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return true;
  return existsSync(join(folder, "app/map.js")) || (await readdir(folder)).length === 0;
}

/** Writes a pack into `folder`, in the place of an earlier one: the pages around `app/`, which holds the app as it was built. */
export async function writePack(content: PackContent, builtApp: string, icon: string, folder: string): Promise<void> {
  const app = join(folder, "app");
  await rm(app, { recursive: true, force: true });
  await mkdir(app, { recursive: true });
  for (const name of await readdir(folder)) if (isPageFileName(name)) await rm(join(folder, name));
  for (const entry of await readdir(builtApp, { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath, entry.name);
    const to = join(app, relative(builtApp, from));
    if (entry.isDirectory()) await mkdir(to, { recursive: true });
    else {
      await mkdir(dirname(to), { recursive: true });
      await copyFile(from, to);
    }
  }
  await copyFile(icon, join(app, "icon.svg"));
  await writeFile(join(app, "data.js"), dataText(content));
  for (const { page, fileName } of pageFiles(content.pages)) await writeFile(join(folder, fileName), pageText(page));
  await writeFile(join(folder, readMeName), readMeText(content));
}

/** Puts a folder into a zip file, whose entries lie in one folder of the zip's own name. */
export async function zipFolder(folder: string, file: string): Promise<void> {
  const zip = new JSZip();
  const name = basename(file, ".zip");
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    zip.file(`${name}/${relative(folder, path).replaceAll("\\", "/")}`, await readFile(path));
  }
  await mkdir(dirname(file), { recursive: true });
  const stream = zip.generateNodeStream({ compression: "DEFLATE", compressionOptions: { level: 9 } });
  await pipeline(stream, createWriteStream(file));
}
