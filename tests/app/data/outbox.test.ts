import { delay, http, HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";
import { Outbox, outboxOf, startOutbox, tabLock, type WaitingReport } from "#app/data/outbox.ts";
import { ProgressStore } from "#app/data/progress-store.ts";
import { base, fakeServer, reporter, signedIn, told } from "./fake-server.ts";
import { brokenShelf, memoryShelf } from "./memory-shelf.ts";
import { aNewReport, aWaitingReport, stored } from "./report-fixture.ts";

const reports = `${base}api/reports`;
const photos = `${base}api/photos`;
const aPhoto = {
  id: "a".repeat(64),
  width: 4,
  height: 3,
  takenAt: null,
  position: [118.05, 25.8],
  positionFrom: "exif",
};

/** Takes reports as the server does: the same key is stored once. */
function takingReports(taken: Map<string, unknown>) {
  return http.post(reports, async ({ request }) => {
    const key = request.headers.get("Idempotency-Key") ?? "";
    const body: unknown = await request.json();
    const isNew = !taken.has(key);
    if (isNew) taken.set(key, body);
    return HttpResponse.json(stored(Object(body)), { status: isNew ? 201 : 200 });
  });
}

function anOutbox(shelf = memoryShelf<WaitingReport>()) {
  return { shelf, outbox: new Outbox({ shelf, lock: tabLock("test") }) };
}

describe("Outbox", () => {
  const server = fakeServer();

  it("sends a report at once and keeps nothing of it", async () => {
    const taken = new Map<string, unknown>();
    server.use(signedIn(reporter), takingReports(taken));
    const { outbox, shelf } = anOutbox();
    const entry = aWaitingReport();
    expect(await outbox.submit(entry)).toMatchObject({ kind: "sent", report: { percent: 82.5 } });
    expect([...taken.keys()]).toEqual([entry.key]);
    expect(shelf.kept.size).toBe(0);
    expect(outbox.snapshot()).toEqual([]);
  });

  it("keeps a report while the network is away, and sends it once when it is back", async () => {
    const taken = new Map<string, unknown>();
    server.use(http.get(`${base}api/session`, () => HttpResponse.error()));
    const { outbox } = anOutbox();
    expect(await outbox.submit(aWaitingReport())).toEqual({ kind: "kept", problem: null });
    expect(outbox.snapshot()).toHaveLength(1);
    server.use(signedIn(reporter), takingReports(taken));
    await Promise.all([outbox.flush(), outbox.flush()]);
    await outbox.flush();
    expect(taken.size).toBe(1);
    expect(outbox.snapshot()).toEqual([]);
  });

  it("sends it under the same key after an answer that did not come through, so that it is stored once", async () => {
    const taken = new Map<string, unknown>();
    let answers = 0;
    server.use(
      signedIn(reporter),
      http.post(reports, async ({ request }) => {
        taken.set(request.headers.get("Idempotency-Key") ?? "", await request.clone().json());
        answers += 1;
        // Stored, and then the line is cut in the middle of the answer.
        return answers === 1 ? new HttpResponse('{"id": "3f8d', { status: 201 }) : undefined;
      }),
      takingReports(taken),
    );
    const { outbox } = anOutbox();
    expect(await outbox.submit(aWaitingReport())).toMatchObject({ kind: "kept", problem: { status: 500 } });
    await outbox.flush();
    expect(answers).toBe(2);
    expect(taken.size).toBe(1);
    expect(outbox.snapshot()).toEqual([]);
  });

  it("keeps a report through a fault of the server", async () => {
    server.use(
      signedIn(reporter),
      http.post(reports, () => told(500, "internal")),
    );
    const { outbox } = anOutbox();
    expect(await outbox.submit(aWaitingReport())).toMatchObject({ kind: "kept", problem: { status: 500 } });
    server.use(http.post(reports, () => told(429, "too-many-requests")));
    await outbox.flush();
    expect(outbox.snapshot()).toMatchObject([{ state: "waiting", problem: { status: 429 } }]);
  });

  it("lets what is behind a report pass that the server cannot take now", async () => {
    const taken = new Map<string, unknown>();
    const [first, second] = [aWaitingReport(), aWaitingReport({ writtenAt: "2026-11-21T02:00:00.000Z" })];
    server.use(
      signedIn(reporter),
      http.post(reports, ({ request }) =>
        request.headers.get("Idempotency-Key") === first.key ? told(500, "internal") : undefined,
      ),
      takingReports(taken),
    );
    const { outbox, shelf } = anOutbox();
    shelf.kept.set(first.key, first).set(second.key, second);
    await outbox.flush();
    expect([...taken.keys()]).toEqual([second.key]);
    expect(outbox.snapshot().map(({ key }) => key)).toEqual([first.key]);
  });

  it("keeps a refused report with every issue, sends it no more by itself, and takes it corrected under its key", async () => {
    const taken = new Map<string, unknown>();
    let sent = 0;
    const issues = [{ path: ["asOfOn"], message: "Expected 2026-11-20 or an earlier day" }];
    server.use(
      signedIn(reporter),
      http.post(reports, () => {
        sent += 1;
        return told(400, "bad-request", { issues });
      }),
    );
    const { outbox } = anOutbox();
    const entry = aWaitingReport();
    expect(await outbox.submit(entry)).toMatchObject({ kind: "refused", problem: { issues } });
    await outbox.flush();
    expect(sent).toBe(1);
    expect(outbox.snapshot()).toMatchObject([{ key: entry.key, state: "refused", problem: { issues } }]);
    server.use(takingReports(taken));
    const corrected = { ...entry, report: aNewReport({ asOfOn: "2026-11-19" }) };
    expect(await outbox.submit(corrected)).toMatchObject({ kind: "sent" });
    expect(taken.get(entry.key)).toMatchObject({ asOfOn: "2026-11-19" });
  });

  it("keeps the correction that came first beside one that came second", async () => {
    const current = stored(aNewReport({ percent: 79 }));
    server.use(
      signedIn(reporter),
      http.post(reports, () => told(409, "already-replaced", { current })),
    );
    const { outbox } = anOutbox();
    expect(await outbox.submit(aWaitingReport())).toMatchObject({
      kind: "refused",
      problem: { current: { percent: 79 } },
    });
    expect(outbox.snapshot()).toMatchObject([{ state: "refused", problem: { current: { percent: 79 } } }]);
  });

  it("waits for its writer where the session has ended, and never goes out in somebody else's name", async () => {
    const taken = new Map<string, unknown>();
    const { outbox } = anOutbox();
    server.use(
      signedIn(reporter),
      http.post(reports, () => told(401, "not-signed-in")),
    );
    expect(await outbox.submit(aWaitingReport())).toMatchObject({ kind: "signed-out", problem: { status: 401 } });
    server.use(signedIn({ ...reporter, id: "a-2" }), takingReports(taken));
    await outbox.flush();
    server.use(signedIn(null));
    await outbox.flush();
    expect(taken.size).toBe(0);
    expect(outbox.snapshot()).toMatchObject([{ state: "waiting" }]);
    server.use(signedIn(reporter));
    await outbox.flush();
    expect(taken.size).toBe(1);
  });

  it("sends photos first, each once, also when the network went away in between", async () => {
    const taken = new Map<string, unknown>();
    let uploads = 0;
    server.use(
      signedIn(reporter),
      http.post(photos, () => {
        uploads += 1;
        return uploads === 2
          ? HttpResponse.error()
          : HttpResponse.json({ ...aPhoto, id: String(uploads).repeat(64) }, { status: 201 });
      }),
      takingReports(taken),
    );
    const { outbox } = anOutbox();
    const file = new Blob(["photo"], { type: "image/jpeg" });
    const entry = aWaitingReport({
      photos: [
        { kind: "file", id: "1", file, position: null },
        { kind: "file", id: "2", file, position: [118.05, 25.8] },
      ],
    });
    expect(await outbox.submit(entry)).toMatchObject({ kind: "kept" });
    expect(outbox.snapshot()[0]?.photos.map(({ kind }) => kind)).toEqual(["stored", "file"]);
    await outbox.flush();
    expect(uploads).toBe(3);
    expect(taken.get(entry.key)).toMatchObject({ photos: [{ id: "1".repeat(64) }, { id: "3".repeat(64) }] });
  });

  it("says which photo was not taken", async () => {
    server.use(
      signedIn(reporter),
      http.post(photos, () => told(415, "unsupported-type")),
    );
    const { outbox } = anOutbox();
    const file = new Blob(["no photo"]);
    expect(
      await outbox.submit(aWaitingReport({ photos: [{ kind: "file", id: "1", file, position: null }] })),
    ).toMatchObject({ kind: "refused", problem: { issues: [{ path: ["photos", 0] }] } });
  });

  it("lets two tabs with one shelf send a report once", async () => {
    const requests: string[] = [];
    server.use(
      signedIn(reporter),
      http.post(reports, async ({ request }) => {
        requests.push(request.headers.get("Idempotency-Key") ?? "");
        await delay(20);
        return HttpResponse.json(stored(aNewReport()), { status: 201 });
      }),
    );
    const shelf = memoryShelf<WaitingReport>();
    const entry = aWaitingReport();
    shelf.kept.set(entry.key, entry);
    const [one, two] = [anOutbox(shelf).outbox, anOutbox(shelf).outbox];
    await Promise.all([one.flush(), two.flush()]);
    expect(requests).toEqual([entry.key]);
  });

  it("does not bring back what its writer took out while it was being sent", async () => {
    const { outbox } = anOutbox();
    const entry = aWaitingReport();
    server.use(
      signedIn(reporter),
      http.post(reports, async () => {
        await outbox.discard(entry.key);
        return told(500, "internal");
      }),
    );
    await outbox.submit(entry);
    expect(outbox.snapshot()).toEqual([]);
  });

  it("says so where the browser keeps nothing and the server is away, and sends all the same where it is there", async () => {
    const taken = new Map<string, unknown>();
    const outbox = new Outbox({ shelf: brokenShelf(), lock: tabLock("test") });
    server.use(http.get(`${base}api/session`, () => HttpResponse.error()));
    expect(await outbox.submit(aWaitingReport())).toEqual({ kind: "unkept", problem: null });
    server.use(signedIn(reporter), takingReports(taken));
    expect(await outbox.submit(aWaitingReport())).toMatchObject({ kind: "sent" });
  });
});

describe("startOutbox", () => {
  it("sends at once, when the network returns, when somebody signs in and every minute, until it is stopped", () => {
    vi.useFakeTimers();
    const page = new EventTarget();
    vi.stubGlobal("window", page);
    const store = new ProgressStore(() => new Date());
    const flush = vi.spyOn(outboxOf(store), "flush").mockResolvedValue();
    let tell = (): void => undefined;
    vi.spyOn(store, "subscribe").mockImplementation((listener) => {
      tell = listener;
      return () => true;
    });
    const stop = startOutbox(store);
    expect(flush).toHaveBeenCalledTimes(1);
    page.dispatchEvent(new Event("online"));
    expect(flush).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(60_000);
    expect(flush).toHaveBeenCalledTimes(3);
    tell();
    expect(flush).toHaveBeenCalledTimes(3);
    const session = { account: reporter, isSignInRequired: false, needsSetUp: false, singleSignOn: null };
    Object.assign(store, { snapshot: () => ({ session }) });
    tell();
    tell();
    expect(flush).toHaveBeenCalledTimes(4);
    stop();
    page.dispatchEvent(new Event("online"));
    vi.advanceTimersByTime(120_000);
    expect(flush).toHaveBeenCalledTimes(4);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
});
