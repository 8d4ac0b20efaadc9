import { briefingList, type StoredBriefing, storedBriefing } from "#domain/api/briefings.ts";
import { type Briefing, briefing } from "#domain/briefing/briefing.ts";
import { ask } from "./answer.ts";
import { type Loadable, loadJson, type LoadProblem } from "./loadable.ts";
import { isPacked } from "./site-file.ts";

const shippedFiles = import.meta.glob<string>("../../../geodata/briefings/*.json", {
  query: "?url",
  import: "default",
  eager: true,
});

/** The addresses of the briefings that come with the plan, by id. */
export const shippedBriefings: ReadonlyMap<string, string> = new Map(
  Object.entries(shippedFiles).map(([path, url]) => [path.replace(/^.*\/|\.json$/g, ""), url]),
);

/** A briefing and which saved version of it this is; 0: the one that comes with the plan. */
export type LoadedBriefing = {
  readonly briefing: Briefing;
  readonly version: number;
  readonly saved: Pick<StoredBriefing, "savedAt" | "savedBy"> | null;
};

const notThere: LoadProblem = { kind: "status", status: 404 };

/**
 * The newest version of a briefing: saved on the server where there is one (`isServed`) or in a pack, else as it comes with the
 * plan.
 */
export async function loadBriefing(id: string, isServed: boolean): Promise<Loadable<LoadedBriefing>> {
  if (isServed || isPacked) {
    const list = await ask("briefings", briefingList);
    if (list.kind === "value" && list.value.briefings.some((entry) => entry.id === id)) {
      const stored = await ask(`briefings/${id}`, storedBriefing);
      if (stored.kind === "value") {
        const { briefing: value, version, savedAt, savedBy } = stored.value;
        return { status: "ready", value: { briefing: value, version, saved: { savedAt, savedBy } } };
      }
    }
  }
  const url = shippedBriefings.get(id);
  if (url === undefined) return { status: "failed", problem: notThere };
  const file = await loadJson(url, briefing);
  return file.status === "ready" ? { status: "ready", value: { briefing: file.value, version: 0, saved: null } } : file;
}
