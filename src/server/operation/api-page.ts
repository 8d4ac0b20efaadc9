import { type ApiDocument, componentOf, type JsonSchema, type Operation } from "./api-document.ts";

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const limits: Readonly<Record<string, string>> = {
  minimum: "≥",
  exclusiveMinimum: ">",
  maximum: "≤",
  exclusiveMaximum: "<",
  minLength: "length ≥",
  maxLength: "length ≤",
  minItems: "items ≥",
  maxItems: "items ≤",
};

function limitsOf(schema: JsonSchema): string {
  const told = Object.entries(limits).flatMap(([key, sign]) => {
    const value = schema[key];
    // Zod names the limits of a safe integer, which say nothing.
    return typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER ? [`${sign} ${value}`] : [];
  });
  return told.length === 0 ? "" : ` <small>${escape(told.join(", "))}</small>`;
}

function propertiesOf(schema: JsonSchema): string {
  const items = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const mark = schema.required.includes(name) ? "" : "?";
    const words = property.description === undefined ? "" : ` — ${escape(property.description)}`;
    return `<li><b>${escape(name)}${mark}</b>: ${typeOf(property)}${words}</li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}

function typeOf(schema: JsonSchema): string {
  const { $ref, anyOf, oneOf, items, prefixItems, format, type } = schema;
  if ($ref !== undefined) {
    const name = escape(componentOf($ref));
    return `<a href="#${name}">${name}</a>`;
  }
  const either = anyOf ?? oneOf;
  if (either !== undefined) {
    const isObject = ({ properties }: JsonSchema): number => (properties === undefined ? 0 : 1);
    return either
      .toSorted((a, b) => isObject(a) - isObject(b))
      .map(typeOf)
      .join(" | ");
  }
  if (schema.enum !== undefined)
    return schema.enum.map((value) => `<code>${escape(JSON.stringify(value))}</code>`).join(" | ");
  if (schema.const !== undefined) return `<code>${escape(JSON.stringify(schema.const))}</code>`;
  if (prefixItems !== undefined) return `[${prefixItems.map(typeOf).join(", ")}]`;
  if (typeof items === "object") return `list of ${typeOf(items)}${limitsOf(schema)}`;
  if (schema.properties !== undefined) return propertiesOf(schema);
  const plain = Array.isArray(type) ? type.join(" | ") : (type ?? "any JSON");
  return `${escape(plain)}${format === undefined ? "" : ` <small>${escape(format)}</small>`}${limitsOf(schema)}`;
}

function contentOf(content: NonNullable<Operation["requestBody"]>["content"]): string {
  return Object.entries(content)
    .map(([mediaType, { schema }]) => `<p><code>${escape(mediaType)}</code> ${typeOf(schema)}</p>`)
    .join("");
}

function operationHtml(path: string, method: string, operation: Operation): string {
  const { summary, description, parameters, requestBody, responses } = operation;
  const rows = parameters.map(
    ({ name, in: part, required, schema }) =>
      `<tr><td><b>${escape(name)}${required ? "" : "?"}</b></td><td>${escape(part)}</td><td>${typeOf(schema)}</td></tr>`,
  );
  const answers = Object.entries(responses).map(
    ([status, answer]) =>
      `<dt>${escape(status)}</dt><dd>${contentOf(answer.content ?? {}) || escape(answer.description)}</dd>`,
  );
  return `<section>
<h3><code>${escape(method.toUpperCase())}</code> ${escape(path)}</h3>
<p>${escape(summary)}${description === undefined ? "" : `<br>${escape(description)}`}</p>
${rows.length === 0 ? "" : `<h4>参数 Parameters</h4><table>${rows.join("")}</table>`}
${requestBody === undefined ? "" : `<h4>请求 Body</h4>${contentOf(requestBody.content)}`}
<h4>应答 Answers</h4><dl>${answers.join("")}</dl>
</section>`;
}

/** The description of the API as a page to read, without scripts. `?` marks what may be left out. */
export function apiPage({ info, paths, components }: ApiDocument): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(operations.map(({ operation }) => operation.tags[0] ?? ""))];
  const parts = tags.map((tag) => {
    const own = operations.filter(({ operation }) => operation.tags[0] === tag);
    return `<h2>${escape(tag)}</h2>${own.map(({ path, method, operation }) => operationHtml(path, method, operation)).join("\n")}`;
  });
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) => `<section id="${escape(name)}"><h3>${escape(name)}</h3>${typeOf(schema)}</section>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(info.title)} · API</title><link rel="stylesheet" href="/api/docs.css"></head>
<body><main><h1>${escape(info.title)} · API</h1><p>${escape(info.description)}</p>
<p><a href="/api/openapi.json">OpenAPI 3.1</a></p>
${parts.join("\n")}
<h2>数据 Data</h2>${schemas.join("\n")}
</main></body></html>`;
}

/** The look of {@link apiPage}. */
export const apiPageStyle = `body { margin: 0; font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; color: #1d2733; background: #fff }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 6rem }
h1 { font-size: 1.6rem } h2 { margin-top: 3rem; border-bottom: 1px solid #d5dbe3 } h3 { margin: 2rem 0 .25rem; font-size: 1.05rem }
h4 { margin: .75rem 0 0; font-size: .9rem; color: #4d5b6b } p { margin: .25rem 0 }
code { font-family: ui-monospace, Consolas, monospace; font-size: .92em; background: #f1f4f8; padding: .05em .3em; border-radius: 4px }
small { color: #5a6878 } a { color: #0b5cad } ul { margin: .1rem 0 .3rem; padding-left: 1.2rem } td { padding: .1rem 1rem .1rem 0; vertical-align: top }
dl { display: grid; grid-template-columns: 5rem 1fr; margin: .25rem 0 } dt { font-weight: 600 } dd { margin: 0; min-width: 0; overflow-wrap: anywhere }
@media (prefers-color-scheme: dark) { body { color: #dfe6ee; background: #12171d } h2 { border-color: #313b47 } h4, small { color: #9aa8b8 } code { background: #1e2630 } a { color: #77b6f5 } }
`;
