/** What an analysis starts from: the feature that is selected, a temporary layer by its id, or what is drawn. */
export type SubjectSource =
  | { readonly kind: "feature" }
  | { readonly kind: "layer"; readonly layer: string }
  | { readonly kind: "drawn" };
