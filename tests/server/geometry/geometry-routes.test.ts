import type { FastifyInstance, LightMyRequestResponse as Answer } from "fastify";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { appConfig } from "#domain/config/app-config.ts";
import {
  geometryVersions,
  keptGeometry,
  mostReplacements,
  type ReplacementList,
  replacementList,
} from "#domain/api/geometry.ts";
import { geometryToPublish, publishGeometry } from "#server/operation/publish-geometry.ts";
import { describeOnBothDatabases } from "#tests/support/databases.ts";
import { aClaim, newGeometry, surveyedPoint } from "#tests/support/geometry.ts";
import { aServer, people, read, readProblem, send } from "#tests/support/report-server.ts";
import { anAccount } from "#tests/support/server-deps.ts";
import { readEvents } from "../changes/event-reader.ts";

const caocun = "corridors/caocun-interchange";
const folder = mkdtempSync(join(tmpdir(), "county-geometry-"));
afterAll(() => rmSync(folder, { recursive: true }));

function post(
  app: FastifyInstance,
  payload: object,
  who: string | null = "editor",
  key: string = randomUUID(),
): Promise<Answer> {
  return send(app, "POST", "/api/geometry", who, payload, { "idempotency-key": key });
}

function restore(app: FastifyInstance, version: number, basedOn: number, key: string = randomUUID()): Promise<Answer> {
  const payload = { feature: caocun, basedOn, version };
  return send(app, "POST", "/api/geometry/restorations", "editor", payload, { "idempotency-key": key });
}

async function list(app: FastifyInstance, who: string | null = "editor"): Promise<ReplacementList> {
  return read(await send(app, "GET", "/api/geometry", who), 200, replacementList);
}

async function history(app: FastifyInstance, who: string | null = "editor") {
  const answer = await send(app, "GET", `/api/geometry/versions?feature=${caocun}`, who);
  return read(answer, 200, geometryVersions).versions;
}

const moved = { type: "Point", coordinates: [118.19, 25.84] };

describeOnBothDatabases("replaced geometry", (place) => {
  it("stands with what is said of it, and every version before it is kept", async () => {
    const { app } = await aServer(await place());
    expect(await list(app)).toEqual({ revision: 0, replacements: [] });
    read(await post(app, newGeometry(caocun)), 201, geometryVersions);
    read(await post(app, newGeometry(caocun, 1, moved, aClaim({ uncertaintyMeters: 5 }))), 201, geometryVersions);
    expect(await list(app)).toEqual({
      revision: 2,
      replacements: [
        {
          feature: caocun,
          version: 2,
          geometry: moved,
          claim: aClaim({ uncertaintyMeters: 5 }),
          savedAt: "2026-11-23T02:00:00.000Z",
          savedBy: { id: "editor", name: "规划办" },
        },
      ],
    });
    expect(
      (await history(app)).map(({ version, claim, restores }) => [version, claim?.uncertaintyMeters, restores]),
    ).toEqual([
      [2, 5, null],
      [1, 1, null],
    ]);
  });

  it("comes back as a new version, also what came with the plan", async () => {
    const { app } = await aServer(await place());
    await post(app, newGeometry(caocun));
    await post(app, newGeometry(caocun, 1, moved));
    read(await restore(app, 1, 2), 201, geometryVersions);
    expect((await list(app)).replacements[0]).toMatchObject({ version: 3, geometry: surveyedPoint });
    read(await restore(app, 0, 3), 201, geometryVersions);
    expect((await list(app)).replacements).toEqual([]);
    expect((await history(app)).map(({ version, restores, claim }) => [version, restores, claim === null])).toEqual([
      [4, 0, true],
      [3, 1, false],
      [2, null, false],
      [1, null, false],
    ]);
    read(await post(app, newGeometry(caocun, 4)), 201, geometryVersions);
    for (const version of [5, 7])
      expect(readProblem(await restore(app, version, 5), 400).issues[0]?.path).toEqual(["version"]);
  });

  it("can be looked at in any version, what comes with the plan being 0", async () => {
    const { app } = await aServer(await place());
    await post(app, newGeometry(caocun));
    await post(app, newGeometry(caocun, 1, moved));
    await restore(app, 0, 2);
    const kept = async (version: number) =>
      send(app, "GET", `/api/geometry/versions/${version}?feature=${caocun}`, "editor");
    expect(read(await kept(1), 200, keptGeometry)).toMatchObject({ geometry: surveyedPoint, claim: aClaim() });
    expect(read(await kept(2), 200, keptGeometry).geometry).toEqual(moved);
    const shipped = read(await kept(0), 200, keptGeometry);
    expect(shipped.claim).toBeNull();
    expect(read(await kept(3), 200, keptGeometry)).toEqual({ ...shipped, version: 3 });
    readProblem(await kept(4), 404);
    readProblem(await send(app, "GET", "/api/geometry/versions/0?feature=sites/nothing", "editor"), 404);
  });

  it("is not replaced by who has not seen the newest version", async () => {
    const second = anAccount({ id: "second", userName: "second", name: "规划办二", role: "editor", units: [] });
    const { app } = await aServer(await place(), { accounts: [...people, second] });
    await post(app, newGeometry(caocun));
    const late = readProblem(await post(app, newGeometry(caocun, 0, moved), "second"), 409);
    expect(late.issues).toEqual([
      {
        path: ["replacements", 0, "basedOn"],
        message: "Expected 1, the newest version; 规划办 saved it at 2026-11-23T02:00:00.000Z",
      },
    ]);
    readProblem(await restore(app, 0, 3), 409);
    expect((await list(app)).replacements[0]?.geometry).toEqual(surveyedPoint);
  });

  it("lets one of two through who save at once", async () => {
    const { app } = await aServer(await place());
    const answers = await Promise.all([post(app, newGeometry(caocun)), post(app, newGeometry(caocun, 0, moved))]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(await history(app)).toHaveLength(1);
  });

  it("is saved once however often the same request comes, and another one with its key is refused", async () => {
    const { app } = await aServer(await place());
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => post(app, newGeometry(caocun), "editor", key)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 200, 201]);
    readProblem(await post(app, newGeometry(caocun, 0, moved), "editor", key), 409);
    const again = randomUUID();
    expect((await restore(app, 0, 1, again)).statusCode).toBe(201);
    expect((await restore(app, 0, 1, again)).statusCode).toBe(200);
    expect(await history(app)).toHaveLength(2);
  });

  it("is taken all or none, with everything that is wrong and where", async () => {
    const { app } = await aServer(await place());
    const line = {
      type: "LineString",
      coordinates: [
        [118.2, 25.5],
        [118.25, 25.55],
      ],
    };
    const payload = {
      claim: aClaim(),
      replacements: [
        { feature: caocun, basedOn: 0, geometry: line },
        { feature: "sites/nothing", basedOn: 0, geometry: surveyedPoint },
        { feature: "sites/county-hospital", basedOn: 0, geometry: { type: "Point", coordinates: [119.5, 25.7] } },
        { feature: "corridors/zhengyong-expressway", basedOn: 0, geometry: line },
      ],
    };
    const { issues } = readProblem(await post(app, payload), 400);
    expect(issues.map(({ path }) => path.join("."))).toEqual([
      "replacements.0.geometry",
      "replacements.1.feature",
      "replacements.2.geometry.coordinates",
    ]);
    expect((await list(app)).revision).toBe(0);
    const noted = { ...payload, claim: aClaim({ note: "位于县外" }), replacements: payload.replacements.slice(2) };
    expect(read(await post(app, noted), 201, geometryVersions).versions).toHaveLength(2);
  });

  it("comes with accuracy, uncertainty, source and day, each feature once, and not too many", async () => {
    const { app } = await aServer(await place());
    const { replacements } = newGeometry(caocun);
    const bare = readProblem(await post(app, { claim: { accuracy: "schematic" }, replacements }), 400);
    expect(bare.issues.map(({ path }) => path.join("."))).toEqual([
      "claim.accuracy",
      "claim.uncertaintyMeters",
      "claim.source",
      "claim.measuredOn",
    ]);
    readProblem(await post(app, { claim: aClaim(), replacements: [...replacements, ...replacements] }), 400);
    const many = Array.from({ length: mostReplacements + 1 }, (_, at) => ({
      ...replacements[0],
      feature: `sites/s-${at}`,
    }));
    readProblem(await post(app, { claim: aClaim(), replacements: many }), 400);
    const positions = Array.from({ length: 50_001 }, (_, at) => [118.2 + at * 1e-6, 25.5]);
    const long = { type: "LineString", coordinates: positions };
    const tooLong = { claim: aClaim(), replacements: [{ feature: caocun, basedOn: 0, geometry: long }] };
    expect(readProblem(await post(app, tooLong), 400).issues[0]?.message).toBe("Expected at most 50000 positions");
  });

  it("is read by those who may read, without names where nobody has signed in", async () => {
    const { app } = await aServer(await place());
    await post(app, newGeometry(caocun));
    expect((await list(app, null)).replacements[0]?.savedBy).toBeNull();
    expect((await history(app, null))[0]?.savedBy).toBeNull();
    const closed = await aServer(await place(), { isReadingOpen: false });
    readProblem(await send(closed.app, "GET", "/api/geometry", null), 401);
  });

  it("is replaced by the plan office alone, recorded, and told to open pages", async () => {
    const { app, database } = await aServer(await place());
    await app.listen({ port: 0, host: "127.0.0.1" });
    const address = app.server.address();
    const page = await readEvents(typeof address === "object" && address !== null ? address.port : 0);
    for (const [who, status] of [
      [null, 401],
      ["transport-reporter", 403],
      ["admin", 403],
    ] as const)
      readProblem(await post(app, newGeometry(caocun), who), status);
    await post(app, newGeometry(caocun));
    await restore(app, 0, 1);
    await page.until(({ changes }) => changes.length === 2);
    expect(page.changes).toEqual([
      { number: 1, kind: "geometry", id: expect.any(String) },
      { number: 2, kind: "geometry", id: expect.any(String) },
    ]);
    page.close();
    const entries = await database.db.selectFrom("audit").select(["action", "account_id", "detail"]).execute();
    expect(entries).toEqual([
      {
        action: "geometry.replace",
        account_id: "editor",
        detail: `{"versions":[{"feature":"${caocun}","version":1}]}`,
      },
      {
        action: "geometry.restore",
        account_id: "editor",
        detail: `{"versions":[{"feature":"${caocun}","version":2,"restores":0}]}`,
      },
    ]);
  });

  it("is what OGC API – Features serves, at once and with its accuracy", async () => {
    const { app } = await aServer(await place());
    const item = async () =>
      (await send(app, "GET", "/ogc/collections/corridors/items/caocun-interchange", null)).json<{
        geometry: unknown;
        properties: Record<string, unknown>;
      }>();
    const before = await item();
    expect(before.properties["positionAccuracy"]).toBe("digitised");
    await post(app, newGeometry(caocun));
    const after = await item();
    expect(after.geometry).toEqual(surveyedPoint);
    expect(after.properties).toMatchObject({
      positionAccuracy: "surveyed",
      positionUncertaintyMeters: 1,
      positionSource: "县交通局 2026 年竣工测量",
    });
    const near = await send(
      app,
      "GET",
      "/ogc/collections/corridors/items?bbox=118.179,25.829,118.181,25.831&kind=interchange",
      null,
    );
    expect(near.json<{ numberMatched: number }>().numberMatched).toBe(1);
    await restore(app, 0, 1);
    expect(await item()).toEqual(before);
  });

  it("is said to be there by the settings, and published for a map without a server", async () => {
    const { app, database } = await aServer(await place());
    const config = async () => read(await send(app, "GET", "/config.json", null), 200, appConfig).geometry;
    expect(await config()).toBe(false);
    const target = join(folder, database.kind);
    expect(await publishGeometry(await geometryToPublish(database), target)).toBeNull();
    await post(app, newGeometry(caocun));
    expect(await config()).toBe(true);
    const file = await publishGeometry(await geometryToPublish(database), target);
    const text = readFileSync(file ?? "", "utf8");
    expect(replacementList.parse(JSON.parse(text)).replacements).toHaveLength(1);
    expect(text).not.toContain("规划办");
  });
});
