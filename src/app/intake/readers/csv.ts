import Papa from "papaparse";
import { decodeText, isDoubtful } from "#app/intake/text-encoding.ts";
import type { Reader } from "./reader.ts";
import { layerOfTable } from "./table.ts";

/** CSV and its like, separated by comma, tab, semicolon or bar, Chinese commas included. */
export const readCsv: Reader = async (bytes, context) => {
  const { text, encoding } = decodeText(bytes, context.options.encoding);
  // An empty line at the end would keep the library from telling the separator of a short table.
  const { data } = Papa.parse<string[]>(text.trimEnd(), { delimitersToGuess: [",", "\t", ";", "|", "，", "；"] });
  const name = context.nameLayer(context.title);
  if (isDoubtful(encoding))
    context.report({
      kind: "encoding-guessed",
      severity: "note",
      place: context.at({ layer: name }),
      found: encoding.name,
    });
  const rows = data.map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim() || null) }));
  const layer = layerOfTable(name, rows, encoding, context);
  return layer === null ? [] : [layer];
};
