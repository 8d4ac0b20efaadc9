import { createParser } from "eventsource-parser";
import { clickerEvent, type ClickerEvent } from "#domain/api/clicker.ts";
import { parse } from "#domain/result.ts";
import type { FeedState } from "./change-feed.ts";
import type { ClickerKey } from "./clicker-api.ts";

/** Who hears of a clicker. Nothing is said after the signal was aborted. */
export type ClickerEars = {
  /** `end` is the last; also where the server no longer knows the clicker or the token. */
  readonly onEvent: (event: ClickerEvent) => void;
  readonly onState: (state: FeedState) => void;
};

/** How long a feed waits, milliseconds. */
export type FeedWaits = {
  /** Before it comes back: after the first failure, the second, and so on; the last holds for all after it. */
  readonly again: readonly number[];
  /** Without any sign of life, of which the server gives one every 15 seconds. */
  readonly silence: number;
};

const usualWaits: FeedWaits = { again: [500, 1000, 2000, 5000], silence: 40_000 };

/** What became of a connection: it is `lost`, or nothing will ever come again. */
type Outcome = "lost" | "over";

function readEvent(text: string): ClickerEvent | null {
  try {
    const result = parse(clickerEvent, JSON.parse(text));
    return result.ok ? result.value : null;
  } catch {
    return null;
  }
}

async function readChunks(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: ClickerEvent) => void,
  onLife: () => void,
): Promise<Outcome> {
  let isOver = false;
  const parser = createParser({
    onEvent: ({ data }) => {
      const event = readEvent(data);
      if (event === null || isOver) return;
      isOver = event.kind === "end";
      onEvent(event);
    },
  });
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return isOver ? "over" : "lost";
    onLife();
    parser.feed(decoder.decode(value, { stream: true }));
    if (isOver) return "over";
  }
}

async function connect(
  { id, token }: ClickerKey,
  { onEvent, onState }: ClickerEars,
  signal: AbortSignal,
  silence: number,
): Promise<Outcome> {
  // `AbortSignal.any` is younger than some of the browsers that this runs in.
  const connection = new AbortController();
  const drop = (): void => connection.abort();
  signal.addEventListener("abort", drop);
  let timer = setTimeout(drop, silence);
  const onLife = (): void => {
    clearTimeout(timer);
    timer = setTimeout(drop, silence);
  };
  try {
    // An EventSource cannot send the token in a header, and an address is no place for it.
    const response = await fetch(`${import.meta.env.BASE_URL}api/clickers/${id}/events`, {
      headers: { Accept: "text/event-stream", Authorization: `Bearer ${token}` },
      cache: "no-store",
      signal: connection.signal,
    });
    if ([401, 403, 404].includes(response.status)) {
      onEvent({ kind: "end" });
      return "over";
    }
    if (!response.ok || response.body === null) return "lost";
    onState("live");
    return await readChunks(response.body, onEvent, onLife);
  } catch {
    return "lost";
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", drop);
    drop();
  }
}

/** Waits, but no longer than until the network or the reader is back: a phone in a pocket stops its clocks. */
function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      globalThis.removeEventListener?.("online", go);
      globalThis.document?.removeEventListener("visibilitychange", go);
      signal.removeEventListener("abort", go);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    globalThis.addEventListener?.("online", go);
    globalThis.document?.addEventListener("visibilitychange", go);
    signal.addEventListener("abort", go);
  });
}

/**
 * Listens to a clicker until the signal is aborted or it has ended. What stands comes first, again after every lost connection;
 * it comes back by itself.
 */
export async function listenToClicker(
  key: ClickerKey,
  ears: ClickerEars,
  signal: AbortSignal,
  waits: FeedWaits = usualWaits,
): Promise<void> {
  let failures = 0;
  const heard: ClickerEars = {
    onEvent: (event) => {
      if (!signal.aborted) ears.onEvent(event);
    },
    onState: (state) => {
      if (state === "live") failures = 0;
      if (!signal.aborted) ears.onState(state);
    },
  };
  while (!signal.aborted) {
    if ((await connect(key, heard, signal, waits.silence)) === "over") return;
    heard.onState("lost");
    await waitFor(waits.again[Math.min(failures, waits.again.length - 1)] ?? 0, signal);
    failures += 1;
  }
}
