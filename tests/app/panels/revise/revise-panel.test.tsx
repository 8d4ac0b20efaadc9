import { describe, expect, it } from "vitest";
import { emptyDraft, readDraft } from "#app/panels/revise/claim-draft.ts";
import { areaText, lengthText } from "#app/panels/revise/measure-words.ts";
import { ProposalRow } from "#app/panels/revise/proposal-row.tsx";
import { faultsOf, propose } from "#domain/intake/replacement/propose.ts";
import { matchFeatures } from "#domain/intake/replacement/match-features.ts";
import { aClaim } from "#tests/support/geometry.ts";
import { shippedFeatures } from "#tests/support/shipped-geodata.ts";
import { rendered } from "../rendered.ts";

const plan = shippedFeatures();
const layer = [
  {
    type: "Feature" as const,
    geometry: {
      type: "LineString" as const,
      coordinates: [
        [118.2, 25.5],
        [118.3, 25.6],
      ],
    },
    properties: { name: "政永高速德化段" },
  },
  {
    type: "Feature" as const,
    geometry: { type: "Point" as const, coordinates: [118.2, 25.5] },
    properties: { name: "省道310德化半林至碗坑路段" },
  },
];
const { matches } = matchFeatures(layer, plan, { by: "name", field: "name" });

function row(at: number): ReturnType<typeof rendered> {
  const proposal = propose(layer, matches)[at];
  if (proposal === undefined) throw new Error("Nothing matched");
  const faults = faultsOf(proposal, undefined, null);
  const parts = { changedBy: null, onAccept: () => undefined, onShow: () => undefined };
  return rendered(<ProposalRow {...parts} proposal={proposal} faults={faults} isAccepted={faults.length === 0} />);
}

describe("a proposal in the panel", () => {
  it("says by how much the feature moves, and that its length before is schematic", () => {
    expect(row(0).words).toMatch(/最大移动 [\d.]+ km，平均 [\d.]+ km/);
    expect(row(0).words).toContain("示意，不作依据");
  });

  it("says what is wrong in words, and cannot be accepted then", () => {
    expect(row(1).words).toContain("应为线，资料中是点");
    expect(row(1).markup).toMatch(/<input[^>]*disabled/);
  });
});

describe("what is said of a geometry", () => {
  it("is complete or names every field that is missing", () => {
    const read = readDraft(emptyDraft);
    expect("missing" in read ? [...read.missing] : []).toEqual([
      "accuracy",
      "uncertaintyMeters",
      "source",
      "measuredOn",
    ]);
    const { accuracy, uncertaintyMeters, source, measuredOn } = aClaim();
    const draft = { accuracy, uncertaintyMeters: String(uncertaintyMeters), source, measuredOn, note: " " };
    expect(readDraft(draft)).toEqual({ claim: aClaim() });
    expect("missing" in readDraft({ ...draft, uncertaintyMeters: "0" })).toBe(true);
  });

  it("is written in units that people read", () => {
    expect([lengthText(3.21), lengthText(321.4), lengthText(3214)]).toEqual(["3.2 m", "321 m", "3.21 km"]);
    expect([areaText(3214), areaText(3_214_000)]).toEqual(["3214 m²", "3.21 km²"]);
  });
});
