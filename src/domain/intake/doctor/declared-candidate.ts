import proj4 from "proj4";
import type { DeclaredCrs } from "../raw-layer.ts";
import { type Candidate, candidateOf } from "./candidate.ts";
import type { ReferenceSystem } from "./reference-systems.ts";

type Parameters = {
  readonly projection: string;
  readonly figure: number;
  readonly meridian: number;
  readonly east: number;
  readonly north: number;
  readonly scale: number;
};

/** What PROJ makes of a definition; `null` where it cannot be read. */
function parametersOf(definition: string): Parameters | null {
  try {
    // The library's types leave out the parameters of the projection; each is taken as a number below.
    const projection = proj4(definition).oProj as unknown as Readonly<Record<string, unknown>> | undefined;
    if (projection === undefined) return null;
    const name = String(projection["projName"]).toLowerCase();
    return {
      projection: /tmerc|transverse|gauss/u.test(name) ? "tmerc" : /longlat|identity/u.test(name) ? "longlat" : name,
      figure: Number(projection["a"]),
      meridian: (Number(projection["long0"] ?? 0) * 180) / Math.PI,
      east: Number(projection["x0"] ?? 0),
      north: Number(projection["y0"] ?? 0),
      scale: Number(projection["k0"] ?? 1),
    };
  } catch {
    return null;
  }
}

const close = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance;

function isSame(a: Parameters, b: Parameters): boolean {
  if (a.projection !== b.projection || !close(a.figure, b.figure, 0.5)) return false;
  return (
    a.projection === "longlat" ||
    (close(a.meridian, b.meridian, 1e-6) &&
      close(a.east, b.east, 0.01) &&
      close(a.north, b.north, 0.01) &&
      close(a.scale, b.scale, 1e-7))
  );
}

// A definition of degrees says nothing of a shift; WGS 84 stands for the systems that have none.
function parametersOfSystem({ definition, family }: ReferenceSystem): Parameters | null {
  if (definition !== null) return parametersOf(definition);
  return family === "geographic" ? parametersOf("+proj=longlat +ellps=GRS80 +no_defs") : null;
}

/**
 * The candidate that a file declares, `null` where it declares nothing that can be read; `further` are candidates that only it
 * brings, when its system is none of the known ones.
 */
export function declaredCandidates(
  declared: DeclaredCrs | null,
  known: readonly Candidate[],
): { readonly own: Candidate | null; readonly further: readonly Candidate[] } {
  if (declared === null) return { own: null, further: [] };
  const straight = known.filter(({ isSwapped }) => !isSwapped);
  const { epsg, definition } = declared;
  const byCode = straight.find(({ system }) => epsg !== null && system.epsg.includes(epsg));
  if (byCode !== undefined) return { own: byCode, further: [] };
  const wanted = definition === null ? null : parametersOf(definition);
  if (definition === null || wanted === null) return { own: null, further: [] };
  const alike = straight.find(({ system }) => {
    const own = parametersOfSystem(system);
    return own !== null && isSame(own, wanted);
  });
  if (alike !== undefined) return { own: alike, further: [] };
  const system: ReferenceSystem = {
    id: epsg === null ? "declared" : `EPSG:${epsg}`,
    epsg: epsg === null ? [] : [epsg],
    datum: "wgs84",
    family: "declared",
    zone: null,
    definition,
  };
  const own = candidateOf(system, false);
  return { own, further: [own, candidateOf(system, true)] };
}
