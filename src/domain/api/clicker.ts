import { z } from "zod";
import { briefingId } from "../briefing/briefing.ts";

/** The most scenes that a briefing can be played with; its series make several of one entry. */
export const mostScenes = 500;

const token = z.string().min(20).max(100);
const sequence = z.int().min(0);
/** Index of a scene as played, from 0. */
const sceneIndex = z
  .int()
  .min(0)
  .max(mostScenes - 1);

/** `POST /api/clickers`: the wall asks for a clicker for what it plays. */
export const newClicker = z
  .strictObject({
    briefing: briefingId,
    /** How many scenes are played. */
    sceneCount: z.int().min(1).max(mostScenes),
  })
  .readonly();

const invitation = {
  /** Pairs one phone, once. */
  code: token,
  /** When the code is over, two minutes after it was made (UTC). */
  expiresAt: z.iso.datetime(),
  /** The page to open on the phone, with the code in its fragment; for the QR code on the wall. */
  url: z.url(),
};

/** Answer of `POST /api/clickers/<id>/code`. The code before it is over. */
export const clickerInvitation = z.strictObject(invitation).readonly();

/** Answer of `POST /api/clickers`. The wall sends its token as `Authorization: Bearer <wallToken>`. */
export const madeClicker = z.strictObject({ id: z.uuid(), wallToken: token, ...invitation }).readonly();

/** `POST /api/clickers/pair`. */
export const pairing = z.strictObject({ code: token }).readonly();

/** A phone of a clicker: numbered from 1 in the order of pairing. */
export const clickerPhone = z.strictObject({ number: z.int().min(1), label: z.string().min(1) }).readonly();
/** See {@link clickerPhone}. */
export type ClickerPhone = z.infer<typeof clickerPhone>;

/** Answer of `POST /api/clickers/pair`. The phone sends its token as `Authorization: Bearer <phoneToken>`. */
export const pairedPhone = z
  .strictObject({ id: z.uuid(), phoneToken: token, ...clickerPhone.unwrap().shape })
  .readonly();

/** A scene as the phone lists it. */
export const clickerScene = z
  .strictObject({ id: z.string().min(1).max(80), title: z.string().max(300), notes: z.string().max(5000) })
  .readonly();

/** What the wall shows. */
const shown = { scene: sceneIndex, isPaused: z.boolean(), isBlack: z.boolean() };

/** `PUT /api/clickers/<id>/state`: what the wall shows now; at most 512 KB. */
export const wallState = z
  .strictObject({
    ...shown,
    /** `sequence` of the last command that the wall has followed; 0: none. Commands after it stay as they are. */
    after: sequence,
    /** Every scene as played; absent: as told before. */
    scenes: z.array(clickerScene).min(1).max(mostScenes).readonly().optional(),
  })
  .readonly();
/** See {@link wallState}. */
export type WallState = z.infer<typeof wallState>;

const sent = {
  /** Made by the phone: the same once more does nothing. */
  id: z.uuid(),
  /** The `sequence` that the phone had seen when it was pressed. */
  seen: sequence,
};
/** The scene on which it was pressed; refused (409) where the wall is elsewhere by then. */
const from = sceneIndex;
const ratio = z.number().min(0).max(1);
const loose = { id: z.uuid().optional(), seen: sequence.optional() };

/**
 * `POST /api/clickers/<id>/commands`. `pause` and `black` turn it on, or off again; refused (409) where the phone has not seen
 * the command before it. A pointer is of the wall's picture, from the top left.
 */
export const clickerCommand = z
  .discriminatedUnion("command", [
    z.strictObject({ command: z.literal("next"), from, ...sent }).readonly(),
    z.strictObject({ command: z.literal("previous"), from, ...sent }).readonly(),
    z.strictObject({ command: z.literal("go"), scene: sceneIndex, from, ...sent }).readonly(),
    z.strictObject({ command: z.literal("pause"), ...sent }).readonly(),
    z.strictObject({ command: z.literal("black"), ...sent }).readonly(),
    z.strictObject({ command: z.literal("pointer"), x: ratio, y: ratio, ...loose }).readonly(),
    z.strictObject({ command: z.literal("pointerOff"), ...loose }).readonly(),
  ])
  .readonly();
/** See {@link clickerCommand}. */
export type ClickerCommand = z.infer<typeof clickerCommand>;

/** What the wall shows, or will once it has followed the last command. */
export const clickerPosition = z
  .strictObject({
    /** Grows with everything that changes. */
    sequence,
    ...shown,
  })
  .readonly();
/** See {@link clickerPosition}. */
export type ClickerPosition = z.infer<typeof clickerPosition>;

/** Who holds control, and every phone; also the answer of `POST /api/clickers/<id>/control`, which takes it over. */
export const clickerControl = z
  .strictObject({
    sequence,
    /** Number of the phone whose commands are followed; `null`: none has been paired. */
    holder: z.int().min(1).nullable(),
    phones: z.array(clickerPhone).readonly(),
  })
  .readonly();
/** See {@link clickerControl}. */
export type ClickerControl = z.infer<typeof clickerControl>;

/**
 * `GET /api/clickers/<id>/events` (server-sent events named by `kind`): first how everything stands, then what changes. What
 * follows each other quickly may come as one. A reader who comes back is told anew.
 */
export const clickerEvent = z.discriminatedUnion("kind", [
  /** The wall told what it shows. */
  z.strictObject({
    kind: z.literal("state"),
    ...clickerPosition.unwrap().shape,
    briefing: briefingId,
    sceneCount: z.int().min(1).max(mostScenes),
    /** For phones, when they come and when it changed; else `null`. Empty until the wall has told. */
    scenes: z.array(clickerScene).readonly().nullable(),
  }),
  /** What the wall is to show; it follows where `sequence` is above that of the last it followed. */
  z.strictObject({ kind: z.literal("command"), ...clickerPosition.unwrap().shape }),
  z.strictObject({ kind: z.literal("control"), ...clickerControl.unwrap().shape }),
  /** For the wall alone. `null`: it is off. */
  z.strictObject({ kind: z.literal("pointer"), position: z.strictObject({ x: ratio, y: ratio }).nullable() }),
  /** The wall has ended it, or its twelve hours are over; nothing comes after. */
  z.strictObject({ kind: z.literal("end") }),
]);
/** See {@link clickerEvent}. */
export type ClickerEvent = z.infer<typeof clickerEvent>;
