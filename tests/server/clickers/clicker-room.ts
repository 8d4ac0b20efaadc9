import type { FastifyInstance, LightMyRequestResponse as Answer } from "fastify";
import { randomUUID } from "node:crypto";
import { afterEach } from "vitest";
import type { z } from "zod";
import { type ClickerEvent, clickerEvent, clickerInvitation, madeClicker, pairedPhone } from "#domain/api/clicker.ts";
import type { Deps } from "#server/deps.ts";
import type { DatabasePlace } from "#tests/support/databases.ts";
import { aServer, read, send } from "#tests/support/report-server.ts";
import { openStream } from "../changes/event-reader.ts";

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0)) step();
});

/** A wall that has made its clicker, on one server. */
export type Wall = z.infer<typeof madeClicker> & { readonly app: FastifyInstance };
/** A phone that has been paired. */
export type Phone = z.infer<typeof pairedPhone>;

/** Events as somebody of a room hears them. */
export type Ears = {
  /** Everything heard so far of these kinds. */
  heard<Kind extends ClickerEvent["kind"]>(kind: Kind): readonly Extract<ClickerEvent, { kind: Kind }>[];
  until(isTrue: () => boolean, patience?: number): Promise<void>;
  readonly isEnded: boolean;
  close(): void;
};

/** A server on a place, at a time that the test sets. */
export async function aClickerServer(place: DatabasePlace, changes: Partial<Deps> = {}): Promise<FastifyInstance> {
  return (await aServer(place, changes)).app;
}

/** Makes a clicker of nine scenes. */
export async function aWall(app: FastifyInstance, who: string | null = null): Promise<Wall> {
  const made = await send(app, "POST", "/api/clickers", who, { briefing: "overview", sceneCount: 9 });
  return { ...read(made, 201, madeClicker), app };
}

/** Sends a code, as a phone does. */
export function sendCode(app: FastifyInstance, code: string): Promise<Answer> {
  return send(app, "POST", "/api/clickers/pair", null, { code });
}

/** Pairs a phone: with the wall's code, or with another one that the wall asks for. */
export async function aPhone(wall: Wall, code: string | null = null): Promise<Phone> {
  return read(await sendCode(wall.app, code ?? (await anotherCode(wall)).code), 201, pairedPhone);
}

/** Another code of a wall. */
export async function anotherCode({ app, id, wallToken }: Wall): Promise<z.infer<typeof clickerInvitation>> {
  return read(await send(app, "POST", `/api/clickers/${id}/code`, null, {}, bearer(wallToken)), 201, clickerInvitation);
}

/** The header that a token is sent in. */
export function bearer(token: string): { readonly authorization: string } {
  return { authorization: `Bearer ${token}` };
}

/** Tells what a wall shows, named by what matters of it. */
export function tellState(wall: Wall, changes: object = {}, token: string = wall.wallToken): Promise<Answer> {
  const state = { scene: 0, isPaused: false, isBlack: false, after: 0, ...changes };
  return send(wall.app, "PUT", `/api/clickers/${wall.id}/state`, null, state, bearer(token));
}

/** Sends a command of a phone; `next` from the first scene unless told otherwise. */
export function press(app: FastifyInstance, { id, phoneToken }: Phone, command: object = {}): Promise<Answer> {
  const kind = { command: "next", from: 0, seen: 0, id: randomUUID(), ...command };
  return send(app, "POST", `/api/clickers/${id}/commands`, null, kind, bearer(phoneToken));
}

/** Sends a command that belongs to no scene. */
export function pressKey(app: FastifyInstance, { id, phoneToken }: Phone, command: object): Promise<Answer> {
  const kind = { seen: 0, id: randomUUID(), ...command };
  return send(app, "POST", `/api/clickers/${id}/commands`, null, kind, bearer(phoneToken));
}

/** Listens with a token until the test is over; the first of what stands has been heard. */
export async function listen(app: FastifyInstance, id: string, token: string): Promise<Ears> {
  if (app.server.address() === null) await app.listen({ port: 0, host: "127.0.0.1" });
  const bound = app.server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  const stream = await openStream(port, `/api/clickers/${id}/events`, bearer(token));
  undo.push(() => stream.close());
  const all = (): readonly ClickerEvent[] =>
    stream.events().map(({ name, data }) => {
      const event = clickerEvent.parse(data);
      if (event.kind !== name) throw new Error(`An event ${event.kind} is named ${name}`);
      return event;
    });
  const ears: Ears = {
    // What is of a kind has its shape.
    heard: (kind) => all().filter((event) => event.kind === kind) as never,
    until: (isTrue, patience) => stream.untilSo(isTrue, patience),
    get isEnded() {
      return stream.isEnded;
    },
    close: () => stream.close(),
  };
  await ears.until(() => ears.heard("control").length > 0 || stream.isEnded);
  return ears;
}
