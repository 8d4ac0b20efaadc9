import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isoDate } from "../../../src/domain/plan/ids.ts";
import { type Issue, parse } from "../../../src/domain/result.ts";
import { readJson } from "./json-text.ts";

/** `raw/<id>/origin.json`: what the files beside it are and where they come from. */
const origin = z.strictObject({
  /** Name and version of the package or product that the files come from. */
  package: z.string().min(1),
  publisher: z.string().min(1),
  licence: z.string().min(1),
  /** What the licence leaves open, or asks for. */
  licenceNote: z.string().min(1).optional(),
  crs: z.string().min(1),
  note: z.string().min(1),
  retrievedOn: isoDate,
  files: z.array(z.strictObject({ name: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) })).min(1),
});

/** Everything that is wrong with one folder of raw files: its origin, files that it does not list, files that were changed. */
export function rawFolderIssues(folder: string): Issue[] {
  const path = join(folder, "origin.json");
  if (!existsSync(path)) return [{ path: [], message: "Expected an origin.json" }];
  const json = readJson(readFileSync(path, "utf8"));
  if ("issue" in json) return [json.issue];
  const result = parse(origin, json.content);
  if (!result.ok) return [...result.issues];
  const listed = result.value.files;
  const unlisted = readdirSync(folder).filter(
    (name) => name !== "origin.json" && !listed.some((file) => file.name === name),
  );
  return [
    ...unlisted.map((name) => ({ path: ["files"], message: `Expected "${name}" among the files` })),
    ...listed.flatMap(({ name, sha256 }, at): Issue[] => {
      const file = join(folder, name);
      if (!existsSync(file)) return [{ path: ["files", at], message: `Expected a file "${name}"` }];
      const found = createHash("sha256").update(readFileSync(file)).digest("hex");
      return found === sha256
        ? []
        : [
            {
              path: ["files", at, "sha256"],
              message: `Expected the checksum of "${name}" as received, found ${found}`,
            },
          ];
    }),
  ];
}
