import { get, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { type FeedEntry, feedEntry } from "#domain/api/change.ts";

/** An open stream of server-sent events, read without a browser. */
export type EventStream = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Everything that came, as it came. */
  text(): string;
  /** The data of the events so far, each with its id and its name where it has them. */
  events(): readonly SentEvent[];
  /** Waits until something is true of it; rejects after a while. */
  untilSo(isTrue: () => boolean, patience?: number): Promise<void>;
  readonly isEnded: boolean;
  close(): void;
};

type SentEvent = { readonly id: string | null; readonly name: string | null; readonly data: unknown };

/** An open feed of changes. */
export type EventReader = Omit<EventStream, "events" | "untilSo"> & {
  /** Changes so far, in the order in which they came. */
  readonly changes: readonly FeedEntry[];
  /** Waits until something is true of it; rejects after a while. */
  until(isTrue: (reader: EventReader) => boolean, patience?: number): Promise<void>;
};

function eventsIn(text: string): readonly SentEvent[] {
  return text
    .split("\n\n")
    .slice(0, -1)
    .flatMap((event) => {
      const lines = event.split("\n");
      const field = (name: string): string | null =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null;
      const data = field("data");
      return data === null ? [] : [{ id: field("id"), name: field("event"), data: JSON.parse(data) as unknown }];
    });
}

/** Opens the stream of events at a path of the server at `port` of this machine. */
export async function openStream(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<EventStream> {
  const request = get({ port, host: "127.0.0.1", path, headers, agent: false });
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
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: () => text,
    events: () => eventsIn(text),
    untilSo: (isTrue, patience = 5000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          watchers.delete(watcher);
          reject(new Error(`Not within ${patience} ms; came: ${text.slice(-2000)}`));
        }, patience);
        const watcher = (): void => {
          if (!isTrue()) return;
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
}

function changeOf({ id, data }: SentEvent): FeedEntry {
  const read = feedEntry.parse(data);
  if (id !== String(read.number)) throw new Error(`The id of the event ${id} is not its number ${read.number}`);
  return read;
}

/** Opens the feed of changes of the server at `port` of this machine. */
export async function readEvents(
  port: number,
  query = "",
  headers: Readonly<Record<string, string>> = {},
): Promise<EventReader> {
  const stream = await openStream(port, `/api/changes${query}`, headers);
  const reader: EventReader = {
    status: stream.status,
    headers: stream.headers,
    get changes() {
      return stream.events().map(changeOf);
    },
    text: () => stream.text(),
    until: (isTrue, patience) => stream.untilSo(() => isTrue(reader), patience),
    get isEnded() {
      return stream.isEnded;
    },
    close: () => stream.close(),
  };
  return reader;
}
