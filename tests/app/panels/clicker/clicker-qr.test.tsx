// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ClickerQr } from "#app/panels/clicker/clicker-qr.tsx";
import type { WallClickerView } from "#app/panels/clicker/wall-link.ts";
import { mounted, press, words } from "../mounted.ts";

const url = "http://192.168.1.5:8080/clicker#code=abcdefghijklmnopqrstuv";
const qr = { url, expiresAt: "2026-11-24T04:02:00Z" };
const onAsk = vi.fn<() => void>();
const onClose = vi.fn<() => void>();

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-11-24T04:00:00Z"), toFake: ["Date", "setInterval"] }));
afterEach(() => {
  vi.useRealTimers();
  onAsk.mockReset();
  onClose.mockReset();
});

function card(changes: Partial<WallClickerView>) {
  const view = { qr: null, phones: 0, problem: null, ...changes };
  return <ClickerQr {...view} now={() => new Date()} onAsk={onAsk} onClose={onClose} />;
}

describe("ClickerQr", () => {
  it("shows the code black on white with its quiet zone, the address and how to close it", async () => {
    await mounted(card({ qr }));
    expect(document.querySelector("[data-url]")?.getAttribute("data-url")).toBe(url);
    const picture = document.querySelector('svg[aria-label="手机遥控二维码"]');
    const [, , width] = picture?.getAttribute("viewBox")?.split(" ").map(Number) ?? [];
    const dark = [...(picture?.querySelector("path")?.getAttribute("d") ?? "").matchAll(/M(\d+) (\d+)/gu)];
    const columns = dark.map(([, x]) => Number(x));
    expect([Math.min(...columns), (width ?? 0) - 1 - Math.max(...columns)]).toEqual([4, 4]);
    expect(picture?.querySelector("rect")?.getAttribute("fill")).toBe("#fff");
    for (const text of ["192.168.1.5:8080/clicker", "2:00 内有效", "再按 Q 关闭"]) expect(words()).toContain(text);
    expect(words()).not.toContain("abcdefghij");
  });

  it("counts down, and offers another once it is over", async () => {
    await mounted(card({ qr }));
    await act(async () => vi.advanceTimersByTime(90_000));
    expect(words()).toContain("0:30 内有效");
    await act(async () => vi.advanceTimersByTime(30_000));
    expect(words()).toContain("二维码已失效");
    expect(document.querySelector("[data-url]")).toBeNull();
    await press("重新显示");
    expect(onAsk).toHaveBeenCalledOnce();
  });

  it("says that a phone has come, and closes by itself", async () => {
    const show = await mounted(card({ qr, phones: 1 }));
    expect(words()).toContain("已连接 1 部手机");
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    await show(card({ phones: 2 }));
    expect(words()).toContain("手机 2 已连接");
    await act(async () => vi.advanceTimersByTime(3000));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("says what to do where there is no code", async () => {
    await mounted(card({ problem: "noService" }));
    expect(words()).toContain("需要用 npm start 启动的服务");
    await press("重试");
    expect(onAsk).toHaveBeenCalledOnce();
  });

  it("says where the address is of no use to a phone, in English too", async () => {
    await mounted(card({ qr: { ...qr, url: "http://localhost:8080/clicker#code=abcdefghijklmnopqrstuv" } }), "en");
    expect(words()).toContain("This address works on this computer only");
  });
});
