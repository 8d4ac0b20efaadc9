// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { viewOfLink } from "#app/briefing-editor/scene-of-view.ts";
import { readEditorView } from "#app/briefing-editor/editor-address.ts";
import { Notices } from "#app/panels/notices/notices.tsx";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";
import { mounted } from "../mounted.ts";

const ignore = (): void => undefined;

describe("the notice of a link that was copied", () => {
  it("leads to the editor of briefings with the view that the link opens", async () => {
    window.history.replaceState(null, "", "/track?v=1&year=2027&feature=corridors/zhengyong-expressway");
    await mounted(<Notices notice={{ kind: "copied" }} onClose={ignore} />);
    const link = document.querySelector("a");
    expect(link?.textContent).toBe("加为汇报场景");
    const address = new URL(link?.href ?? "");
    expect(address.pathname).toBe("/brief/overview/edit");
    const { from } = readEditorView(address.search.slice(1));
    expect(viewOfLink(from ?? "", shippedIndex(), new Date("2026-11-27T04:00:00Z"))).toMatchObject({
      page: "track",
      year: 2027,
      selection: "corridors/zhengyong-expressway",
    });
  });

  it("leads nowhere where it tells of something else", async () => {
    await mounted(<Notices notice={{ kind: "config", detail: "x" }} onClose={ignore} />);
    expect(document.querySelector("a")).toBeNull();
  });
});
