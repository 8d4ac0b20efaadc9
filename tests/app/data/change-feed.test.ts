import { beforeEach, describe, expect, it, vi } from "vitest";
import { listenToChanges } from "#app/data/change-feed.ts";
import type { Change } from "#domain/api/change.ts";
import { FakeEventSource, fakeEventSource } from "./fake-event-source.ts";

const frozen = (number: number): object => ({ number, kind: "frozen", id: "3f8d9f0e-4d7e-4d4f-8c39-0d2f5a3a1b01" });

describe("listenToChanges", () => {
  fakeEventSource();
  beforeEach(() => void FakeEventSource.opened.splice(0));

  function listening(after: number) {
    const changes: Change[] = [];
    const states: string[] = [];
    const stop = listenToChanges(
      after,
      (change) => changes.push(change),
      (state) => states.push(state),
      5,
    );
    return { changes, states, stop };
  }

  it("tells of every change once, also when some are sent again", () => {
    const { changes, stop } = listening(4);
    const [feed] = FakeEventSource.opened;
    expect(feed?.address).toContain("api/changes?after=4");
    for (const number of [4, 5, 6, 5, 6, 7]) feed?.say(frozen(number));
    expect(changes.map(({ number }) => number)).toEqual([5, 6, 7]);
    stop();
  });

  it("goes on after half a message and after one that is no change", () => {
    const { changes, stop } = listening(0);
    const [feed] = FakeEventSource.opened;
    feed?.say('{"number": 1, "kind"');
    feed?.say({ number: 1, kind: "unheard-of" });
    feed?.say(frozen(2));
    expect(changes.map(({ number }) => number)).toEqual([2]);
    stop();
  });

  it("leaves a lost connection to the browser, and opens one that the browser has given up after the last change", async () => {
    const { states, stop } = listening(0);
    const [feed] = FakeEventSource.opened;
    feed?.dispatchEvent(new Event("open"));
    feed?.say(frozen(3));
    feed?.lose(false);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(FakeEventSource.opened).toHaveLength(1);
    feed?.lose(true);
    await vi.waitFor(() => expect(FakeEventSource.opened).toHaveLength(2));
    expect(FakeEventSource.opened[1]?.address).toContain("after=3");
    expect(states).toEqual(["live", "lost", "lost"]);
    stop();
  });

  it("opens nothing any more once it is stopped", async () => {
    const { stop } = listening(0);
    FakeEventSource.opened[0]?.lose(true);
    stop();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(FakeEventSource.opened).toHaveLength(1);
  });
});
