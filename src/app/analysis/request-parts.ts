import type { AnalysisRequest } from "#domain/analysis/analyse.ts";
import { slicesOf } from "./slices.ts";
import type { ToAnalysisWorker } from "./worker-messages.ts";

/** A question without what may be large in it. */
export function withoutGeometries(request: AnalysisRequest): AnalysisRequest {
  // Only what a subject is asked for: whoever asks may know more of it than can be copied.
  const subject = { geometries: [], trust: request.subject.trust };
  switch (request.kind) {
    case "within":
    case "nearest":
      return { ...request, subject, groups: request.groups.map(({ id }) => ({ id, targets: [] })) };
    case "combine":
      return { ...request, subject, layer: [] };
    case "crossing":
      return { ...request, subject };
  }
}

/** What was left out of a question, slice by slice. */
export function* partsOf(request: AnalysisRequest): Generator<ToAnalysisWorker> {
  for (const slice of slicesOf(request.subject.geometries.map((geometry) => ({ geometry }))))
    yield { kind: "subject", geometries: slice.map(({ geometry }) => geometry) };
  if (request.kind === "combine") for (const features of slicesOf(request.layer)) yield { kind: "layer", features };
  if (request.kind === "within" || request.kind === "nearest")
    for (const [group, { targets }] of request.groups.entries())
      for (const slice of slicesOf(targets)) yield { kind: "targets", group, targets: slice };
}

/** A question with a slice put back into it. */
export function withPart(request: AnalysisRequest, part: ToAnalysisWorker): AnalysisRequest {
  if (part.kind === "subject") {
    const { geometries, trust } = request.subject;
    return { ...request, subject: { geometries: [...geometries, ...part.geometries], trust } };
  }
  if (part.kind === "layer" && request.kind === "combine")
    return { ...request, layer: [...request.layer, ...part.features] };
  if (part.kind === "targets" && (request.kind === "within" || request.kind === "nearest"))
    return {
      ...request,
      groups: request.groups.map((group, at) =>
        at === part.group ? { ...group, targets: [...group.targets, ...part.targets] } : group,
      ),
    };
  return request;
}
