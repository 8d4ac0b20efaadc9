import type { UserLayer } from "#domain/intake/user-layer.ts";
import { shortNames } from "#domain/data-export/cut-text.ts";
import { type Cell, type ColumnType, distinct, type ExportLayer, safeName } from "#domain/data-export/export-layer.ts";
import type { LanguageCode } from "#app/language/language.ts";

const words = {
  zh: {
    source: "数据来源",
    accuracy: "数据精度",
    unstated: "未说明",
    drawn: "本机绘制",
    result: "本机分析结果",
  },
  en: {
    source: "Source of data",
    accuracy: "Accuracy of data",
    unstated: "Not stated",
    drawn: "Drawn in this browser",
    result: "Result of an analysis in this browser",
  },
} as const;

/** The columns that tell where the data of a temporary layer comes from; a layer that was taken away before has them already. */
const sourceNames = ["dataSource", "dataAccuracy"] as const;

function sourceOf({ origin, provenance }: UserLayer, language: LanguageCode): string {
  if (provenance !== null) return [provenance.fileName, provenance.format, provenance.crs].join(" · ");
  return words[language][origin === "result" ? "result" : "drawn"];
}

/** Temporary layers with all of their columns, and with their source and what is known of their accuracy. */
export function temporaryLayers(layers: readonly UserLayer[], language: LanguageCode): readonly ExportLayer[] {
  const names = distinct(layers.map(({ name }) => safeName(name)));
  return layers.map((layer, at): ExportLayer => {
    const added = sourceNames.filter((name) => layer.fields.every((field) => field.name !== name));
    const values = { dataSource: sourceOf(layer, language), dataAccuracy: words[language].unstated };
    const titles = { dataSource: words[language].source, dataAccuracy: words[language].accuracy };
    const fields = distinct(layer.fields.map(({ name }) => name));
    const short = shortNames([...fields, ...added]);
    const columns = [
      ...layer.fields.map(({ type, name }, column) => ({
        name: fields[column] ?? name,
        title: name,
        type: columnType(type),
      })),
      ...added.map((name) => ({ name, title: titles[name], type: "text" as const })),
    ];
    return {
      name: names[at] ?? layer.id,
      title: layer.name,
      columns: columns.map((column, index) => ({ ...column, short: short[index] ?? column.name })),
      features: layer.features.features.map((feature) => ({
        // A null geometry is legal in GeoJSON; the types leave it out.
        geometry: (feature.geometry as typeof feature.geometry | null) ?? null,
        cells: [
          ...layer.fields.map(({ name, type }) => cellOf(feature.properties?.[name], columnType(type))),
          ...added.map((name) => values[name]),
        ],
      })),
    };
  });
}

function columnType(type: UserLayer["fields"][number]["type"]): ColumnType {
  return type === "mixed" ? "text" : type;
}

function cellOf(value: unknown, type: ColumnType): Cell {
  // Empty text is no value, as the layer's own fields count it.
  if (value === null || value === undefined || (value === "" && type !== "text")) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return type === "text" ? String(value) : value;
  return JSON.stringify(value);
}
