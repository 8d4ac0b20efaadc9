import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { ProblemError } from "../http/problem-error.ts";

/** The largest file that is taken, in bytes. */
export const mostBytes = 12 * 1024 * 1024;

const degrees = (most: number) =>
  z.coerce.number().min(-most).max(most).meta({ type: "number", description: "WGS 84, degrees" }).optional();

/** The form of an upload: one photo, and where the phone was. */
export const photoForm = z
  .strictObject({
    photo: z
      .instanceof(Buffer, { message: "Expected one photo as a file" })
      .meta({ type: "string", contentMediaType: "application/octet-stream", description: "JPEG, PNG, WebP or AVIF" }),
    lng: degrees(180),
    lat: degrees(90),
  })
  .refine(({ lng, lat }) => (lng === undefined) === (lat === undefined), {
    path: ["lat"],
    message: "Expected both lng and lat, or neither",
  })
  .readonly();

/**
 * What was sent as a form: its fields as text and its file as a `Buffer`, by name. Throws 415 for anything but a form, and
 * the errors of the limits, which are answered 413.
 */
export async function readForm(request: FastifyRequest): Promise<Readonly<Record<string, unknown>>> {
  if (!request.isMultipart()) throw new ProblemError("unsupported-type", "Expected a form (multipart/form-data)");
  const fields: Record<string, unknown> = {};
  for await (const part of request.parts())
    fields[part.fieldname] = part.type === "file" ? await part.toBuffer() : part.value;
  return fields;
}
