import { expect, it } from "vitest";
import { objectBytes } from "./heap-objects.ts";

it("counts what the page has made, and neither compiled code nor what the engine keeps for itself", () => {
  const kinds = ["hidden", "object", "string", "code", "closure", "native", "object shape"];
  const node = (kind: string, size: number) => [kinds.indexOf(kind), 0, size];
  const snapshot = {
    snapshot: { meta: { node_fields: ["type", "name", "self_size"], node_types: [kinds, "string", "number"] } },
    nodes: [
      ...node("object", 100),
      ...node("code", 5000),
      ...node("string", 20),
      ...node("closure", 3),
      ...node("hidden", 7000),
      ...node("native", 9000),
      ...node("object shape", 11_000),
    ],
  };
  expect(objectBytes(JSON.stringify(snapshot))).toBe(123);
});
