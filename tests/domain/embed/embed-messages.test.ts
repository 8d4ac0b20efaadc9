import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEmbedRequest } from "#domain/embed/embed-messages.ts";
import { allowedOrigin, embedOrigin } from "#domain/embed/embed-origin.ts";

describe("a message from the page around", () => {
  it("is read where it is a request, with what it leaves out filled in", () => {
    expect(readEmbedRequest({ version: 1, request: "getView" })).toEqual({
      ok: true,
      request: { version: 1, request: "getView" },
    });
    expect(readEmbedRequest({ version: 1, id: "a", request: "setFilters", filters: { tasks: ["12"] } })).toMatchObject({
      ok: true,
      request: { id: "a", filters: { tasks: ["12"], units: [], inYear: false } },
    });
    expect(readEmbedRequest({ version: 1, request: "fit", to: [118, 25, 119, 26] }).ok).toBe(true);
    expect(readEmbedRequest({ version: 1, request: "selectFeature", feature: null })).toMatchObject({
      ok: true,
      request: { feature: null, fly: true },
    });
  });

  it("is refused with where it is wrong, and with its id where that can be read", () => {
    expect(readEmbedRequest({ version: 2, id: "7", request: "setYear", year: "2026" })).toMatchObject({
      ok: false,
      id: "7",
      issues: [{ path: ["version"], message: "Expected version 1" }, { path: ["year"] }],
    });
    expect(readEmbedRequest({ version: 1, request: "fit", to: [119, 25, 118, 26] })).toMatchObject({
      ok: false,
      id: null,
      issues: [{ path: ["to"] }],
    });
    expect(readEmbedRequest({ version: 1, request: "drop", table: "reports" }).ok).toBe(false);
    expect(readEmbedRequest({ version: 1, request: "getView", more: 1 }).ok).toBe(false);
  });

  it("is never taken for a request by chance, and never throws, whatever it is", () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(readEmbedRequest(message).ok).toBe(false);
      }),
    );
  });
});

describe("the origin of a page that may embed the map", () => {
  it("is scheme, host and port as browsers write them", () => {
    for (const origin of [
      "https://portal.example.gov.cn",
      "http://10.1.2.3:8080",
      "http://[fd00::1]:81",
      "http://localhost",
    ])
      expect(embedOrigin.safeParse(origin).success, origin).toBe(true);
  });

  it("is nothing that could stand for more, or be more of a header", () => {
    for (const origin of [
      "*",
      "https://*",
      "https://a.cn/",
      "https://a.cn/path",
      "https://A.cn",
      "https://a.cn; script-src *",
      "https://a.cn https://b.cn",
      "https://a.cn,b.cn",
      "'self'",
      "null",
      "data:",
      "ftp://a.cn",
      "https://a.cn\nx",
    ])
      expect(embedOrigin.safeParse(origin).success, origin).toBe(false);
  });

  it("is allowed only where it is on the list, to the letter", () => {
    const allowed = ["https://a.cn"];
    expect(allowedOrigin("https://a.cn", allowed)).toBe("https://a.cn");
    for (const origin of [null, "null", "http://a.cn", "https://a.cn:8443", "https://b.a.cn", "https://a.cn.evil.org"])
      expect(allowedOrigin(origin, allowed)).toBeNull();
    expect(allowedOrigin("https://a.cn", [])).toBeNull();
  });
});
