import type { FastifyInstance } from "fastify";
import { z } from "zod";

/** A JSON Schema, as far as the readable page tells of it. */
export type JsonSchema = z.infer<typeof jsonSchema>;
const jsonSchema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  description: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  required: z.array(z.string()).default([]),
  get properties() {
    return z.record(z.string(), jsonSchema).optional();
  },
  get items() {
    return z.union([z.boolean(), jsonSchema]).optional();
  },
  get prefixItems() {
    return z.array(jsonSchema).optional();
  },
  get anyOf() {
    return z.array(jsonSchema).optional();
  },
  get oneOf() {
    return z.array(jsonSchema).optional();
  },
});

const content = z.record(z.string(), z.looseObject({ schema: jsonSchema }));

const operation = z.looseObject({
  summary: z.string().default(""),
  description: z.string().optional(),
  tags: z.array(z.string()).min(1).default(["other"]),
  parameters: z
    .array(
      z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema: jsonSchema }),
    )
    .default([]),
  requestBody: z.looseObject({ content }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string(), content: content.optional() })),
});
/** One method of one address. */
export type Operation = z.infer<typeof operation>;

const apiDocument = z.looseObject({
  openapi: z.literal("3.1.0"),
  info: z.looseObject({ title: z.string(), description: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), jsonSchema) }),
});
/** The OpenAPI document, as far as the readable page tells of it. */
export type ApiDocument = z.infer<typeof apiDocument>;

const refTo = "#/components/schemas/";

/** Names of the components that a part of the document leads to, through others too. */
function componentsUsed(part: unknown, schemas: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const used = new Set<string>();
  const look = (value: unknown): void => {
    for (const [, name = ""] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      if (!used.has(name)) {
        used.add(name);
        look(schemas[name] ?? null);
      }
  };
  look(part);
  return used;
}

/** The name in a reference to a component. */
export function componentOf(ref: string): string {
  return ref.slice(refTo.length);
}

/**
 * The description of the API that `addApiDescription` began, once the server is ready.
 */
export function readApiDocument(app: FastifyInstance): { readonly json: object; readonly document: ApiDocument } {
  const json = JSON.parse(JSON.stringify(app.swagger()), (key, value: unknown) =>
    // Zod says of data that is never changed in the program what OpenAPI says of data that cannot be sent.
    key === "readOnly" && value === true ? undefined : value,
  ) as object;
  const { paths, components } = apiDocument.parse(json);
  const used = componentsUsed(paths, components.schemas);
  const schemas = Object.fromEntries(
    Object.entries(components.schemas)
      .filter(([name]) => used.has(name))
      .toSorted(([a], [b]) => a.localeCompare(b)),
  );
  const whole = { ...json, components: { schemas } };
  return { json: whole, document: apiDocument.parse(whole) };
}
