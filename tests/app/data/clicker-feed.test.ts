import { beforeEach, describe, expect, it, vi } from "vitest";
import { type FeedWaits, listenToClicker } from "#app/data/clicker-feed.ts";
import type { ClickerEvent } from "#domain/api/clicker.ts";
import { atFirst, clickerId, fakeClicker, type FakeClicker, someToken } from "./fake-clicker.ts";
import { fakeServer } from "./fake-server.ts";

const key = { id: clickerId, token: someToken };

describe("listenToClicker", () => {
  fakeServer();
  const fake = fakeClicker();
  let clicker: FakeClicker;
  beforeEach(() => {
    clicker = fake.current;
    clicker.greeting = atFirst;
  });

  function listening(waits: Partial<FeedWaits> = {}) {
    const events: ClickerEvent[] = [];
    const states: string[] = [];
    const stop = new AbortController();
    const ears = {
      onEvent: (event: ClickerEvent) => events.push(event),
      onState: (state: string) => states.push(state),
    };
    const over = listenToClicker(key, ears, stop.signal, { again: [5], silence: 10_000, ...waits });
    return { events, states, stop: () => stop.abort(), over };
  }

  it("sends the token in its header and hears what stands, then what changes", async () => {
    const { events, states, stop, over } = listening();
    await vi.waitFor(() => expect(events).toEqual(atFirst));
    const command: ClickerEvent = { kind: "command", sequence: 3, scene: 1, isPaused: false, isBlack: false };
    clicker.say(command);
    await vi.waitFor(() => expect(events.at(-1)).toEqual(command));
    expect([clicker.opened, states]).toEqual([[`Bearer ${someToken}`], ["live"]]);
    stop();
    await over;
  });

  it("reads events that come in pieces, and passes over signs of life and what it does not know", async () => {
    clicker.greeting = [];
    const { events, states, stop, over } = listening();
    await vi.waitFor(() => expect(states).toEqual(["live"]));
    const text = 'event: pointer\ndata: {"kind":"pointer","position":null}\n\n';
    clicker.write(":\n\n");
    clicker.write('event: news\ndata: {"kind":"news"}\n\nevent: pointer\ndata: half a lin\n\n');
    clicker.write(text.slice(0, 30));
    clicker.write(text.slice(30));
    await vi.waitFor(() => expect(events).toEqual([{ kind: "pointer", position: null }]));
    stop();
    await over;
  });

  it.each(["closed", "failed"] as const)(
    "comes back by itself when the connection is %s, and is told anew",
    async (how) => {
      const { events, states, stop, over } = listening();
      await vi.waitFor(() => expect(events).toHaveLength(2));
      clicker.cut(how);
      await vi.waitFor(() => expect(events).toHaveLength(4));
      expect(states).toEqual(["live", "lost", "live"]);
      stop();
      await over;
    },
  );

  it("comes back where nothing is heard any more, though the connection stands", async () => {
    const { states, stop, over } = listening({ silence: 30 });
    await vi.waitFor(() => expect(clicker.opened.length).toBeGreaterThan(1));
    expect(states.slice(0, 3)).toEqual(["live", "lost", "live"]);
    stop();
    await over;
  });

  it("waits longer from one failure to the next, and comes back at once with the network", async () => {
    clicker.refusal = 503;
    const { states, stop, over } = listening({ again: [5, 60_000] });
    await vi.waitFor(() => expect(clicker.opened).toHaveLength(2));
    expect(states).toEqual(["lost", "lost"]);
    stop();
    await over;
  });

  it.each([401, 403, 404])("ends where the server answers %i", async (status) => {
    clicker.refusal = status;
    const { events, over } = listening();
    await over;
    expect(events).toEqual([{ kind: "end" }]);
    expect(clicker.opened).toHaveLength(1);
  });

  it("ends with the clicker, and does not come back", async () => {
    const { events, over } = listening();
    await vi.waitFor(() => expect(events).toHaveLength(2));
    clicker.say({ kind: "end" });
    await over;
    expect(events.at(-1)).toEqual({ kind: "end" });
    expect(clicker.opened).toHaveLength(1);
  });

  it("says nothing once it is stopped", async () => {
    const { events, states, stop, over } = listening();
    await vi.waitFor(() => expect(events).toHaveLength(2));
    stop();
    await over;
    expect([events.length, states]).toEqual([2, ["live"]]);
  });
});
