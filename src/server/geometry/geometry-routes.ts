import type { FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  geometryVersionParams,
  geometryVersions,
  geometryVersionsQuery,
  type KeptGeometry,
  keptGeometry,
  newReplacements,
  newRestoration,
  replacementList,
} from "#domain/api/geometry.ts";
import { idempotencyKey } from "#domain/api/reports.ts";
import { permit, permitAccount, seesAll } from "../http/access.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { Routes } from "../http/routes.ts";
import { replacementIssues } from "./check-replacements.ts";
import { readReplacements, readVersion, readVersions, versionOf, withoutName } from "./geometry-store.ts";
import { ReplacedSources } from "./replaced-sources.ts";
import { savedBefore, type SavedRow, saveGeometry, type Saving, type VersionToSave } from "./save-geometry.ts";

const headers = z.looseObject({ "idempotency-key": idempotencyKey });

// A few hundred long lines with all their decimals.
const bodyLimit = 16 * 1024 * 1024;

/** Geometry in place of what comes with the plan: what stands, its history, replacing and restoring. Nothing is ever lost. */
export const geometryRoutes: Routes = async (app, deps) => {
  const { db } = deps.database;
  const sources = new ReplacedSources(deps.database, deps.presentPlan);
  const tags = ["geometry"];

  async function save(
    request: FastifyRequest,
    action: Saving["action"],
    key: string,
    versions: readonly VersionToSave[],
    check: () => Promise<void>,
  ): Promise<{ readonly rows: readonly SavedRow[]; readonly isNew: boolean }> {
    const { id, name } = await permitAccount(deps, request, "replaceGeometry");
    const saving: Saving = {
      id: deps.newId(),
      versions,
      who: { id, name },
      key,
      at: deps.now(),
      address: request.ip,
      action,
    };
    const before = await savedBefore(db, saving);
    if (before !== null) return { rows: before, isNew: false };
    await check();
    try {
      const rows = await db.transaction().execute((transaction) => saveGeometry(transaction, saving));
      return { rows, isNew: true };
    } catch (cause) {
      // The same request may have come twice at once; its twin has been the faster one then.
      const meanwhile = await savedBefore(db, saving);
      if (meanwhile === null) throw cause;
      return { rows: meanwhile, isNew: false };
    }
  }

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/geometry",
    schema: {
      summary: "The geometry that stands in place of what comes with the plan, with its accuracy and source",
      tags,
      response: { 200: replacementList },
    },
    handler: async (request, reply) => {
      const isFull = await seesAll(deps, request);
      const { revision, replacements } = await readReplacements(db);
      return reply
        .header("Cache-Control", "no-store")
        .send({ revision, replacements: isFull ? replacements : replacements.map(withoutName) });
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/geometry/versions",
    schema: {
      summary: "Who replaced or restored the geometry of a feature when, newest first",
      tags,
      querystring: geometryVersionsQuery,
      response: { 200: geometryVersions },
    },
    handler: async (request, reply) => {
      const isFull = await seesAll(deps, request);
      const versions = await readVersions(db, request.query.feature);
      return reply
        .header("Cache-Control", "no-store")
        .send({ versions: isFull ? versions : versions.map(withoutName) });
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/geometry/versions/:version",
    schema: {
      summary: "What the geometry of a feature was in a version; 0: what comes with the plan",
      tags,
      params: geometryVersionParams,
      querystring: geometryVersionsQuery,
      response: { 200: keptGeometry },
    },
    handler: async (request, reply) => {
      await permit(deps, request, "read");
      const { feature } = request.query;
      const { version } = request.params;
      const found = version === 0 ? { replacement: null } : await readVersion(db, feature, version);
      const shipped = await sources.shippedGeometry(feature);
      if (found === null || shipped === undefined)
        throw new ProblemError("not-found", "This feature has no such version of its geometry");
      // What comes with the plan was checked when it was built.
      const geometry = found.replacement?.geometry ?? (shipped as KeptGeometry["geometry"]);
      return reply
        .header("Cache-Control", "no-store")
        .send({ feature, version, geometry, claim: found.replacement?.claim ?? null });
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/geometry",
    bodyLimit,
    schema: {
      summary: "Replace the geometry of features, all or none; what stood before is kept",
      tags,
      headers,
      body: newReplacements,
      response: { 200: geometryVersions, 201: geometryVersions },
    },
    handler: async (request, reply) => {
      const { claim, replacements } = request.body;
      const versions = replacements.map(({ feature, basedOn, geometry }, at): VersionToSave => ({
        feature,
        basedOn,
        content: JSON.stringify({ geometry, claim }),
        restores: null,
        path: ["replacements", at],
      }));
      const key = request.headers["idempotency-key"];
      const { rows, isNew } = await save(request, "geometry.replace", key, versions, async () => {
        const issues = replacementIssues(request.body, await sources.features());
        if (issues.length > 0) throw new ProblemError("bad-request", "What was sent cannot be taken as it is", issues);
      });
      return reply.code(isNew ? 201 : 200).send({ versions: rows.map(versionOf) });
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/geometry/restorations",
    schema: {
      summary: "Let an older geometry of a feature stand again, as a new version",
      tags,
      headers,
      body: newRestoration,
      response: { 200: geometryVersions, 201: geometryVersions },
    },
    handler: async (request, reply) => {
      const { feature, basedOn, version } = request.body;
      await permitAccount(deps, request, "replaceGeometry");
      const old = await db
        .selectFrom("feature_geometries")
        .select("content")
        .where("feature", "=", feature)
        .where("version", "=", version)
        .executeTakeFirst();
      const key = request.headers["idempotency-key"];
      const content = old?.content ?? null;
      const restored: VersionToSave = { feature, basedOn, content, restores: version, path: [] };
      const { rows, isNew } = await save(request, "geometry.restore", key, [restored], async () => {
        if (version >= basedOn || (version > 0 && old === undefined))
          throw new ProblemError("bad-request", "What was sent cannot be taken as it is", [
            { path: ["version"], message: `Expected a version before ${basedOn}, found ${version}` },
          ]);
      });
      return reply.code(isNew ? 201 : 200).send({ versions: rows.map(versionOf) });
    },
  });
};
