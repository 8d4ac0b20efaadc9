import { z } from "zod";
import { systems } from "#domain/geo/crs.ts";
import { problem } from "#domain/api/problem.ts";
import type { Collection } from "./collections.ts";
import { itemProperties, memberParameters, propertyNames } from "./item-properties.ts";
import { defaultLimit, maximalLimit } from "./items-query.ts";
import { media } from "./links.ts";

type Json = Readonly<Record<string, unknown>>;

/** A parameter of a request as OpenAPI describes it. */
export type Parameter = {
  readonly name: string;
  readonly in: "query" | "path";
  readonly required: boolean;
  readonly description: string;
  readonly schema: Json;
  readonly style?: "form";
  readonly explode?: boolean;
};

type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Json;
};

/** The description of the service as OpenAPI 3.0 has it. */
export type OpenApiDocument = {
  readonly openapi: "3.0.3";
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly schemas: Json };
};

const description = [
  "OGC API – Features 第 1 部分（Core）与第 2 部分（CRS）：规划的全部数据集，附当前进展。",
  "Part 1 (Core) and Part 2 (CRS): every source of the plan with its present progress.",
  "要素编号是规划编号中斜杠后的部分，完整编号在属性 featureId 中，斜杠编码为 %2F 后也可使用。",
  "The id of an item is what stands behind the slash of its id in the plan; the whole id is the property featureId, and may be used as well with its slash written %2F.",
].join(" ");

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

function query(name: string, words: string, schema: Json): Parameter {
  return { name, in: "query", required: false, description: words, schema };
}

/** A parameter of several values, separated by commas. */
function listQuery(name: string, words: string, schema: Json): Parameter {
  return { ...query(name, words, { type: "array", ...schema }), style: "form", explode: false };
}

const format = query("f", "数据或网页 Answer as data or as a page", { type: "string", enum: ["json", "html"] });
const crsSchema: Json = {
  type: "string",
  format: "uri",
  enum: systems.map(({ uri }) => uri),
  default: systems[0]?.uri,
};
const crs = query("crs", "返回坐标所用坐标系 System of the coordinates of the answer", crsSchema);
const text: Json = { items: { type: "string" } };

const itemsParameters: readonly Parameter[] = [
  query("limit", "每页个数 Items of a page", {
    type: "integer",
    minimum: 1,
    maximum: maximalLimit,
    default: defaultLimit,
  }),
  query("offset", "本页起始位置 Where the page begins", { type: "integer", minimum: 0, default: 0 }),
  listQuery("bbox", "范围，按 bbox-crs 的轴序，先下角 Box in the order of the axes of bbox-crs, lower corner first", {
    minItems: 4,
    maxItems: 6,
    items: { type: "number" },
  }),
  query("bbox-crs", "范围所用坐标系 System of the box", crsSchema),
  crs,
  {
    ...query(
      "datetime",
      "lastReportedOn 的时点或区间；没有日期的要素总在其中 Instant or interval; items without a date match",
      {
        type: "string",
      },
    ),
    style: "form",
    explode: false,
  },
  ...Object.entries(memberParameters).map(([name, list]) =>
    listQuery(name, `${list} 中含有其一 One of these among ${list}`, text),
  ),
  ...propertyNames.map((name) => listQuery(name, `${name} 等于其一 ${name} is one of these`, text)),
  format,
];

/** A JSON schema in the dialect of OpenAPI 3.0. */
function schemaOf(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { target: "openapi-3.0", unrepresentable: "any", io: "output" });
}

const geojson = (type: "Feature" | "FeatureCollection"): Json => ({ $ref: `#/components/schemas/${type}` });

function pathsOf({ id, title }: Collection): OpenApiDocument["paths"] {
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
        summary: `${title}：要素 Items`,
        parameters: itemsParameters,
        responses: answers("A page of items", media.geojson, geojson("FeatureCollection")),
      },
    },
    [`/collections/${id}/items/{itemId}`]: {
      get: {
        operationId: `item-${id}`,
        summary: `${title}：一个要素 An item`,
        parameters: [
          {
            name: "itemId",
            in: "path",
            required: true,
            description: "要素编号 Id of an item",
            schema: { type: "string" },
          },
          crs,
          format,
        ],
        responses: answers("An item", media.geojson, geojson("Feature")),
      },
    },
  };
}

/** Describes the service at an address. */
export function openApiDocument(collections: readonly Collection[], url: string, title: string): OpenApiDocument {
  const plain = (operationId: string, summary: string, type: string = media.json) => ({
    get: { operationId, summary, parameters: [format], responses: answers(summary, type, { type: "object" }) },
  });
  return {
    openapi: "3.0.3",
    info: { title, version: "1.0.0", description },
    servers: [{ url }],
    paths: {
      "/": plain("landing", "首页 Landing page"),
      "/conformance": plain("conformance", "符合性 What the service conforms to"),
      "/api": plain("api", "接口说明 This description", media.openapi),
      "/collections": plain("collections", "数据集 Collections"),
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
