import { type Briefing, briefing } from "#domain/briefing/briefing.ts";

/** A briefing of one scene, named by what matters of it. */
export function aBriefing(changes: Partial<Record<keyof Briefing, unknown>> = {}): Briefing {
  return briefing.parse({
    version: 1,
    id: "overview",
    name: "总体汇报",
    nameEn: "Overview",
    scenes: [aBriefingScene()],
    ...changes,
  });
}

/** A scene as an editor sends it, named by what matters of it. */
export function aBriefingScene(changes: Readonly<Record<string, unknown>> = {}): object {
  return {
    kind: "scene",
    id: "two-axes",
    title: "双轴联动",
    titleEn: "Two axes",
    message: "两条轴线带动全县",
    messageEn: "Two axes lead the county",
    ...changes,
  };
}
