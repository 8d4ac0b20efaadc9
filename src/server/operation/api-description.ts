import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import { z } from "zod";
import { account } from "#domain/account/account.ts";
import { problem } from "#domain/api/problem.ts";
import { briefing } from "#domain/briefing/briefing.ts";
import { frozenMonth } from "#domain/progress/frozen-month.ts";
import { lightRules } from "#domain/progress/light-rules.ts";
import { photo } from "#domain/progress/photo.ts";
import { reportHeads } from "#domain/progress/report-heads.ts";
import { newReport, report } from "#domain/progress/report.ts";

// What is said once in the description and named everywhere else.
for (const [id, schema] of Object.entries({
  Account: account,
  Briefing: briefing,
  FrozenMonth: frozenMonth,
  LightRules: lightRules,
  NewReport: newReport,
  Photo: photo,
  Problem: problem,
  Report: report,
  ReportHeads: reportHeads,
}))
  z.globalRegistry.add(schema, { id });

const problemAnswer = {
  description: "Anything else: problem details (RFC 9457)",
  content: { "application/problem+json": { schema: problem } },
};

const planDocument = {
  get: {
    summary: "The plan's own passages (原文), where the installer has loaded them",
    tags: ["progress"],
    responses: {
      "200": { description: "As `npm run plan:document` wrote it", content: { "application/json": { schema: {} } } },
      default: {
        description: problemAnswer.description,
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  },
};

type Described = { readonly response?: unknown; readonly produces?: readonly string[] };

// What a route streams by itself is text of the kind that it names.
function answersOf({ response, produces }: Described): object {
  if (typeof response === "object" && response !== null) return response;
  if (produces === undefined) return {};
  const content = Object.fromEntries(produces.map((mediaType) => [mediaType, { schema: z.string() }]));
  return { 200: { description: "A stream", content } };
}

/**
 * Begins to describe, as OpenAPI 3.1, every route under `/api/` that is added from here on, from its Zod schemas; the
 * description is read by `readApiDocument` once the server is ready.
 */
export async function addApiDescription(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "县域规划一张图 · County plan map",
        version: "1",
        description:
          "Progress of a county's plan: reports, reviews, photos, frozen months, live updates; geometry in place of the plan's own; briefings and their clicker. Days are YYYY-MM-DD in the county's time zone, instants ISO 8601 in UTC, positions [longitude, latitude] in WGS 84.",
      },
      servers: [{ url: "/" }],
      paths: { "/api/plan-document": planDocument },
    },
    transform: (route) => {
      const { schema, url } = route;
      if (!url.startsWith("/api/")) return { schema: { hide: true }, url };
      const response = { ...answersOf(schema), default: problemAnswer };
      return jsonSchemaTransform({ ...route, schema: { ...schema, response } });
    },
    transformObject: jsonSchemaTransformObject,
  });
}
