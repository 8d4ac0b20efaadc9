import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { listenForNotices, type Stop } from "../changes/change-notices.ts";
import type { Database } from "../database/database.ts";
import { readClicker, readScenes } from "./clicker-store.ts";
import type { ClickerStream, Pointer } from "./clicker-stream.ts";

const notice = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "Expected JSON" });
      return z.NEVER;
    }
  })
  .pipe(
    z.object({
      clicker: z.string(),
      /** The process that sent it. */
      by: z.string(),
      /** Absent: something has changed in the database. */
      pointer: z.object({ x: z.number(), y: z.number() }).nullable().optional(),
    }),
  );

/** What a {@link ClickerFeed} stands on. */
export type FeedParts = {
  readonly database: Database;
  readonly now: () => Date;
  readonly onError: (cause: unknown) => void;
  /** Milliseconds after which it looks for what nobody has told it of, such as the end of the twelve hours. */
  readonly lookEvery: number;
};

/**
 * Brings what changes of clickers to everybody who listens, in this process and, by notices of PostgreSQL, in the others. What
 * is sent follows from the database, so a notice that is lost delays it and no more. Pointers are in no table: they go by
 * notices alone.
 */
export class ClickerFeed {
  readonly #parts: FeedParts;
  readonly #own = randomUUID();
  readonly #open = new Map<string, Set<ClickerStream>>();
  readonly #looking = new Set<string>();
  readonly #asked = new Set<string>();
  #stop: Stop | null = null;

  constructor(parts: FeedParts) {
    this.#parts = parts;
  }

  /** Shows a stream everything of a clicker from now on. Returns how to stop. */
  follow(id: string, stream: ClickerStream): Stop {
    const streams = this.#open.get(id) ?? new Set();
    this.#open.set(id, streams.add(stream));
    this.#stop ??= this.#listen();
    this.look(id);
    return () => {
      streams.delete(stream);
      if (streams.size === 0 && this.#open.get(id) === streams) this.#open.delete(id);
      if (this.#open.size > 0) return;
      this.#stop?.();
      this.#stop = null;
    };
  }

  /** Says, here and to the other processes, that a clicker has changed in the database. */
  tell(id: string): void {
    this.look(id);
    this.#notify({ clicker: id });
  }

  /** Shows a clicker's walls, wherever they are, where the pointer is. */
  point(id: string, pointer: Pointer): void {
    this.#point(id, pointer);
    this.#notify({ clicker: id, pointer });
  }

  /** Shows everybody who listens here how a clicker stands. */
  look(id: string): void {
    this.#asked.add(id);
    if (!this.#looking.has(id)) void this.#read(id);
  }

  /** A sign of life for everybody who listens here. */
  beat(): void {
    for (const stream of this.#streams()) stream.beat();
  }

  /** Closes everybody who listens here. */
  close(): void {
    for (const stream of this.#streams()) stream.close();
  }

  #streams(): readonly ClickerStream[] {
    return [...this.#open.values()].flatMap((streams) => [...streams]);
  }

  #point(id: string, pointer: Pointer): void {
    for (const stream of this.#open.get(id) ?? []) stream.point(pointer);
  }

  #notify(content: Readonly<Record<string, unknown>>): void {
    const { database, onError } = this.#parts;
    if (database.kind !== "postgres") return;
    const payload = JSON.stringify({ ...content, by: this.#own });
    sql`select pg_notify('clickers', ${payload})`.execute(database.db).catch(onError);
  }

  #listen(): Stop {
    const { database, onError, lookEvery } = this.#parts;
    const lookAtAll = (): void => {
      for (const id of this.#open.keys()) this.look(id);
    };
    const timer = setInterval(lookAtAll, lookEvery);
    const url = database.pool?.options.connectionString;
    const onNotice = (payload: string | null): void => {
      if (payload === null || !this.#hear(payload)) lookAtAll();
    };
    const stopNotices = url === undefined ? null : listenForNotices(url, "clickers", onNotice, onError);
    return () => {
      clearInterval(timer);
      stopNotices?.();
    };
  }

  /** `false`: it is not understood, for example from a newer version beside this one. */
  #hear(payload: string): boolean {
    const heard = notice.safeParse(payload);
    if (!heard.success) return false;
    const { clicker, by, pointer } = heard.data;
    if (by === this.#own) return true;
    if (pointer === undefined) this.look(clicker);
    else this.#point(clicker, pointer);
    return true;
  }

  async #read(id: string): Promise<void> {
    const { database, now, onError } = this.#parts;
    this.#looking.add(id);
    try {
      while (this.#asked.delete(id)) {
        const streams = this.#open.get(id);
        if (streams === undefined) continue;
        const clicker = await readClicker(database.db, id, now());
        if (clicker === null) {
          for (const stream of streams) stream.tellEnd();
          continue;
        }
        const needsScenes = [...streams].some((stream) => stream.needsScenes(clicker));
        const scenes = needsScenes ? await readScenes(database.db, id) : null;
        for (const stream of streams) stream.show(clicker, scenes);
      }
    } catch (cause) {
      // It looks again after `lookEvery`.
      onError(cause);
    } finally {
      this.#looking.delete(id);
    }
  }
}
