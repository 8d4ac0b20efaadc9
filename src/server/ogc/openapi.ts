import { z } from "zod";
import { systems } from "#domain/geo/crs.ts";
import { problem } from "#domain/api/problem.ts";
import type { Collection } from "./collections.ts";
import { itemProperties, propertyNames } from "./item-properties.ts";
import { defaultLimit, maximalLimit } from "./items-query.ts";
import { media } from "./links.ts";

type Json = Readonly<Record<string, unknown>>;

const problemResponse: Json = {
  description: "Problem details (RFC 9457) with every issue and its path",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/problem" } } },
};

function answers(description: string, type: string, schema: Json): Json {
  return {
    "200": { description, content: { [type]: { schema }, [media.html]: { schema: { type: "string" } } } },
    "400": problemResponse,
    "401": problemResponse,
    "404": problemResponse,
    "500": problemResponse,
  };
}

function query(name: string, description: string, schema: Json, more: Json = {}): Json {
  return { name, in: "query", required: false, description, schema, ...more };
}

const format = query("f", "Answer as data or as a page", { type: "string", enum: ["json", "html"] });
const crsSchema: Json = {
  type: "string",
  format: "uri",
  enum: systems.map(({ uri }) => uri),
  default: systems[0]?.uri,
};
const crs = query("crs", "System of the coordinates of the answer", crsSchema);
const csv: Json = { style: "form", explode: false };

const itemsParameters: readonly Json[] = [
  query("limit", "Items of a page", { type: "integer", minimum: 1, maximum: maximalLimit, default: defaultLimit }),
  query("offset", "Where the page begins", { type: "integer", minimum: 0, default: 0 }),
  query(
    "bbox",
    "Box in the order of the axes of bbox-crs, lower corner first",
    {
      type: "array",
      oneOf: [
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 },
      ],
      items: { type: "number" },
    },
    csv,
  ),
  query("bbox-crs", "System of the box", crsSchema),
  crs,
  query("datetime", "Instant or interval of lastReportedOn; items without a date are of any time", { type: "string" }),
  ...propertyNames.map((name) => query(name, `Exactly this value of ${name}; several by comma`, { type: "string" })),
  format,
];

/** A JSON schema in the dialect of OpenAPI 3.0. */
function schemaOf(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { target: "openapi-3.0", unrepresentable: "any", io: "output" });
}

const geojson = (type: "Feature" | "FeatureCollection"): Json => ({ $ref: `#/components/schemas/${type}` });

function pathsOf({ id, title }: Collection): Json {
  return {
    [`/collections/${id}`]: {
      get: {
        operationId: `describe-${id}`,
        summary: title,
        parameters: [format],
        responses: answers(title, media.json, { type: "object" }),
      },
    },
    [`/collections/${id}/items`]: {
      get: {
        operationId: `items-${id}`,
        summary: title,
        parameters: itemsParameters,
        responses: answers("A page of items", media.geojson, geojson("FeatureCollection")),
      },
    },
    [`/collections/${id}/items/{itemId}`]: {
      get: {
        operationId: `item-${id}`,
        summary: title,
        parameters: [
          {
            name: "itemId",
            in: "path",
            required: true,
            schema: { type: "string" },
            description: "The slug of the feature's id in the plan",
          },
          crs,
          format,
        ],
        responses: answers("An item", media.geojson, geojson("Feature")),
      },
    },
  };
}

/** The description of the service as an OpenAPI 3.0 document. */
export function openApiDocument(collections: readonly Collection[], url: string, title: string): Json {
  const plain = (operationId: string, summary: string): Json => ({
    get: { operationId, summary, parameters: [format], responses: answers(summary, media.json, { type: "object" }) },
  });
  return {
    openapi: "3.0.3",
    info: { title, version: "1.0.0", description: "OGC API – Features, Part 1 (Core) and Part 2 (CRS)" },
    servers: [{ url }],
    paths: {
      "/": plain("landing", "Landing page"),
      "/conformance": plain("conformance", "What the service conforms to"),
      "/collections": plain("collections", "Collections"),
      ...Object.fromEntries(collections.flatMap((collection) => Object.entries(pathsOf(collection)))),
    },
    components: {
      schemas: {
        problem: schemaOf(problem),
        Feature: {
          type: "object",
          required: ["type", "id", "geometry", "properties"],
          properties: {
            type: { type: "string", enum: ["Feature"] },
            id: { type: "string" },
            geometry: { type: "object", nullable: true },
            properties: schemaOf(itemProperties),
          },
        },
        FeatureCollection: {
          type: "object",
          required: ["type", "features"],
          properties: {
            type: { type: "string", enum: ["FeatureCollection"] },
            features: { type: "array", items: geojson("Feature") },
            numberMatched: { type: "integer" },
            numberReturned: { type: "integer" },
            timeStamp: { type: "string", format: "date-time" },
            links: { type: "array", items: { type: "object" } },
          },
        },
      },
    },
  };
}
