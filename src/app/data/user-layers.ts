import { type LayerSettings, layerSettings, type UserLayer } from "#domain/intake/user-layer.ts";
import { browserShelf, type Shelf } from "./shelf.ts";
import { type FeatureShelf, keptFeatures, slicedShelf } from "./sliced-shelf.ts";
import { rememberUserLayers } from "./user-layer-flag.ts";

/** The temporary layers as they stand; `isKept` is false once the browser has refused to keep one across a reload. */
export type UserLayers = {
  readonly layers: readonly UserLayer[];
  readonly isLoaded: boolean;
  readonly isKept: boolean;
};

/** The temporary layers of this browser: never sent anywhere, kept across reloads where the browser can. */
export class UserLayerStore {
  readonly #settings: Shelf<LayerSettings>;
  readonly #features: FeatureShelf;
  readonly #listeners = new Set<() => void>();
  #state: UserLayers = { layers: [], isLoaded: false, isKept: true };
  #loading: Promise<void> | null = null;

  /** Features lie on a shelf of their own: a change of colour must not write a hundred thousand vertices again. */
  constructor(
    settings: Shelf<LayerSettings> = browserShelf("user-layers", layerSettings),
    features: FeatureShelf = slicedShelf(browserShelf("user-layer-features", keptFeatures)),
  ) {
    this.#settings = settings;
    this.#features = features;
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
    await this.#keep(layer, true);
  }

  /** Changes a layer; nothing where there is none of that id. */
  async change(id: string, changes: Partial<Omit<UserLayer, "id">>): Promise<void> {
    const known = this.#state.layers.find((layer) => layer.id === id);
    if (known === undefined) return;
    const changed = { ...known, ...changes };
    this.#set({ layers: this.#state.layers.map((layer) => (layer.id === id ? changed : layer)) });
    await this.#keep(changed, changed.features !== known.features);
  }

  /** Takes a layer away for good; `add` brings it back as long as somebody holds it. */
  async remove(id: string): Promise<void> {
    this.#set({ layers: this.#state.layers.filter((layer) => layer.id !== id) });
    rememberUserLayers(this.#state.layers.length > 0);
    try {
      await Promise.all([this.#settings.remove(id), this.#features.remove(id)]);
    } catch {
      this.#set({ isKept: false });
    }
  }

  async #load(): Promise<void> {
    try {
      const kept = await this.#settings.readAll();
      const layers = await Promise.all(
        kept
          .toSorted((a, b) => a.madeAt.localeCompare(b.madeAt))
          .map(async (settings): Promise<UserLayer | null> => {
            const features = await this.#features.read(settings.id);
            return features === null ? null : { ...settings, features };
          }),
      );
      this.#set({ layers: layers.filter((layer) => layer !== null), isLoaded: true });
    } catch {
      this.#set({ isLoaded: true, isKept: false });
    }
  }

  async #keep({ features, ...settings }: UserLayer, hasNewFeatures: boolean): Promise<void> {
    rememberUserLayers(true);
    try {
      // Features first: settings without them would be a layer that cannot be read.
      if (hasNewFeatures) await this.#features.write(settings.id, features);
      await this.#settings.write(settings.id, settings);
    } catch {
      this.#set({ isKept: false });
    }
  }

  #set(changes: Partial<UserLayers>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }
}
