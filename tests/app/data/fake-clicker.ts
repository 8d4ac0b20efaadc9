import { afterEach, beforeEach, vi } from "vitest";
import { clickerEvent, type ClickerEvent } from "#domain/api/clicker.ts";
import { told } from "./fake-server.ts";

/** Id of the clicker that {@link FakeClicker} plays. */
export const clickerId = "3f8d9f0e-4d7e-4d4f-8c39-0d2f5a3a1b01";
/** A token of the right length. */
export const someToken = "t".repeat(43);

type Told = { readonly path: string; readonly method: string; readonly token: string | null; readonly body: unknown };

/** The scenes that it has been told of. */
export const someScenes = [
  { id: "one", title: "总览", notes: "先看全局" },
  { id: "two", title: "两轴", notes: "" },
  { id: "three", title: "项目", notes: "第三页讲稿" },
];

/** What stands at first for a phone: the first of three scenes, and phone 1 in control. */
export const atFirst: readonly ClickerEvent[] = [
  clickerEvent.parse({
    kind: "state",
    sequence: 2,
    scene: 0,
    isPaused: false,
    isBlack: false,
    briefing: "overview",
    sceneCount: 3,
    scenes: someScenes,
  }),
  { kind: "control", sequence: 2, holder: 1, phones: [{ number: 1, label: "手机 1" }] },
];

/** The server of a clicker as a test plays it: what it was asked, and what it says to who listens. */
export class FakeClicker {
  readonly asked: Told[] = [];
  /** Streams that were opened, with the tokens of who opened them. */
  readonly opened: (string | null)[] = [];
  /** Said first to everybody who comes. */
  greeting: readonly ClickerEvent[] = [];
  /** What the events answer with instead of a stream. */
  refusal: number | null = null;
  #streams: ReadableStreamDefaultController<Uint8Array>[] = [];

  /** Sends to everybody who listens. */
  say(event: ClickerEvent): void {
    this.write(`event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`);
  }

  /** Sends as it is. */
  write(text: string): void {
    for (const stream of this.#streams) stream.enqueue(new TextEncoder().encode(text));
  }

  /** Loses everybody who listens. */
  cut(how: "closed" | "failed" = "closed"): void {
    for (const stream of this.#streams.splice(0))
      if (how === "closed") stream.close();
      else stream.error(new Error("lost"));
  }

  /** What was asked of a path, by its end. */
  bodies(path: string): readonly unknown[] {
    return this.asked.filter((each) => each.path.endsWith(path)).map(({ body }) => body);
  }

  /** Remembers what is asked. */
  async hear(request: Request): Promise<unknown> {
    const text = await request.text();
    const body: unknown = text === "" ? null : JSON.parse(text);
    const token = request.headers.get("Authorization");
    this.asked.push({ path: new URL(request.url).pathname, method: request.method, token, body });
    return body;
  }

  /**
   * Answers who wants to listen. It stands before the server of `msw`, whose streams do not stand being left; other requests
   * pass.
   */
  readonly answer = async (ask: typeof fetch, address: string, parts: RequestInit = {}): Promise<Response> => {
    if (!address.endsWith("/events")) return ask(address, parts);
    this.opened.push(new Headers(parts.headers).get("Authorization"));
    if (this.refusal !== null) return told(this.refusal, "not-found");
    const { signal } = parts;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#streams.push(controller);
        const text = this.greeting.map((event) => `event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`).join("");
        controller.enqueue(new TextEncoder().encode(`retry: 1000\n\n${text}`));
        signal?.addEventListener("abort", () => {
          if (!this.#streams.includes(controller)) return;
          this.#streams = this.#streams.filter((each) => each !== controller);
          controller.error(signal.reason);
        });
      },
    });
    return new Response(stream, { headers: { "Content-Type": "text/event-stream" } });
  };
}

/** A new {@link FakeClicker} for each test, beside the server that `fakeServer` makes. Call in a `describe`, after that. */
export function fakeClicker(): { readonly current: FakeClicker } {
  const own = { current: new FakeClicker() };
  let ask: typeof fetch;
  beforeEach(() => {
    own.current = new FakeClicker();
    ask = globalThis.fetch;
    vi.stubGlobal("fetch", (address: string, parts?: RequestInit) => own.current.answer(ask, address, parts));
  });
  afterEach(() => {
    globalThis.fetch = ask;
  });
  return own;
}
