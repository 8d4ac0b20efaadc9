import type { FontFacesSpecification } from "maplibre-gl";
import bold from "#app/theme/fonts/noto-sans-sc-core-700.woff2?url";
import medium from "#app/theme/fonts/noto-sans-sc-core-500.woff2?url";
import regular from "#app/theme/fonts/noto-sans-sc-core-400.woff2?url";
import coreRanges from "#app/theme/fonts/core-ranges.json";
import { fontStacks } from "./layer.ts";
import type { MapData } from "./map-data.ts";

/** A font file and the characters that it is to be used for, as CSS `unicode-range` entries. */
export type FontFace = { readonly url: string; readonly "unicode-range": readonly string[] };

/**
 * The fonts of the map's labels: the same files as the interface's, so that each is fetched once. Characters outside the
 * core subset come from `rare`.
 */
export function fontFaces(rare: readonly FontFace[]): FontFacesSpecification {
  const stack = (url: string) => [
    { url, "unicode-range": [...coreRanges] },
    ...rare.map((face) => ({ url: face.url, "unicode-range": [...face["unicode-range"]] })),
  ];
  return {
    [fontStacks.regular[0]]: stack(regular),
    [fontStacks.medium[0]]: stack(medium),
    [fontStacks.bold[0]]: stack(bold),
  };
}

const core = coreRanges.map((range): readonly [number, number] => {
  const [from = "", to = from] = range.replace("U+", "").split("-");
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
});

/** Whether a label of the map has a character that the core subset lacks, as the data of another county may. */
export function hasRareCharacters(data: MapData): boolean {
  const isCore = (code: number): boolean => core.some(([from, to]) => code >= from && code <= to);
  for (const { features } of Object.values(data))
    for (const { properties } of features)
      for (const character of String(properties?.["name"] ?? ""))
        if (!isCore(character.codePointAt(0) ?? 0)) return true;
  return false;
}
