import type { ServerResponse } from "node:http";
import type { ClickerEvent } from "#domain/api/clicker.ts";
import { type Clicker, controlOf, positionOf, type Speaker } from "./clicker-store.ts";

/** Where a pointer is; `null`: off. */
export type Pointer = Extract<ClickerEvent, { kind: "pointer" }>["position"];

/** The `sequence` of the last of each that the reader has. */
type Sent = Pick<Clicker, "reported_at" | "commanded_at" | "controlled_at" | "listed_at">;

function textOf(event: ClickerEvent): string {
  return `event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** The open events of a wall or a phone. It is told how the clicker stands and sends what the reader has not got of it. */
export class ClickerStream {
  readonly #response: ServerResponse;
  readonly #speaker: Speaker;
  #sent: Sent = { reported_at: 0, commanded_at: 0, controlled_at: 0, listed_at: 0 };
  #wasFull = false;

  constructor(response: ServerResponse, speaker: Speaker) {
    this.#response = response;
    this.#speaker = speaker;
  }

  /** Whether nothing can be sent any more. */
  get isOver(): boolean {
    return this.#response.destroyed || this.#response.writableEnded;
  }

  /** Whether the reader has to be told the scenes. */
  needsScenes(clicker: Clicker): boolean {
    return this.#speaker.kind === "phone" && this.#sent.listed_at < clicker.listed_at;
  }

  /** Sends what is new; nothing while the reader takes nothing. `scenes` is JSON, where somebody needs them. */
  show(clicker: Clicker, scenes: string | null): void {
    if (this.isOver || this.#response.writableNeedDrain) return;
    const isNew = (key: keyof Sent): boolean => this.#sent[key] < clicker[key];
    const events: ClickerEvent[] = [];
    const isListed = scenes !== null && this.needsScenes(clicker);
    if (isNew("reported_at") || isListed)
      events.push({
        kind: "state",
        ...positionOf(clicker),
        // It was an id when it was stored.
        briefing: clicker.briefing as Extract<ClickerEvent, { kind: "state" }>["briefing"],
        sceneCount: clicker.scene_count,
        scenes: isListed ? JSON.parse(scenes) : null,
      });
    if (isNew("commanded_at")) events.push({ kind: "command", ...positionOf(clicker, clicker.commanded_at) });
    if (isNew("controlled_at")) events.push({ kind: "control", ...controlOf(clicker) });
    const { reported_at, commanded_at, controlled_at } = clicker;
    const listed_at = isListed ? clicker.listed_at : this.#sent.listed_at;
    this.#sent = { reported_at, commanded_at, controlled_at, listed_at };
    this.#write(events);
  }

  /** Sends a wall where the pointer is; one that cannot be taken at once is left out. */
  point(position: Pointer): void {
    if (this.#speaker.kind === "wall" && !this.#response.writableNeedDrain)
      this.#write([{ kind: "pointer", position }]);
  }

  /** A sign of life; closes a reader who took nothing since the last. */
  beat(): void {
    if (this.isOver) return;
    const isFull = this.#response.writableNeedDrain;
    if (!isFull) this.#response.write(":\n\n");
    else if (this.#wasFull) this.#response.destroy();
    this.#wasFull = isFull;
  }

  /** Says that the clicker has ended, and closes. */
  tellEnd(): void {
    this.#write([{ kind: "end" }]);
    this.close();
  }

  /** Closes; the reader comes back by itself. */
  close(): void {
    this.#response.end();
  }

  #write(events: readonly ClickerEvent[]): void {
    if (events.length > 0 && !this.isOver) this.#response.write(events.map(textOf).join(""));
  }
}
