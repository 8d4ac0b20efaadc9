import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { clickerInvitation, clickerPosition, madeClicker, newClicker, wallState } from "#domain/api/clicker.ts";
import { hashOf } from "../accounts/secrets.ts";
import { recordAudit } from "../audit/audit-log.ts";
import type { Deps } from "../deps.ts";
import { permit } from "../http/access.ts";
import { ProblemError } from "../http/problem-error.ts";
import { originForPhones } from "./clicker-address.ts";
import type { ClickerFeed } from "./clicker-feed.ts";
import { admitCode, clickerAddress, nothingToSay, tokenOf } from "./clicker-request.ts";
import {
  changeClicker,
  type Clicker,
  insertClicker,
  newCode,
  newToken,
  positionOf,
  requireClicker,
  speakerOf,
  takeClicker,
} from "./clicker-store.ts";
import { followWall } from "./follow-command.ts";

const stateLimit = 512 * 1024;

function checkWall(clicker: Clicker, token: string | null): void {
  if (speakerOf(clicker, token).kind !== "wall") throw new ProblemError("forbidden", "Only the wall may do this");
}

/** What a wall does with its clicker: make it, show another code, tell what it shows, end it. */
export function wallRoutes(app: FastifyInstance, deps: Deps, feed: ClickerFeed): void {
  const { db } = deps.database;
  const tags = ["clicker"];

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/clickers",
    schema: {
      summary: "Make a clicker for the wall that asks, and the one-time code of its first phone",
      tags,
      body: newClicker,
      response: { 201: madeClicker },
    },
    handler: async (request, reply) => {
      const who = await permit(deps, request, "read");
      await admitCode(deps, request, reply);
      const { briefing, sceneCount } = request.body;
      const at = deps.now();
      const id = deps.newId();
      const wallToken = newToken();
      const { code, expiresAt } = newCode(at);
      await db.transaction().execute(async (transaction) => {
        await insertClicker(transaction, { id, briefing, sceneCount, wallToken, code, codeExpiresAt: expiresAt, at });
        const entry = { at, who, action: "clicker.create", subject: id, detail: { briefing }, address: request.ip };
        await recordAudit(transaction, entry);
      });
      const url = `${originForPhones(request, deps.publicUrl)}/clicker#code=${code}`;
      return reply.code(201).header("Cache-Control", "no-store").send({ id, wallToken, code, expiresAt, url });
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/clickers/:id/code",
    schema: {
      summary: "Another one-time code, for another phone; the one before is over",
      tags,
      params: clickerAddress,
      body: nothingToSay,
      response: { 201: clickerInvitation },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const at = deps.now();
      checkWall(await requireClicker(db, id, at), tokenOf(request));
      await admitCode(deps, request, reply);
      const { code, expiresAt } = newCode(at);
      await db.transaction().execute(async (transaction) => {
        await takeClicker(transaction, id, at);
        await changeClicker(transaction, id, { code_hash: hashOf(code), code_expires_at: expiresAt });
      });
      const url = `${originForPhones(request, deps.publicUrl)}/clicker#code=${code}`;
      return reply.code(201).header("Cache-Control", "no-store").send({ code, expiresAt, url });
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "PUT",
    url: "/api/clickers/:id/state",
    bodyLimit: stateLimit,
    schema: {
      summary: "Tell the phones what the wall shows; the answer is what it is to show",
      tags,
      params: clickerAddress,
      body: wallState,
      response: { 200: clickerPosition },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const state = request.body;
      const position = await db.transaction().execute(async (transaction) => {
        const clicker = await takeClicker(transaction, id, deps.now());
        checkWall(clicker, tokenOf(request));
        const sceneCount = state.scenes?.length ?? clicker.scene_count;
        if (state.scene >= sceneCount)
          throw new ProblemError("bad-request", "There is no such scene", [
            { path: ["scene"], message: `Expected an index below ${sceneCount}` },
          ]);
        const shown = followWall(clicker, state, sceneCount);
        const list =
          state.scenes === undefined
            ? {}
            : { scenes: JSON.stringify(state.scenes), scene_count: sceneCount, listed_at: clicker.sequence };
        await changeClicker(transaction, id, { ...shown, ...list, reported_at: clicker.sequence });
        return positionOf({ ...clicker, ...shown });
      });
      feed.tell(id);
      return reply.header("Cache-Control", "no-store").send(position);
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "DELETE",
    url: "/api/clickers/:id",
    schema: {
      summary: "End a clicker for all its phones",
      tags,
      params: clickerAddress,
      response: { 204: z.null().describe("Done") },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      await db.transaction().execute(async (transaction) => {
        checkWall(await takeClicker(transaction, id, deps.now()), tokenOf(request));
        await transaction.deleteFrom("clickers").where("id", "=", id).execute();
      });
      feed.tell(id);
      return reply.code(204).send(null);
    },
  });
}
