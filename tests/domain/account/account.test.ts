import { describe, expect, it } from "vitest";
import {
  type Account,
  account,
  may,
  newAccount,
  password,
  permissions,
  reportingUnits,
  unitsOf,
  userName,
} from "#domain/account/account.ts";
import { featureId } from "#domain/plan/ids.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

const index = shippedIndex();
const interchange = featureId.parse("corridors/caocun-interchange");
const homes = featureId.parse("sites/xiatian-rental-housing");

function someone(changes: Partial<Record<keyof Account, unknown>> = {}): Account {
  return account.parse({
    id: "someone",
    userName: "someone",
    name: "某人",
    role: "reporter",
    units: ["transport"],
    isClosed: false,
    ...changes,
  });
}
const editor = someone({ role: "editor", units: [] });
const admin = someone({ role: "admin", units: [] });

describe("what somebody may do", () => {
  it("is to read, for nobody in particular, while reading is open", () => {
    expect(permissions.filter((each) => may(null, each, true))).toEqual(["read"]);
    expect(permissions.filter((each) => may(null, each, false))).toEqual([]);
  });

  it.each([
    [someone(), ["read", "readConfidential", "report"]],
    [
      editor,
      ["read", "readConfidential", "report", "review", "freezeMonth", "saveBriefing", "replaceGeometry", "revisePlan"],
    ],
    [admin, ["read", "readConfidential", "manageAccounts", "readAudit"]],
  ])("follows from the role: %o", (who, expected) => {
    for (const isReadingOpen of [true, false])
      expect(permissions.filter((each) => may(who, each, isReadingOpen))).toEqual(expected);
  });

  it("is no more than what nobody may once the account is closed", () => {
    for (const who of [someone({ isClosed: true }), { ...admin, isClosed: true }]) {
      expect(permissions.filter((each) => may(who, each, true))).toEqual(["read"]);
      expect(permissions.filter((each) => may(who, each, false))).toEqual([]);
    }
  });
});

describe("the units in whose name somebody reports", () => {
  it("are, for a reporter, their own among those that the feature's tasks name", () => {
    expect(unitsOf(index, interchange)).toContain("transport");
    expect(reportingUnits(someone(), index, interchange)).toEqual(["transport"]);
    expect(reportingUnits(someone({ units: ["education"] }), index, interchange)).toEqual([]);
    expect(reportingUnits(someone({ units: ["education", "transport"] }), index, homes)).toEqual([]);
  });

  it("are all of them for an editor, and none for others", () => {
    expect(reportingUnits(editor, index, interchange)).toEqual(unitsOf(index, interchange));
    for (const who of [null, admin, someone({ isClosed: true })])
      expect(reportingUnits(who, index, interchange)).toEqual([]);
  });

  it("are none for a feature that the plan does not have", () => {
    expect(reportingUnits(editor, index, featureId.parse("corridors/nowhere"))).toEqual([]);
  });
});

describe("what an account is made from", () => {
  it.each(["abc", "a1.b-c_d", "x".repeat(32), " trimmed "])("can have the user name %j", (name) => {
    expect(userName.safeParse(name).success).toBe(true);
  });

  it.each(["ab", "x".repeat(33), "Upper", ".dot", "a b", "交通局", "a@b"])("cannot have the user name %j", (name) => {
    expect(userName.safeParse(name).success).toBe(false);
  });

  it("has a password of 12 to 128 characters, whatever they are", () => {
    const lengths = [11, 12, 128, 129].map((length) => password.safeParse("字".repeat(length)).success);
    expect(lengths).toEqual([false, true, true, false]);
  });

  it("has a unit where it reports", () => {
    const fresh = { userName: "someone", name: "某人", units: [], password: "a long password" };
    const [reporter, other] = ["reporter", "editor"].map((role) => newAccount.safeParse({ ...fresh, role }));
    expect([reporter?.success, other?.success]).toEqual([false, true]);
    expect(reporter?.error?.issues.map(({ path }) => path)).toEqual([["units"]]);
  });
});
