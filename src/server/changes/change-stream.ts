import type { ServerResponse } from "node:http";
import type { ChangeFeed } from "./change-feed.ts";
import type { SentChange } from "./sent-change.ts";

/**
 * One reader's open feed of changes, as server-sent events. No more than one reading of the feed waits for a slow reader:
 * what comes meanwhile is read from the database when that has been taken.
 */
export class ChangeStream {
  readonly #response: ServerResponse;
  readonly #isFull: boolean;
  #last: number;
  #lastAtBeat: number;

  /** `after`: number of the last change that the reader has. `isFull`: whether they may read everything. */
  constructor(response: ServerResponse, isFull: boolean, after: number) {
    this.#response = response;
    this.#isFull = isFull;
    this.#last = after;
    this.#lastAtBeat = after;
  }

  /** Sends what came since, then everything new until the reader leaves or the server closes. */
  async follow(feed: ChangeFeed): Promise<void> {
    while (!this.isOver) {
      if (this.#last < feed.last) {
        const missed = await feed.changesAfter(this.#last);
        this.#send(missed);
        // Where nothing is there any more, the database was put back to an earlier state.
        if (missed.length === 0) this.#last = feed.last;
      } else {
        // Nothing can come in between: this follows on the comparison above without a pause.
        await this.#untilBehind(feed);
      }
      await this.#untilTaken();
    }
  }

  /** Whether nothing can be sent any more. */
  get isOver(): boolean {
    return this.#response.destroyed || this.#response.writableEnded;
  }

  /** A sign of life, so that nobody in between takes silence for the end; closes a reader who took nothing since the last. */
  beat(): void {
    if (this.isOver) return;
    const isFull = this.#response.writableNeedDrain;
    if (!isFull) this.#response.write(":\n\n");
    else if (this.#last === this.#lastAtBeat) this.#response.destroy();
    this.#lastAtBeat = this.#last;
  }

  /** Ends it; the reader's browser comes back by itself. */
  end(): void {
    this.#response.end();
  }

  #send(changes: readonly SentChange[]): void {
    const fresh = changes.filter(({ number }) => number > this.#last);
    const newest = fresh.at(-1);
    if (newest === undefined || this.isOver) return;
    this.#last = newest.number;
    this.#response.write(fresh.map(({ full, open }) => (this.#isFull ? full : open)).join(""));
  }

  /** Sends every new change until the reader takes no more. */
  #untilBehind(feed: ChangeFeed): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        stop();
        this.#response.off("close", end);
        resolve();
      };
      const stop = feed.follow((changes) => {
        this.#send(changes);
        if (this.#response.writableNeedDrain) end();
      });
      this.#response.on("close", end);
    });
  }

  async #untilTaken(): Promise<void> {
    if (!this.#response.writableNeedDrain || this.isOver) return;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        this.#response.off("drain", end).off("close", end);
        resolve();
      };
      this.#response.on("drain", end).on("close", end);
    });
  }
}
