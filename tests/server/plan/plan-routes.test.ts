import type { FastifyInstance, LightMyRequestResponse as Answer } from "fastify";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { planVersion, planVersions, type PresentPlanAnswer, presentPlan } from "#domain/api/plan.ts";
import { appConfig } from "#domain/config/app-config.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { plainPlan } from "#domain/plan-revision/plain-plan.ts";
import { frozenMonth } from "#domain/progress/frozen-month.ts";
import { planToPublish, publishPlan } from "#server/operation/publish-plan.ts";
import { describeOnBothDatabases } from "#tests/support/databases.ts";
import { newGeometry } from "#tests/support/geometry.ts";
import { withItem, withNewTask } from "#tests/support/plan-changes.ts";
import { aRevisionClaim, newPlan, revisedPlan } from "#tests/support/plan-versions.ts";
import { aServer, people, read, readProblem, send, sendReport } from "#tests/support/report-server.ts";
import { aNewReport } from "#tests/support/reports.ts";
import { anAccount } from "#tests/support/server-deps.ts";
import { shippedPlan } from "#tests/support/shipped-geodata.ts";
import { readEvents } from "../changes/event-reader.ts";

const caocun = "corridors/caocun-interchange";
const folder = mkdtempSync(join(tmpdir(), "county-plan-"));
afterAll(() => rmSync(folder, { recursive: true }));

function post(
  app: FastifyInstance,
  payload: object,
  who: string | null = "editor",
  key: string = randomUUID(),
): Promise<Answer> {
  return send(app, "POST", "/api/plan", who, payload, { "idempotency-key": key });
}

function restore(app: FastifyInstance, version: number, basedOn: number, key: string = randomUUID()): Promise<Answer> {
  return send(app, "POST", "/api/plan/restorations", "editor", { basedOn, version }, { "idempotency-key": key });
}

async function present(app: FastifyInstance, who: string | null = "editor", query = ""): Promise<PresentPlanAnswer> {
  return read(await send(app, "GET", `/api/plan${query}`, who), 200, presentPlan);
}

async function history(app: FastifyInstance, who: string | null = "editor") {
  return read(await send(app, "GET", "/api/plan/versions", who), 200, planVersions).versions;
}

async function item(app: FastifyInstance): Promise<Record<string, unknown>> {
  const answer = await send(app, "GET", "/ogc/collections/corridors/items/caocun-interchange", null);
  return answer.json<{ properties: Record<string, unknown> }>().properties;
}

/** The shipped plan in which nothing names 草村出入口 any more. */
function withoutCaocun(): Plan {
  const plan = shippedPlan();
  const without = <Of extends { readonly features: readonly string[] }>(each: Of): Of =>
    each.features.includes(caocun)
      ? {
          ...each,
          features: each.features.length === 1 ? ["county/dehua"] : each.features.filter((id) => id !== caocun),
        }
      : each;
  return plainPlan({ ...plan, items: plan.items.map(without), goals: plan.goals.map(without) });
}

describeOnBothDatabases("versions of the plan", (place) => {
  it("stand with what is said of them, and every one before is kept", async () => {
    const { app } = await aServer(await place());
    expect(await present(app)).toEqual({ saved: null, plan: null });
    read(await post(app, newPlan()), 201, planVersion);
    const second = newPlan(revisedPlan("第二版"), 1, aRevisionClaim({ reason: "更正" }));
    expect(read(await post(app, second), 201, planVersion)).toMatchObject({ version: 2, restores: null });
    const { saved, plan } = await present(app);
    expect(saved).toEqual({
      version: 2,
      savedAt: "2026-11-23T02:00:00.000Z",
      savedBy: { id: "editor", name: "规划办" },
      claim: aRevisionClaim({ reason: "更正" }),
      restores: null,
    });
    expect(plan).toEqual(second.plan);
    expect((await present(app, "editor", "?known=2")).plan).toBeNull();
    expect((await present(app, "editor", "?known=1")).plan).not.toBeNull();
    expect((await history(app)).map(({ version, claim }) => [version, claim?.reason])).toEqual([
      [2, "更正"],
      [1, "按年中评估调整"],
    ]);
  });

  it("come back as new ones, also what came with the build", async () => {
    const { app } = await aServer(await place());
    await post(app, newPlan());
    await post(app, newPlan(revisedPlan("第二版"), 1));
    read(await restore(app, 1, 2), 201, planVersion);
    expect((await present(app)).plan).toEqual(revisedPlan());
    read(await restore(app, 0, 3), 201, planVersion);
    expect(await present(app)).toMatchObject({ saved: { version: 4, restores: 0, claim: null }, plan: null });
    for (const version of [4, 9])
      expect(readProblem(await restore(app, version, 4), 400).issues[0]?.path).toEqual(["version"]);
    read(await post(app, newPlan(revisedPlan(), 4)), 201, planVersion);
    expect(await history(app)).toHaveLength(5);
  });

  it("are not saved over by who has not seen the newest", async () => {
    const second = anAccount({ id: "second", userName: "second", name: "规划办二", role: "editor", units: [] });
    const { app } = await aServer(await place(), { accounts: [...people, second] });
    await post(app, newPlan());
    expect(readProblem(await post(app, newPlan(revisedPlan("晚了")), "second"), 409).issues).toEqual([
      { path: ["basedOn"], message: "Expected 1, the newest version; 规划办 saved it at 2026-11-23T02:00:00.000Z" },
    ]);
    readProblem(await restore(app, 0, 3), 409);
    expect((await present(app)).plan).toEqual(revisedPlan());
  });

  it("let one of two through who save at once", async () => {
    const { app } = await aServer(await place());
    const answers = await Promise.all([post(app, newPlan()), post(app, newPlan(revisedPlan("另一版")))]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(await history(app)).toHaveLength(1);
  });

  it("are saved once however often the same request comes, and another one with its key is refused", async () => {
    const { app } = await aServer(await place());
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => post(app, newPlan(), "editor", key)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 200, 201]);
    readProblem(await post(app, newPlan(revisedPlan("另一版")), "editor", key), 409);
    expect(await history(app)).toHaveLength(1);
  });

  it("are taken only where they hold together, with everything that is wrong and where", async () => {
    const { app } = await aServer(await place());
    const broken = withItem(revisedPlan(), "12-2026-1", { features: ["sites/nothing-there"] });
    const { issues } = readProblem(await post(app, newPlan(broken)), 400);
    expect(issues.map(({ path }) => path.slice(0, 2).join("."))).toContain("plan.items");
    expect(issues.some(({ message }) => message.includes("sites/nothing-there"))).toBe(true);
    const bare = readProblem(await post(app, { ...newPlan(), claim: {} }), 400);
    expect(bare.issues.map(({ path }) => path.join("."))).toEqual([
      "claim.number",
      "claim.title",
      "claim.issuedOn",
      "claim.reason",
    ]);
    readProblem(await post(app, { ...newPlan(), plan: { version: 1 } }), 400);
    expect(await history(app)).toEqual([]);
  });

  it("are read by those who may read, without names where nobody has signed in", async () => {
    const { app } = await aServer(await place());
    await post(app, newPlan());
    expect((await present(app, null)).saved?.savedBy).toBeNull();
    expect((await history(app, null))[0]?.savedBy).toBeNull();
    const closed = await aServer(await place(), { isReadingOpen: false });
    readProblem(await send(closed.app, "GET", "/api/plan", null), 401);
  });

  it("are saved by the plan office alone, recorded, and told to open pages", async () => {
    const { app, database } = await aServer(await place());
    await app.listen({ port: 0, host: "127.0.0.1" });
    const address = app.server.address();
    const page = await readEvents(typeof address === "object" && address !== null ? address.port : 0);
    for (const [who, status] of [
      [null, 401],
      ["transport-reporter", 403],
      ["admin", 403],
    ] as const)
      readProblem(await post(app, newPlan(), who), status);
    await post(app, newPlan());
    await restore(app, 0, 1);
    await page.until(({ changes }) => changes.length === 2);
    expect(page.changes).toEqual([
      { number: 1, kind: "plan", version: 1 },
      { number: 2, kind: "plan", version: 2 },
    ]);
    page.close();
    const entries = await database.db.selectFrom("audit").select(["action", "subject", "detail"]).execute();
    expect(entries).toEqual([
      { action: "plan.revise", subject: "1", detail: '{"number":"德政〔2026〕9号"}' },
      { action: "plan.restore", subject: "2", detail: '{"restores":0}' },
    ]);
  });

  it("are gone by in every process on the same database, in reports, statuses, OGC API and frozen months", async () => {
    const at = await place();
    const [{ app }, { app: other }] = [await aServer(at), await aServer(at)];
    await sendReport(app, aNewReport({ percent: 62 }));
    const freeze = (name: string) =>
      send(other, "POST", "/api/frozen-months", "editor", { month: "2026-11", name, asOf: "2026-11-23" });
    const before = read(await freeze("调整前"), 201, frozenMonth);
    expect(await item(other)).toMatchObject({ light: "late", percent: 62 });
    await post(app, newPlan(withoutCaocun()));
    expect((await item(other))["light"]).toBeNull();
    readProblem(await sendReport(other, aNewReport({ percent: 63 })), 400);
    const after = read(await freeze("调整后"), 201, frozenMonth);
    const names = (frozen: typeof before): readonly string[] => frozen.statuses.map(({ feature }) => feature);
    expect([names(before).includes(caocun as never), names(after).includes(caocun as never)]).toEqual([true, false]);
    expect(read(await send(app, "GET", `/api/frozen-months/${before.id}`, "editor"), 200, frozenMonth)).toEqual(before);
    // The report is still there, and so is its light once the plan names the place again.
    await restore(other, 0, 1);
    expect(await item(app)).toMatchObject({ light: "late", percent: 62 });
    read(await sendReport(app, aNewReport({ percent: 64 })), 201, (await import("#domain/progress/report.ts")).report);
  });

  it("bring units that accounts may be of, and leave replaced geometry as it is", async () => {
    const { app } = await aServer(await place());
    const payload = {
      userName: "office19",
      name: "第19办",
      role: "reporter",
      units: ["office-19"],
      password: "correct horse battery staple",
    };
    readProblem(await send(app, "POST", "/api/accounts", "admin", payload), 400);
    await send(app, "POST", "/api/geometry", "editor", newGeometry(caocun), { "idempotency-key": randomUUID() });
    const surveyed = await item(app);
    read(await post(app, newPlan(withNewTask(revisedPlan()))), 201, planVersion);
    expect((await send(app, "POST", "/api/accounts", "admin", payload)).statusCode).toBe(201);
    expect((await item(app))["positionAccuracy"]).toBe(surveyed["positionAccuracy"]);
  });

  it("are said to be there by the settings and by the server's health, and published for a map without a server", async () => {
    const { app, database } = await aServer(await place());
    const config = async () => read(await send(app, "GET", "/config.json", null), 200, appConfig).plan;
    const health = async () => (await send(app, "GET", "/health", null)).json<{ plan: number }>().plan;
    const target = join(folder, database.kind);
    expect([await config(), await health()]).toEqual([false, 0]);
    expect(await publishPlan(await planToPublish(database), target)).toBeNull();
    await post(app, newPlan());
    expect([await config(), await health()]).toEqual([true, 1]);
    const file = await publishPlan(await planToPublish(database), target);
    const text = readFileSync(file ?? "", "utf8");
    expect(presentPlan.parse(JSON.parse(text)).plan).toEqual(revisedPlan());
    expect(text).not.toContain('"savedBy":{');
    await restore(app, 0, 1);
    expect([await config(), await health()]).toEqual([false, 2]);
    expect(await publishPlan(await planToPublish(database), target)).toBeNull();
  });
});
