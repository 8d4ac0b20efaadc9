import { expect, it } from "vitest";
import { describeOnBothDatabases, newPlace } from "#tests/support/databases.ts";
import { aServer, send, sendReport } from "#tests/support/report-server.ts";
import { aNewReport } from "#tests/support/reports.ts";

type Items = {
  readonly numberMatched: number;
  readonly numberReturned: number;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  readonly features: readonly {
    readonly id: string;
    readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
};

describeOnBothDatabases("OGC API – Features", (place) => {
  it("joins the present status to every built thing, as the last report leaves it", async () => {
    const { app } = await aServer(await place());
    await sendReport(app, aNewReport({ percent: 80 }));
    const items = (
      await send(app, "GET", "/ogc/collections/corridors/items?featureId=corridors/caocun-interchange", null)
    ).json<Items>();
    expect(items.numberMatched).toBe(1);
    expect(items.features[0]?.properties).toMatchObject({
      featureId: "corridors/caocun-interchange",
      light: "warning",
      percent: 80,
      expectedPercent: 94.8,
      differencePoints: 14.8,
    });
  });
});

it("pages through a collection by its next links, keeping every other parameter", async () => {
  const { app } = await aServer(await newPlace(null));
  const seen: string[] = [];
  let next: string | undefined = "/ogc/collections/townships/items?limit=7&bbox=117%2C25%2C119%2C26";
  while (next !== undefined) {
    const answer = await send(app, "GET", next, null);
    expect(answer.headers["content-type"]).toContain("application/geo+json");
    const { features, links } = answer.json<Items>();
    seen.push(...features.map(({ id }) => id));
    const link: string | undefined = links.find(({ rel }) => rel === "next")?.href;
    next = link === undefined ? undefined : link.slice(link.indexOf("/ogc"));
  }
  const all = (
    await send(app, "GET", "/ogc/collections/townships/items?limit=1000&bbox=117,25,119,26", null)
  ).json<Items>();
  expect(seen).toEqual(all.features.map(({ id }) => id));
  expect(seen.length).toBe(all.numberMatched);
  expect(seen.length).toBeGreaterThan(7);
});

it("gives features without a place their null, and leaves them out of a box", async () => {
  const { app } = await aServer(await newPlace(null));
  const all = (await send(app, "GET", "/ogc/collections/sites/items?limit=1000", null)).json<Items>();
  const inBox = (
    await send(app, "GET", "/ogc/collections/sites/items?limit=1000&bbox=117,25,119,26", null)
  ).json<Items>();
  expect(all.features.some(({ geometry }) => geometry === null)).toBe(true);
  expect(inBox.features.every(({ geometry }) => geometry !== null)).toBe(true);
  expect(all.features.every(({ properties }) => typeof properties["positionAccuracy"] === "string")).toBe(true);
});

it("leaves out a line whose box is met but which is not", async () => {
  const { app } = await aServer(await newPlace(null));
  // North-west of the chord of 政永高速, inside its box.
  const answer = await send(app, "GET", "/ogc/collections/corridors/items?bbox=118.25,25.75,118.27,25.77", null);
  const ids = answer.json<Items>().features.map(({ id }) => id);
  expect(ids).not.toContain("zhengyong-expressway");
});

it("answers in other systems in the order of their axes, and says so", async () => {
  const { app } = await aServer(await newPlace(null));
  const path = "/ogc/collections/centres/items/shangyong?crs=http://www.opengis.net/def/crs/EPSG/0/4548";
  const answer = await send(app, "GET", path, null);
  expect(answer.headers["content-crs"]).toBe("<http://www.opengis.net/def/crs/EPSG/0/4548>");
  const { geometry } = answer.json<{ readonly geometry: { readonly coordinates: readonly [number, number] } }>();
  const [northing, easting] = geometry.coordinates;
  expect(northing).toBeGreaterThan(2_800_000);
  expect(easting).toBeGreaterThan(500_000);
});

it("finds items by any property, and by the day of their last report", async () => {
  const { app } = await aServer(await newPlace(null));
  await sendReport(app, aNewReport({ asOfOn: "2026-11-20" }));
  const count = async (query: string): Promise<number> =>
    (await send(app, "GET", `/ogc/collections/corridors/items?${query}`, null)).json<Items>().numberMatched;
  const all = await count("");
  expect(await count("kind=railway")).toBe(2);
  expect(await count("light=unreported,notDue")).toBeLessThan(all);
  expect(await count("datetime=2026-11-21/..")).toBe(all - 1);
  expect(await count("datetime=../2026-11-20")).toBe(all);
});

it("refuses parameters that it does not know, collections and items that are not there", async () => {
  const { app } = await aServer(await newPlace(null));
  const statuses = await Promise.all(
    [
      "/ogc/collections/corridors/items?colour=red",
      "/ogc?x=1",
      "/ogc/collections?f=xml",
      "/ogc/collections/roads",
      "/ogc/collections/corridors/items/nothing",
    ].map(async (url) => (await send(app, "GET", url, null)).statusCode),
  );
  expect(statuses).toEqual([400, 400, 400, 404, 404]);
});

it("is closed where the installer closes reading", async () => {
  const { app } = await aServer(await newPlace(null), { isReadingOpen: false });
  const urls = [
    "/ogc",
    "/ogc/api",
    "/ogc/conformance",
    "/ogc/collections",
    "/ogc/collections/sites",
    "/ogc/collections/sites/items",
    "/ogc/collections/sites/items/county-hospital",
  ];
  const asked = await Promise.all(urls.map((url) => send(app, "GET", url, null)));
  expect(asked.map(({ statusCode }) => statusCode)).toEqual(urls.map(() => 401));
  const signedIn = await send(app, "GET", "/ogc/collections/sites/items", "transport-reporter");
  expect(signedIn.statusCode).toBe(200);
});

it("describes itself in OpenAPI 3.0, every reference resolved, every path answered", async () => {
  const { app } = await aServer(await newPlace(null));
  const answer = await send(app, "GET", "/ogc/api", null);
  expect(answer.headers["content-type"]).toMatch(/^application\/vnd\.oai\.openapi\+json; ?version="?3\.0/);
  const document = answer.json<{ openapi: string; paths: Record<string, unknown>; components: { schemas: object } }>();
  expect(document.openapi).toBe("3.0.3");
  const references = [...answer.body.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
  expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining([...new Set(references)]));
  const paths = Object.keys(document.paths).filter((path) => !path.includes("{"));
  const statuses = await Promise.all(
    paths.map(async (path) => (await send(app, "GET", `/ogc${path}?f=json`, null)).statusCode),
  );
  expect(statuses).toEqual(paths.map(() => 200));
});

it("has pages for people that need no script and no style of their own", async () => {
  const { app } = await aServer(await newPlace(null));
  const urls = [
    "/ogc",
    "/ogc/api",
    "/ogc/collections",
    "/ogc/collections/sites",
    "/ogc/collections/corridors/items",
    "/ogc/collections/corridors/items/caocun-interchange",
  ];
  for (const url of urls) {
    const answer = await send(app, "GET", url, null, undefined, { accept: "text/html,application/xhtml+xml" });
    expect(answer.headers["content-type"]).toContain("text/html");
    expect(answer.body).not.toMatch(/<script|style=|undefined|\[object/);
  }
  expect((await send(app, "GET", "/ogc/collections/corridors/items?f=html", null)).body).toContain(
    "沙厦高速德化草村出入口",
  );
});
