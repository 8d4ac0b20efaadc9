import type { Feature, Geometry } from "geojson";
import { type Area, bufferOf } from "./buffer.ts";
import { combine, type CombineResult, type Operation } from "./combine.ts";
import { crossZones, type CrossingResult, linesOf, type Zone } from "./crossing.ts";
import { findNearest, type NearestResult } from "./nearest.ts";
import type { TargetGroup, Trust } from "./target.ts";
import { findWithin, type WithinResult } from "./within.ts";

/** What an analysis starts from: geometries in degrees, and how far their place can be trusted. */
export type Subject = { readonly geometries: readonly Geometry[]; readonly trust: Trust };

/** A question that takes time to answer. Plain data, so that it can be put in another thread. */
export type AnalysisRequest =
  /** What lies within so many metres of the subject; 0: in its polygons. */
  | {
      readonly kind: "within";
      readonly subject: Subject;
      readonly meters: number;
      readonly groups: readonly TargetGroup[];
    }
  /** Which zones the subject's lines cross. */
  | { readonly kind: "crossing"; readonly subject: Subject; readonly zones: readonly Zone[] }
  /** The `count` targets nearest to the subject. */
  | {
      readonly kind: "nearest";
      readonly subject: Subject;
      readonly count: number;
      readonly groups: readonly TargetGroup[];
    }
  /** What is made of the subject's polygons and a layer. */
  | {
      readonly kind: "combine";
      readonly subject: Subject;
      readonly operation: Operation;
      readonly layer: readonly Feature<Geometry | null>[];
    };

/** The answer to a question of the same kind. */
export type AnalysisResult =
  /** `area` is `null` where the subject has none: it holds nothing then. */
  | ({ readonly kind: "within"; readonly area: Area | null } & WithinResult)
  | ({ readonly kind: "crossing" } & CrossingResult)
  | ({ readonly kind: "nearest" } & NearestResult)
  | ({ readonly kind: "combine" } & CombineResult);

/** Answers a question. `onProgress` hears shares in [0, 1], growing. */
export function analyse(request: AnalysisRequest, onProgress: (share: number) => void): AnalysisResult {
  const { geometries, trust } = request.subject;
  switch (request.kind) {
    case "within": {
      const area = bufferOf(geometries, request.meters, (share) => onProgress(share / 2));
      if (area === null) return { kind: "within", area, hits: [], leftOut: [] };
      return {
        kind: "within",
        area,
        ...findWithin(area, trust, request.groups, (share) => onProgress(0.5 + share / 2)),
      };
    }
    case "crossing":
      return { kind: "crossing", ...crossZones(geometries.flatMap(linesOf), request.zones, onProgress) };
    case "nearest":
      return { kind: "nearest", ...findNearest(geometries, trust, request.groups, request.count, onProgress) };
    case "combine":
      return { kind: "combine", ...combine(request.operation, geometries, request.layer, onProgress) };
  }
}
