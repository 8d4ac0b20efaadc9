import { describe, expect, it } from "vitest";
import { pageAt, pathOf } from "#app/page/page-path.ts";

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
