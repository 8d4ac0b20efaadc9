import { describe, expect, it } from "vitest";
import type { ProgressData } from "#app/data/progress-store.ts";
import { WhyActions } from "#app/panels/light/why-actions.tsx";
import type { FeatureId } from "#domain/plan/ids.ts";
import { anAccount } from "#tests/support/server-deps.ts";
import { rendered } from "../rendered.ts";
import { aProgressData, index, interchange } from "./progress-fixture.ts";

function actions(data: Partial<ProgressData>): string {
  const feature = index.featureById.get(interchange as FeatureId);
  if (feature === undefined) throw new Error("The shipped plan has no 草村出入口");
  return rendered(<WhyActions index={index} feature={feature} store={null as never} data={aProgressData(data)} />)
    .words;
}

const signedIn = (units: readonly string[]): Partial<ProgressData> => ({
  session: { account: anAccount({ units }), isSignInRequired: false, needsSetUp: false, singleSignOn: null },
});

describe("WhyActions", () => {
  it("lets a reporter of a responsible unit report", () => {
    expect(actions(signedIn(["transport"]))).toBe("填报本月进展查看记录");
  });

  it("says who reports here to everybody else", () => {
    for (const who of [{}, signedIn(["education"])]) {
      const words = actions(who);
      expect(words).not.toContain("填报本月进展");
      expect(words).toMatch(/由 .*交通局.* 登录后填报/u);
    }
  });

  it("offers only the history where there is no server to report to", () => {
    expect(actions({ origin: "snapshot", session: null })).toBe("查看记录");
  });
});
