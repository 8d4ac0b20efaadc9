import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planePosition } from "#domain/analysis/measure.ts";
import { angleText, dmsText, splitAngle } from "#domain/geo/angle-text.ts";
import { readCoordinates } from "#domain/analysis/read-coordinates.ts";
import type { Position } from "#domain/geo/position.ts";

const inChina = fc.tuple(
  fc.double({ min: 114, max: 120, noNaN: true }),
  fc.double({ min: 20, max: 45, noNaN: true }),
) satisfies fc.Arbitrary<Position>;

function read(text: string): Position {
  const result = readCoordinates(text);
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.issues)}`);
  return result.reading.position;
}

function issuesOf(text: string): readonly unknown[] {
  const result = readCoordinates(text);
  return result.ok ? [] : result.issues;
}

/** How far two positions are apart, degrees. */
function apart([lng, lat]: Position, [otherLng, otherLat]: Position): number {
  return Math.hypot(lng - otherLng, lat - otherLat);
}

const there: Position = [118.2345, 25 + 29 / 60 + 28.3 / 3600];

describe("an angle in degrees, minutes and seconds", () => {
  it("never shows sixty seconds", () => {
    expect(angleText(118.9999999999, 2)).toBe("119°00′00.00″");
    expect(angleText(89.9999, 0)).toBe("90°00′00″");
    expect(splitAngle(0, 3)).toEqual({ degrees: 0, minutes: 0, seconds: 0 });
  });

  it("is written the same way as it is read", () => {
    fc.assert(
      fc.property(inChina, (position) => {
        expect(apart(read(dmsText(position)), position)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe("typed coordinates", () => {
  it.each([
    "118.2345, 25.491194444",
    "25.491194444 118.2345",
    "１１８．２３４５，２５．４９１１９４４４４",
    "118°14'04.2\"E 25°29'28.3\"N",
    "118º14’04.2”，25º29’28.3”",
    "东经118°14′4.2″ 北纬25°29′28.3″",
    "北纬 25 度 29 分 28.3 秒、东经 118 度 14 分 4.2 秒",
    "纬度：25.491194444；经度：118.2345",
    "E118°14.07′, N25°29.471666667′",
    "118 14 4.2 25 29 28.3",
    "118:14:04.2 25:29:28.3",
    "lat=25.491194444 lng=118.2345",
    "东经118.2345E 北纬25.491194444N",
    "B=25°29′28.3″ L=118°14′4.2″",
    "(118.2345 25.491194444)",
    "118°14′04.2 25°29′28.3",
  ])("are understood as degrees: %s", (text) => expect(apart(read(text), there)).toBeLessThan(1e-8));

  it.each([
    "2820915.3739 624683.2687",
    "624683.2687, 2820915.3739",
    "X=2820915.3739 Y=624683.2687",
    "X坐标 2820915.3739 米，Y坐标 624683.2687 米",
    "纵坐标2820915.3739 横坐标624683.2687",
    "北2820915.3739m 东624683.2687m",
    "N 2820915.3739 E 39624683.2687",
    "39624683.2687 2820915.3739",
  ])("are understood in the plane of 4548, with its zone number too: %s", (text) =>
    expect(apart(read(text), [118.24, 25.49])).toBeLessThan(1e-8),
  );

  it("are read in the zone that stands before the easting", () => {
    const result = readCoordinates("X 2820123.45 Y 40324000.4");
    expect(result).toMatchObject({ ok: true, reading: { system: { kind: "plane", centralMeridian: 120 } } });
  });

  it("are told apart by their size where X was used for the easting", () => {
    expect(apart(read("X=624683.2687 Y=2820915.3739"), [118.24, 25.49])).toBeLessThan(1e-8);
  });

  it("come back from every notation and both orders", () => {
    fc.assert(
      fc.property(inChina, fc.boolean(), (position, isSwapped) => {
        const [lng, lat] = position;
        const { north, east } = planePosition(position);
        const pairs = [
          [lng.toFixed(9), lat.toFixed(9)],
          [String(east), String(north)],
        ];
        for (const [a, b] of pairs)
          expect(apart(read(isSwapped ? `${b}，${a}` : `${a} ${b}`), position)).toBeLessThan(1e-6);
      }),
    );
  });

  it("never throw, whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9NESWXYBL .,°'"东经北纬度分秒:-]*$/)), (text) => {
        const result = readCoordinates(text);
        const [lng, lat] = result.ok ? result.reading.position : [0, 0];
        expect(Math.abs(lng) <= 180 && Math.abs(lat) <= 90).toBe(true);
        expect(result.ok || result.issues.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("say everything that is wrong", () => {
    expect(issuesOf("  ")).toEqual([{ kind: "empty" }]);
    expect(issuesOf("118.2")).toEqual([{ kind: "count", found: 1 }]);
    expect(issuesOf("118.2 25.4 800")).toEqual([{ kind: "count", found: 3 }]);
    expect(issuesOf("德化 118.2")).toEqual([
      { kind: "unknownText", text: "德化" },
      { kind: "count", found: 1 },
    ]);
    expect(issuesOf("118°64′71″ 25.5°30′1″")).toEqual([
      { kind: "angle", part: "minutes", value: 64 },
      { kind: "angle", part: "seconds", value: 71 },
      { kind: "angle", part: "degrees", value: 25.5 },
    ]);
    expect(issuesOf("118.2 2820123")).toEqual([{ kind: "mixed" }]);
    expect(issuesOf("40 30")).toEqual([{ kind: "ambiguous" }]);
    expect(issuesOf("N25 N26")).toEqual([{ kind: "sameAxis" }]);
    expect(issuesOf("E200 N95")).toEqual([
      { kind: "outOfRange", axis: "lng", value: 200 },
      { kind: "outOfRange", axis: "lat", value: 95 },
    ]);
    expect(issuesOf("N 2820123 E 50500000")).toEqual([{ kind: "zone", zone: 50 }]);
    expect(issuesOf("N 9820123 E 500000")).toEqual([{ kind: "outOfRange", axis: "north", value: 9_820_123 }]);
  });
});
