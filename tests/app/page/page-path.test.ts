import { describe, expect, it } from "vitest";
import { briefingAt, briefPath, pageAt, pathOf } from "#app/page/page-path.ts";

describe("the path of a page", () => {
  it("leads back to the page", () => {
    expect([pageAt(pathOf("explore")), pageAt(pathOf("track"))]).toEqual(["explore", "track"]);
  });

  it("may end in a slash or in the file that a plain web server gives", () => {
    expect(["/track/", "/track/index.html"].map(pageAt)).toEqual(["track", "track"]);
  });

  it("leads to the map where it is not known", () => {
    expect(["/trackers", "/anything", "/index.html"].map(pageAt)).toEqual(["explore", "explore", "explore"]);
  });
});

describe("the path of a briefing", () => {
  it("leads back to the briefing and to what is shown of it", () => {
    for (const mode of ["wall", "speaker", "edit"] as const)
      expect(briefingAt(briefPath("this-year", mode))).toEqual({ id: "this-year", mode });
    expect(briefingAt("/brief/overview/edit/")).toEqual({ id: "overview", mode: "edit" });
  });

  it("leads nowhere where it says something else", () => {
    expect(["/brief/overview/else", "/briefs", "/track"].map(briefingAt)).toEqual([null, null, null]);
  });
});
