import { diffWordsWithSpace } from "diff";

/** A run of a text that both versions have, or only one of them. */
export type DiffRun = { readonly text: string; readonly kind: "same" | "gone" | "come" };

// Chinese has no spaces; where the browser cannot tell its words apart, letters are compared.
const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("zh", { granularity: "word" }) : null;

/** Two texts as one, word by word. */
export function diffWords(before: string, after: string): readonly DiffRun[] {
  const parts = diffWordsWithSpace(before, after, segmenter === null ? {} : { intlSegmenter: segmenter });
  return parts.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? "come" : removed ? "gone" : "same",
  }));
}
