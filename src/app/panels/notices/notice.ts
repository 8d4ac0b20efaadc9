/** Something to tell quietly. */
export type Notice =
  | { readonly kind: "copied" }
  | { readonly kind: "copyByHand"; readonly address: string }
  | { readonly kind: "ignored"; readonly parts: readonly string[] }
  | { readonly kind: "config"; readonly detail: string };
