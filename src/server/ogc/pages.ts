import type { Link } from "./links.ts";

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The stylesheet of the pages, a file of its own because the security policy allows no other. */
export const stylesheet = `:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1.25rem; background: #efebe1; color: #1b2030;
  font: 1rem/1.6 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
main { background: #fcfbf7; border-radius: 0.625rem; padding: 1.25rem 1.5rem; }
h1 { font-size: 1.375rem; margin: 0 0 0.5rem; }
h2 { font-size: 1.0625rem; margin: 1.5rem 0 0.5rem; }
nav { margin-bottom: 0.75rem; }
a { color: #1f4e9c; }
table { border-collapse: collapse; font-size: 0.875rem; }
th, td { border-bottom: 1px solid #d9d2c2; padding: 0.375rem 0.625rem; text-align: left; vertical-align: top; }
.scroll { overflow-x: auto; }
`;

function linkList(links: readonly Link[]): string {
  const rows = links.map(({ rel, href, title, type }) => {
    const words = title === undefined ? href : title;
    const small = [rel, type].filter((part) => part !== undefined).join(", ");
    return `<li><a href="${escape(href)}">${escape(words)}</a> <small>${escape(small)}</small></li>`;
  });
  return `<ul>${rows.join("")}</ul>`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  return escape(typeof value === "string" ? value : JSON.stringify(value));
}

/** A part of a page under a heading; `content` is HTML of this module. */
export function section(heading: string, content: string): string {
  return `<section><h2>${escape(heading)}</h2>${content}</section>`;
}

/** Rows of one shape as a table; the first column leads to `hrefOf`, where that is given and not `null`. Empty without rows. */
export function tableOf(
  rows: readonly Readonly<Record<string, unknown>>[],
  hrefOf: (row: Readonly<Record<string, unknown>>) => string | null = () => null,
): string {
  if (rows.length === 0) return "";
  const names = Object.keys(rows[0] ?? {});
  const head = names.map((name) => `<th scope="col">${escape(name)}</th>`).join("");
  const body = rows.map((row) => {
    const cells = names.map((name, at) => {
      const text = cell(row[name]);
      const href = at === 0 ? hrefOf(row) : null;
      return `<td>${href === null ? text : `<a href="${escape(href)}">${text}</a>`}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

/** A whole page: title, a way up, its content (HTML of this module) and its links. */
export function page(url: string, title: string, description: string, content: string, links: readonly Link[]): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><link rel="stylesheet" href="${escape(`${url}/style.css`)}"></head>
<body><main><nav><a href="${escape(`${url}?f=html`)}">OGC API</a> · <a href="${escape(`${url}/collections?f=html`)}">数据集 Collections</a></nav>
<h1>${escape(title)}</h1><p>${escape(description)}</p>${content}${linkList(links)}</main></body></html>
`;
}
