import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefingAt, briefPath, packedAddress, packedHref, pageAt, pathOf } from "#app/page/page-path.ts";

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

describe("the address of a page in a pack", () => {
  const start = "/brief/overview";

  it("is in the query, beside what the view says", () => {
    expect(packedAddress("?at=/track&v=1&year=2026", start)).toEqual({ path: "/track", query: "v=1&year=2026" });
  });

  it("is where the opened file starts, as long as the query says nothing else", () => {
    expect(packedAddress("", start)).toEqual({ path: start, query: "" });
    expect(packedAddress("?auto=0", start)).toEqual({ path: start, query: "auto=0" });
  });

  it("comes back from its link, whatever the view says", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("/", "/track", "/brief/overview", "/brief/this-year/speaker"),
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), fc.string()), { selector: ([key]) => key }),
        (path, pairs) => {
          const query = new URLSearchParams(pairs.filter(([key]) => key !== "at")).toString();
          expect(packedAddress(packedHref({ path, query }), start)).toEqual({ path, query });
        },
      ),
    );
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
