/** A file to read; its bytes are asked for once, when its turn comes. */
export type OpenFile = {
  /** With the name of its archive before it. */
  readonly name: string;
  /** Bytes; 0 where it has to be unpacked first. */
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
};

/** A file's name without folders and ending. */
export function titleOf(name: string): string {
  const plain = name.slice(name.lastIndexOf("/") + 1);
  return plain.replace(/\.[^.]*$/, "") || plain;
}

/** A shapefile's parts, by ending. */
export type ShapefileSet = {
  /** Name of the `.shp`, or of what is there of it. */
  readonly name: string;
  readonly parts: ReadonlyMap<string, OpenFile>;
};

const endings = /\.(shp|dbf|shx|prj|cpg|cst|sbn|sbx|qix|fix|qpj|qmd|shp\.xml|dbf\.xml)$/i;

/** Puts the parts of shapefiles together, by name and folder; everything else is in `others`. */
export function shapefileSets(files: readonly OpenFile[]): {
  readonly sets: readonly ShapefileSet[];
  readonly others: readonly OpenFile[];
} {
  const sets = new Map<string, Map<string, OpenFile>>();
  const others: OpenFile[] = [];
  for (const file of files) {
    const ending = endings.exec(file.name)?.[1]?.toLowerCase();
    if (ending === undefined) others.push(file);
    else {
      const stem = file.name.slice(0, -ending.length - 1).toLowerCase();
      sets.set(stem, (sets.get(stem) ?? new Map()).set(ending, file));
    }
  }
  return {
    sets: [...sets.values()].map((parts) => ({
      name: (parts.get("shp") ?? [...parts.values()][0])?.name ?? "",
      parts,
    })),
    others,
  };
}
