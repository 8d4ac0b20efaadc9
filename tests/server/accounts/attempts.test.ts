import { describe, expect, it } from "vitest";
import { countAttempt, forgiveAttempt, sourceOf } from "#server/accounts/attempts.ts";
import { describeOnBothDatabases, openAt } from "#tests/support/databases.ts";

const now = new Date("2026-11-23T02:00:00Z");
const counted = [{ key: "of somebody", most: 2 }];

describeOnBothDatabases("attempts", (place) => {
  it("are let through up to the limit, then told how long to wait", async () => {
    const { db } = await openAt(await place());
    const waits = [];
    for (let second = 0; second < 4; second += 1)
      waits.push(await countAttempt(db, counted, 60, new Date(now.getTime() + second * 1000)));
    expect(waits).toEqual([null, null, 58, 57]);
    expect(await countAttempt(db, [{ key: "of somebody else", most: 2 }], 60, now)).toBeNull();
  });

  it("are counted anew once the time is over, and not a moment before", async () => {
    const { db } = await openAt(await place());
    for (let count = 0; count < 3; count += 1) await countAttempt(db, counted, 60, now);
    expect(await countAttempt(db, counted, 60, new Date(now.getTime() + 59_999))).toBe(1);
    expect(await countAttempt(db, counted, 60, new Date(now.getTime() + 60_000))).toBeNull();
  });

  it("that succeed do not count", async () => {
    const { db } = await openAt(await place());
    for (let count = 0; count < 5; count += 1) {
      expect(await countAttempt(db, counted, 60, now)).toBeNull();
      await forgiveAttempt(db, counted);
    }
  });
});

describe("where attempts come from", () => {
  it.each([
    ["10.1.2.3", "10.1.2.3"],
    ["::ffff:10.1.2.3", "10.1.2.3"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("is, for %s, %s", (address, source) => {
    expect(sourceOf(address)).toBe(source);
  });
});
