import { briefPath, hrefOf } from "#app/page/page-path.ts";
import type { Language, Theme } from "#app/state/view.ts";

/** What the address of the editor says beside which briefing is edited. */
export type EditorView = {
  readonly language: Language;
  readonly theme: Theme;
  /** The address of a view to make a scene of; `null` for none. */
  readonly from: string | null;
  /** Whether it has been decided that the scene becomes one of this briefing. */
  readonly isChosen: boolean;
};

/** Reads the query of the editor's address; whatever is unknown is passed over. */
export function readEditorView(query: string): EditorView {
  const params = new URLSearchParams(query);
  return {
    language: params.get("lang") === "en" ? "en" : "zh",
    theme: params.get("theme") === "kiln" ? "kiln" : "porcelain",
    from: params.get("from"),
    isChosen: params.has("chosen"),
  };
}

/** The id that the query names in place of the one in the path: where no server answers for a path of its own. */
export function namedBriefing(query: string): string | null {
  const id = new URLSearchParams(query).get("id");
  return id !== null && /^[a-z][a-z0-9-]{0,40}$/.test(id) ? id : null;
}

/** The link to the editor of a briefing, with a view that is still to become a scene. `hasPath` tells whether there is a page at its own path; else that of `path` is used. */
export function editorHref(id: string, path: string, hasPath: boolean, view: EditorView): string {
  const query = new URLSearchParams();
  if (!hasPath) query.set("id", id);
  if (view.language !== "zh") query.set("lang", view.language);
  if (view.theme !== "porcelain") query.set("theme", view.theme);
  if (view.from !== null) query.set("from", view.from);
  if (view.from !== null && view.isChosen) query.set("chosen", "1");
  return hrefOf({ path: briefPath(hasPath ? id : path, "edit"), query: query.toString() });
}
