import type { ComparedResult } from "./compared-result.ts";
import type { messages } from "./messages.ts";

/** The names of both sides. */
export type SideLabels = { readonly left: string; readonly right: string };

/** What each side of a comparison is called, on the map and in the panel. */
export function sideLabels({ labels }: (typeof messages)["zh"], result: ComparedResult): SideLabels {
  switch (result.kind) {
    case "year":
      return { left: labels.year(result.left), right: labels.year(result.right) };
    case "report":
      return { left: labels.plan(result.year), right: labels.report(result.day) };
    case "day":
      return { left: labels.day(result.left), right: labels.day(result.right) };
    case "geometry":
      return { left: result.version === 0 ? labels.shipped : labels.version(result.version), right: labels.now };
    case "layer":
      return { left: labels.without(result.layer.name), right: labels.with(result.layer.name) };
  }
}
