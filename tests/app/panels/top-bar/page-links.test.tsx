import { describe, expect, it } from "vitest";
import { PageLinks } from "#app/panels/top-bar/page-links.tsx";
import { rendered } from "../rendered.ts";

describe("PageLinks", () => {
  it("leads to every page with the view as it is, and says which one is open", () => {
    const { markup, words } = rendered(
      <PageLinks page="track" hrefOf={(page) => `/${page}?v=1&task=12`} dispatch={() => undefined} place="bar" />,
    );
    expect(words).toBe("图进展数据");
    expect(markup).toContain('href="/explore?v=1&amp;task=12"');
    expect(markup).toMatch(/href="\/track\?v=1&amp;task=12"[^>]*aria-current="page"/u);
    expect([...markup.matchAll(/aria-current/g)]).toHaveLength(1);
  });
});
