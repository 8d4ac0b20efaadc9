import { Client } from "pg";

/** Stops listening. */
export type Stop = () => void;

/**
 * Calls `onNotice` with what was sent whenever any process has notified a channel of the PostgreSQL at `url`, and with `null`
 * each time it has (again) begun to listen, since something may have been missed until then. A connection that breaks is told
 * to `onLost` and opened anew after `retry` ms.
 */
export function listenForNotices(
  url: string,
  channel: "changes" | "clickers",
  onNotice: (payload: string | null) => void,
  onLost: (cause: unknown) => void,
  retry = 500,
): Stop {
  let isStopped = false;
  let current: Client | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = (): void => {
    const client = new Client({ connectionString: url, keepAlive: true });
    current = client;
    const lose = (cause: unknown): void => {
      if (isStopped || current !== client) return;
      current = null;
      onLost(cause);
      // It is broken already; that closing it fails as well says nothing new.
      client.end().catch(() => undefined);
      timer = setTimeout(open, retry);
    };
    client.on("error", lose);
    client.on("end", () => lose(new Error("PostgreSQL closed the connection")));
    client.on("notification", ({ payload }) => onNotice(payload ?? ""));
    client
      .connect()
      .then(() => client.query(`listen ${channel}`))
      .then(() => onNotice(null), lose);
  };
  open();

  return () => {
    isStopped = true;
    clearTimeout(timer);
    current?.end().catch(() => undefined);
  };
}
