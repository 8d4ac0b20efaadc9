import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefingLinkIssues } from "#domain/briefing/briefing-links.ts";
import { playedScenes } from "#domain/briefing/play.ts";
import { lights } from "#domain/progress/light.ts";
import { statusesOn } from "#domain/progress/feature-status.ts";
import { formatIssue } from "#domain/result.ts";
import { aBriefing, aBriefingScene } from "#tests/support/briefings.ts";
import { someRules } from "#tests/support/progress-builders.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

const index = shippedIndex();
const statuses = statusesOn(index, [], someRules(), "2026-11-23");

function issues(...scenes: readonly object[]): readonly string[] {
  return briefingLinkIssues(aBriefing({ scenes }), index).map(formatIssue);
}

/** Every place of a scene that names something, with what it says where that is not known. */
const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
  ["title", { title: "{name:axes/third}" }, "a known feature"],
  ["messageEn", { messageEn: "{total}" }, "{year}, {light}"],
  ["notesEn", { notesEn: "{name:axes/third}" }, "a known feature"],
  ["task", { task: "19" }, "a known task"],
  ["year", { year: 2029 }, '"current" or a year of the plan'],
  ["camera.features[0]", { camera: { kind: "features", features: ["sites/third"] } }, "a known feature"],
  ["emphasis.features[0]", { emphasis: { features: ["sites/third"] } }, "a known feature"],
  ["emphasis.task", { emphasis: { task: "19" } }, "a known task"],
  ["figures[0].indicator", { figures: [{ kind: "target", indicator: "joy", year: 2025 }] }, "a known indicator"],
  ["figures[0].goal", { figures: [{ kind: "goal", goal: "goal-joy", indicator: "joy" }] }, "a known goal"],
  ["figures[0].year", { figures: [{ kind: "phase", phase: "start", year: 2024 }] }, "a year of the plan"],
  ["figures[0].task", { figures: [{ kind: "features", kinds: ["town"], task: "19" }] }, "a known task"],
  ["figures[0].feature", { figures: [{ kind: "fact", feature: "sites/third", label: "a" }] }, "a known feature"],
  ["figures[0].features[0]", { figures: [{ kind: "lights", features: ["sites/third"] }] }, "a known feature"],
  ["figures[0].feature", { figures: [{ kind: "reported", feature: "sites/third" }] }, "a known feature"],
  ["list.items[0]", { list: { kind: "items", items: ["12-2029-1"] } }, "a known item"],
  ["list.goals[0]", { list: { kind: "goals", goals: ["goal-joy"] } }, "a known goal"],
  ["list.feature", { list: { kind: "facts", feature: "sites/third" } }, "a known feature"],
  ["list.year", { list: { kind: "phases", phases: ["start"], year: 2029 } }, "a year of the plan"],
  ["list.features[0]", { list: { kind: "lights", lights: ["late"], features: ["sites/third"] } }, "a known feature"],
  ["list.features[0]", { list: { kind: "agenda", lights: ["late"], features: ["sites/third"] } }, "a known feature"],
  ["chart.indicator", { chart: { kind: "indicator", indicator: "joy" } }, "a known indicator"],
  ["chart.feature", { chart: { kind: "progress", feature: "sites/third" } }, "a known feature"],
  ["years.feature", { years: { kind: "feature", feature: "sites/third" } }, "a known feature"],
  ["years.items[0]", { years: { kind: "items", items: ["1-2025-99"] } }, "a known item"],
];

describe("a briefing's references", () => {
  it.each(wrong)("that nobody knows are told with their place: %s", (path, changes, expected) => {
    const [own] = issues(aBriefingScene(changes));
    expect(own).toContain(`scenes[0].${path}: Expected ${expected.startsWith("a year") ? '"current" or ' : ""}`);
    expect(own).toContain(expected);
    const over = { kind: "features", features: ["corridors/heng16-road"] };
    const [inSeries] = issues(aBriefingScene({ id: "own" }), { kind: "series", over, scene: aBriefingScene(changes) });
    expect(inSeries).toContain(`scenes[1].scene.${path}: `);
  });

  it("are all told, not only the first", () => {
    const all = wrong.flatMap(([, changes], at) => issues(aBriefingScene({ id: `scene-${at}`, ...changes })));
    const together = issues(...wrong.map(([, changes], at) => aBriefingScene({ id: `scene-${at}`, ...changes })));
    expect(together.map((line) => line.replace(/^scenes\[\d+\]/, ""))).toEqual(
      all.map((line) => line.replace(/^scenes\[0\]/, "")),
    );
  });

  it("know which years and goals set an indicator, and which facts a feature has", () => {
    const figures = [
      { kind: "target", indicator: "caocun-interchange-progress", year: 2028 },
      { kind: "goal", goal: "goal-housing-560", indicator: "resident-urbanisation-rate" },
      { kind: "fact", feature: "corridors/fulong-railway", label: "通车" },
    ];
    expect(issues(aBriefingScene({ figures }))).toEqual([
      'scenes[0].figures[0]: Expected a year for which the plan sets "caocun-interchange-progress", found 2028',
      'scenes[0].figures[1].indicator: Expected an indicator that goal-housing-560 sets, found "resident-urbanisation-rate"',
      'scenes[0].figures[2]: Expected a published fact of corridors/fulong-railway (it has none), found "通车"',
    ]);
  });

  it("tell features of a series that nobody knows", () => {
    const over = { kind: "features", features: ["corridors/heng16-road", "corridors/third"] };
    expect(issues({ kind: "series", over, scene: aBriefingScene() })).toEqual([
      'scenes[0].over.features[1]: Expected a known feature, found "corridors/third"',
    ]);
  });

  it("to anything that the plan has are in order", () => {
    const known = {
      feature: fc.constantFrom(...index.features.map(({ id }) => id)),
      item: fc.constantFrom(...index.plan.items.map(({ id }) => id)),
      goal: fc.constantFrom(...index.plan.goals.map(({ id }) => id)),
      task: fc.constantFrom(...index.plan.tasks.map(({ id }) => id)),
      year: fc.constantFrom("current", ...index.plan.years),
    };
    fc.assert(
      fc.property(fc.record(known), ({ feature, item, goal, task, year }) => {
        const scene = aBriefingScene({
          title: `{name:${feature}}`,
          task,
          year,
          camera: { kind: "features", features: [feature] },
          figures: [{ kind: "phase", phase: "start", year }],
          list: { kind: "goals", goals: [goal] },
          years: { kind: "items", items: [item] },
        });
        expect(issues(scene)).toEqual([]);
      }),
    );
  });
});

describe("scene ids", () => {
  it("stand once, also against those that a series gives", () => {
    const road = { kind: "features", features: ["corridors/heng16-road"] };
    const agenda = { kind: "agenda", lights: ["late"], perScene: 4 };
    const series = (id: string, over: object): object => ({ kind: "series", over, scene: aBriefingScene({ id }) });
    expect(issues(aBriefingScene({ id: "a" }), aBriefingScene({ id: "a" }))).toHaveLength(1);
    expect(issues(aBriefingScene({ id: "a-1" }), series("a", road))).toHaveLength(1);
    expect(issues(series("a", agenda), aBriefingScene({ id: "a-late-2" }))).toHaveLength(1);
    expect(issues(aBriefingScene({ id: "a-2" }), series("a", road), series("b", agenda))).toEqual([]);
  });

  it("that raise no issue are unique as they are played", () => {
    const id = fc.constantFrom("a", "b", "a-1", "a-late", "a-late-1", "a-1-1");
    const over = fc.oneof(
      fc.constant(null),
      fc.record({
        kind: fc.constant("features"),
        features: fc.array(fc.constantFrom(...index.features.map((feature) => feature.id)), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      fc.record({
        kind: fc.constant("agenda"),
        lights: fc.subarray([...lights], { minLength: 1 }),
        perScene: fc.constantFrom(1, 4),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(id, over), { minLength: 1, maxLength: 4 }), (entries) => {
        const scenes = entries.map(([sceneId, series]) =>
          series === null
            ? aBriefingScene({ id: sceneId })
            : { kind: "series", over: series, scene: aBriefingScene({ id: sceneId }) },
        );
        const played = playedScenes(aBriefing({ scenes }), statuses).map((each) => each.id);
        // An issue may also be told of ids that only other statuses would give.
        expect(issues(...scenes).length > 0 || new Set(played).size === played.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
