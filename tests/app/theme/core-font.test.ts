import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { coreCharacters } from "#geodata/scripts/font-characters.ts";

const top = resolve(import.meta.dirname, "../../..");
const fonts = resolve(top, "src/app/theme/fonts");

describe("the core font", () => {
  it("holds every Chinese character of the plan, the features and the interface (npm run fonts:build makes it)", () => {
    const held = new Set(readFileSync(resolve(fonts, "core-characters.txt"), "utf8"));
    const missing = coreCharacters(top).filter(
      (character) => /\p{Script=Han}/u.test(character) && !held.has(character),
    );
    expect(missing.join("")).toBe("");
  });

  it("weighs no more than 450 KB in its three weights", () => {
    const bytes = [400, 500, 700].map((weight) => statSync(resolve(fonts, `noto-sans-sc-core-${weight}.woff2`)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(450 * 1024);
  });
});
