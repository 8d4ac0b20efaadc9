import { http, HttpResponse } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WallLink } from "#app/panels/clicker/wall-link.ts";
import type { WallControls, WallState } from "#app/state/wall-control.ts";
import { clickerId, fakeClicker, type FakeClicker, someScenes, someToken } from "../../data/fake-clicker.ts";
import { base, fakeServer, told } from "../../data/fake-server.ts";

const waits = { settle: 5, again: 10, pointer: 40 };
const phones = (...numbers: readonly number[]) => numbers.map((number) => ({ number, label: `手机 ${number}` }));

/** A wall that does at once what it is asked, as a page does after it has been drawn. */
class FakeWall {
  state: WallState = { at: 0, scenes: someScenes, isPaused: false, isBlack: false };
  readonly done: string[] = [];
  readonly points: unknown[] = [];
  readonly link: WallLink;
  readonly #controls: WallControls = {
    next: () => this.#change({ at: this.state.at + 1 }, "next"),
    previous: () => this.#change({ at: this.state.at - 1 }, "previous"),
    go: (at) => this.#change({ at }, `go ${at}`),
    togglePause: () => this.#change({ isPaused: !this.state.isPaused }, "pause"),
    toggleBlack: () => this.#change({ isBlack: !this.state.isBlack }, "black"),
    point: (position) => void this.points.push(position),
  };

  constructor(link: WallLink) {
    this.link = link;
    link.show(this.state, this.#controls);
  }

  /** Something happens on the wall by itself. */
  happen(changes: Partial<WallState>): void {
    this.state = { ...this.state, ...changes };
    this.link.show(this.state, this.#controls);
  }

  #change(changes: Partial<WallState>, what: string): void {
    this.done.push(what);
    queueMicrotask(() => this.happen(changes));
  }
}

describe("WallLink", () => {
  const server = fakeServer();
  const fake = fakeClicker();
  let clicker: FakeClicker;
  let link: WallLink;
  let sequence: number;
  let made: number;

  beforeEach(() => {
    clicker = fake.current;
    link = new WallLink("overview", waits);
    link.subscribe(() => undefined);
    sequence = 1;
    made = 0;
    const code = (count: number) => ({
      code: `c${count}`.padEnd(22, "c"),
      expiresAt: "2026-11-24T04:02:00.000Z",
      url: `http://192.168.1.5/clicker#code=c${count}`,
    });
    server.use(
      http.post(`${base}api/clickers`, async ({ request }) => {
        await clicker.hear(request);
        made += 1;
        return HttpResponse.json({ id: clickerId, wallToken: someToken, ...code(made) }, { status: 201 });
      }),
      http.post(`${base}api/clickers/:id/code`, async ({ request }) => {
        await clicker.hear(request);
        made += 1;
        return HttpResponse.json(code(made), { status: 201 });
      }),
      http.put(`${base}api/clickers/:id/state`, async ({ request }) => {
        const {
          after: _after,
          scenes: _scenes,
          ...shown
        } = Object(await clicker.hear(request)) as Record<string, unknown>;
        sequence += 1;
        return HttpResponse.json({ sequence, ...shown });
      }),
      http.delete(`${base}api/clickers/:id`, async ({ request }) => {
        await clicker.hear(request);
        return new HttpResponse(null, { status: 204 });
      }),
    );
  });
  afterEach(() => link.end());

  async function opened(): Promise<FakeWall> {
    const wall = new FakeWall(link);
    link.ask();
    await vi.waitFor(() => expect(link.snapshot().qr).not.toBeNull());
    await vi.waitFor(() => expect(clicker.opened).toHaveLength(1));
    await settled();
    return wall;
  }
  async function settled(): Promise<void> {
    await new Promise((resolve) => void setTimeout(resolve, 40));
  }
  function command(changes: object): void {
    sequence += 1;
    clicker.say({ kind: "command", sequence, scene: 0, isPaused: false, isBlack: false, ...changes });
  }
  const lastTold = (): unknown => clicker.bodies("/state").at(-1);

  it("makes nothing before it is asked, then one clicker, told of its scenes before its code is seen", async () => {
    const wall = new FakeWall(link);
    wall.happen({ at: 1 });
    await settled();
    expect(clicker.asked).toEqual([]);
    link.ask();
    link.ask();
    await vi.waitFor(() => expect(link.snapshot().qr?.url).toContain("#code=c1"));
    expect(clicker.bodies("/clickers")).toEqual([{ briefing: "overview", sceneCount: 3 }]);
    expect(clicker.bodies("/state")[0]).toEqual({
      scene: 1,
      isPaused: false,
      isBlack: false,
      after: 0,
      scenes: someScenes,
    });
  });

  it("shows another code for each further time, until it is hidden or a phone has used it", async () => {
    await opened();
    link.hide();
    expect(link.snapshot().qr).toBeNull();
    link.ask();
    await vi.waitFor(() => expect(link.snapshot().qr?.url).toContain("#code=c2"));
    clicker.say({ kind: "control", sequence: 9, holder: 1, phones: phones(1) });
    await vi.waitFor(() => expect(link.snapshot()).toEqual({ qr: null, phones: 1, problem: null }));
    expect(clicker.bodies("/clickers")).toHaveLength(1);
  });

  it("shows no code that comes after it was hidden", async () => {
    const wall = new FakeWall(link);
    wall.link.ask();
    link.hide();
    await settled();
    expect(link.snapshot().qr).toBeNull();
    expect(made).toBe(1);
  });

  it("follows a command once and tells that it has, without the scenes that are known", async () => {
    const wall = await opened();
    command({ scene: 1 });
    const after = sequence;
    clicker.say({ kind: "command", sequence: after, scene: 1, isPaused: false, isBlack: false });
    await vi.waitFor(() => expect(lastTold()).toEqual({ scene: 1, isPaused: false, isBlack: false, after }));
    expect(wall.done).toEqual(["go 1"]);
  });

  it("does several things that come as one, the scene first", async () => {
    const wall = await opened();
    command({ scene: 2, isPaused: true, isBlack: true });
    await vi.waitFor(() => expect(wall.state).toMatchObject({ at: 2, isPaused: true, isBlack: true }));
    expect(wall.done).toEqual(["go 2", "black", "pause"]);
  });

  it("keeps the scene that it went to by itself when a phone only pauses", async () => {
    const wall = await opened();
    wall.happen({ at: 1 });
    command({ scene: 0, isPaused: true });
    await vi.waitFor(() => expect(wall.state.isPaused).toBe(true));
    expect(wall.done).toEqual(["pause"]);
  });

  it("does not let go of a pause of its own when a phone only goes on", async () => {
    const wall = await opened();
    command({ scene: 1 });
    await vi.waitFor(() => expect(wall.state.at).toBe(1));
    wall.happen({ isPaused: true });
    command({ scene: 2 });
    await vi.waitFor(() => expect(wall.state.at).toBe(2));
    await settled();
    expect(wall.done).toEqual(["go 1", "go 2"]);
    expect(wall.state.isPaused).toBe(true);
  });

  it("tells what it shows once for what changes quickly, and again after a failure", async () => {
    const wall = await opened();
    const before = clicker.bodies("/state").length;
    for (const at of [1, 2, 1]) wall.happen({ at });
    await settled();
    expect(clicker.bodies("/state").slice(before)).toEqual([{ scene: 1, isPaused: false, isBlack: false, after: 0 }]);
    server.use(http.put(`${base}api/clickers/:id/state`, () => HttpResponse.error(), { once: true }));
    wall.happen({ at: 2 });
    await vi.waitFor(() => expect(lastTold()).toMatchObject({ scene: 2 }));
  });

  it("shows a pointer, and takes it away when nothing more is heard of it", async () => {
    const wall = await opened();
    wall.points.splice(0);
    clicker.say({ kind: "pointer", position: { x: 0.2, y: 0.4 } });
    await vi.waitFor(() => expect(wall.points).toEqual([{ x: 0.2, y: 0.4 }, null]));
  });

  it("comes back after the connection was lost and follows what it has missed", async () => {
    const wall = await opened();
    clicker.greeting = [{ kind: "command", sequence: 40, scene: 2, isPaused: false, isBlack: false }];
    clicker.cut("failed");
    await vi.waitFor(() => expect(wall.state.at).toBe(2), 3000);
  });

  it("makes another clicker where the one before has ended", async () => {
    await opened();
    clicker.say({ kind: "end" });
    await vi.waitFor(() => expect(link.snapshot().qr).toBeNull());
    link.ask();
    await vi.waitFor(() => expect(link.snapshot().qr).not.toBeNull());
    expect(clicker.bodies("/clickers")).toHaveLength(2);
    server.use(http.post(`${base}api/clickers/:id/code`, () => told(404, "not-found")));
    link.ask();
    await vi.waitFor(() => expect(clicker.bodies("/clickers")).toHaveLength(3));
  });

  it("ends its clicker with the page", async () => {
    await opened();
    link.end();
    await vi.waitFor(() =>
      expect(clicker.asked.at(-1)).toMatchObject({ method: "DELETE", token: `Bearer ${someToken}` }),
    );
  });

  it.each([
    ["noService", () => HttpResponse.error()],
    ["noService", () => new HttpResponse("<h1>Not found</h1>", { status: 404 })],
    ["noService", () => new HttpResponse("Bad gateway", { status: 502 })],
    ["notAllowed", () => told(401, "not-signed-in")],
    ["notAllowed", () => told(403, "forbidden")],
    ["tooMany", () => told(429, "too-many-requests")],
    ["failed", () => told(500, "internal")],
  ] as const)("says %s where there is no code, and tries again", async (problem, answer) => {
    server.use(http.post(`${base}api/clickers`, answer, { once: true }));
    const wall = new FakeWall(link);
    wall.link.ask();
    await vi.waitFor(() => expect(link.snapshot()).toEqual({ qr: null, phones: 0, problem }));
    link.ask();
    expect(link.snapshot().problem).toBeNull();
    await vi.waitFor(() => expect(link.snapshot().qr).not.toBeNull());
  });
});
