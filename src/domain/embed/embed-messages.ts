import { z } from "zod";
import { corridorKinds, siteKinds } from "../features/feature.ts";
import { actionId, featureId, taskId, unitId } from "../plan/ids.ts";
import { builtPhases } from "../plan/phase.ts";
import { type Issue, parse } from "../result.ts";

/** The version of the interface between an embedded page and the page around it; every message carries it. */
export const embedVersion = 1;

const asked = {
  version: z.literal(embedVersion, `Expected version ${embedVersion}`),
  /** Comes back with the answer, so that whoever asks can tell answers apart. */
  id: z.string().max(64, "Expected at most 64 characters").optional(),
};

const kinds = [
  "county",
  "township",
  "centre",
  "sub-centre",
  "main-axis",
  "tourism-axis",
  ...corridorKinds,
  ...siteKinds,
] as const;

/** What narrows the map; a field that is absent narrows nothing. */
export const embedFilters = z
  .strictObject({
    actions: z.array(actionId).readonly().default([]),
    tasks: z.array(taskId).readonly().default([]),
    units: z.array(unitId).readonly().default([]),
    kinds: z.array(z.enum(kinds)).readonly().default([]),
    townships: z.array(featureId).readonly().default([]),
    phases: z.array(z.enum(builtPhases)).readonly().default([]),
    inYear: z.boolean().default(false),
  })
  .readonly();
/** See {@link embedFilters}. */
export type EmbedFilters = z.infer<typeof embedFilters>;

const bbox = z
  .tuple([
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
  ])
  .refine(([west, south, east, north]) => west < east && south < north, "Expected [west, south, east, north]")
  .readonly();

/** What the page around may ask. */
export const embedRequest = z.discriminatedUnion("request", [
  z.strictObject({ ...asked, request: z.literal("getView") }).readonly(),
  /** `query` is what stands after `?` in a link of the app; what it does not mention goes back to how the app starts. */
  z.strictObject({ ...asked, request: z.literal("setView"), query: z.string().max(4000) }).readonly(),
  z.strictObject({ ...asked, request: z.literal("setYear"), year: z.int() }).readonly(),
  /** `fly`: the map goes there too. */
  z
    .strictObject({
      ...asked,
      request: z.literal("selectFeature"),
      feature: featureId.nullable(),
      fly: z.boolean().default(true),
    })
    .readonly(),
  /** Narrows to one task, `null` to none; other filters stay. */
  z.strictObject({ ...asked, request: z.literal("setTask"), task: taskId.nullable() }).readonly(),
  /** In place of all filters that were set. */
  z.strictObject({ ...asked, request: z.literal("setFilters"), filters: embedFilters }).readonly(),
  /** The county, the chosen feature, or a box in degrees. */
  z
    .strictObject({ ...asked, request: z.literal("fit"), to: z.union([z.enum(["county", "feature"]), bbox]) })
    .readonly(),
]);
/** See {@link embedRequest}. */
export type EmbedRequest = z.infer<typeof embedRequest>;

/** What the embedded map shows. */
export const embedView = z
  .strictObject({
    /** As `setView` takes it; empty for how the app starts. */
    query: z.string(),
    /** A link that opens the same in the whole app. */
    address: z.string(),
    year: z.int(),
    feature: featureId.nullable(),
    filters: embedFilters,
    /** `null`: the whole county. */
    camera: z
      .strictObject({ center: z.tuple([z.number(), z.number()]).readonly(), zoom: z.number(), bearing: z.number() })
      .readonly()
      .nullable(),
    /** The day whose progress is shown, `YYYY-MM-DD`; `null`: today. */
    asOf: z.string().nullable(),
    language: z.enum(["zh", "en"]),
    theme: z.enum(["porcelain", "kiln"]),
  })
  .readonly();
/** See {@link embedView}. */
export type EmbedView = z.infer<typeof embedView>;

const issue = z.strictObject({
  path: z.array(z.union([z.string(), z.number()])).readonly(),
  message: z.string(),
});

const told = { version: z.literal(embedVersion), id: z.string().nullable() };

/** What the embedded page tells; `id` is that of the request that it answers, `null` where it answers none. */
export const embedEvent = z.discriminatedUnion("event", [
  z.strictObject({ ...told, event: z.literal("ready"), view: embedView }).readonly(),
  /** The request is done; `view` is what it led to. */
  z.strictObject({ ...told, event: z.literal("done"), view: embedView }).readonly(),
  z.strictObject({ ...told, event: z.literal("viewChanged"), view: embedView }).readonly(),
  z
    .strictObject({
      ...told,
      event: z.literal("featureChosen"),
      feature: z
        .strictObject({ id: featureId, name: z.string(), nameEn: z.string(), kind: z.string() })
        .readonly()
        .nullable(),
    })
    .readonly(),
  /** Nothing was changed. */
  z.strictObject({ ...told, event: z.literal("error"), issues: z.array(issue).readonly() }).readonly(),
]);
/** See {@link embedEvent}. */
export type EmbedEvent = z.infer<typeof embedEvent>;

/** A message as a request, or everything that is wrong with it and the id it came with (`null`: none that can be read). */
export type ReadRequest =
  | { readonly ok: true; readonly request: EmbedRequest }
  | { readonly ok: false; readonly id: string | null; readonly issues: readonly Issue[] };

/** Reads what the page around has sent. Never throws. */
export function readEmbedRequest(message: unknown): ReadRequest {
  const result = parse(embedRequest, message);
  if (result.ok) return { ok: true, request: result.value };
  const id = typeof message === "object" && message !== null && "id" in message ? message.id : null;
  return { ok: false, id: typeof id === "string" ? id.slice(0, 64) : null, issues: result.issues };
}
