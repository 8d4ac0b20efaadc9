import type { Database } from "../database/database.ts";
import { listenForNotices, type Stop } from "./change-notices.ts";
import { readChanges, readLastChange } from "./read-changes.ts";
import { type SentChange, sentChange } from "./sent-change.ts";

/** Takes new changes in their order; they may begin with some that it has had already. */
export type Follower = (changes: readonly SentChange[]) => void;

const pageSize = 100;

/**
 * Reads new changes once and hands them to all who follow. It learns of them by `wake` in this process, by notices between
 * processes on PostgreSQL, and by looking now and then; it always reads what comes after the last it has read, so that
 * however it learns of them none is left out. It rests while nobody has joined.
 */
export class ChangeFeed {
  readonly #database: Database;
  readonly #onError: (cause: unknown) => void;
  readonly #lookEvery: number;
  readonly #followers = new Set<Follower>();
  #members = 0;
  #last = 0;
  #isAsked = false;
  #isReading = false;
  #starting: Promise<void> | null = null;
  #stop: Stop | null = null;

  /** `lookEvery`: milliseconds after which it looks for changes that nobody has told it of. */
  constructor(database: Database, onError: (cause: unknown) => void, lookEvery: number) {
    this.#database = database;
    this.#onError = onError;
    this.#lookEvery = lookEvery;
  }

  /** The number of the last change that has been handed to the followers. */
  get last(): number {
    return this.#last;
  }

  /** Keeps it reading until the returned function is called. Rejects where the database cannot be reached. */
  async join(): Promise<Stop> {
    this.#members += 1;
    const leave = (): void => {
      this.#members -= 1;
      if (this.#members === 0) this.#rest();
    };
    try {
      this.#starting ??= this.#start();
      await this.#starting;
      return leave;
    } catch (cause) {
      leave();
      throw cause;
    }
  }

  /** Hands every change after `last` to `follower` from now on, for one that has joined. Returns how to stop. */
  follow(follower: Follower): Stop {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** Up to a hundred changes after a number, from the database. */
  async changesAfter(number: number): Promise<readonly SentChange[]> {
    return (await readChanges(this.#database.db, number, pageSize)).map(sentChange);
  }

  /** Says that there may be new changes. */
  readonly wake = (): void => {
    if (this.#stop === null) return;
    this.#isAsked = true;
    if (!this.#isReading) void this.#read();
  };

  async #start(): Promise<void> {
    this.#last = await readLastChange(this.#database.db);
    // All may have left in the meantime, and others may have come and been faster.
    if (this.#members === 0 || this.#stop !== null) return;
    const timer = setInterval(this.wake, this.#lookEvery);
    const url = this.#database.pool?.options.connectionString;
    const stopNotices = url === undefined ? null : listenForNotices(url, "changes", this.wake, this.#onError);
    this.#stop = () => {
      clearInterval(timer);
      stopNotices?.();
    };
  }

  #rest(): void {
    this.#stop?.();
    this.#stop = null;
    this.#starting = null;
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    try {
      while (this.#isAsked) {
        this.#isAsked = false;
        const changes = await this.changesAfter(this.#last);
        const newest = changes.at(-1);
        if (newest === undefined) continue;
        this.#last = newest.number;
        for (const follower of this.#followers) follower(changes);
        // There may be another page.
        this.#isAsked ||= changes.length === pageSize;
      }
    } catch (cause) {
      // It looks again after `lookEvery`.
      this.#onError(cause);
    } finally {
      this.#isReading = false;
    }
  }
}
