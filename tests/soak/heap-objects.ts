import { z } from "zod";

const snapshotFile = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      // The first tells the kinds of nodes by number; what the others tell is not needed.
      node_types: z.tuple([z.array(z.string())]).rest(z.unknown()),
    }),
  }),
  nodes: z.array(z.number()),
});

// What a page makes. The rest is the engine's own: machine code, which it goes on making for hours of what runs often, and
// what it has learnt of the shapes of objects.
const madeByThePage = new Set([
  "array",
  "bigint",
  "closure",
  "concatenated string",
  "number",
  "object",
  "regexp",
  "sliced string",
  "string",
  "symbol",
]);

/** Bytes of the objects that a page has made, without compiled code, of a heap snapshot as Chromium writes it (JSON). */
export function objectBytes(text: string): number {
  const { snapshot, nodes } = snapshotFile.parse(JSON.parse(text));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [kinds] = types;
  const [kindAt, sizeAt] = [fields.indexOf("type"), fields.indexOf("self_size")];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (madeByThePage.has(kinds[nodes[at + kindAt] ?? -1] ?? "")) bytes += nodes[at + sizeAt] ?? 0;
  return bytes;
}
