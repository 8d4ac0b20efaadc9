import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Transaction } from "kysely";
import { z } from "zod";
import {
  clickerCommand,
  clickerControl,
  type ClickerPosition,
  clickerPosition,
  pairedPhone,
  pairing,
} from "#domain/api/clicker.ts";
import { forgiveAttempt, sourceOf } from "../accounts/attempts.ts";
import { admitAttempt } from "../accounts/session-answers.ts";
import { recordAudit } from "../audit/audit-log.ts";
import type { Tables } from "../database/tables.ts";
import type { Deps } from "../deps.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { ClickerFeed } from "./clicker-feed.ts";
import { clickerAddress, nothingToSay, tokenOf } from "./clicker-request.ts";
import {
  addPhone,
  changeClicker,
  type Clicker,
  controlOf,
  newToken,
  positionOf,
  requireClicker,
  speakerOf,
  takeClicker,
} from "./clicker-store.ts";
import { followCommand, type MovingCommand } from "./follow-command.ts";

// A phone sends a command again within seconds, if at all.
const rememberedCommands = 50;

function numberOf(clicker: Clicker, token: string | null): number {
  const speaker = speakerOf(clicker, token);
  if (speaker.kind === "wall") throw new ProblemError("forbidden", "Only a phone may do this");
  return speaker.number;
}

function checkControl(clicker: Clicker, number: number): void {
  if (clicker.holder !== number)
    throw new ProblemError("forbidden", `手机 ${clicker.holder} holds control; it can be taken over`);
}

async function obey(
  transaction: Transaction<Tables>,
  taken: Clicker,
  token: string | null,
  command: MovingCommand,
): Promise<ClickerPosition> {
  const number = numberOf(taken, token);
  const ids = z.array(z.string()).parse(JSON.parse(taken.command_ids));
  if (ids.includes(command.id)) return positionOf(taken);
  checkControl(taken, number);
  const shown = followCommand(taken, command);
  if (shown === "outside")
    throw new ProblemError("bad-request", "There is no such scene", [
      { path: ["scene"], message: `Expected an index below ${taken.scene_count}` },
    ]);
  if (shown === "stale") throw new ProblemError("conflict", `The wall has moved on, to scene ${taken.scene}`);
  await changeClicker(transaction, taken.id, {
    ...shown,
    commanded_at: taken.sequence,
    command_ids: JSON.stringify([...ids, command.id].slice(-rememberedCommands)),
  });
  return positionOf({ ...taken, ...shown });
}

/** What a phone does: pair by a code, send commands, take control over. It needs no session, only its token. */
export function phoneRoutes(app: FastifyInstance, deps: Deps, feed: ClickerFeed): void {
  const { db } = deps.database;
  const tags = ["clicker"];

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/clickers/pair",
    schema: {
      summary: "Become a phone of the clicker that shows this code; the code is used up",
      tags,
      body: pairing,
      response: { 201: pairedPhone },
    },
    handler: async (request, reply) => {
      const counted = [{ key: `pairing from ${sourceOf(request.ip)}`, most: deps.signingIn.limits.perAddress }];
      await admitAttempt(deps, reply, counted);
      const at = deps.now();
      const phoneToken = newToken();
      const { id, phone } = await db.transaction().execute(async (transaction) => {
        const added = await addPhone(transaction, request.body.code, phoneToken, at);
        if (added === null)
          throw new ProblemError("not-found", "This code has been used or is over; ask the wall for another one");
        const entry = { at, who: null, action: "clicker.pair", subject: added.id, address: request.ip };
        await recordAudit(transaction, { ...entry, detail: { label: added.phone.label } });
        return added;
      });
      await forgiveAttempt(db, counted);
      feed.tell(id);
      return reply
        .code(201)
        .header("Cache-Control", "no-store")
        .send({ id, phoneToken, ...phone });
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/clickers/:id/commands",
    schema: {
      summary: "Move the wall on, or point at something; for the phone that holds control",
      tags,
      params: clickerAddress,
      body: clickerCommand,
      response: { 200: clickerPosition, 204: z.null().describe("Pointed") },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const command = request.body;
      const token = tokenOf(request);
      if (command.command === "pointer" || command.command === "pointerOff") {
        const clicker = await requireClicker(db, id, deps.now());
        checkControl(clicker, numberOf(clicker, token));
        feed.point(id, command.command === "pointer" ? { x: command.x, y: command.y } : null);
        return reply.code(204).send(null);
      }
      const position = await db
        .transaction()
        .execute(async (transaction) =>
          obey(transaction, await takeClicker(transaction, id, deps.now()), token, command),
        );
      feed.tell(id);
      return reply.header("Cache-Control", "no-store").send(position);
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/clickers/:id/control",
    schema: {
      summary: "Take control over from the phone that holds it",
      tags,
      params: clickerAddress,
      body: nothingToSay,
      response: { 200: clickerControl },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const control = await db.transaction().execute(async (transaction) => {
        const clicker = await takeClicker(transaction, id, deps.now());
        const holder = numberOf(clicker, tokenOf(request));
        await changeClicker(transaction, id, { holder, controlled_at: clicker.sequence });
        return controlOf({ ...clicker, holder });
      });
      feed.tell(id);
      // The pointer on the wall was that of the phone before.
      feed.point(id, null);
      return reply.header("Cache-Control", "no-store").send(control);
    },
  });
}
