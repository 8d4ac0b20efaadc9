import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type MadeFile, madeFiles } from "./made-files.ts";

const folder = mkdtempSync(join(tmpdir(), "county-made-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function firstOf(size: number): Promise<MadeFile> {
  const { value } = await madeFiles(folder, [size]).next();
  if (value === undefined) throw new Error("Nothing was made");
  return value;
}

describe("files to import", () => {
  it("are of the size that is asked for, and the same each time", async () => {
    const file = await firstOf(0.2);
    expect(file.bytes).toBeGreaterThanOrEqual(200_000);
    const content = readFileSync(file.path, "utf8");
    const { features } = JSON.parse(content) as { readonly features: readonly { readonly geometry: unknown }[] };
    expect(features).toHaveLength(file.features);
    expect(features[0]?.geometry).toMatchObject({ type: "Polygon" });
    expect(readFileSync((await firstOf(0.2)).path, "utf8")).toBe(content);
  });
});
