import { z } from "zod";
import {
  type ClickerCommand,
  clickerControl,
  type ClickerControl,
  clickerInvitation,
  clickerPosition,
  type ClickerPosition,
  madeClicker,
  type newClicker,
  pairedPhone,
  type WallState,
} from "#domain/api/clicker.ts";
import { type Answer, ask, type RequestParts } from "./answer.ts";

/** What a wall or a phone speaks to its clicker with. */
export type ClickerKey = { readonly id: string; readonly token: string };
/** A clicker as it was made, with the code for its first phone. */
export type MadeClicker = z.output<typeof madeClicker>;
/** A code for one phone, and the address that it is opened under. */
export type ClickerInvitation = z.output<typeof clickerInvitation>;
/** What a phone is told when it is paired. */
export type PairedPhone = z.output<typeof pairedPhone>;

// A command that takes longer is worth nothing to the speaker any more.
const patience = 5000;

function withKey({ token }: ClickerKey, parts: RequestParts): RequestParts {
  return { patience, ...parts, headers: { Authorization: `Bearer ${token}` } };
}

/** Makes the clicker of a wall that plays the briefing of this id. */
export function makeClicker(content: z.input<typeof newClicker>): Promise<Answer<MadeClicker>> {
  return ask("clickers", madeClicker, { method: "POST", body: content });
}

/** Another code, for another phone; the one before is over. For the wall. */
export function askCode(key: ClickerKey): Promise<Answer<ClickerInvitation>> {
  return ask(`clickers/${key.id}/code`, clickerInvitation, withKey(key, { method: "POST" }));
}

/** Tells the phones what the wall shows; answers what it is to show. */
export function tellWallState(key: ClickerKey, state: WallState): Promise<Answer<ClickerPosition>> {
  return ask(`clickers/${key.id}/state`, clickerPosition, withKey(key, { method: "PUT", body: state }));
}

/** Ends a clicker for all its phones, also while the page goes. For the wall. */
export function endClicker(key: ClickerKey): Promise<Answer<unknown>> {
  return ask(`clickers/${key.id}`, z.unknown(), withKey(key, { method: "DELETE", outlivesPage: true }));
}

/** Pairs a phone; the code is used up. */
export function pairPhone(code: string): Promise<Answer<PairedPhone>> {
  return ask("clickers/pair", pairedPhone, { method: "POST", body: { code } });
}

/** Sends a command of a phone; answers what the wall is to show, `null` for a pointer. */
export function sendCommand(key: ClickerKey, command: ClickerCommand): Promise<Answer<ClickerPosition | null>> {
  return ask(
    `clickers/${key.id}/commands`,
    clickerPosition.nullable(),
    withKey(key, { method: "POST", body: command }),
  );
}

/** Takes control over, for the phone that asks. */
export function takeControl(key: ClickerKey): Promise<Answer<ClickerControl>> {
  return ask(`clickers/${key.id}/control`, clickerControl, withKey(key, { method: "POST" }));
}
