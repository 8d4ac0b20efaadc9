import type { Session } from "#domain/api/session.ts";
import { type ProgressSnapshot, publishedProgress } from "#domain/api/reports.ts";
import { appConfig } from "#domain/config/app-config.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { type LightRules, lightRules } from "#domain/progress/light-rules.ts";
import { knownHistory } from "#domain/progress/known-history.ts";
import { headsOn, type ReportHeads } from "#domain/progress/report-heads.ts";
import type { Report } from "#domain/progress/report.ts";
import { dayIn } from "#domain/progress/reporting-day.ts";
import type { FrozenMonth, FrozenMonthEntry } from "#domain/progress/frozen-month.ts";
import { type Answer, loadProblemOf } from "./answer.ts";
import { type FeedState, listenToChanges, type Stop } from "./change-feed.ts";
import { type Loadable, loading, loadJson } from "./loadable.ts";
import { askFrozenMonths, askHistory, askProgress, askSession } from "./progress-api.ts";
import { fileUrls } from "./sources.ts";

/**
 * Where progress comes from: `server` reports can be read and sent · `snapshot` a file published beside the app, reporting is
 * off · `none` neither is there.
 */
export type ProgressOrigin = "server" | "snapshot" | "none";

/** Everything known of the progress, as it stands now. A new object at every change; parts that did not change stay identical. */
export type ProgressData = {
  /** `null` until it is found out. */
  readonly origin: ProgressOrigin | null;
  readonly rules: Loadable<LightRules>;
  /** What counts of each feature's reports on `asOf`; features without a report are absent. */
  readonly heads: Loadable<readonly ReportHeads[]>;
  /** The day that `heads` tell of, `YYYY-MM-DD`, in the county's time zone. */
  readonly asOf: string;
  /** Whether `asOf` is a chosen day of the past, not today. */
  readonly isPast: boolean;
  /** `null` without a server, and until it has answered. */
  readonly session: Session | null;
  /** How live updates stand; `null` without a server. */
  readonly feed: FeedState | null;
  /** When the data were last known to be complete: the last answer or sign of life of the server, or the snapshot's day. */
  readonly knownAt: Date | null;
  readonly months: readonly FrozenMonthEntry[];
  /** Grows with every change that concerns a feature, so that an open history knows when to ask again. */
  readonly revisions: ReadonlyMap<FeatureId, number>;
  /** Grows whenever somebody replaces or restores the geometry of a feature. */
  readonly geometryChanges: number;
  /** Grows whenever another version of the plan stands. */
  readonly planChanges: number;
};

const usualTimeZone = "Asia/Shanghai";
// After this, what could not be brought up to date is asked for again.
const usualRetry = 3000;
// A page that stays open over midnight shows the new day within this time.
const dayWatch = 20_000;

/** Loads the progress, keeps it up to date while the page is open, and tells who listens. */
export class ProgressStore {
  readonly #now: () => Date;
  readonly #retryMilliseconds: number;
  readonly #listeners = new Set<() => void>();
  #data: ProgressData;
  #snapshotFile: ProgressSnapshot | null = null;
  #chosenDay: string | null = null;
  #stopFeed: Stop | null = null;
  #request = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;

  /** `retry` milliseconds after a failure it asks again. */
  constructor(now: () => Date, retry = usualRetry) {
    this.#now = now;
    this.#retryMilliseconds = retry;
    this.#data = {
      origin: null,
      rules: loading,
      heads: loading,
      asOf: dayIn(usualTimeZone, now()),
      isPast: false,
      session: null,
      feed: null,
      knownAt: null,
      months: [],
      revisions: new Map(),
      geometryChanges: 0,
      planChanges: 0,
    };
  }

  /** The progress as it stands; identical until something changes. */
  readonly snapshot = (): ProgressData => this.#data;

  /** Calls `listener` after every change; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Finds out where progress comes from and loads it. Never rejects. Call once; `close` ends live updates. */
  async load(): Promise<void> {
    clearInterval(this.#watch);
    this.#watch = setInterval(() => this.#followDay(), dayWatch);
    const [rules, config] = await Promise.all([
      loadJson(fileUrls.lightRules, lightRules),
      loadJson(fileUrls.config, appConfig),
    ]);
    this.#change({ rules });
    if (config.status === "ready" && config.value.reporting) {
      this.#change({ origin: "server" });
      await this.#loadSession();
      await Promise.all([this.#loadHeads(), this.#loadMonths()]);
      return;
    }
    const file = await loadJson(fileUrls.progressSnapshot, publishedProgress);
    if (file.status === "ready" && file.value !== null) {
      this.#snapshotFile = file.value;
      // A day that was chosen before may be later than all that the file knows of.
      if (this.#chosenDay !== null && this.#chosenDay >= this.today()) this.#chosenDay = null;
      this.#change({
        origin: "snapshot",
        knownAt: new Date(file.value.publishedAt),
        months: file.value.frozenMonths,
        asOf: this.#chosenDay ?? this.today(),
        isPast: this.#chosenDay !== null,
      });
    } else {
      this.#change({ origin: "none" });
    }
    await this.#loadHeads();
    // A server that was away while the page loaded may come back. Where there is none, its file answers at least.
    if (config.status === "failed" && config.problem.kind === "unreachable")
      this.#retry = setTimeout(() => void this.load(), this.#retryMilliseconds * 5);
  }

  /** Ends live updates. */
  close(): void {
    clearTimeout(this.#retry);
    clearInterval(this.#watch);
    // An answer that is still on its way comes too late.
    this.#request += 1;
    this.#stopFeed?.();
    this.#stopFeed = null;
  }

  /** Shows the progress as it was known on a day; `null`: today, live. */
  async showAsOf(day: string | null): Promise<void> {
    const today = this.today();
    const chosen = day !== null && day < today ? day : null;
    if (chosen === this.#chosenDay) return;
    this.#chosenDay = chosen;
    this.#change({ asOf: chosen ?? today, isPast: chosen !== null });
    // Until it is known where progress comes from, `load` is on its way and will load that day.
    if (this.#data.origin !== null) await this.#loadHeads();
  }

  /** A feature's reports, newest first, as known on the day that is shown. Never rejects. */
  async history(feature: FeatureId): Promise<Answer<readonly Report[]>> {
    if (this.#data.origin === "server") return askHistory(feature, this.#chosenDay);
    const reports = (this.#snapshotFile?.reports ?? []).filter((each) => each.feature === feature);
    const known = this.#chosenDay === null ? reports : knownHistory(reports, this.#chosenDay, this.#timeZone());
    const newestFirst = known.toSorted(
      (a, b) => b.asOfOn.localeCompare(a.asOfOn) || b.createdAt.localeCompare(a.createdAt),
    );
    return { kind: "value", value: newestFirst, status: 200 };
  }

  /** What counts of every feature's reports on a day, whichever is shown. Never rejects. */
  async headsOn(day: string): Promise<Answer<readonly ReportHeads[]>> {
    if (this.#data.origin !== "server") return { kind: "value", value: this.#publishedHeads(day), status: 200 };
    const answer = await askProgress(day);
    return answer.kind === "value" ? { ...answer, value: answer.value.heads } : answer;
  }

  /** The day it is in the county, `YYYY-MM-DD`; for a published file the day of its publication, later ones it does not know. */
  today(): string {
    const published = this.#snapshotFile?.publishedAt;
    return dayIn(this.#timeZone(), published === undefined ? this.#now() : new Date(published));
  }

  /** A frozen month of the published file; `null` where there is none, or where a server has it. */
  publishedMonth(id: string): FrozenMonth | null {
    return this.#snapshotFile?.frozenMonths.find((month) => month.id === id) ?? null;
  }

  /** Takes over who is signed in, after signing in or out; what may be read changes with it. */
  async renewSession(): Promise<void> {
    const session = await askSession();
    if (session.kind !== "value") return;
    this.#change({ session: session.value });
    // Nothing stays in sight that has to be signed in for.
    if (session.value.isSignInRequired && session.value.account === null) this.#change({ heads: loading, months: [] });
    await Promise.all([this.#loadHeads(), this.#loadMonths()]);
  }

  /** Loads everything again that the server has. */
  async reload(): Promise<void> {
    await Promise.all([this.#loadHeads(), this.#loadMonths()]);
  }

  #followDay(): void {
    const today = this.today();
    if (this.#data.isPast || this.#data.asOf === today) return;
    this.#change({ asOf: today });
    if (this.#data.origin !== null) void this.#loadHeads();
  }

  #timeZone(): string {
    const { rules } = this.#data;
    return rules.status === "ready" ? rules.value.timeZone : usualTimeZone;
  }

  async #loadHeads(): Promise<void> {
    if (this.#data.origin !== "server") {
      this.#showSnapshot();
      return;
    }
    const request = ++this.#request;
    clearTimeout(this.#retry);
    const answer = await askProgress(this.#chosenDay);
    // A later request has overtaken this one.
    if (request !== this.#request) return;
    if (answer.kind === "value") {
      const { heads, asOf, change } = answer.value;
      this.#change({ heads: { status: "ready", value: heads }, asOf, knownAt: this.#now() });
      this.#listen(change);
      if (this.#data.session === null) await this.#loadSession();
      return;
    }
    if (this.#data.heads.status !== "ready")
      this.#change({ heads: { status: "failed", problem: loadProblemOf(answer) } });
    if (answer.kind === "offline" || answer.problem.status >= 500) {
      // What is shown is older than what the server has: it must not stay so until the next change.
      this.#retry = setTimeout(() => void this.#loadHeads(), this.#retryMilliseconds);
    } else if (answer.problem.status === 401) {
      await this.#loadSession();
    }
  }

  async #loadSession(): Promise<void> {
    const session = await askSession();
    if (session.kind === "value") this.#change({ session: session.value });
  }

  #showSnapshot(): void {
    this.#change({ heads: { status: "ready", value: this.#publishedHeads(this.#data.asOf) } });
  }

  #publishedHeads(day: string): readonly ReportHeads[] {
    const reports = this.#snapshotFile?.reports ?? [];
    const timeZone = this.#timeZone();
    const features = [...new Set(reports.map(({ feature }) => feature))];
    return features.map((feature) => headsOn(feature, reports, day, timeZone));
  }

  async #loadMonths(): Promise<void> {
    const answer = await askFrozenMonths();
    if (answer.kind === "value") this.#change({ months: answer.value });
  }

  #listen(after: number): void {
    if (this.#stopFeed !== null) return;
    this.#stopFeed = listenToChanges(
      after,
      (change) => {
        if (change.kind === "frozen") {
          void this.#loadMonths();
          return;
        }
        if (change.kind === "geometry") {
          this.#change({ geometryChanges: this.#data.geometryChanges + 1 });
          return;
        }
        if (change.kind === "plan") {
          this.#change({ planChanges: this.#data.planChanges + 1 });
          return;
        }
        const revisions = new Map(this.#data.revisions);
        revisions.set(change.feature, (revisions.get(change.feature) ?? 0) + 1);
        this.#change({ revisions });
        // What counts now follows from the whole history, which the server has.
        void this.#loadHeads();
      },
      (feed) => {
        if (feed !== this.#data.feed) this.#change({ feed, ...(feed === "live" ? { knownAt: this.#now() } : {}) });
      },
    );
  }

  #change(changes: Partial<ProgressData>): void {
    this.#data = { ...this.#data, ...changes };
    for (const listener of this.#listeners) listener();
  }
}
