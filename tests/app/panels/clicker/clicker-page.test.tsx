// @vitest-environment jsdom
import { http, HttpResponse } from "msw";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ClickerPage } from "#app/panels/clicker/clicker-page.tsx";
import { atFirst, clickerId, fakeClicker, type FakeClicker, someToken } from "../../data/fake-clicker.ts";
import { base, fakeServer, told } from "../../data/fake-server.ts";
import { button, mounted, press, says, until, words } from "../mounted.ts";

const kept = "county-clicker";
const now = () => new Date(2026, 10, 24, 14, 5);
let codes = 0;

/** Another code each time: a page remembers those that it has sent. */
function newCode(): string {
  codes += 1;
  return `code-${codes}`.padEnd(22, "x");
}

describe("ClickerPage", () => {
  const server = fakeServer();
  const fake = fakeClicker();
  const vibrate = vi.fn<(pattern: number) => boolean>();
  let clicker: FakeClicker;
  let sequence: number;
  let scene: number;

  beforeEach(() => {
    clicker = fake.current;
    clicker.greeting = atFirst;
    [sequence, scene] = [10, 0];
    vi.spyOn(navigator, "language", "get").mockReturnValue("zh-CN");
    Object.assign(navigator, { vibrate });
    server.use(
      http.post(`${base}api/clickers/pair`, async ({ request }) => {
        await clicker.hear(request);
        const phone = { id: clickerId, phoneToken: someToken, number: 1, label: "手机 1" };
        return HttpResponse.json(phone, { status: 201 });
      }),
      http.post(`${base}api/clickers/:id/commands`, async ({ request }) => {
        const command = Object(await clicker.hear(request)) as { readonly command: string; readonly scene?: number };
        if (command.command.startsWith("pointer")) return new HttpResponse(null, { status: 204 });
        sequence += 1;
        if (command.command === "next") scene += 1;
        if (command.command === "go") scene = command.scene ?? scene;
        return HttpResponse.json({
          sequence,
          scene,
          isPaused: command.command === "pause",
          isBlack: command.command === "black",
        });
      }),
      http.post(`${base}api/clickers/:id/control`, async ({ request }) => {
        await clicker.hear(request);
        sequence += 1;
        return HttpResponse.json({ sequence, holder: 1, phones: [{ number: 1, label: "手机 1" }] });
      }),
    );
  });
  afterEach(() => {
    sessionStorage.clear();
    window.location.hash = "";
    vibrate.mockReset();
    vi.restoreAllMocks();
  });

  async function open(code: string | null = newCode()): Promise<void> {
    window.history.replaceState(null, "", code === null ? "/clicker" : `/clicker#code=${code}`);
    await mounted(<ClickerPage now={now} />, "zh", true);
  }
  async function paired(): Promise<void> {
    await open();
    await says("总览");
    await says("本机控制中");
  }
  const isOff = (name: string): boolean => button(name).getAttribute("aria-disabled") === "true";
  const commands = (): readonly unknown[] => clicker.bodies("/commands");
  const refuse = (status: number, kind: string): void =>
    server.use(http.post(`${base}api/clickers/:id/commands`, () => told(status, kind)));

  it("pairs by the code, which leaves the address, and shows scene, notes and what follows", async () => {
    await paired();
    expect(window.location.hash).toBe("");
    for (const text of ["1 / 3", "先看全局", "下一页：两轴", "手机 1", "14:05"]) expect(words()).toContain(text);
    expect(document.title).toBe("汇报遥控");
    expect(document.documentElement.dataset["theme"]).toBe("kiln");
    expect(clicker.opened).toEqual([`Bearer ${someToken}`]);
  });

  it("goes on as the same phone when it is loaded again, with or without its code", async () => {
    const phone = JSON.stringify({ id: clickerId, token: someToken, number: 1 });
    sessionStorage.setItem(kept, phone);
    await open(null);
    await says("总览");
    expect(clicker.bodies("/pair")).toEqual([]);
    server.use(http.post(`${base}api/clickers/pair`, () => told(404, "not-found")));
    window.location.hash = `code=${newCode()}`;
    await until(() => expect(window.location.hash).toBe(""));
    expect(sessionStorage.getItem(kept)).toBe(phone);
  });

  it("sends what is pressed one after the other, each from where the one before has led", async () => {
    await paired();
    await act(async () => {
      button("下一页").click();
      button("下一页").click();
    });
    await says("已是末页");
    expect(commands()).toMatchObject([
      { command: "next", from: 0, seen: 2 },
      { command: "next", from: 1, seen: 11 },
    ]);
    expect(isOff("下一页")).toBe(true);
    expect(isOff("上一页")).toBe(false);
    expect(words()).toContain("第三页讲稿");
  });

  it("jumps to a scene of the list, pauses and blackens", async () => {
    await paired();
    await act(async () => [...document.querySelectorAll<HTMLElement>('[role="tab"]')][1]?.click());
    expect(button("1总览").getAttribute("aria-current")).toBe("true");
    await press("3项目");
    await says("3 / 3");
    await press("暂停自动播放");
    await until(() => expect(button("继续自动播放")).toBeDefined());
    await press("黑屏");
    await says("大屏已黑屏");
    expect(commands()).toMatchObject([
      { command: "go", scene: 2, from: 0 },
      { command: "pause", seen: 11 },
      { command: "black", seen: 12 },
    ]);
  });

  it("follows the wall", async () => {
    await paired();
    await act(async () => clicker.say({ kind: "command", sequence: 20, scene: 1, isPaused: false, isBlack: false }));
    await says("2 / 3");
    expect(words()).toContain("没有讲稿");
  });

  it("says that the wall has moved on, shakes lightly, and drops what was pressed after it", async () => {
    await paired();
    let count = 0;
    server.use(
      http.post(`${base}api/clickers/:id/commands`, () => {
        count += 1;
        return told(409, "conflict");
      }),
    );
    await act(async () => {
      button("下一页").click();
      button("下一页").click();
    });
    await says("大屏已在第 1 页，请再按一次");
    expect([vibrate.mock.calls.length, count]).toEqual([1, 1]);
  });

  it("sends the same command again where no answer has come", async () => {
    await paired();
    const seen: unknown[] = [];
    const handler = http.post(
      `${base}api/clickers/:id/commands`,
      async ({ request }) => {
        seen.push((Object(await request.json()) as { readonly id: string }).id);
        return HttpResponse.error();
      },
      { once: true },
    );
    server.use(handler);
    await press("下一页");
    await says("2 / 3");
    expect((commands()[0] as { readonly id: string }).id).toBe(seen[0]);
  });

  it("says who holds control, sends nothing without it, and takes it over", async () => {
    await paired();
    const phones = [1, 2].map((number) => ({ number, label: `手机 ${number}` }));
    await act(async () => clicker.say({ kind: "control", sequence: 9, holder: 2, phones }));
    await says("手机 2 控制中");
    expect(isOff("下一页")).toBe(true);
    await act(async () => button("下一页").click());
    expect(commands()).toEqual([]);
    await press("接管");
    await says("本机控制中");
    expect(isOff("下一页")).toBe(false);
  });

  it("says so where control was lost at the moment of pressing", async () => {
    await paired();
    refuse(403, "forbidden");
    await press("下一页");
    await says("控制权在另一部手机上");
    expect(words()).toContain("1 / 3");
  });

  it("rests while the connection is lost, and comes back by itself", async () => {
    await paired();
    clicker.refusal = 503;
    await act(async () => clicker.cut("failed"));
    await says("连接已断开，正在重新连接");
    expect(isOff("下一页")).toBe(true);
    clicker.refusal = null;
    await act(async () => window.dispatchEvent(new Event("online")));
    await until(() => expect(isOff("下一页")).toBe(false));
    expect(words()).not.toContain("连接已断开");
  });

  it("says that it has ended, and forgets what it was", async () => {
    await paired();
    await act(async () => clicker.say({ kind: "end" }));
    await says("遥控已结束");
    expect(sessionStorage.getItem(kept)).toBeNull();
  });

  it("ends where the server no longer knows it", async () => {
    await paired();
    refuse(404, "not-found");
    await press("下一页");
    await says("遥控已结束");
    expect(sessionStorage.getItem(kept)).toBeNull();
  });

  it.each([
    [404, "not-found", "二维码已用过或已过期。请在大屏上按 Q 重新显示二维码"],
    [400, "bad-request", "二维码已用过或已过期"],
    [409, "conflict", "已有太多手机"],
    [429, "too-many-requests", "尝试太频繁"],
  ])("says what to do where the code is answered %i", async (status, kind, text) => {
    server.use(http.post(`${base}api/clickers/pair`, () => told(status, kind)));
    await open();
    await says(text);
    expect(sessionStorage.getItem(kept)).toBeNull();
  });

  it("tries again where the server was away", async () => {
    server.use(http.post(`${base}api/clickers/pair`, () => HttpResponse.error(), { once: true }));
    await open();
    await says("没有连上大屏所在的服务");
    await press("重试");
    await says("总览");
    expect(window.location.hash).toBe("");
  });

  it("says how to begin where there is no code", async () => {
    await open(null);
    await says("请在大屏上按 Q 显示二维码");
    expect(clicker.asked).toEqual([]);
  });

  it("speaks English where the phone does", async () => {
    vi.spyOn(navigator, "language", "get").mockReturnValue("en-GB");
    await open();
    await says("This phone has control");
    expect(document.documentElement.lang).toBe("en");
  });

  it("points by the arrow keys and takes the light away by Escape", async () => {
    await paired();
    await act(async () => [...document.querySelectorAll<HTMLElement>('[role="tab"]')][2]?.click());
    const pad = document.querySelector<HTMLElement>('[aria-label^="指点板"]');
    await act(async () => {
      for (const key of ["ArrowRight", "Escape"])
        pad?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    });
    await until(() => expect(commands()).toEqual([{ command: "pointer", x: 0.54, y: 0.5 }, { command: "pointerOff" }]));
  });
});
