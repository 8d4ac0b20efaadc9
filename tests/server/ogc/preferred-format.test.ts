import { describe, expect, it } from "vitest";
import { preferredFormat } from "#server/ogc/preferred-format.ts";

const types = ["application/json", "application/geo+json"];

describe("what Accept likes best", () => {
  it.each([
    [undefined, "json"],
    ["*/*", "json"],
    ["text/html", "html"],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "html"],
    ["application/geo+json, text/html;q=0.5", "json"],
    ["text/html;q=0.5, application/geo+json", "json"],
    ["text/html, application/json", "json"],
    ["application/json;q=0.1, text/html;q=0.2", "html"],
    ["application/*;q=0.9, text/html;q=0.8", "json"],
    ["text/*, application/json;q=0.9", "html"],
    ["text/html;q=0, */*;q=0.1", "json"],
    ["image/png", "json"],
    ["text/html;q=much", "json"],
  ])("in %s is %s", (accept, format) => {
    expect(preferredFormat(accept, types)).toBe(format);
  });
});
