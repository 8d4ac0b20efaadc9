import unicode from "@fontsource-variable/noto-sans-sc/unicode.json";
import type { FontFace } from "./map-fonts.ts";

const files = import.meta.glob<string>(
  "../../../node_modules/@fontsource-variable/noto-sans-sc/files/*-wght-normal.woff2",
  {
    query: "?url",
    import: "default",
    eager: true,
  },
);

/** The slices of the whole font with what each covers; fetched one by one when a label needs them. */
export function rareFaces(): readonly FontFace[] {
  return Object.entries(unicode).flatMap(([name, ranges]) => {
    const slice = name.replaceAll(/[[\]]/g, "");
    const path = Object.keys(files).find((file) => file.endsWith(`/noto-sans-sc-${slice}-wght-normal.woff2`));
    const url = path === undefined ? undefined : files[path];
    return url === undefined ? [] : [{ url, "unicode-range": ranges.split(",") }];
  });
}
