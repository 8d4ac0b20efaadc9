// @vitest-environment jsdom
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { deskMessages } from "#app/panels/briefing-editor/desk-messages.ts";
import { ConflictDialog } from "#app/panels/briefing-editor/conflict-dialog.tsx";
import { statusWords } from "#app/briefing-editor/status-words.ts";
import { useDraft } from "#app/briefing-editor/use-draft.ts";
import { useSaving } from "#app/briefing-editor/use-saving.ts";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { aBriefing } from "#tests/support/briefings.ts";
import { base, fakeServer, told } from "../data/fake-server.ts";
import { mounted, press, says, type, words } from "../panels/mounted.ts";

const idb = vi.hoisted(() => new Map<string, unknown>());
vi.mock("idb-keyval", () => ({
  createStore: () => idb,
  get: async (key: string) => idb.get(key),
  set: async (key: string, value: unknown) => void idb.set(key, value),
  del: async (key: string) => void idb.delete(key),
  entries: async () => [...idb.entries()],
}));

const shipped = aBriefing();
const mine = aBriefing({ name: "我的汇报" });
const wang = { id: "a-1", name: "王主任" };

/** A page of nothing but a name, its saving and what is asked when somebody else has saved. */
function Page({ basedOn = 0 }: { readonly basedOn?: number }) {
  const desk = useDraft("overview", { briefing: mine, basedOn, base: shipped });
  const saving = useSaving(desk);
  const { draft, edit, undo } = desk;
  return (
    <>
      <input aria-label="name" value={draft.name} onChange={(event) => edit({ ...draft, name: event.target.value })} />
      <button type="button" onClick={() => void saving.save("")}>
        save
      </button>
      <button type="button" onClick={undo}>
        undo
      </button>
      <output>
        {draft.name} · {desk.basedOn} · {statusWords(deskMessages.zh, desk, saving.state)}
        {saving.refused.map(({ path, message }) => `${path.join(".")}: ${message}`)}
      </output>
      {saving.conflict !== null && (
        <ConflictDialog
          mine={draft}
          theirs={saving.conflict}
          onKeepMine={() => void saving.keepMine()}
          onTakeTheirs={saving.takeTheirs}
          onClose={saving.leaveConflict}
        />
      )}
    </>
  );
}

describe("saving a briefing", () => {
  const server = fakeServer();
  let sent: { readonly basedOn: number; readonly briefing: Briefing }[];
  beforeEach(() => {
    sent = [];
    idb.clear();
  });

  const address = `${base}api/briefings/overview`;
  const stored = (of: Briefing, version: number) => ({
    briefing: of,
    version,
    savedAt: "2026-11-27T02:00:00.000Z",
    savedBy: wang,
    note: null,
  });
  const taking = http.put(address, async ({ request }) => {
    const body = (await request.json()) as { readonly basedOn: number; readonly briefing: Briefing };
    sent.push(body);
    return HttpResponse.json(stored(body.briefing, body.basedOn + 1), { status: 201 });
  });

  it("says which version it has become, and forgets the draft of this browser", async () => {
    server.use(taking);
    await mounted(<Page />);
    await says("有未保存的修改，已存在本机");
    expect(idb.has("overview")).toBe(true);
    await press("save");
    await says("我的汇报 · 1 · 已保存为第 1 版");
    expect(sent).toMatchObject([{ basedOn: 0, briefing: { name: "我的汇报" } }]);
    expect(idb.has("overview")).toBe(false);
  });

  it("keeps the draft and asks to sign in where nobody is signed in any more", async () => {
    server.use(http.put(address, () => told(401, "not-signed-in")));
    const asked = vi.fn<() => void>();
    document.addEventListener("sign-in-wanted", asked, { once: true });
    await mounted(<Page />);
    await press("save");
    await says("没有保存：请先登录");
    expect(asked).toHaveBeenCalledOnce();
    expect(idb.has("overview")).toBe(true);
  });

  it("says so where the account may not save, the server fails or is away", async () => {
    await mounted(<Page />);
    server.use(http.put(address, () => told(403, "forbidden")));
    await press("save");
    await says("只有规划办可以保存汇报");
    server.use(http.put(address, () => told(500, "internal")));
    await press("save");
    await says("服务器出错");
    server.use(http.put(address, () => HttpResponse.error()));
    await press("save");
    await says("连接不上服务器");
    expect(words()).toContain("我的汇报 · 0");
  });

  it("shows what the server has against it at its place, until that is changed", async () => {
    const issues = [{ path: ["briefing", "scenes", 0, "title"], message: "Expected something else" }];
    server.use(http.put(address, () => told(400, "bad-request", { issues })));
    await mounted(<Page />);
    await press("save");
    await says("scenes.0.title: Expected something else");
    await type("name", "改过的名称");
    expect(words()).not.toContain("Expected something else");
  });

  it("begins with the first version on a server that has been set up anew", async () => {
    server.use(
      http.put(address, async ({ request }) => {
        const body = (await request.json()) as { readonly basedOn: number; readonly briefing: Briefing };
        return body.basedOn === 0
          ? HttpResponse.json(stored(body.briefing, 1), { status: 201 })
          : told(409, "conflict");
      }),
      http.get(address, () => told(404, "not-found")),
    );
    await mounted(<Page basedOn={3} />);
    await press("save");
    await says("我的汇报 · 1 · 已保存为第 1 版");
    expect(idb.has("overview")).toBe(false);
  });

  describe("after somebody else", () => {
    const theirs = aBriefing({ name: "对方的汇报" });
    beforeEach(() => {
      server.use(
        http.put(address, async ({ request }) => {
          const body = (await request.json()) as { readonly basedOn: number; readonly briefing: Briefing };
          if (body.basedOn < 4) return told(409, "conflict");
          sent.push(body);
          return HttpResponse.json(stored(body.briefing, body.basedOn + 1), { status: 201 });
        }),
        http.get(address, () => HttpResponse.json(stored(theirs, 4))),
      );
    });

    it("shows both and saves mine after theirs when asked to", async () => {
      await mounted(<Page />);
      await press("save");
      await says("王主任 于");
      await says("对方的汇报");
      expect(sent).toEqual([]);
      await press("保存我的为新版本");
      await says("我的汇报 · 5 · 已保存为第 5 版");
      expect(sent).toMatchObject([{ basedOn: 4, briefing: { name: "我的汇报" } }]);
    });

    it("goes on with theirs when asked to, and mine comes back by undoing", async () => {
      await mounted(<Page />);
      await press("save");
      await says("王主任 于");
      await press("改用对方的");
      await says("对方的汇报 · 4 · 没有未保存的修改");
      await press("undo");
      await says("我的汇报 · 4 · 有未保存的修改");
      expect(sent).toEqual([]);
    });
  });
});
