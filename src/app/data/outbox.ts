import { z } from "zod";
import { type Problem, problem } from "#domain/api/problem.ts";
import { newReport, type Report } from "#domain/progress/report.ts";
import { keptPhoto, sendPhotos, storedPhotos } from "./kept-photo.ts";
import { askSession, sendReport } from "./progress-api.ts";
import type { ProgressStore } from "./progress-store.ts";
import { browserShelf, type Shelf } from "./shelf.ts";

/** A report that was sent off and that the server has not taken yet. */
export const waitingReport = z
  .strictObject({
    /** Idempotency key: however often it is sent, it is stored once. */
    key: z.uuid(),
    /** Id of the account that wrote it; it is sent in nobody else's name. */
    account: z.string(),
    /** Without its photos. */
    report: newReport,
    photos: z.array(keptPhoto).readonly(),
    /** UTC. */
    writtenAt: z.iso.datetime(),
    /** `waiting` is sent by itself; `refused` waits for its writer to correct it. */
    state: z.enum(["waiting", "refused"]),
    /** What the server said last; `null` where it has not been reached. */
    problem: problem.nullable(),
  })
  .readonly();
/** See {@link waitingReport}. */
export type WaitingReport = z.infer<typeof waitingReport>;

/**
 * What came of sending a report: `sent` it is stored (`report` is `null` where another tab sent it) · `kept` it will be sent by
 * itself · `signed-out` the same, once its writer has signed in · `refused` it cannot be taken as it is · `unkept` the server was
 * not reached and the browser keeps nothing.
 */
export type Delivery =
  | { readonly kind: "sent"; readonly report: Report | null }
  | { readonly kind: "kept"; readonly problem: Problem | null }
  | { readonly kind: "signed-out"; readonly problem: Problem | null }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "unkept"; readonly problem: Problem | null };

/** Runs work while nobody else, in no other tab either, runs work of the same kind. */
export type Lock = <Value>(work: () => Promise<Value>) => Promise<Value>;

type OutboxParts = { readonly shelf: Shelf<WaitingReport>; readonly lock: Lock };

const everyMinute = 60_000;

// Too early, too many, too slow: the same may be taken later. Any other 4xx stays as it is until something is changed.
const passing: ReadonlySet<number> = new Set([408, 425, 429]);

function judged(told: Problem): Delivery {
  if (told.status === 401) return { kind: "signed-out", problem: told };
  const isFinal = told.status >= 400 && told.status < 500 && !passing.has(told.status);
  return { kind: isFinal ? "refused" : "kept", problem: told };
}

/** Reports on their way to the server, kept on this machine until it has taken them; each is stored exactly once. */
export class Outbox {
  readonly #shelf: Shelf<WaitingReport>;
  readonly #lock: Lock;
  readonly #listeners = new Set<() => void>();
  #entries: readonly WaitingReport[] = [];
  #isFlushing = false;

  constructor({ shelf, lock }: OutboxParts) {
    this.#shelf = shelf;
    this.#lock = lock;
  }

  /** What waits, oldest first; identical until something changes. */
  readonly snapshot = (): readonly WaitingReport[] => this.#entries;

  /** Calls `listener` after every change; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Keeps a report and sends it at once. Never rejects. */
  async submit(entry: WaitingReport): Promise<Delivery> {
    const isKept = await this.#write(entry);
    return this.#lock(async () => {
      const current = isKept ? await this.#read(entry.key) : entry;
      // While this waited for its turn, another tab has sent it.
      if (current === null) return { kind: "sent", report: null };
      if (current.state === "refused" && current.problem !== null) return { kind: "refused", problem: current.problem };
      const delivery = await this.#deliver(current);
      return delivery.kind === "sent" || delivery.kind === "refused" || isKept
        ? delivery
        : { kind: "unkept", problem: delivery.problem };
    });
  }

  /** Sends everything that waits, oldest first; stops where the server is not reached. Never rejects. */
  async flush(): Promise<void> {
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    try {
      await this.#lock(async () => {
        await this.#load();
        for (const { key } of this.#entries) {
          const entry = await this.#read(key);
          if (entry?.state !== "waiting") continue;
          const delivery = await this.#deliver(entry);
          if (delivery.kind === "kept" && delivery.problem === null) return;
        }
      });
    } finally {
      this.#isFlushing = false;
    }
  }

  /** Takes a report out unsent, because its writer said so. */
  async discard(key: string): Promise<void> {
    await this.#shelf.remove(key).catch(() => undefined);
    await this.#load();
  }

  async #deliver(entry: WaitingReport): Promise<Delivery> {
    const delivery = await this.#send(entry);
    if (delivery.kind === "sent") await this.discard(entry.key);
    else
      await this.#update(entry.key, {
        state: delivery.kind === "refused" ? "refused" : "waiting",
        problem: delivery.problem,
      });
    return delivery;
  }

  async #send(entry: WaitingReport): Promise<Delivery> {
    // The cookie may have become somebody else's, in another tab.
    const session = await askSession();
    if (session.kind === "offline") return { kind: "kept", problem: null };
    if (session.kind === "problem") return { kind: "kept", problem: session.problem };
    if (session.value.account?.id !== entry.account) return { kind: "signed-out", problem: null };
    const { photos, stop } = await sendPhotos(entry.photos, (photos) => this.#update(entry.key, { photos }));
    if (stop === "offline") return { kind: "kept", problem: null };
    if (stop !== null) {
      const issues = [{ path: ["photos", stop.at], message: stop.problem.detail }];
      return judged({ ...stop.problem, issues });
    }
    const answer = await sendReport({ ...entry.report, photos: storedPhotos(photos) }, entry.key);
    if (answer.kind === "offline") return { kind: "kept", problem: null };
    return answer.kind === "problem" ? judged(answer.problem) : { kind: "sent", report: answer.value };
  }

  async #read(key: string): Promise<WaitingReport | null> {
    return this.#shelf.read(key).catch(() => null);
  }

  async #write(entry: WaitingReport): Promise<boolean> {
    const isKept = await this.#shelf.write(entry.key, entry).then(
      () => true,
      () => false,
    );
    await this.#load();
    return isKept;
  }

  async #update(key: string, changes: Partial<WaitingReport>): Promise<void> {
    const entry = await this.#read(key);
    // Its writer may have taken it out in the meantime.
    if (entry !== null) await this.#write({ ...entry, ...changes });
  }

  async #load(): Promise<void> {
    const all = await this.#shelf.readAll().catch(() => []);
    this.#entries = all.toSorted((a, b) => a.writtenAt.localeCompare(b.writtenAt));
    for (const listener of this.#listeners) listener();
  }
}

/** One after the other in this tab, and among tabs where the browser has Web Locks, which need HTTPS or this very machine. */
export function tabLock(name: string): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return async <Value>(work: () => Promise<Value>): Promise<Value> => {
    const locked = async (): Promise<Value> => {
      const { locks } = navigator as Partial<Navigator>;
      // The types make a promise of a promise of what the work gives; awaiting it takes both away.
      return locks === undefined ? work() : ((await locks.request(name, work)) as Value);
    };
    const own = last.then(locked, locked);
    last = own;
    return own;
  };
}

const outboxes = new WeakMap<ProgressStore, Outbox>();

/** The outbox of the page that a store belongs to. */
export function outboxOf(store: ProgressStore): Outbox {
  const known = outboxes.get(store);
  if (known !== undefined) return known;
  const made = new Outbox({ shelf: browserShelf("outbox", waitingReport), lock: tabLock("county-plan-map-outbox") });
  outboxes.set(store, made);
  return made;
}

/**
 * Sends what waits now, when the network returns, when somebody has signed in, and every minute; returns how to stop. Whoever
 * shows the page calls it, whatever of the outbox is in sight.
 */
export function startOutbox(store: ProgressStore): () => void {
  const outbox = outboxOf(store);
  const flush = (): void => void outbox.flush();
  const accountOf = (): string | null => store.snapshot().session?.account?.id ?? null;
  let account = accountOf();
  const unsubscribe = store.subscribe(() => {
    if (accountOf() === account) return;
    account = accountOf();
    flush();
  });
  const timer = setInterval(flush, everyMinute);
  window.addEventListener("online", flush);
  flush();
  return () => {
    unsubscribe();
    clearInterval(timer);
    window.removeEventListener("online", flush);
  };
}
