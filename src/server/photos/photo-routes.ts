import multipart from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { photo, photoId } from "#domain/progress/photo.ts";
import { permit, permitAccount } from "../http/access.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { Routes } from "../http/routes.ts";
import { mostBytes, photoForm, readForm } from "./photo-form.ts";
import { readPhotoBytes, storePhoto } from "./photo-store.ts";
import { reEncode } from "./re-encode.ts";

const jpeg = z.instanceof(Buffer).meta({ type: "string", contentMediaType: "image/jpeg" });
const jpegAnswer = { 200: { description: "The photo", content: { "image/jpeg": { schema: jpeg } } } };
const params = z.strictObject({ id: photoId });

/** Taking photos and giving them back. */
export const photoRoutes: Routes = async (app, deps) => {
  const { db } = deps.database;

  await app.register(async (scope) => {
    await scope.register(multipart, { limits: { fileSize: mostBytes, files: 1, fields: 4, fieldSize: 64, parts: 5 } });
    scope.withTypeProvider<ZodTypeProvider>().route({
      method: "POST",
      url: "/api/photos",
      schema: {
        summary: "Take a photo of a report; the same photo once more stores nothing",
        description: "It is re-encoded without metadata; time and position are kept as fields.",
        tags: ["photos"],
        consumes: ["multipart/form-data"],
        body: photoForm,
        response: { 200: photo, 201: photo },
      },
      preValidation: async (request: FastifyRequest) => {
        // Who may not is refused before the file is read.
        await permitAccount(deps, request, "report");
        request.body = await readForm(request);
      },
      handler: async (request, reply) => {
        const who = await permitAccount(deps, request, "report");
        const { photo: file, lng, lat } = request.body;
        const stored = await storePhoto(db, {
          photo: await reEncode(file),
          phonePosition: lng === undefined || lat === undefined ? null : [lng, lat],
          who: { id: who.id, name: who.name },
          at: deps.now(),
          address: request.ip,
        });
        return reply.code(stored.isNew ? 201 : 200).send(stored.photo);
      },
    });
  });

  for (const [url, which, summary] of [
    ["/api/photos/:id", "bytes", "A photo"],
    ["/api/photos/:id/thumbnail", "thumbnail", "A photo, at most 320 pixels wide and high"],
  ] as const)
    app.withTypeProvider<ZodTypeProvider>().route({
      method: "GET",
      url,
      schema: { summary, tags: ["photos"], params, response: jpegAnswer },
      handler: async (request, reply) => {
        await permit(deps, request, "read");
        const bytes = await readPhotoBytes(db, request.params.id, which);
        if (bytes === null) throw new ProblemError("not-found", "There is no such photo");
        return reply
          .header("Cache-Control", "private, max-age=31536000, immutable")
          .header("Content-Security-Policy", "default-src 'none'")
          .header("X-Content-Type-Options", "nosniff")
          .type("image/jpeg")
          .send(bytes);
      },
    });
};
