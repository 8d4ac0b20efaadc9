import { afterAll, beforeAll, vi } from "vitest";

/** A feed that a test speaks on. */
export class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  /** Every feed that was opened, oldest first. */
  static readonly opened: FakeEventSource[] = [];
  readonly address: string;
  readyState = 0;

  constructor(address: string) {
    super();
    this.address = address;
    FakeEventSource.opened.push(this);
  }

  /** Sends a change, or text that is none. */
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", { data: typeof data === "string" ? data : JSON.stringify(data) }));
  }

  /** Loses the connection; the browser comes back by itself unless it `givesUp`. */
  lose(givesUp: boolean): void {
    this.readyState = givesUp ? 2 : 0;
    this.dispatchEvent(new Event("error"));
  }

  close(): void {
    this.readyState = 2;
  }
}

/** Puts {@link FakeEventSource} where the browser has its own. Call in a `describe`. */
export function fakeEventSource(): void {
  beforeAll(() => void vi.stubGlobal("EventSource", FakeEventSource));
  afterAll(() => void vi.unstubAllGlobals());
}
