import { type Change, change } from "#domain/api/change.ts";
import { parse, type Result } from "#domain/result.ts";

/** How the feed stands: `live`, or `lost` while the server is away; it goes on by itself when the server is back. */
export type FeedState = "live" | "lost";

/** Stops listening. */
export type Stop = () => void;

function readChange(text: string): Result<Change> {
  try {
    return parse(change, JSON.parse(text));
  } catch {
    return { ok: false, issues: [{ path: [], message: "Expected JSON" }] };
  }
}

/**
 * Listens to the server's feed of changes from after `after` on. The browser comes back by itself with the number of the last
 * change it has seen, so that nothing is missed; a feed that the browser has given up is opened anew after `retry` ms.
 */
export function listenToChanges(
  after: number,
  onChange: (change: Change) => void,
  onState: (state: FeedState) => void,
  retry = 3000,
): Stop {
  let last = after;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    const feed = new EventSource(`${import.meta.env.BASE_URL}api/changes?after=${last}`);
    source = feed;
    feed.addEventListener("open", () => onState("live"));
    feed.addEventListener("message", ({ data }) => {
      const result = readChange(String(data));
      if (!result.ok || result.value.number <= last) return;
      last = result.value.number;
      onChange(result.value);
    });
    feed.addEventListener("error", () => {
      onState("lost");
      if (feed.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, retry);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
