import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";

/**
 * Features (degrees, WGS 84) as GDAL writes them into a zipped shapefile: in a system, with attributes in an encoding, without
 * the parts named in `leaveOut` (`.prj`, `.cpg`).
 */
export async function shapefileZip(
  features: readonly object[],
  { crs, encoding, leaveOut, name }: { crs: string; encoding: string; leaveOut: readonly string[]; name: string },
): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "shapefile-"));
  try {
    const source = join(folder, "source.geojson");
    writeFileSync(source, JSON.stringify({ type: "FeatureCollection", features }));
    const target = join(folder, "out");
    const made = ["-f", "ESRI Shapefile", target, source, "-nln", name, "-lco", `ENCODING=${encoding}`];
    execFileSync("ogr2ogr", [...made, "-s_srs", "EPSG:4490", "-t_srs", crs]);
    const zip = new JSZip();
    for (const file of readdirSync(target))
      if (!leaveOut.some((ending) => file.endsWith(ending))) zip.file(file, readFileSync(join(target, file)));
    return await zip.generateAsync({ type: "nodebuffer" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
