import { embedPath, hrefOf } from "#app/page/page-path.ts";
import type { View } from "#app/state/view.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", '"': "&quot;", "<": "&lt;" };

function attribute(text: string): string {
  return text.replaceAll(/[&"<]/g, (sign) => entities[sign] ?? sign);
}

/** What of a view an embedded map shows: the map, without the workbench and its panels. */
export function shownAlone(view: View): View {
  return { ...view, page: "explore", tool: "layers", panel: null, lights: [], grouping: null };
}

/** The element by which another page shows the map of a link's query, as HTML. */
export function embedSnippet(query: string, title: string): string {
  const address = new URL(hrefOf({ path: embedPath(), query }), window.location.href).href;
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="960" height="600" loading="lazy" allowfullscreen></iframe>`;
}
