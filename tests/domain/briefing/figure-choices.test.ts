import { describe, expect, it } from "vitest";
import { briefingLinkIssues } from "#domain/briefing/briefing-links.ts";
import { figureChoices } from "#domain/briefing/figure-choices.ts";
import { aBriefing, aBriefingScene } from "#tests/support/briefings.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

describe("the figures to choose from", () => {
  const index = shippedIndex();
  const choices = figureChoices(index);

  it("are each once, and each a reference that plan and features have", () => {
    const keys = choices.map((figure) => JSON.stringify(figure));
    expect(new Set(keys).size).toBe(keys.length);
    const faults = choices.flatMap((figure) =>
      briefingLinkIssues(aBriefing({ scenes: [aBriefingScene({ figures: [figure] })] }), index),
    );
    expect(faults).toEqual([]);
  });

  it("cover every kind of figure and every indicator that has yearly targets", () => {
    expect([...new Set(choices.map(({ kind }) => kind))]).toEqual([
      "target",
      "goal",
      "lights",
      "phase",
      "plan",
      "features",
      "fact",
      "expected",
      "reported",
      "difference",
    ]);
    const targeted = new Set(index.plan.items.flatMap(({ targets }) => targets.map(({ indicator }) => indicator)));
    const offered = new Set(choices.flatMap((figure) => (figure.kind === "target" ? [figure.indicator] : [])));
    expect(offered).toEqual(targeted);
  });
});
