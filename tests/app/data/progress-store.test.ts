import { delay, http, HttpResponse } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProgressStore } from "#app/data/progress-store.ts";
import lightsFile from "#geodata/plan/lights.json" with { type: "json" };
import { FakeEventSource, fakeEventSource } from "./fake-event-source.ts";
import { base, fakeServer, reporter, signedIn, told } from "./fake-server.ts";
import { aNewReport, stored } from "./report-fixture.ts";

const config = http.get(`${base}config.json`, () => HttpResponse.json({ version: 1, basemaps: [], reporting: true }));
const rules = http.get(/lights[^/]*\.json/u, () => HttpResponse.json(lightsFile));
const months = http.get(`${base}api/frozen-months`, () => HttpResponse.json({ months: [] }));
const feature = "corridors/caocun-interchange";

function progress(percent: number | null, change = 1, asOf = "2026-11-20") {
  const unit = percent === null ? null : stored(aNewReport({ percent }));
  return HttpResponse.json({ asOf, change, heads: [{ feature, unit, fact: null }] });
}

function percentOf(store: ProgressStore): number | null | undefined {
  const { heads } = store.snapshot();
  return heads.status === "ready" ? heads.value[0]?.unit?.percent : undefined;
}

describe("ProgressStore", () => {
  const server = fakeServer(config, rules, months, signedIn(reporter));
  fakeEventSource();
  let store: ProgressStore;
  beforeEach(() => {
    FakeEventSource.opened.splice(0);
    store = new ProgressStore(() => new Date("2026-11-20T04:00:00Z"), 10);
  });
  afterEach(() => store.close());

  it("loads who is signed in, what counts, and listens from there on", async () => {
    server.use(http.get(`${base}api/progress`, () => progress(50, 7)));
    await store.load();
    expect(store.snapshot()).toMatchObject({ origin: "server", session: { account: { name: "林工" } } });
    expect(percentOf(store)).toBe(50);
    expect(FakeEventSource.opened[0]?.address).toContain("after=7");
  });

  it("asks again when a change came and what it changes could not be read", async () => {
    let asked = 0;
    server.use(
      http.get(`${base}api/progress`, () => {
        asked += 1;
        if (asked === 1) return progress(50);
        return asked === 2 ? told(500, "internal") : progress(80, 2);
      }),
    );
    await store.load();
    const revision = store.snapshot().revisions.get(feature as never) ?? 0;
    FakeEventSource.opened[0]?.say({ number: 2, kind: "reported", feature, report: stored(aNewReport()) });
    expect(store.snapshot().revisions.get(feature as never)).toBe(revision + 1);
    await vi.waitFor(() => expect(percentOf(store)).toBe(80));
    expect(asked).toBe(3);
  });

  it("does not say that nothing is reported while the day of the address is still being loaded", async () => {
    const seen: string[] = [];
    store.subscribe(() => {
      const { heads } = store.snapshot();
      seen.push(heads.status === "ready" ? `${heads.value.length}` : heads.status);
    });
    server.use(http.get(`${base}api/progress`, () => progress(40, 1, "2026-10-01")));
    await Promise.all([store.load(), store.showAsOf("2026-10-01")]);
    expect(seen).not.toContain("0");
    expect(store.snapshot()).toMatchObject({ asOf: "2026-10-01", isPast: true });
    expect(percentOf(store)).toBe(40);
  });

  it("shows the day that was asked for last, however the answers come", async () => {
    server.use(http.get(`${base}api/progress`, () => progress(90)));
    await store.load();
    server.use(
      http.get(`${base}api/progress`, async ({ request }) => {
        const asOf = new URL(request.url).searchParams.get("asOf") ?? "";
        await delay(asOf === "2026-09-01" ? 60 : 1);
        return progress(asOf === "2026-09-01" ? 10 : 20, 1, asOf);
      }),
    );
    await Promise.all([store.showAsOf("2026-09-01"), store.showAsOf("2026-10-01")]);
    await delay(80);
    expect(percentOf(store)).toBe(20);
  });

  it("notices that the session has ended, and shows no more of what has to be signed in for", async () => {
    server.use(http.get(`${base}api/progress`, () => progress(50)));
    await store.load();
    server.use(
      http.get(`${base}api/progress`, () => told(401, "not-signed-in")),
      http.get(`${base}api/session`, () =>
        HttpResponse.json({ account: null, isSignInRequired: true, needsSetUp: false, singleSignOn: null }),
      ),
    );
    await store.reload();
    expect(store.snapshot().session?.account).toBeNull();
    await store.renewSession();
    expect(store.snapshot().heads.status).toBe("failed");
  });

  it("finds the server that was away while the page loaded", async () => {
    let isBack = false;
    server.use(
      http.get(`${base}config.json`, () => (isBack ? undefined : HttpResponse.error())),
      http.get(`${base}progress-snapshot.json`, () => HttpResponse.error()),
      http.get(`${base}api/progress`, () => progress(50)),
    );
    await store.load();
    expect(store.snapshot().origin).toBe("none");
    isBack = true;
    await vi.waitFor(() => expect(percentOf(store)).toBe(50));
    expect(store.snapshot().origin).toBe("server");
  });

  it("reads a published snapshot where there is no server, histories too", async () => {
    const reports = [
      stored(aNewReport({ percent: 30, asOfOn: "2026-05-01" }), { createdAt: "2026-05-01T02:00:00Z" }),
      stored(aNewReport({ percent: 60 }), { id: "3f8d9f0e-4d7e-4d4f-8c39-0d2f5a3a1b02" }),
    ];
    server.use(
      http.get(`${base}config.json`, () => HttpResponse.json({ version: 1, basemaps: [] })),
      http.get(`${base}progress-snapshot.json`, () =>
        HttpResponse.json({ publishedAt: "2026-11-20T03:00:00Z", reports, frozenMonths: [] }),
      ),
    );
    await store.load();
    expect(store.snapshot().origin).toBe("snapshot");
    expect(percentOf(store)).toBe(60);
    const history = await store.history(aNewReport().feature);
    expect(history).toMatchObject({ kind: "value", value: [{ percent: 60 }, { percent: 30 }] });
    await store.showAsOf("2026-06-01");
    expect(percentOf(store)).toBe(30);
    expect(await store.history(aNewReport().feature)).toMatchObject({ value: [{ percent: 30 }] });
  });

  it("says of a snapshot the day of its publication, however late it is opened, and tells of no day after that", async () => {
    const reports = [stored(aNewReport({ percent: 60, asOfOn: "2026-11-10" }), { createdAt: "2026-11-10T02:00:00Z" })];
    server.use(
      http.get(`${base}config.json`, () => HttpResponse.json({ version: 1, basemaps: [] })),
      // 00:30 of the next day in the county.
      http.get(`${base}progress-snapshot.json`, () =>
        HttpResponse.json({ publishedAt: "2026-11-12T16:30:00Z", reports, frozenMonths: [] }),
      ),
    );
    await store.load();
    expect(store.today()).toBe("2026-11-13");
    expect(store.snapshot()).toMatchObject({ asOf: "2026-11-13", isPast: false });
    await store.showAsOf("2026-11-20");
    expect(store.snapshot()).toMatchObject({ asOf: "2026-11-13", isPast: false });
    await store.showAsOf("2026-11-12");
    expect(store.snapshot()).toMatchObject({ asOf: "2026-11-12", isPast: true });
  });
});

describe("a page that stays open", () => {
  const server = fakeServer(config, rules, months, signedIn(null));
  fakeEventSource();
  let now = new Date();
  let store: ProgressStore;
  beforeEach(() => {
    FakeEventSource.opened.splice(0);
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    // A quarter to midnight in the county, in the afternoon of UTC.
    now = new Date("2026-11-20T15:45:00Z");
    store = new ProgressStore(() => now, 10);
  });
  afterEach(() => {
    store.close();
    vi.useRealTimers();
  });

  it("shows the new day after midnight, with what counts on it", async () => {
    let day = "2026-11-20";
    server.use(http.get(`${base}api/progress`, () => progress(day === "2026-11-20" ? 50 : 55, 1, day)));
    await store.load();
    vi.advanceTimersByTime(60_000);
    expect(store.snapshot().asOf).toBe("2026-11-20");
    now = new Date("2026-11-20T16:00:01Z");
    day = "2026-11-21";
    vi.advanceTimersByTime(20_000);
    expect(store.snapshot().asOf).toBe("2026-11-21");
    await vi.waitFor(() => expect(percentOf(store)).toBe(55));
  });

  it("stays on a day of the past that was chosen", async () => {
    server.use(http.get(`${base}api/progress`, () => progress(50, 1, "2026-10-01")));
    await Promise.all([store.load(), store.showAsOf("2026-10-01")]);
    now = new Date("2026-11-20T16:00:01Z");
    vi.advanceTimersByTime(20_000);
    expect(store.snapshot()).toMatchObject({ asOf: "2026-10-01", isPast: true });
  });

  it("keeps what it knew, with its time, while the server is away, and catches up when it is back", async () => {
    let percent: number | null = 50;
    server.use(http.get(`${base}api/progress`, () => (percent === null ? HttpResponse.error() : progress(percent))));
    await store.load();
    const feed = FakeEventSource.opened[0];
    feed?.dispatchEvent(new Event("open"));
    expect(store.snapshot()).toMatchObject({ feed: "live", knownAt: now });
    const known = now;
    now = new Date("2026-11-20T15:50:00Z");
    percent = null;
    feed?.lose(false);
    await store.reload();
    expect(store.snapshot()).toMatchObject({ feed: "lost", knownAt: known });
    expect(percentOf(store)).toBe(50);
    percent = 70;
    feed?.dispatchEvent(new Event("open"));
    await vi.waitFor(() => expect(percentOf(store)).toBe(70));
    expect(store.snapshot()).toMatchObject({ feed: "live", knownAt: now });
  });
});
