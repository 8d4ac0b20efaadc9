import { describe, expect, it } from "vitest";
import { editorHref, namedBriefing, readEditorView } from "#app/briefing-editor/editor-address.ts";

const view = { language: "zh", theme: "porcelain", from: null, isChosen: false } as const;

function queryOf(href: string): string {
  return href.split("?")[1] ?? "";
}

describe("the address of the editor", () => {
  it("leads back to what it was made of, a view that is still to become a scene too", () => {
    for (const each of [
      view,
      { language: "en", theme: "kiln", from: null, isChosen: false },
      { language: "zh", theme: "kiln", from: "/track?v=1&at=118.2,25.6,10&year=2027", isChosen: true },
    ] as const)
      expect(readEditorView(queryOf(editorHref("overview", "overview", true, each)))).toEqual(each);
  });

  it("names a briefing that no page is kept for beside the path of one that has a page", () => {
    const href = editorHref("mine", "overview", false, view);
    expect(href).toBe("/brief/overview/edit?id=mine");
    expect(namedBriefing(queryOf(href))).toBe("mine");
    expect(editorHref("mine", "overview", true, view)).toBe("/brief/mine/edit");
  });

  it("passes over what is no id", () => {
    for (const query of ["", "id=", "id=../up", "id=Big"]) expect(namedBriefing(query)).toBeNull();
  });
});
