import { get, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { type Change, change } from "#domain/api/change.ts";

/** An open feed of changes, read without a browser. */
export type EventReader = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Changes so far, in the order in which they came. */
  readonly changes: readonly Change[];
  /** Everything that came, as it came. */
  text(): string;
  /** Waits until something is true of it; rejects after a while. */
  until(isTrue: (reader: EventReader) => boolean, patience?: number): Promise<void>;
  readonly isEnded: boolean;
  close(): void;
};

function changesIn(text: string): readonly Change[] {
  return text
    .split("\n\n")
    .slice(0, -1)
    .flatMap((event) => {
      const lines = event.split("\n");
      const data = lines.find((line) => line.startsWith("data: "));
      if (data === undefined) return [];
      const read = change.parse(JSON.parse(data.slice(6)));
      if (!lines.includes(`id: ${read.number}`)) throw new Error(`The id of the event is not its number: ${event}`);
      return [read];
    });
}

/** Opens the feed of the server at `port` of this machine. */
export async function readEvents(
  port: number,
  query = "",
  headers: Readonly<Record<string, string>> = {},
): Promise<EventReader> {
  const request = get({ port, host: "127.0.0.1", path: `/api/changes${query}`, headers, agent: false });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.once("response", resolve).once("error", reject);
  });
  let text = "";
  let isEnded = false;
  const watchers = new Set<() => void>();
  const tell = (): void => watchers.forEach((watcher) => watcher());
  response.setEncoding("utf8").on("data", (part: string) => {
    text += part;
    tell();
  });
  // The server may end it in the middle.
  response.on("error", () => undefined);
  response.on("close", () => {
    isEnded = true;
    tell();
  });
  const reader: EventReader = {
    status: response.statusCode ?? 0,
    headers: response.headers,
    get changes() {
      return changesIn(text);
    },
    text: () => text,
    until: (isTrue, patience = 5000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          watchers.delete(watcher);
          reject(new Error(`Not within ${patience} ms; came: ${text.slice(-2000)}`));
        }, patience);
        const watcher = (): void => {
          if (!isTrue(reader)) return;
          clearTimeout(timer);
          watchers.delete(watcher);
          resolve();
        };
        watchers.add(watcher);
        watcher();
      }),
    get isEnded() {
      return isEnded;
    },
    close: () => request.destroy(),
  };
  return reader;
}
