import { featureId, type FeatureId } from "../plan/ids.ts";

/** What stands in braces in a scene's text. */
export type TextReference =
  | { readonly kind: "year" | "light" | "feature" | "county" | "document" }
  | { readonly kind: "name"; readonly feature: FeatureId }
  | { readonly kind: "unknown"; readonly text: string };

const plain = ["year", "light", "feature", "county", "document"] as const;

function readReference(text: string): TextReference {
  const kind = plain.find((each) => each === text);
  if (kind !== undefined) return { kind };
  const feature = featureId.safeParse(text.replace(/^name:/, ""));
  return text.startsWith("name:") && feature.success
    ? { kind: "name", feature: feature.data }
    : { kind: "unknown", text };
}

/** Every reference of a text, in its order. */
export function referencesIn(text: string): readonly TextReference[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, inner = ""]) => readReference(inner));
}

/** The text with what `valueOf` gives for each of its references; one that means nothing here becomes nothing. */
export function fillText(text: string, valueOf: (reference: TextReference) => string): string {
  return text.replaceAll(/\{([^{}]*)\}/g, (_, inner: string) => valueOf(readReference(inner)));
}
