import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type PointerPosition, PointerSender } from "#app/panels/clicker/pointer-sender.ts";

describe("PointerSender", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function sender(answerAfter = 1) {
    const sent: PointerPosition[] = [];
    const own = new PointerSender((position) => {
      sent.push(position);
      return new Promise((resolve) => void setTimeout(resolve, answerAfter));
    });
    return { sent, point: own.point };
  }

  it("sends about fifteen positions a second of all that a finger gives", async () => {
    const { sent, point } = sender();
    for (let step = 0; step < 100; step += 1) {
      point({ x: step / 100, y: 0.5 });
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(sent.length).toBeGreaterThan(12);
    expect(sent.length).toBeLessThanOrEqual(17);
  });

  it("sends the last of all last, also where the network is slow", async () => {
    const { sent, point } = sender(500);
    point({ x: 0, y: 0 });
    point({ x: 0.5, y: 0.5 });
    point(null);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual([{ x: 0, y: 0 }, null]);
  });

  it("sends a finger that rests again and again, and nothing once it is lifted", async () => {
    const { sent, point } = sender();
    point({ x: 0.1, y: 0.2 });
    await vi.advanceTimersByTimeAsync(4500);
    expect(sent).toEqual([
      { x: 0.1, y: 0.2 },
      { x: 0.1, y: 0.2 },
      { x: 0.1, y: 0.2 },
    ]);
    point(null);
    point(null);
    await vi.advanceTimersByTimeAsync(9000);
    expect(sent).toHaveLength(4);
    expect(sent.at(-1)).toBeNull();
  });
});
