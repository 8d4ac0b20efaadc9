import { type UserLayer, userLayer } from "#domain/intake/user-layer.ts";
import { browserShelf, type Shelf } from "./shelf.ts";
import { rememberUserLayers } from "./user-layer-flag.ts";

/** The temporary layers as they stand; `isKept` is false once the browser has refused to keep one across a reload. */
export type UserLayers = {
  readonly layers: readonly UserLayer[];
  readonly isLoaded: boolean;
  readonly isKept: boolean;
};

/** The temporary layers of this browser: never sent anywhere, kept across reloads where the browser can. */
export class UserLayerStore {
  readonly #shelf: Shelf<UserLayer>;
  readonly #listeners = new Set<() => void>();
  #state: UserLayers = { layers: [], isLoaded: false, isKept: true };
  #loading: Promise<void> | null = null;

  constructor(shelf: Shelf<UserLayer> = browserShelf("user-layers", userLayer)) {
    this.#shelf = shelf;
  }

  /** What listeners have been told of; identical until something changes. */
  readonly snapshot = (): UserLayers => this.#state;

  /** Calls `listener` after every change; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads what the browser has kept, once; never rejects. */
  load(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** Adds a layer on top of the others; one with the same id takes the place of what was there. */
  async add(layer: UserLayer): Promise<void> {
    await this.load();
    const others = this.#state.layers.filter(({ id }) => id !== layer.id);
    this.#set({ layers: [...others, layer] });
    await this.#keep(layer);
  }

  /** Changes a layer; nothing where there is none of that id. */
  async change(id: string, changes: Partial<Omit<UserLayer, "id">>): Promise<void> {
    const known = this.#state.layers.find((layer) => layer.id === id);
    if (known === undefined) return;
    const changed = { ...known, ...changes };
    this.#set({ layers: this.#state.layers.map((layer) => (layer.id === id ? changed : layer)) });
    await this.#keep(changed);
  }

  /** Takes a layer away for good; `add` brings it back as long as somebody holds it. */
  async remove(id: string): Promise<void> {
    this.#set({ layers: this.#state.layers.filter((layer) => layer.id !== id) });
    rememberUserLayers(this.#state.layers.length > 0);
    try {
      await this.#shelf.remove(id);
    } catch {
      this.#set({ isKept: false });
    }
  }

  async #load(): Promise<void> {
    try {
      const kept = await this.#shelf.readAll();
      this.#set({ layers: kept.toSorted((a, b) => a.madeAt.localeCompare(b.madeAt)), isLoaded: true });
    } catch {
      this.#set({ isLoaded: true, isKept: false });
    }
  }

  async #keep(layer: UserLayer): Promise<void> {
    rememberUserLayers(true);
    try {
      await this.#shelf.write(layer.id, layer);
    } catch {
      this.#set({ isKept: false });
    }
  }

  #set(changes: Partial<UserLayers>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }
}
