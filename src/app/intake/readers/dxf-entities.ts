/** A thing in a drawing: its type, then its values by group code, in their order. */
export type DxfEntity = {
  readonly type: string;
  readonly groups: readonly (readonly [code: number, value: string])[];
  /** Vertices of a polyline, attributes of an insert. */
  readonly followers: readonly DxfEntity[];
};

/** A block: its base point and what is in it. */
export type DxfBlock = { readonly head: DxfEntity; readonly entities: readonly DxfEntity[] };

/** What of a drawing is read. */
export type DxfDrawing = {
  readonly entities: readonly DxfEntity[];
  readonly blocks: ReadonlyMap<string, DxfBlock>;
};

type OpenEntity = { readonly type: string; readonly groups: (readonly [number, string])[]; followers: DxfEntity[] };

/** The first value of a group code; `null` where there is none. */
export function textOf(entity: DxfEntity, code: number): string | null {
  return entity.groups.find(([known]) => known === code)?.[1] ?? null;
}

/** The first figure of a group code, `otherwise` where there is none. What is no figure is `NaN`, for the checks to find. */
export function figureOf(entity: DxfEntity, code: number, otherwise = 0): number {
  const text = textOf(entity, code);
  return text === null ? otherwise : Number(text);
}

/** Reads a DXF text. Throws with the line where it is none. */
export function parseDxf(text: string): DxfDrawing {
  const entities: OpenEntity[] = [];
  const blocks = new Map<string, DxfBlock>();
  let section = "";
  let current: OpenEntity | null = null;
  let owner: OpenEntity | null = null;
  let block: { readonly head: OpenEntity; readonly entities: OpenEntity[] } | null = null;
  for (const [code, value] of groupsOf(text)) {
    if (code !== 0) {
      if (current?.type === "SECTION" && code === 2) section = value;
      current?.groups.push([code, value]);
      continue;
    }
    current = { type: value, groups: [], followers: [] };
    if (value === "ENDSEC") section = "";
    if (value === "SEQEND") owner = null;
    else if (section === "BLOCKS" && value === "BLOCK") block = { head: current, entities: [] };
    else if (section === "BLOCKS" && value === "ENDBLK" && block !== null) {
      blocks.set(textOf(block.head, 2) ?? "", block);
      [block, owner] = [null, null];
    } else if (owner !== null && (value === "VERTEX" || value === "ATTRIB")) owner.followers.push(current);
    else if (section === "ENTITIES" || block !== null) {
      (block?.entities ?? entities).push(current);
      owner = value === "POLYLINE" || value === "INSERT" ? current : null;
    }
  }
  return { entities, blocks };
}

function* groupsOf(text: string): Generator<readonly [number, string]> {
  const lines = text.split("\n");
  for (let index = 0; index + 1 < lines.length; index += 2) {
    const written = (lines[index] ?? "").trim();
    const code = Number(written);
    if (written === "" || !Number.isInteger(code)) {
      // Blank lines may follow the end; anywhere else the pairs are out of step and nothing after it makes sense.
      if (lines.slice(index).every((line) => line.trim() === "")) return;
      throw new TypeError(`Line ${index + 1}: a group code is expected, not ${written.slice(0, 40)}`);
    }
    const value = (lines[index + 1] ?? "").replace(/\r$/, "");
    yield [code, code === 1 || code === 3 ? value : value.trim()];
    if (code === 0 && value.trim() === "EOF") return;
  }
}
