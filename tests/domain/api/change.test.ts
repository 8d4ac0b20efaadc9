import { expect, it } from "vitest";
import { change, feedEntry } from "#domain/api/change.ts";

const saved = { number: 7, kind: "briefing", id: "overview", version: 2 };

it("a saved briefing is in the feed, and what reads progress alone passes over it", () => {
  expect(feedEntry.parse(saved)).toEqual(saved);
  expect(change.safeParse(saved).success).toBe(false);
});

it("what is told of the progress is read alike by both", () => {
  const frozen = { number: 8, kind: "frozen", id: "3f8d9f0e-4d7e-4d4f-8c39-0d2f5a3a1b01" };
  expect(feedEntry.parse(frozen)).toEqual(change.parse(frozen));
});
