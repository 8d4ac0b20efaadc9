// @vitest-environment jsdom
import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import { SceneList, type SceneRow } from "#app/panels/briefing-editor/scene-list.tsx";
import { button, mounted, press, words } from "../mounted.ts";

const rows: readonly SceneRow[] = [
  { key: "a", title: "一主两副", message: "以中心城区为主", faults: 0, pages: null },
  { key: "b", title: "", message: "", faults: 2, pages: null },
  { key: "c", title: "会议清单", message: "", faults: 0, pages: 3 },
];

function acts() {
  return {
    onChoose: vi.fn<(at: number) => void>(),
    onMove: vi.fn<(from: number, to: number) => void>(),
    onAdd: vi.fn<() => void>(),
    onDuplicate: vi.fn<() => void>(),
    onRemove: vi.fn<() => void>(),
  };
}

describe("the list of scenes", () => {
  it("says what has no title yet, what is to be mended and what is made from the data", async () => {
    await mounted(
      <SceneList rows={rows} at={0} {...acts()}>
        {null}
      </SceneList>,
    );
    for (const text of ["（未写标题）", "2 处待改", "按数据生成 3 页"]) expect(words()).toContain(text);
  });

  it("moves the chosen scene by its buttons, which end where the list does", async () => {
    const heard = acts();
    await mounted(
      <SceneList rows={rows} at={2} {...heard}>
        {null}
      </SceneList>,
    );
    expect((button("下移") as HTMLButtonElement).disabled).toBe(true);
    await press("上移");
    expect(heard.onMove).toHaveBeenCalledWith(2, 1);
  });

  it("moves a scene by Alt with the arrow keys", async () => {
    const heard = acts();
    await mounted(
      <SceneList rows={rows} at={1} {...heard}>
        {null}
      </SceneList>,
    );
    const row = [...document.querySelectorAll("li button")][1];
    await act(async () => {
      row?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", altKey: true, bubbles: true }));
      row?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", bubbles: true }));
    });
    expect(heard.onMove.mock.calls).toEqual([[1, 2]]);
  });

  it("keeps the last scene", async () => {
    await mounted(
      <SceneList rows={rows.slice(0, 1)} at={0} {...acts()}>
        {null}
      </SceneList>,
    );
    expect((button("汇报至少有一个场景") as HTMLButtonElement).disabled).toBe(true);
  });
});
