import { randomBytes } from "node:crypto";
import type { Kysely, Transaction, Updateable } from "kysely";
import { z } from "zod";
import type { ClickerControl, ClickerPhone, ClickerPosition } from "#domain/api/clicker.ts";
import { hashOf } from "../accounts/secrets.ts";
import type { ClickerRow, Tables } from "../database/tables.ts";
import { ProblemError } from "../http/problem-error.ts";

/** A clicker without its scenes, which are long. */
export type Clicker = Omit<ClickerRow, "scenes">;

/** Who may speak to a clicker: its wall, or one of its phones. */
export type Speaker = { readonly kind: "wall" } | { readonly kind: "phone"; readonly number: number };

const columns = [
  "id",
  "briefing",
  "wall_hash",
  "code_hash",
  "code_expires_at",
  "expires_at",
  "phones",
  "holder",
  "sequence",
  "commanded_at",
  "reported_at",
  "controlled_at",
  "listed_at",
  "scene",
  "scene_count",
  "is_paused",
  "is_black",
  "command_ids",
] as const;

const phoneList = z.array(z.strictObject({ number: z.int(), hash: z.string() }));
type PhoneEntry = z.infer<typeof phoneList>[number];

const codeMinutes = 2;
const clickerHours = 12;
const mostPhones = 20;

const over = (): ProblemError => new ProblemError("not-found", "This clicker has ended");

/** A new token of 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** A new code of 128 random bits, short enough for a QR code that is read from afar, and when it is over. */
export function newCode(now: Date): { readonly code: string; readonly expiresAt: string } {
  return {
    code: randomBytes(16).toString("base64url"),
    expiresAt: new Date(now.getTime() + codeMinutes * 60_000).toISOString(),
  };
}

/** A clicker as it stands; `null` where it has ended or never was. */
export async function readClicker(db: Kysely<Tables>, id: string, now: Date): Promise<Clicker | null> {
  const row = await db
    .selectFrom("clickers")
    .select(columns)
    .where("id", "=", id)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  return row ?? null;
}

/** Like {@link readClicker}; throws 404 where it has ended. */
export async function requireClicker(db: Kysely<Tables>, id: string, now: Date): Promise<Clicker> {
  const clicker = await readClicker(db, id, now);
  if (clicker === null) throw over();
  return clicker;
}

/** JSON of the scenes that the wall has told of. */
export async function readScenes(db: Kysely<Tables>, id: string): Promise<string> {
  const row = await db.selectFrom("clickers").select("scenes").where("id", "=", id).executeTakeFirst();
  return row?.scenes ?? "[]";
}

/**
 * Takes a clicker for a change: nobody else changes it until the transaction ends. Its `sequence` is already that of the
 * change. Throws 404 where it has ended.
 */
export async function takeClicker(transaction: Transaction<Tables>, id: string, now: Date): Promise<Clicker> {
  const row = await transaction
    .updateTable("clickers")
    .set((each) => ({ sequence: each("sequence", "+", 1) }))
    .where("id", "=", id)
    .where("expires_at", ">", now.toISOString())
    .returning(columns)
    .executeTakeFirst();
  if (row === undefined) throw over();
  return row;
}

/** Changes a clicker that was taken with {@link takeClicker}. */
export async function changeClicker(
  transaction: Transaction<Tables>,
  id: string,
  changes: Updateable<ClickerRow>,
): Promise<void> {
  await transaction.updateTable("clickers").set(changes).where("id", "=", id).execute();
}

/** Makes a clicker, and removes those that are over. Tokens come as they are; only their hashes are stored. */
export async function insertClicker(
  transaction: Transaction<Tables>,
  made: {
    readonly id: string;
    readonly briefing: string;
    readonly sceneCount: number;
    readonly wallToken: string;
    readonly code: string;
    readonly codeExpiresAt: string;
    readonly at: Date;
  },
): Promise<void> {
  const now = made.at.toISOString();
  await transaction.deleteFrom("clickers").where("expires_at", "<=", now).execute();
  await transaction
    .insertInto("clickers")
    .values({
      id: made.id,
      briefing: made.briefing,
      wall_hash: hashOf(made.wallToken),
      code_hash: hashOf(made.code),
      code_expires_at: made.codeExpiresAt,
      expires_at: new Date(made.at.getTime() + clickerHours * 3_600_000).toISOString(),
      phones: "[]",
      holder: null,
      sequence: 1,
      commanded_at: 0,
      reported_at: 1,
      controlled_at: 1,
      listed_at: 1,
      scene: 0,
      scene_count: made.sceneCount,
      is_paused: 0,
      is_black: 0,
      command_ids: "[]",
      scenes: "[]",
    })
    .execute();
}

/**
 * Uses a code up and adds the phone that has it; the first one holds control. `null` where the code is not known, was used
 * before or is over. Throws 409 where there are too many phones.
 */
export async function addPhone(
  transaction: Transaction<Tables>,
  code: string,
  phoneToken: string,
  now: Date,
): Promise<{ readonly id: string; readonly phone: ClickerPhone } | null> {
  const nowText = now.toISOString();
  const clicker = await transaction
    .updateTable("clickers")
    .set((each) => ({ code_hash: null, sequence: each("sequence", "+", 1) }))
    .where("code_hash", "=", hashOf(code))
    .where("code_expires_at", ">", nowText)
    .where("expires_at", ">", nowText)
    .returning(columns)
    .executeTakeFirst();
  if (clicker === undefined) return null;
  const phones = phonesOf(clicker);
  if (phones.length >= mostPhones) throw new ProblemError("conflict", `This clicker has ${mostPhones} phones already`);
  const number = phones.length + 1;
  await changeClicker(transaction, clicker.id, {
    phones: JSON.stringify([...phones, { number, hash: hashOf(phoneToken) }]),
    holder: clicker.holder ?? number,
    controlled_at: clicker.sequence,
  });
  return { id: clicker.id, phone: phoneOf({ number }) };
}

function phonesOf({ phones }: Clicker): readonly PhoneEntry[] {
  return phoneList.parse(JSON.parse(phones));
}

function phoneOf({ number }: Pick<PhoneEntry, "number">): ClickerPhone {
  return { number, label: `手机 ${number}` };
}

/** Whose a token is; throws 401 where it is nobody's. */
export function speakerOf(clicker: Clicker, token: string | null): Speaker {
  const hash = token === null ? null : hashOf(token);
  if (hash === clicker.wall_hash) return { kind: "wall" };
  const phone = phonesOf(clicker).find((each) => each.hash === hash);
  if (phone === undefined)
    throw new ProblemError("not-signed-in", "Expected the token of the wall or a phone of this clicker");
  return { kind: "phone", number: phone.number };
}

/** What the wall shows, or is to show. `sequence`: of what this is told with. */
export function positionOf(clicker: Clicker, sequence = clicker.sequence): ClickerPosition {
  return { sequence, scene: clicker.scene, isPaused: clicker.is_paused === 1, isBlack: clicker.is_black === 1 };
}

/** Who holds control, and every phone. */
export function controlOf(clicker: Clicker): ClickerControl {
  return { sequence: clicker.sequence, holder: clicker.holder, phones: phonesOf(clicker).map(phoneOf) };
}
