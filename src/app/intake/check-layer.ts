import { checkGeometry } from "#domain/intake/check-geometry.ts";
import { type FileIssue, placeInFile } from "#domain/intake/file-issue.ts";
import type { RawFeature, RawLayer } from "#domain/intake/raw-layer.ts";
import { fieldsOf } from "#domain/intake/user-layer.ts";
import { countPositions } from "#domain/intake/feature-slices.ts";
import type { LooseLayer } from "./readers/reader.ts";

/** Thrown where a layer has more positions than may be read; `found`: as many as were counted up to there. */
export class TooManyVerticesError extends Error {
  readonly found: number;

  constructor(found: number) {
    super(`${found} positions`);
    this.found = found;
  }
}

/** A feature that cannot be checked without a fault in the checks themselves is refused alone. */
function checked(given: unknown, place: Parameters<typeof checkGeometry>[1]): ReturnType<typeof checkGeometry> {
  try {
    return checkGeometry(given, place);
  } catch (problem) {
    return {
      geometry: null,
      issues: [{ kind: "unreadable-feature", severity: "refused", place, found: String(problem).slice(0, 200) }],
    };
  }
}

/**
 * Checks every feature of a layer; `vertices` is how many positions it has. Throws `TooManyVerticesError` beyond `mostVertices`.
 * A layer without features is `null`, and listed.
 */
export function checkLayer(
  loose: LooseLayer,
  from: Pick<RawLayer, "fileName" | "format">,
  mostVertices: number,
  report: (issue: FileIssue) => void,
  onProgress: (done: number, total: number) => void,
): { readonly layer: RawLayer | null; readonly vertices: number } {
  const total = loose.features.length;
  let vertices = 0;
  let valuesLeftOut = 0;
  const features = loose.features.map(({ id, geometry: given, properties, row, isRefused }, index): RawFeature => {
    if (index % 1000 === 0) onProgress(index, total);
    const place = placeInFile(from.fileName, { layer: loose.name, feature: index, row });
    const { geometry, issues } = isRefused === true ? { geometry: null, issues: [] } : checked(given, place);
    for (const issue of issues)
      if (issue.kind === "values-left-out") valuesLeftOut += issue.count;
      else report(issue);
    vertices += countPositions(geometry);
    if (vertices > mostVertices) throw new TooManyVerticesError(vertices);
    return { type: "Feature", ...(id === undefined ? {} : { id }), geometry, properties };
  });
  const place = placeInFile(from.fileName, { layer: loose.name });
  if (valuesLeftOut > 0) report({ kind: "values-left-out", severity: "note", place, count: valuesLeftOut });
  if (total === 0) report({ kind: "empty-layer", severity: "note", place });
  // `fieldsOf` reads attributes only, and those are the same.
  const fields = fieldsOf(features as Parameters<typeof fieldsOf>[0]);
  const { name, declared, encoding } = loose;
  return { layer: total === 0 ? null : { name, ...from, features, fields, declared, encoding }, vertices };
}
