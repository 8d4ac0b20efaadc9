import { describe, expect, it } from "vitest";
import { linkMigrations, linkVersion, migrateLink } from "#app/state/link-version.ts";

// A made-up past: version 2 renamed `thema` to `task`, version 3 counts tasks from 1 instead of 0.
const renamed = (params: URLSearchParams): URLSearchParams => new URLSearchParams({ task: params.get("thema") ?? "" });
const counted = (params: URLSearchParams): URLSearchParams =>
  new URLSearchParams({ task: String(Number(params.get("task")) + 1) });

describe("migrateLink", () => {
  it("takes an old link through every step since its version", () => {
    expect(migrateLink(new URLSearchParams("v=1&thema=11"), [renamed, counted]).params.get("task")).toBe("12");
    expect(migrateLink(new URLSearchParams("v=2&task=11"), [renamed, counted]).params.get("task")).toBe("12");
  });

  it("leaves a link of the current version, or of none, as it is", () => {
    for (const search of ["v=3&task=12", "task=12"])
      expect(migrateLink(new URLSearchParams(search), [renamed, counted])).toEqual({
        params: new URLSearchParams(search),
        version: "known",
      });
  });

  it("reads a newer or unreadable version as far as it goes, and says so", () => {
    expect(migrateLink(new URLSearchParams("v=4&task=12"), [renamed, counted]).version).toBe("newer");
    for (const version of ["0", "-1", "1.5", "x", ""])
      expect(migrateLink(new URLSearchParams({ v: version }), [renamed, counted]).version).toBe("malformed");
  });

  it("writes the version after the last step", () => {
    expect(linkVersion).toBe(linkMigrations.length + 1);
  });
});
