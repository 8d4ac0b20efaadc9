import type { Issue } from "../../../src/domain/result.ts";
import type { PlacedRow, Tables } from "../tables.ts";

/** An issue of one table. */
export type TableIssue = { readonly table: keyof Tables; readonly issue: Issue };

const placedTables = ["axes", "corridors", "centres", "sites"] as const;

function repeatedSlugs(table: keyof Tables, rows: readonly { readonly slug: string }[]): TableIssue[] {
  const seen = new Set<string>();
  return rows.flatMap(({ slug }, at) => {
    const isAgain = seen.has(slug);
    seen.add(slug);
    return isAgain
      ? [{ table, issue: { path: [at, "slug"], message: `Expected a slug that stands once, found "${slug}" again` } }]
      : [];
  });
}

function placeIssues({ place, townships }: PlacedRow, at: number, tables: Tables): Issue[] {
  const places = new Set(tables.places.map(({ id }) => id));
  const slugs = new Set(tables.townships.map(({ slug }) => slug));
  const path = [at, "place"];
  const unknownPlace = (id: string, where: Issue["path"]): Issue[] =>
    places.has(id) ? [] : [{ path: where, message: `Expected a place of places.json, found "${id}"` }];
  const unknownTownship = (slug: string, where: Issue["path"]): Issue[] =>
    slugs.has(slug) ? [] : [{ path: where, message: `Expected a township of townships.json, found "${slug}"` }];
  const named = townships.flatMap((id, index) =>
    unknownTownship(id.replace(/^townships\//, ""), [at, "townships", index]),
  );
  switch (place.kind) {
    case "none":
    case "position":
      return named;
    case "place":
      return [...named, ...unknownPlace(place.id, [...path, "id"])];
    case "seat":
    case "township":
      return [...named, ...unknownTownship(place.township, [...path, "township"])];
    case "line":
      return [
        ...named,
        ...place.through.flatMap((point, index) => {
          const where = [...path, "through", index];
          if (typeof point !== "string") return [];
          return point.startsWith("seat:") ? unknownTownship(point.slice(5), where) : unknownPlace(point, where);
        }),
      ];
  }
}

/** What the tables name and do not hold: places, townships, references; and slugs that stand twice. */
export function tableLinkIssues(tables: Tables): readonly TableIssue[] {
  const references = new Set(tables.references.map(({ id }) => id));
  const citing = [...placedTables, "townships"] as const;
  return [
    ...citing.flatMap((table) => repeatedSlugs(table, tables[table])),
    ...repeatedSlugs("neighbours", tables.neighbours),
    ...citing.flatMap((table) =>
      tables[table].flatMap(({ facts }, at) =>
        facts.flatMap(({ reference }, index) =>
          references.has(reference)
            ? []
            : [
                {
                  table,
                  issue: {
                    path: [at, "facts", index, "reference"],
                    message: `Expected an id of references.json, found "${reference}"`,
                  },
                },
              ],
        ),
      ),
    ),
    ...placedTables.flatMap((table) =>
      tables[table].flatMap((row, at) => placeIssues(row, at, tables).map((issue) => ({ table, issue }))),
    ),
  ];
}
