import { utf8Bytes } from "#domain/data-export/cut-text.ts";
import type { ExportLayer } from "#domain/data-export/export-layer.ts";
import { byteOrderMark } from "#domain/spreadsheet/csv.ts";
import type { WriteContext } from "#app/data-export/export-request.ts";

/**
 * What the data is and what its columns mean, as text that every editor opens: a line for each column, its name there (`short`:
 * that of tables of dBase), its name in full and what it is.
 */
export function columnLegend(
  layers: readonly ExportLayer[],
  { about }: Pick<WriteContext, "about">,
  names: "short" | "name",
): Uint8Array<ArrayBuffer> {
  const lines = [about.title, about.notice, ...about.lines];
  for (const { name, title, columns } of layers) {
    lines.push("", `[${name}] ${title}`);
    for (const column of columns)
      lines.push(
        [...new Set([column[names], column.name, column.title])]
          .map((word, at) => (at === 0 ? word.padEnd(12) : word))
          .join("\t"),
      );
  }
  return Uint8Array.from(utf8Bytes(byteOrderMark + lines.map((line) => `${line}\r\n`).join("")));
}
