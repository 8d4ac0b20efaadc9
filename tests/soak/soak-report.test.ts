import { describe, expect, it } from "vitest";
import { afterWarmUp, leaks, slopesOf, soakSummary, soakTable } from "./soak-report.ts";
import type { Sample, SoakRun } from "./soak-run.ts";

const flat: Sample = {
  loop: 0,
  heap: 20 * 1024 ** 2,
  objects: 16 * 1024 ** 2,
  nodes: 280,
  listeners: 232,
  pageProcess: 300 * 1024 ** 2,
  drawingProcess: 200 * 1024 ** 2,
};

function samples(count: number, change: (at: number) => Partial<Sample> = () => ({})): readonly Sample[] {
  return Array.from({ length: count }, (_, at) => ({ ...flat, loop: (at + 1) * 10, ...change(at) }));
}

function aRun(changes: Partial<SoakRun> = {}): SoakRun {
  return {
    loops: 500,
    scenes: 8000,
    seconds: 3600,
    longestScene: 1234,
    draws: { map: 90_000, flow: 40_000 },
    samples: samples(50),
    incidents: { contextLoss: 130, serverRestart: 250, midnight: 380 },
    problems: [],
    ...changes,
  };
}

describe("the report of a soak", () => {
  it("leaves out the first fifth of the samples, in which a page warms up", () => {
    expect(afterWarmUp(samples(50))[0]?.loop).toBe(110);
    const warming = samples(50, (at) => (at < 10 ? { objects: flat.objects / (11 - at) } : {}));
    expect(leaks(slopesOf({ samples: warming }))).toEqual([]);
  });

  it("finds nothing to grow where everything stays as it is, give or take", () => {
    const noisy = samples(50, (at) => ({ objects: flat.objects + ((at * 7919) % 13) * 10_000, nodes: 280 + (at % 3) }));
    expect(leaks(slopesOf({ samples: noisy }))).toEqual([]);
  });

  it("names what grows by more than may be gained: objects, nodes, listeners", () => {
    const growing = samples(50, (at) => ({
      objects: flat.objects + at * 10 * 3000,
      nodes: flat.nodes + at * 10,
      listeners: flat.listeners + at * 5,
    }));
    expect(leaks(slopesOf({ samples: growing }))).toEqual([
      "objects grows by 3000.00 per loop, at least by 3000.00",
      "nodes grows by 1.00 per loop, at least by 1.00",
      "listeners grows by 0.50 per loop, at least by 0.50",
    ]);
  });

  it("tells of compiled code and of the memory of whole processes and does not judge them, nor where the system tells nothing", () => {
    const growing = samples(50, (at) => ({
      heap: flat.heap + at * 1e5,
      pageProcess: 1e8 + at * 1e6,
      drawingProcess: null,
    }));
    const slopes = slopesOf({ samples: growing });
    expect(slopes.pageProcess?.perLoop).toBeCloseTo(1e5, 0);
    expect(slopes.drawingProcess).toBeNull();
    expect(leaks(slopes)).toEqual([]);
    expect(soakTable(aRun({ samples: growing }))).not.toContain("the drawing process");
  });

  it("is a table with a row for each measure: beginning, end, slope, its range and what is allowed", () => {
    const lines = soakTable(aRun()).split("\n");
    expect(lines[0]).toBe("|  | loop 110 | loop 500 | per loop | 95 % range | allowed |");
    expect(lines[3]).toBe("| JavaScript objects | 16384 KB | 16384 KB | 0.000 KB | 0.000 KB … 0.000 KB | 1 KB |");
    expect(lines[4]).toBe("| DOM nodes | 280 | 280 | 0.000 | 0.000 … 0.000 | 0.1 |");
    expect(lines).toHaveLength(8);
    expect(new Set(lines.map((line) => line.split("|").length)).size).toBe(1);
  });

  it("says no slope of two samples", () => {
    expect(soakTable(aRun({ samples: samples(2) }))).toContain("| – | – |");
  });

  it("sums up what was played and what happened meanwhile", () => {
    expect(soakSummary(aRun())).toBe(
      "500 loops, 8000 scenes in 60 min; the longest scene stayed 1234 ms; " +
        "90000 draw calls of the map, 40000 of the flow over it; " +
        "contextLoss after loop 130, serverRestart after loop 250, midnight after loop 380.",
    );
  });
});
