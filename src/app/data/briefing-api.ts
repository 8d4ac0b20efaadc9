import {
  briefingList,
  briefingVersions,
  type BriefingVersion,
  type SaveBriefing,
  storedBriefing,
  type StoredBriefing,
  type StoredBriefingEntry,
} from "#domain/api/briefings.ts";
import { type Answer, ask } from "./answer.ts";

/** The newest version of every saved briefing, without its scenes. */
export async function askBriefings(): Promise<Answer<readonly StoredBriefingEntry[]>> {
  const answer = await ask("briefings", briefingList);
  return answer.kind === "value" ? { ...answer, value: answer.value.briefings } : answer;
}

/** A saved briefing, whole: the newest version, or the one that is named. */
export function askBriefing(id: string, version: number | null = null): Promise<Answer<StoredBriefing>> {
  return ask(`briefings/${id}${version === null ? "" : `?version=${version}`}`, storedBriefing);
}

/** Who saved which version when, newest first. */
export async function askBriefingVersions(id: string): Promise<Answer<readonly BriefingVersion[]>> {
  const answer = await ask(`briefings/${id}/versions`, briefingVersions);
  return answer.kind === "value" ? { ...answer, value: answer.value.versions } : answer;
}

/** Saves another version. A problem of kind `conflict`: somebody has saved since the version that it is based on. */
export function saveBriefing(content: SaveBriefing): Promise<Answer<StoredBriefing>> {
  return ask(`briefings/${content.briefing.id}`, storedBriefing, { method: "PUT", body: content });
}
