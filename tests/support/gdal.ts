import { execFileSync } from "node:child_process";

function runs(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Whether GDAL's programs are there; gets Debian's package where that is possible, and says so where it is not. */
export function hasGdal(): boolean {
  if (runs("ogrinfo")) return true;
  if (process.getuid?.() === 0 && runs("apt-get")) {
    console.log("No GDAL found: installing the system's package gdal-bin …");
    try {
      execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
      execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "gdal-bin"], { stdio: "ignore" });
    } catch {
      // Told below, like on any machine that has none.
    }
    if (runs("ogrinfo")) return true;
  }
  console.log("skipped with GDAL as the client: install it (Debian: apt-get install gdal-bin) to run those tests too");
  return false;
}
