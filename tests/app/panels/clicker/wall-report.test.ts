import { describe, expect, it } from "vitest";
import { minutesAndSeconds, isOnlyHere, shortAddress, timeLeft } from "#app/panels/clicker/code-time.ts";
import { changesOf, scenesForPhones } from "#app/panels/clicker/wall-report.ts";
import { wallState } from "#domain/api/clicker.ts";

describe("scenesForPhones", () => {
  it("tells them as they are", () => {
    const scenes = [{ id: "one", title: "一", notes: "讲稿" }];
    expect(scenesForPhones(scenes)).toEqual(scenes);
  });

  it("cuts notes where together they are more than the server takes, and never the scenes", () => {
    const scenes = Array.from({ length: 120 }, (_, at) => ({
      id: `s-${at}`,
      title: "题".repeat(400),
      notes: "讲".repeat(6000),
    }));
    const told = scenesForPhones(scenes);
    expect(told).toHaveLength(120);
    const state = { scene: 0, isPaused: false, isBlack: false, after: 0, scenes: told };
    expect(wallState.safeParse(state).success).toBe(true);
    expect(new TextEncoder().encode(JSON.stringify(state)).length).toBeLessThan(512 * 1024);
    expect(told[0]?.notes.length).toBeGreaterThan(200);
  });
});

describe("changesOf", () => {
  const base = { scene: 3, isPaused: false, isBlack: false };
  it("is only what a command changes, so that the wall keeps what it did by itself", () => {
    expect(changesOf(base, { ...base, isPaused: true })).toEqual({ isPaused: true });
    expect(changesOf(base, { ...base, scene: 4, isBlack: true })).toEqual({ scene: 4, isBlack: true });
    expect(changesOf(base, base)).toEqual({});
  });
});

describe("the time of a code", () => {
  const now = new Date("2026-11-24T04:00:00Z");
  it("is what is left of it", () => {
    expect(timeLeft("2026-11-24T04:01:30Z", now)).toBe(90_000);
    expect(timeLeft("2026-11-24T04:00:00.001Z", now)).toBe(1);
  });

  it("is two minutes where the wall's clock is wrong", () => {
    for (const wrong of ["2026-11-24T03:59:00Z", "2026-11-24T04:00:00Z", "2026-11-24T09:00:00Z"])
      expect(timeLeft(wrong, now)).toBe(120_000);
  });

  it("is read in minutes and seconds", () => {
    expect([120_000, 65_000, 1, 0, -5].map(minutesAndSeconds)).toEqual(["2:00", "1:05", "0:01", "0:00", "0:00"]);
  });
});

describe("the address of a code", () => {
  it("is short for people, and known to be useless where it leads the phone to itself", () => {
    expect(shortAddress("http://192.168.1.5:8080/clicker#code=abc")).toBe("192.168.1.5:8080/clicker");
    expect(["http://localhost/clicker", "http://127.0.0.1:3/clicker", "http://[::1]:3/clicker"].every(isOnlyHere)).toBe(
      true,
    );
    expect(["http://192.168.1.5/clicker", "https://plan.example.cn/clicker"].some(isOnlyHere)).toBe(false);
  });
});
