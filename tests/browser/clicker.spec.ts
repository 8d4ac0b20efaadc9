import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { WallLink } from "#app/panels/clicker/wall-link.ts";
import type { WallControls, WallState } from "#app/state/wall-control.ts";
import { AppDriver, type Reader } from "./app-driver.ts";

let app: AppDriver;
const open: { close(): Promise<void> | void }[] = [];

beforeAll(async () => {
  app = await AppDriver.start();
  const ask = globalThis.fetch;
  // As a browser sends it from a page of this server.
  vi.stubGlobal("fetch", (address: string, parts: RequestInit = {}) => {
    const headers = { ...Object.fromEntries(new Headers(parts.headers)), Origin: app.origin };
    return ask(new URL(address, app.origin), { ...parts, headers });
  });
});
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await app.stop();
});

const scenes = Array.from({ length: 9 }, (_, at) => ({
  id: `scene-${at + 1}`,
  title: `场景 ${at + 1}`,
  notes: at === 0 ? "各位领导，先看全县总览：一主两副，两条发展轴。" : `第 ${at + 1} 页讲稿`,
}));

/** The wall's end of a clicker without the picture: what it shows is a value. */
class Wall {
  state: WallState = { at: 0, scenes, isPaused: false, isBlack: false };
  readonly points: unknown[] = [];
  readonly link = new WallLink("overview");
  readonly #controls: WallControls = {
    next: () => this.#change({ at: this.state.at + 1 }),
    previous: () => this.#change({ at: this.state.at - 1 }),
    go: (at) => this.#change({ at }),
    togglePause: () => this.#change({ isPaused: !this.state.isPaused }),
    toggleBlack: () => this.#change({ isBlack: !this.state.isBlack }),
    point: (position) => void this.points.push(position),
  };

  constructor() {
    this.link.subscribe(() => undefined);
    this.link.show(this.state, this.#controls);
    open.push({ close: () => this.link.end() });
  }

  /** Presses Q; answers the path that the QR code leads to. */
  async code(): Promise<string> {
    const before = this.link.snapshot().qr;
    this.link.ask();
    const url = await vi.waitUntil(() => {
      const { qr } = this.link.snapshot();
      return qr !== before && qr?.url;
    });
    const { pathname, hash } = new URL(url);
    return `${pathname}${hash}`;
  }

  /** Waits until it shows this. */
  async shows(state: Partial<WallState>): Promise<void> {
    const isShown = (): boolean =>
      Object.entries(state).every(([name, value]) => Reflect.get(this.state, name) === value);
    await vi.waitUntil(isShown, 10_000).catch(() => {
      throw new Error(`The wall shows ${JSON.stringify({ ...this.state, scenes: [] })}, not ${JSON.stringify(state)}`);
    });
  }

  #change(changes: Partial<WallState>): void {
    queueMicrotask(() => {
      this.state = { ...this.state, ...changes };
      this.link.show(this.state, this.#controls);
    });
  }
}

async function phone(path: string, ...expectedErrors: readonly RegExp[]): Promise<Reader> {
  const reader = await app.open(path, { screen: "phone", waits: false, expectedErrors });
  open.push(reader);
  return reader;
}

const key = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function isOff(page: Page, name: string): Promise<boolean> {
  return (await key(page, name).getAttribute("aria-disabled")) === "true";
}

describe("a phone as a clicker", () => {
  it("opens the address of the code, moves the wall, and goes on after it is loaded again", async () => {
    const wall = new Wall();
    const reader = await phone(await wall.code());
    const { page } = reader;
    await page.getByRole("heading", { name: "场景 1" }).waitFor();
    expect(new URL(page.url()).hash).toBe("");
    await vi.waitFor(() => expect(wall.link.snapshot()).toMatchObject({ qr: null, phones: 1 }));
    await reader.picture("clicker-phone");
    await key(page, "下一页").tap();
    await wall.shows({ at: 1 });
    await key(page, "下一页").dblclick();
    await wall.shows({ at: 3 });
    await page.getByRole("tab", { name: "目录" }).tap();
    await key(page, "场景 9").tap();
    await wall.shows({ at: 8 });
    await page.getByText("已是末页").waitFor();
    await reader.picture("clicker-phone-list");
    await key(page, "暂停自动播放").tap();
    await wall.shows({ isPaused: true });
    await key(page, "黑屏").tap();
    await wall.shows({ isBlack: true });
    await page.reload();
    await page.getByRole("heading", { name: "场景 9" }).waitFor();
    await key(page, "上一页").tap();
    await wall.shows({ at: 7 });
  });

  it("points where a finger is held, and nowhere once it is lifted", async () => {
    const wall = new Wall();
    const reader = await phone(await wall.code());
    const { page } = reader;
    await page.getByRole("tab", { name: "指点" }).tap();
    const box = await page.getByRole("button", { name: /^指点板/ }).boundingBox();
    if (box === null) throw new Error("There is no pad");
    expect(box.width / box.height).toBeCloseTo(16 / 9, 1);
    await vi.waitFor(async () => expect(await isOff(page, "下一页")).toBe(false));
    await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
    await vi.waitFor(() =>
      expect(wall.points.at(-1)).toMatchObject({ x: expect.closeTo(0.5, 2), y: expect.closeTo(0.5, 2) }),
    );
    await reader.picture("clicker-phone-pointer");
    await page.mouse.up();
    await vi.waitFor(() => expect(wall.points.at(-1)).toBeNull());
  });

  it("does not fight with another: one has control, the other can take it over", async () => {
    const wall = new Wall();
    const { page: first } = await phone(await wall.code());
    await first.getByText("本机控制中").waitFor();
    const second = await phone(await wall.code());
    await second.page.getByText("手机 1 控制中").waitFor();
    expect(await isOff(second.page, "下一页")).toBe(true);
    await second.picture("clicker-phone-second");
    await key(second.page, "接管").tap();
    await first.getByText("手机 2 控制中").waitFor();
    expect(await isOff(first, "下一页")).toBe(true);
    await key(second.page, "下一页").tap();
    await wall.shows({ at: 1 });
    await first.getByRole("heading", { name: "场景 2" }).waitFor();
  });

  it("is refused with a code that was used, and told what to do", async () => {
    const wall = new Wall();
    const path = await wall.code();
    const { page: first } = await phone(path);
    await first.getByText("本机控制中").waitFor();
    const reader = await phone(path, /404/);
    await reader.page.getByText("请在大屏上按 Q 重新显示二维码").waitFor();
    await reader.picture("clicker-phone-refused");
  });

  it("ends with the wall", async () => {
    const wall = new Wall();
    const { page } = await phone(await wall.code());
    await page.getByText("本机控制中").waitFor();
    wall.link.end();
    await page.getByText("遥控已结束").waitFor();
  });

  it("fits the smallest phone and one on its side, with large keys and no serious fault of accessibility", async () => {
    const wall = new Wall();
    const reader = await phone(await wall.code());
    const { page } = reader;
    await page.getByRole("heading", { name: "场景 1" }).waitFor();
    for (const [width, height] of [
      [360, 640],
      [640, 360],
    ] as const) {
      await page.setViewportSize({ width, height });
      const [next, previous] = [await key(page, "下一页").boundingBox(), await key(page, "上一页").boundingBox()];
      for (const box of [next, previous]) {
        expect(box?.height).toBeGreaterThanOrEqual(96);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await reader.picture(`clicker-phone-${width}`);
    }
    await page.getByRole("tab", { name: "指点" }).tap();
    const pad = await page.getByRole("button", { name: /^指点板/ }).boundingBox();
    expect((pad?.width ?? 0) / (pad?.height ?? 1)).toBeCloseTo(16 / 9, 1);
    for (const part of ["讲稿", "目录", "指点"]) {
      await page.getByRole("tab", { name: part }).tap();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
    }
  });

  it("speaks English on a phone that does, on the smallest too", async () => {
    const wall = new Wall();
    const { page: first } = await phone(await wall.code());
    await first.getByText("本机控制中").waitFor();
    const reader = await app.open(await wall.code(), {
      screen: "phone",
      waits: false,
      before: (page) => page.addInitScript(() => Object.defineProperty(navigator, "language", { get: () => "en-GB" })),
    });
    open.push(reader);
    const { page } = reader;
    await page.setViewportSize({ width: 360, height: 640 });
    await page.getByText("Phone 1 has control").waitFor();
    await reader.picture("clicker-phone-english");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const cut = await page
      .getByRole("button")
      .evaluateAll((keys) =>
        keys.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent),
      );
    expect(cut).toEqual([]);
  });
});
