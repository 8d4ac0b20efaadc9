import { execFileSync } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { packContent } from "../pack/pack-content.ts";
import { isPlaceForPack, writePack, zipFolder } from "../pack/write-pack.ts";
import { settingsOfCommand, stop } from "./command.ts";

const top = resolve(import.meta.dirname, "../../..");
const usage = "Usage: npm run pack [-- <folder or file.zip>]";

/** The folder and the zip file to write; `null` for one that is not asked for. */
function asked(given: readonly string[], day: string): { readonly folder: string | null; readonly zip: string | null } {
  const [path, ...others] = given;
  if (others.length > 0) stop(usage);
  if (path === undefined) return { folder: resolve(`pack/briefing-${day}`), zip: resolve(`pack/briefing-${day}.zip`) };
  return path.endsWith(".zip") ? { folder: null, zip: resolve(path) } : { folder: resolve(path), zip: null };
}

function buildApp(folder: string): void {
  const vite = join(top, "node_modules/vite/bin/vite.js");
  const options = ["--config", "vite.pack.config.ts", "--mode", "pack", "--outDir", folder, "--logLevel", "error"];
  execFileSync(process.execPath, [vite, "build", ...options], {
    cwd: top,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function megabytes(file: string): Promise<string> {
  return `${((await stat(file)).size / 1024 ** 2).toFixed(1)} MB`;
}

const settings = settingsOfCommand();
const work = await mkdtemp(join(tmpdir(), "county-pack-"));
try {
  const content = await packContent(settings, join(top, "geodata"), new Date());
  const { folder, zip } = asked(process.argv.slice(2), content.madeOn);
  if (folder !== null && !(await isPlaceForPack(folder)))
    throw new Error(`${folder} holds something else; name another folder`);
  buildApp(join(work, "app"));
  const place = folder ?? join(work, "pack");
  await writePack(content, join(work, "app"), join(top, "public/icon.svg"), place);
  if (folder !== null) console.log(`The pack is in ${folder}`);
  if (zip !== null) {
    await zipFolder(place, zip);
    console.log(`The pack is in ${zip} (${await megabytes(zip)})`);
  }
  console.log(
    `${content.pages.map(({ name }) => name).join("、")} · 进展数据：${content.progressOn ?? "无，均为未报"}`,
  );
} catch (cause) {
  console.error(`No pack was made: ${cause instanceof Error ? cause.message : String(cause)}`);
  process.exitCode = 1;
} finally {
  await rm(work, { recursive: true, force: true });
}
