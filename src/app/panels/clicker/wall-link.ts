import type { Answer } from "#app/data/answer.ts";
import {
  askCode,
  type ClickerInvitation,
  type ClickerKey,
  endClicker,
  makeClicker,
  tellWallState,
} from "#app/data/clicker-api.ts";
import { listenToClicker } from "#app/data/clicker-feed.ts";
import type { WallControls, WallState } from "#app/state/wall-control.ts";
import type { ClickerEvent } from "#domain/api/clicker.ts";
import { kindOf } from "#domain/api/problem.ts";
import { changesOf, isSameShown, scenesForPhones, type Shown, shownBy } from "./wall-report.ts";

/** Why there is no code to show. */
export type ClickerProblem = "noService" | "notAllowed" | "tooMany" | "failed";

/** What a wall says of its clicker. */
export type WallClickerView = {
  /** The code to show: the address for one phone, and when it is over (UTC, by the server's clock). */
  readonly qr: { readonly url: string; readonly expiresAt: string } | null;
  /** How many phones have been paired. */
  readonly phones: number;
  readonly problem: ClickerProblem | null;
};

/** How long the wall waits, milliseconds. */
export type LinkWaits = {
  /** Before it tells what it shows. */
  readonly settle: number;
  /** Before it tells again what did not get through. */
  readonly again: number;
  /** Before it takes a pointer away of which nothing more is heard. */
  readonly pointer: number;
};

const usualWaits: LinkWaits = { settle: 150, again: 2000, pointer: 5000 };
const nothing: WallClickerView = { qr: null, phones: 0, problem: null };
// As the server has it before it is told.
const atFirst = { sequence: 0, scene: 0, isPaused: false, isBlack: false };

function problemIn(answer: Exclude<Answer<unknown>, { kind: "value" }>): ClickerProblem {
  if (answer.kind === "offline") return "noService";
  const kind = kindOf(answer.problem);
  if (kind === "not-found") return "noService";
  if (kind === "not-signed-in" || kind === "forbidden") return "notAllowed";
  return kind === "too-many-requests" ? "tooMany" : "failed";
}

function isOver(answer: Answer<unknown>): boolean {
  return answer.kind === "problem" && [401, 403, 404].includes(answer.problem.status);
}

/** The wall's end of its clicker: made when it is first asked for, told what the wall shows, followed in what phones ask. */
export class WallLink {
  readonly #briefing: string;
  readonly #waits: LinkWaits;
  readonly #listeners = new Set<() => void>();
  #view = nothing;
  #state: WallState | null = null;
  #controls: WallControls | null = null;
  #key: ClickerKey | null = null;
  #feed = new AbortController();
  #isWanted = false;
  #isAsking = false;
  /** Of the last command that was followed. */
  #followed = 0;
  /** What the server knows of the wall. */
  #base = atFirst;
  #wanted: Partial<Shown> = {};
  /** The scenes that phones have been told, as JSON. */
  #listed = "";
  #isTelling = false;
  #tellTimer: ReturnType<typeof setTimeout> | undefined;
  #pointerTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(briefing: string, waits: LinkWaits = usualWaits) {
    this.#briefing = briefing;
    this.#waits = waits;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly snapshot = (): WallClickerView => this.#view;

  /** Shows a new code. */
  readonly ask = (): void => {
    this.#isWanted = true;
    this.#set({ problem: null });
    if (!this.#isAsking) void this.#invite();
  };

  /** Takes the code away. */
  readonly hide = (): void => {
    this.#isWanted = false;
    this.#set({ qr: null, problem: null });
  };

  /** What the wall shows now, and how to steer it. */
  show(state: WallState, controls: WallControls): void {
    const hasChanged = state !== this.#state;
    this.#state = state;
    this.#controls = controls;
    this.#reconcile();
    if (hasChanged) this.#tellSoon();
  }

  /** Ends the clicker; another may be asked for. */
  end(): void {
    const key = this.#key;
    this.#drop();
    this.hide();
    if (key !== null) void endClicker(key);
  }

  #set(changes: Partial<WallClickerView>): void {
    this.#view = { ...this.#view, ...changes };
    for (const listener of this.#listeners) listener();
  }

  #drop(): void {
    this.#feed.abort();
    clearTimeout(this.#tellTimer);
    this.#point(null);
    this.#key = null;
    this.#followed = 0;
    this.#base = atFirst;
    this.#wanted = {};
    this.#listed = "";
    this.#isTelling = false;
    this.#set({ phones: 0, qr: null });
  }

  async #invite(): Promise<void> {
    this.#isAsking = true;
    const key = this.#key;
    let answer: Answer<ClickerInvitation> = key === null ? await this.#make() : await askCode(key);
    if (key !== null && isOver(answer)) {
      if (this.#key === key) this.#drop();
      answer = await this.#make();
    }
    this.#isAsking = false;
    if (!this.#isWanted) return;
    if (answer.kind === "value") this.#set({ qr: { url: answer.value.url, expiresAt: answer.value.expiresAt } });
    else this.#set({ problem: problemIn(answer) });
  }

  async #make(): Promise<Answer<ClickerInvitation>> {
    const sceneCount = Math.max(1, scenesForPhones(this.#state?.scenes ?? []).length);
    const answer = await makeClicker({ briefing: this.#briefing, sceneCount });
    if (answer.kind !== "value") return answer;
    const key = { id: answer.value.id, token: answer.value.wallToken };
    if (!this.#isWanted && this.#listeners.size === 0) {
      // The page has gone in the meantime.
      void endClicker(key);
      return answer;
    }
    this.#key = key;
    this.#feed = new AbortController();
    const onEvent = (event: ClickerEvent): void => this.#hear(event);
    const onState = (state: "live" | "lost"): void => {
      if (state === "lost") this.#point(null);
      else this.#tellSoon();
    };
    void listenToClicker(key, { onEvent, onState }, this.#feed.signal);
    await this.#tell();
    return answer;
  }

  #hear(event: ClickerEvent): void {
    switch (event.kind) {
      case "command":
        if (event.sequence <= this.#followed) return;
        this.#wanted = { ...this.#wanted, ...changesOf(this.#base, event) };
        this.#followed = event.sequence;
        this.#base = event;
        this.#reconcile();
        // Also where it changes nothing here: the server waits to be told.
        this.#tellSoon();
        return;
      case "control":
        // The code that is shown is used up.
        if (event.phones.length > this.#view.phones) this.#set({ phones: event.phones.length, qr: null });
        return;
      case "pointer":
        this.#point(event.position);
        return;
      case "end":
        this.#drop();
        return;
      case "state":
        // The wall's own words.
        return;
    }
  }

  #point(position: Parameters<WallControls["point"]>[0]): void {
    clearTimeout(this.#pointerTimer);
    if (position !== null) this.#pointerTimer = setTimeout(() => this.#point(null), this.#waits.pointer);
    this.#controls?.point(position);
  }

  /** Does what is asked for, the scene first: what follows depends on what the wall shows then. */
  #reconcile(): void {
    const [state, controls] = [this.#state, this.#controls];
    if (state === null || controls === null) return;
    const { scene, isBlack, isPaused } = this.#wanted;
    if (scene !== undefined && scene !== state.at) {
      this.#wanted = { ...(isBlack === undefined ? {} : { isBlack }), ...(isPaused === undefined ? {} : { isPaused }) };
      controls.go(scene);
      return;
    }
    this.#wanted = {};
    if (isBlack !== undefined && isBlack !== state.isBlack) controls.toggleBlack();
    if (isPaused !== undefined && isPaused !== state.isPaused) controls.togglePause();
  }

  #tellSoon(wait = this.#waits.settle): void {
    if (this.#key === null) return;
    clearTimeout(this.#tellTimer);
    this.#tellTimer = setTimeout(() => void this.#tell(), wait);
  }

  async #tell(): Promise<void> {
    const [key, state] = [this.#key, this.#state];
    if (key === null || state === null || state.scenes.length === 0) return;
    if (this.#isTelling) return this.#tellSoon();
    this.#reconcile();
    this.#isTelling = true;
    const shown = shownBy(state);
    const scenes = scenesForPhones(state.scenes);
    const list = JSON.stringify(scenes);
    const isNew = list !== this.#listed;
    const answer = await tellWallState(key, { ...shown, after: this.#followed, ...(isNew ? { scenes } : {}) });
    // Another clicker may have been made, or this one has ended.
    if (key !== this.#key) return;
    this.#isTelling = false;
    if (answer.kind === "value") {
      this.#listed = list;
      if (isSameShown(answer.value, shown) && answer.value.sequence > this.#base.sequence) this.#base = answer.value;
    } else if (isOver(answer)) this.#drop();
    else this.#tellSoon(this.#waits.again);
  }
}
