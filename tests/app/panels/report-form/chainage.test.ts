import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { readChainage, writeChainage } from "#app/panels/report-form/chainage.ts";

describe("chainage", () => {
  it("reads what is written, to the millimetre", () => {
    assert(
      property(integer({ min: 0, max: 999_999_999 }), (millimeters) => {
        const meters = millimeters / 1000;
        expect(readChainage(writeChainage(meters))).toBeCloseTo(meters, 3);
      }),
    );
    expect(writeChainage(12_300)).toBe("K12+300");
    expect(writeChainage(5)).toBe("K0+005");
    expect(writeChainage(999.9999)).toBe("K1+000");
    expect(writeChainage(1050.5)).toBe("K1+050.5");
  });

  it("reads what people type: small k, spaces, the full-width plus, whole kilometres", () => {
    expect(["k3+050", " K 3 + 050 ", "K3＋050", "3+050"].map(readChainage)).toEqual([3050, 3050, 3050, 3050]);
    expect(readChainage("K12")).toBe(12_000);
  });

  it("does not guess at what is no chainage", () => {
    expect(["", "12300", "K12+1300", "K12-300", "十二"].map(readChainage)).toEqual([null, null, null, null, null]);
  });
});
