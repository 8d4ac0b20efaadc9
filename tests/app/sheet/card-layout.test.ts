import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { featureCard } from "#app/card/feature-card.ts";
import { languages } from "#app/language/language.ts";
import { layoutCard } from "#app/sheet/card-layout.ts";
import type { SheetPage } from "#app/sheet/sheet-content.ts";
import { featureCollection, type PlanFeature, referenceList, sourceIds } from "#domain/features/feature.ts";
import { indexPlan } from "#domain/plan/plan-index.ts";
import { plan } from "#domain/plan/plan.ts";
import { aFullLegend } from "./sheets.ts";

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../geodata/${path}`, import.meta.url), "utf8"));
}

const features = sourceIds.flatMap((id) => featureCollection.parse(read(`sources/${id}.geojson`)).features);
const index = indexPlan(plan.parse(read("plan/plan.json")), features);
const references = new Map(referenceList.parse(read("sources/references.json")).map((each) => [each.id, each]));
const frame = { asOf: "2026-11-23", madeOn: "2026-11-27", sources: "S", basemap: null, year: 2026 } as const;

function cardOf(feature: PlanFeature, language: (typeof languages)[number]) {
  return featureCard(index, feature, references, { ...frame, language });
}

function textsOf(pages: readonly SheetPage[]): string {
  return pages
    .flatMap(({ parts }) => parts.flatMap(({ marks }) => marks))
    .flatMap((mark) =>
      mark.kind === "text" ? [mark.lines.map((runs) => runs.map(({ text }) => text).join("")).join("")] : [],
    )
    .join("\n")
    .replaceAll(/\s/g, "");
}

describe("a feature's card", () => {
  it(
    "says its name, its position, every fact with its source and every item of every year",
    { timeout: 60_000 },
    () => {
      for (const feature of index.features) {
        const card = cardOf(feature, "zh");
        const said = textsOf(layoutCard(card, aFullLegend("zh")));
        expect(said).toContain(card.name.replaceAll(/\s/g, ""));
        expect(said).toContain(card.position.replaceAll(/\s/g, ""));
        for (const { label, value, source } of card.facts)
          for (const part of [label, value, source]) expect(said).toContain(part.replaceAll(/\s/g, ""));
        for (const { years } of card.tasks)
          for (const items of years)
            for (const item of items) expect(said, feature.id).toContain(item.replaceAll(/\s/g, ""));
      }
    },
  );

  it("stands on its pages with nothing below their foot", { timeout: 60_000 }, () => {
    for (const language of languages)
      for (const feature of index.features)
        for (const { parts, size } of layoutCard(cardOf(feature, language), aFullLegend(language)))
          for (const { name, box, marks } of parts)
            for (const mark of marks.filter((each) => each.kind === "text")) {
              const bottom = name === "notes" ? size.height - 40 : box.y + box.height;
              expect(mark.box.y + mark.box.height, `${feature.id} ${name}`).toBeLessThanOrEqual(bottom + 1);
              expect(mark.box.x + mark.box.width).toBeLessThanOrEqual(size.width - 140);
            }
  });

  it("says that a feature is not placed, and has no map of it then", () => {
    const unplaced = index.features.find(({ geometry }) => geometry === null);
    if (unplaced === undefined) throw new Error("Everything is placed");
    const card = cardOf(unplaced, "zh");
    expect(card.position).toContain("未落图");
    expect(card.place).toBeNull();
    const pages = layoutCard(card, { groups: [], isSchematic: false });
    expect(pages[0]?.map).toBeNull();
  });

  it("is honest about schematic geometry", () => {
    const corridor = index.features.find(
      ({ geometry, properties }) => geometry !== null && properties.position.accuracy === "schematic",
    );
    if (corridor === undefined) throw new Error("There is no schematic feature");
    const said = textsOf(layoutCard(cardOf(corridor, "zh"), aFullLegend("zh")));
    expect(said).toContain("示意图，非测绘成果");
    expect(said).toContain("不作量算依据");
  });

  it("has what the plan puts into a township, not only what names it", () => {
    const township = index.features.find(({ id }) => id === "townships/shangyong");
    if (township === undefined) throw new Error("There is no such township");
    const { tasks } = cardOf(township, "zh");
    expect(tasks.length).toBeGreaterThan(1);
    expect(tasks.some(({ years }) => years.some((items) => items.length > 0))).toBe(true);
  });
});
