import * as fc from "fast-check";
import { expect, it } from "vitest";
import { dayIn } from "#domain/progress/reporting-day.ts";
import { endOfDay } from "#server/reports/end-of-day.ts";

it("a day in the county is over at four in the afternoon UTC", () => {
  expect(endOfDay("Asia/Shanghai", "2026-11-23").toISOString()).toBe("2026-11-23T16:00:00.000Z");
});

it("the last millisecond belongs to the day and the next does not, in any zone, also when clocks change", () => {
  const zones = [
    "Asia/Shanghai",
    "UTC",
    "Europe/Berlin",
    "America/St_Johns",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
  ];
  const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...zones), day, (zone, instant) => {
      const on = instant.toISOString().slice(0, 10);
      const over = endOfDay(zone, on);
      expect(dayIn(zone, new Date(over.getTime() - 1))).toBe(on);
      expect(dayIn(zone, over) > on).toBe(true);
    }),
  );
});
