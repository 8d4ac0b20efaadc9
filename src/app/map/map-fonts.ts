import type { FontFacesSpecification } from "maplibre-gl";
import bold from "#app/theme/fonts/noto-sans-sc-core-700.woff2?url";
import medium from "#app/theme/fonts/noto-sans-sc-core-500.woff2?url";
import regular from "#app/theme/fonts/noto-sans-sc-core-400.woff2?url";
import coreRanges from "#app/theme/fonts/core-ranges.json";
import { fontStacks } from "./layer.ts";

/**
 * The fonts of the map's labels: the same files as the interface's, so that each is fetched once. Characters outside the
 * core subset come from `rare`, the slices of the whole font, or from the system's sans-serif while these are not loaded.
 */
export function fontFaces(
  rare: readonly { readonly url: string; readonly "unicode-range": readonly string[] }[],
): FontFacesSpecification {
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
