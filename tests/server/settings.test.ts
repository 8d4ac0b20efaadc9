import { describe, expect, it } from "vitest";
import { readSettings } from "#server/settings.ts";

function wrongIn(environment: Readonly<Record<string, string>>): readonly string[] {
  const result = readSettings(environment);
  return result.ok ? [] : result.issues.map(({ path }) => path.join("."));
}

describe("the settings", () => {
  it("are right when nothing is set, and open for reading", () => {
    const result = readSettings({});
    expect(result).toMatchObject({ ok: true, value: { PORT: 8080, REQUIRE_SIGN_IN: false, SESSION_IDLE_HOURS: 12 } });
  });

  it("name every part of the single sign-on that is missing", () => {
    expect(wrongIn({ OIDC_ISSUER: "https://id.example.gov.cn" })).toEqual([
      "OIDC_CLIENT_ID",
      "OIDC_CLIENT_SECRET",
      "PUBLIC_URL",
    ]);
    const whole = { OIDC_ISSUER: "https://id.example.gov.cn", OIDC_CLIENT_ID: "map", OIDC_CLIENT_SECRET: "secret" };
    expect(wrongIn({ ...whole, PUBLIC_URL: "https://plan.example.gov.cn" })).toEqual([]);
  });

  it.each(["loopback", "127.0.0.1", "10.0.0.0/8", "loopback, ::1", "fd00::/8,uniquelocal"])(
    "take the proxies %j",
    (value) => {
      expect(wrongIn({ TRUST_PROXY: value })).toEqual([]);
    },
  );

  it.each(["true", "1", "proxy.example", "10.0.0.0/x", "10.0.0.0/99", "::1/129", "loopback,"])(
    "do not take the proxies %j",
    (value) => {
      expect(wrongIn({ TRUST_PROXY: value })).toEqual(["TRUST_PROXY"]);
    },
  );

  it("do not take a short key for cookies", () => {
    expect(wrongIn({ AUTH_SECRET: "x".repeat(31) })).toEqual(["AUTH_SECRET"]);
    expect(wrongIn({ AUTH_SECRET: "x".repeat(32) })).toEqual([]);
  });
});
