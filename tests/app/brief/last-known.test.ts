import { describe, expect, it } from "vitest";
import { lastKnownTime } from "#app/brief/last-known.ts";

describe("when the data of a wall were last known", () => {
  it("is a time where it was today", () => {
    expect(lastKnownTime(new Date(2026, 10, 27, 0, 0), new Date(2026, 10, 27, 23, 59))).toBe("00:00");
  });

  it("has its day where it was another: a wall whose server is away plays on over midnight", () => {
    expect(lastKnownTime(new Date(2026, 10, 27, 23, 59), new Date(2026, 10, 28, 0, 1))).toBe("11-27 23:59");
    expect(lastKnownTime(new Date(2025, 0, 5, 8, 3), new Date(2026, 0, 5, 9, 0))).toBe("01-05 08:03");
  });
});
