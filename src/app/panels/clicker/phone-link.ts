import type { Answer } from "#app/data/answer.ts";
import { type ClickerKey, sendCommand, takeControl } from "#app/data/clicker-api.ts";
import { listenToClicker } from "#app/data/clicker-feed.ts";
import { newKey } from "#app/data/new-key.ts";
import type { ClickerCommand, ClickerControl, ClickerEvent, ClickerPosition } from "#domain/api/clicker.ts";

/** A scene as phones are told it. */
type Scene = NonNullable<Extract<ClickerEvent, { kind: "state" }>["scenes"]>[number];

/** What is pressed on a phone. Scenes count from 0. */
export type PhonePress =
  | { readonly command: "next" | "previous" | "pause" | "black" }
  | { readonly command: "go"; readonly scene: number };

/** Why what was pressed was not done. */
export type PhoneNotice = "stale" | "staleKey" | "notMine" | "unsent";

/** What a phone knows of the wall. */
export type PhoneView = {
  /** Whether the server is there. */
  readonly isLive: boolean;
  /** Whether the clicker has ended. */
  readonly isOver: boolean;
  /** `null` until it has been told. */
  readonly position: ClickerPosition | null;
  readonly scenes: readonly Scene[];
  readonly control: ClickerControl | null;
  readonly notice: PhoneNotice | null;
};

const unknown: PhoneView = {
  isLive: false,
  isOver: false,
  position: null,
  scenes: [],
  control: null,
  notice: null,
};

const mostWaiting = 4;
const mostTries = 3;

/** A phone's end of a clicker: what the wall shows, and commands to it, one after the other in the order of pressing. */
export class PhoneLink {
  readonly #key: ClickerKey;
  readonly #onStale: () => void;
  readonly #retry: number;
  readonly #listeners = new Set<() => void>();
  readonly #waiting: PhonePress[] = [];
  #isSending = false;
  #view = unknown;

  /** `onStale`: the wall had moved on. `retry`: milliseconds before a command without an answer is sent again. */
  constructor(key: ClickerKey, onStale: () => void, retry = 400) {
    this.#key = key;
    this.#onStale = onStale;
    this.#retry = retry;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly snapshot = (): PhoneView => this.#view;

  /** Listens until the function that it returns is called. */
  open(): () => void {
    const listening = new AbortController();
    const onEvent = (event: ClickerEvent): void => this.#hear(event);
    const onState = (state: "live" | "lost"): void => this.#set({ isLive: state === "live" });
    void listenToClicker(this.#key, { onEvent, onState }, listening.signal);
    return () => listening.abort();
  }

  /** Sends a command once those before it have been answered. */
  readonly press = (press: PhonePress): void => {
    if (this.#waiting.length >= mostWaiting) return;
    this.#waiting.push(press);
    if (!this.#isSending) void this.#sendAll();
  };

  /** Shows the wall where to look; `null`: nowhere any more. */
  readonly point = async (position: { readonly x: number; readonly y: number } | null): Promise<void> => {
    const answer = await sendCommand(
      this.#key,
      position === null ? { command: "pointerOff" } : { command: "pointer", ...position },
    );
    if (position !== null) this.#take(answer, "staleKey");
  };

  /** Takes control over. */
  readonly takeOver = async (): Promise<void> => {
    const answer = await takeControl(this.#key);
    if (answer.kind === "value") {
      this.#setControl(answer.value);
      this.#set({ notice: null });
    } else this.#take(answer, "staleKey");
  };

  #set(changes: Partial<PhoneView>): void {
    this.#view = { ...this.#view, ...changes };
    for (const listener of this.#listeners) listener();
  }

  #setPosition({ sequence, scene, isPaused, isBlack }: ClickerPosition): void {
    const known = this.#view.position;
    if (known === null || sequence > known.sequence) this.#set({ position: { sequence, scene, isPaused, isBlack } });
  }

  #setControl(control: ClickerControl): void {
    const known = this.#view.control;
    if (known === null || control.sequence > known.sequence) this.#set({ control });
  }

  #hear(event: ClickerEvent): void {
    switch (event.kind) {
      case "state":
        if (event.scenes !== null) this.#set({ scenes: event.scenes });
        this.#setPosition(event);
        return;
      case "command":
        this.#setPosition(event);
        return;
      case "control":
        this.#setControl(event);
        return;
      case "end":
        this.#set({ isOver: true });
        return;
      case "pointer":
        // For the wall.
        return;
    }
  }

  async #sendAll(): Promise<void> {
    this.#isSending = true;
    for (let press = this.#waiting.shift(); press !== undefined; press = this.#waiting.shift()) {
      const position = this.#view.position;
      if (position === null) continue;
      const answer = await this.#send(press, position);
      this.#take(answer, press.command === "pause" || press.command === "black" ? "staleKey" : "stale");
      // What was pressed after it was meant for what did not come.
      if (answer.kind !== "value") this.#waiting.splice(0);
    }
    this.#isSending = false;
  }

  async #send(press: PhonePress, position: ClickerPosition): Promise<Answer<ClickerPosition | null>> {
    const stamp = { id: newKey(), seen: position.sequence };
    const from = position.scene;
    const command: ClickerCommand =
      press.command === "pause" || press.command === "black"
        ? { command: press.command, ...stamp }
        : press.command === "go"
          ? { command: "go", scene: press.scene, from, ...stamp }
          : { command: press.command, from, ...stamp };
    // The same id: what came through although its answer was lost is done once.
    for (let count = 1; ; count += 1) {
      const answer = await sendCommand(this.#key, command);
      if (answer.kind !== "offline" || count === mostTries) return answer;
      await new Promise((resolve) => void setTimeout(resolve, this.#retry));
    }
  }

  #take(answer: Answer<ClickerPosition | null>, stale: PhoneNotice): void {
    if (answer.kind === "value") {
      if (answer.value !== null) this.#setPosition(answer.value);
      this.#set({ notice: null });
      return;
    }
    const status = answer.kind === "problem" ? answer.problem.status : null;
    if (status === 401 || status === 404) this.#set({ isOver: true });
    else if (status === 409) {
      this.#onStale();
      this.#set({ notice: stale });
    } else this.#set({ notice: status === 403 ? "notMine" : "unsent" });
  }
}
