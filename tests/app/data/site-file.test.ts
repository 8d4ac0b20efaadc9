import { describe, expect, it } from "vitest";
import { packedAnswer } from "#app/data/site-file.ts";

describe("what a pack answers in place of a server", () => {
  const files = { "config.json": { version: 1 }, "progress-snapshot.json": null };

  it("is what it brings along, as JSON, also where that is null", async () => {
    const answer = packedAnswer(files, "config.json");
    expect([answer.status, await answer.json()]).toEqual([200, { version: 1 }]);
    expect(await packedAnswer(files, "progress-snapshot.json").json()).toBeNull();
  });

  it("is 404 for everything else", () => {
    expect(packedAnswer(files, "api/session").status).toBe(404);
  });
});
