import type { Collection } from "./collections.ts";
import { itemProperties, propertyNames } from "./item-properties.ts";
import type { OpenApiDocument, Parameter } from "./openapi.ts";
import { section, tableOf } from "./pages.ts";

function said(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function valuesOf({ schema }: Parameter): string {
  const { type, enum: choices, minimum, maximum, default: usual } = schema;
  const parts = [
    Array.isArray(choices) ? choices.map(said).join(" | ") : said(type),
    minimum === undefined ? "" : `${said(minimum)} … ${said(maximum)}`,
    usual === undefined ? "" : `缺省 default: ${said(usual)}`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}

/** The description of the service for people: its addresses, its parameters and the properties of the items. */
export function openApiContent({ paths, servers }: OpenApiDocument, collections: readonly Collection[]): string {
  const url = servers[0]?.url ?? "";
  const addresses = Object.entries(paths).map(([path, { get }]) => ({ path, summary: get.summary }));
  // The parameters of every collection are the same.
  const parameters = paths[`/collections/${collections[0]?.id ?? ""}/items`]?.get.parameters ?? [];
  const properties = propertyNames.map((name) => ({
    property: name,
    description: itemProperties.unwrap().shape[name].description ?? "",
  }));
  return [
    section(
      "地址 Addresses (GET)",
      tableOf(addresses, ({ path }) => {
        const address = String(path);
        return address.includes("{") ? null : `${url}${address}?f=html`;
      }),
    ),
    section(
      "要素查询参数 Parameters of items",
      tableOf(
        parameters.map((each) => ({ parameter: each.name, description: each.description, values: valuesOf(each) })),
      ),
    ),
    section("属性 Properties", tableOf(properties)),
  ].join("");
}
