import { expect, it } from "vitest";
import { describeOnBothDatabases, newPlace } from "#tests/support/databases.ts";
import { aServer, send, sendReport } from "#tests/support/report-server.ts";
import { aNewReport } from "#tests/support/reports.ts";
import { lights } from "#domain/progress/light.ts";
import { problem } from "#domain/api/problem.ts";
import { lightTerm } from "#app/language/progress-terms.ts";
import { createApp } from "#server/app.ts";
import { lightsZh, propertyNames } from "#server/ogc/item-properties.ts";
import { people } from "#tests/support/report-server.ts";
import { testDeps } from "#tests/support/server-deps.ts";
import { openAt } from "#tests/support/databases.ts";
import { featureCollection } from "#domain/features/feature.ts";
import { generatedSites, seededRandom } from "#tests/bench/generated-sites.ts";

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
      lightZh: "预警",
      phase: "under-construction",
      percent: 80,
      isPublicFact: false,
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

it("gives features without a place their null, and finds them in any box, as the standard wants it", async () => {
  const { app } = await aServer(await newPlace(null));
  const all = (await send(app, "GET", "/ogc/collections/sites/items?limit=1000", null)).json<Items>();
  const placeless = all.features.filter(({ geometry }) => geometry === null).map(({ id }) => id);
  const elsewhere = (
    await send(app, "GET", "/ogc/collections/sites/items?limit=1000&bbox=0,0,1,1", null)
  ).json<Items>();
  expect(placeless.length).toBeGreaterThan(0);
  expect(elsewhere.features.map(({ id }) => id)).toEqual(placeless);
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

it("compares numbers as numbers, and a list whole or by its members", async () => {
  const { app } = await aServer(await newPlace(null));
  await sendReport(app, aNewReport({ percent: 80 }));
  const ids = async (query: string): Promise<readonly string[]> =>
    (await send(app, "GET", `/ogc/collections/corridors/items?${query}`, null))
      .json<Items>()
      .features.map(({ id }) => id);
  expect(await ids("percent=80.0")).toEqual(["caocun-interchange"]);
  expect(await ids("percent=8,80")).toEqual(["caocun-interchange"]);
  expect(await ids("isPublicFact=false")).toEqual(["caocun-interchange"]);
  const all = (await send(app, "GET", "/ogc/collections/corridors/items", null)).json<Items>().features;
  const tasksOf = ({ properties }: Items["features"][number]): readonly string[] =>
    String(properties["tasks"]).split(",");
  const several = all.find((each) => tasksOf(each).length > 1);
  const whole = String(several?.properties["tasks"]);
  const [task = ""] = whole.split(",");
  expect(await ids(`task=${task}`)).toEqual(all.filter((each) => tasksOf(each).includes(task)).map(({ id }) => id));
  expect(await ids(`tasks=${whole}`)).toEqual(
    all.filter(({ properties }) => properties["tasks"] === whole).map(({ id }) => id),
  );
  expect(await ids(`tasks=${task}`)).not.toContain(several?.id);
});

it("judges a box of another system in that system's own plane", async () => {
  const { app } = await aServer(await newPlace(null));
  const crs = "http://www.opengis.net/def/crs/EPSG/0/4548";
  const place = (await send(app, "GET", `/ogc/collections/centres/items/shangyong?crs=${crs}`, null)).json<
    Items["features"][number]
  >();
  const [northing = 0, easting = 0] = (place.geometry?.coordinates ?? []) as readonly number[];
  const found = async (box: readonly number[]): Promise<readonly string[]> =>
    (await send(app, "GET", `/ogc/collections/centres/items?bbox=${box.join(",")}&bbox-crs=${crs}`, null))
      .json<Items>()
      .features.map(({ id }) => id);
  expect(await found([northing - 1, easting - 1, northing + 1, easting + 1])).toEqual(["shangyong"]);
  // A long box that ends a metre south of it: in degrees the box around this one would hold the place.
  expect(await found([northing - 20_000, easting - 20_000, northing - 1, easting + 20_000])).not.toContain("shangyong");
});

it("finds an item by its whole id too, with its slash encoded, and links to one address", async () => {
  const { app } = await aServer(await newPlace(null));
  const items = "/ogc/collections/corridors/items";
  const short = await send(app, "GET", `${items}/zhengyong-expressway`, null);
  const whole = await send(app, "GET", `${items}/corridors%2Fzhengyong-expressway`, null);
  expect(short.statusCode).toBe(200);
  expect(whole.json()).toEqual(short.json());
});

it("pages through five thousand features, each once", async () => {
  const place = await newPlace(null);
  const sites = featureCollection.parse(JSON.parse(generatedSites(5000, seededRandom(3))));
  const { plan } = await testDeps(await openAt(place));
  const { app } = await aServer(place, { plan: { ...plan, sources: { ...plan.sources, sites } } });
  const seen: string[] = [];
  let next: string | undefined = "/ogc/collections/sites/items?limit=999&kind=school,health,housing,industry,research";
  let matched = 0;
  while (next !== undefined) {
    const answer: Items = (await send(app, "GET", next, null)).json<Items>();
    matched = answer.numberMatched;
    expect(answer.numberReturned).toBe(answer.features.length);
    seen.push(...answer.features.map(({ id }) => id));
    const link: string | undefined = answer.links.find(({ rel }) => rel === "next")?.href;
    next = link === undefined ? undefined : link.slice(link.indexOf("/ogc"));
  }
  const wanted = sites.features.filter(({ properties }) =>
    ["school", "health", "housing", "industry", "research"].includes(properties.kind),
  );
  expect(seen).toEqual(wanted.map(({ id }) => id.slice("sites/".length)));
  expect(matched).toBe(wanted.length);
});

it("leads back as well, never before the first", async () => {
  const { app } = await aServer(await newPlace(null));
  const links = async (query: string) => {
    const answer = await send(app, "GET", `/ogc/collections/sites/items?${query}`, null);
    return answer
      .json<Items>()
      .links.flatMap(({ rel, href }) => (rel === "prev" || rel === "next" ? [[rel, new URL(href).search]] : []));
  };
  expect(await links("limit=10&offset=5&kind=school%2Chealth,energy")).toEqual([
    ["prev", "?limit=10&offset=0&kind=school%2Chealth%2Cenergy"],
  ]);
  expect(await links("limit=2&kind=energy")).toEqual([["next", "?limit=2&kind=energy&offset=2"]]);
});

it("says everything about its answer in the headers", async () => {
  const { app } = await aServer(await newPlace(null));
  const { headers } = await send(app, "GET", "/ogc/collections/sites/items?limit=1", null, undefined, {
    host: "plan.example",
  });
  expect(headers["content-type"]).toBe("application/geo+json");
  expect(headers["content-crs"]).toBe("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
  expect(headers["vary"]).toContain("Accept");
  expect(headers["link"]).toBe(
    [
      '<http://plan.example/ogc/collections/sites/items?limit=1&f=json>; rel="self"; type="application/geo+json"',
      '<http://plan.example/ogc/collections/sites/items?limit=1&f=html>; rel="alternate"; type="text/html"',
      '<http://plan.example/ogc/collections/sites/items?limit=1&offset=1>; rel="next"; type="application/geo+json"',
      '<http://plan.example/ogc/collections/sites>; rel="collection"; type="application/json"',
    ].join(", "),
  );
});

it("links to the installer's address, else to the one asked for; a proxy's word counts only where it is trusted", async () => {
  const place = await newPlace(null);
  const deps = await testDeps(await openAt(place), { accounts: people });
  const self = async (trustProxy: boolean, publicUrl: string | null): Promise<string | undefined> => {
    const parts = { siteDirectory: place.directory, dataDirectory: place.directory, logger: false, trustProxy };
    const app = await createApp({ ...parts, deps: { ...deps, publicUrl } });
    const headers = { host: "inside:8080", "x-forwarded-host": "plan.example", "x-forwarded-proto": "https" };
    const answer = await send(app, "GET", "/ogc/conformance", null, undefined, headers);
    await app.close();
    return answer.json<Items>().links.find(({ rel }) => rel === "self")?.href;
  };
  expect(await self(false, null)).toBe("http://inside:8080/ogc/conformance?f=json");
  expect(await self(true, null)).toBe("https://plan.example/ogc/conformance?f=json");
  expect(await self(false, "https://county.example")).toBe("https://county.example/ogc/conformance?f=json");
});

it("describes every collection: title, extent, systems and the links that clients follow", async () => {
  const { app } = await aServer(await newPlace(null));
  type Collection = {
    readonly id: string;
    readonly links: Items["links"];
    readonly extent: { readonly spatial: { readonly bbox: readonly number[][] } };
  };
  const { collections } = (await send(app, "GET", "/ogc/collections", null)).json<{
    readonly collections: readonly Collection[];
  }>();
  expect(collections.map(({ id }) => id)).toEqual([
    "context",
    "county",
    "townships",
    "axes",
    "corridors",
    "centres",
    "sites",
  ]);
  for (const each of collections) {
    const alone = (await send(app, "GET", `/ogc/collections/${each.id}`, null)).json<Collection>();
    expect(alone).toEqual(each);
    expect(each).toMatchObject({
      itemType: "feature",
      storageCrs: "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
      crs: [
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
        ...[4326, 4490, 4548].map((code) => `http://www.opengis.net/def/crs/EPSG/0/${code}`),
      ],
    });
    const [west = 0, south = 0, east = 0, north = 0] = each.extent.spatial.bbox[0] ?? [];
    expect(west).toBeLessThan(east);
    expect(south).toBeLessThan(north);
    for (const { rel, href } of each.links)
      expect((await send(app, "GET", href.slice(href.indexOf("/ogc")), null)).statusCode, rel).toBe(200);
  }
});

it("calls the lights as the app does", () => {
  expect(lightsZh).toEqual(Object.fromEntries(lights.map((light) => [light, lightTerm("zh", light)])));
});

it("gives every item every property, flat, also where there is nothing to say", async () => {
  const { app } = await aServer(await newPlace(null));
  for (const id of ["context", "county", "townships", "axes", "corridors", "centres", "sites"]) {
    const { features } = (await send(app, "GET", `/ogc/collections/${id}/items?limit=1000`, null)).json<Items>();
    for (const { properties } of features) {
      expect(Object.keys(properties)).toEqual(propertyNames);
      expect(Object.values(properties).filter((value) => typeof value === "object" && value !== null)).toEqual([]);
    }
  }
});

it("says what is wrong with a request, each with its path", async () => {
  const { app } = await aServer(await newPlace(null));
  const answer = await send(app, "GET", "/ogc/collections/corridors/items?colour=red&limit=0&f=xml", null);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(problem.parse(answer.json()).issues?.map(({ path }) => path)).toEqual([["query", "f"]]);
  const other = await send(app, "GET", "/ogc/collections/corridors/items?colour=red&limit=0", null);
  expect(problem.parse(other.json()).issues?.map(({ path }) => path)).toEqual([
    ["query", "limit"],
    ["query", "colour"],
  ]);
  const third = await send(app, "GET", "/ogc/collections?f=json&limit=3&bbox=1", null);
  expect(problem.parse(third.json()).issues?.map(({ path }) => path)).toEqual([
    ["query", "limit"],
    ["query", "bbox"],
  ]);
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
      "/ogc/collections/corridors/items/zhengyong-expressway?limit=1",
      "/ogc/collections/corridors/items?f=json&f=html",
      "/ogc/nothing",
    ].map(async (url) => (await send(app, "GET", url, null)).statusCode),
  );
  expect(statuses).toEqual([400, 400, 400, 404, 404, 400, 400, 404]);
});

it("is closed where the installer closes reading", async () => {
  const { app } = await aServer(await newPlace(null), { isReadingOpen: false });
  const urls = [
    "/ogc",
    "/ogc/style.css",
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
  expect(answer.headers["content-type"]).toBe("application/vnd.oai.openapi+json;version=3.0");
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

it("writes on its pages what names hold, never runs it", async () => {
  const place = await newPlace(null);
  const { plan } = await testDeps(await openAt(place));
  const [first, ...others] = plan.sources.sites.features;
  if (first === undefined) throw new Error("There are no sites");
  const name = `<img src=x onerror=alert(1)> & "quoted" 'too'`;
  const renamed = featureCollection.parse({
    type: "FeatureCollection",
    features: [{ ...first, properties: { ...first.properties, name } }, ...others],
  });
  const { app } = await aServer(place, { plan: { ...plan, sources: { ...plan.sources, sites: renamed } } });
  const item = first.id.slice("sites/".length);
  const hostile = { accept: "text/html", host: `evil"><script>alert(1)</script>` };
  for (const url of [
    "/ogc/collections/sites/items?kind=%3Cscript%3E,school,industry",
    `/ogc/collections/sites/items/${item}`,
  ]) {
    const { body } = await send(app, "GET", url, null, undefined, hostile);
    expect(body).not.toMatch(/<img|<script/i);
  }
  const { body } = await send(app, "GET", `/ogc/collections/sites/items/${item}`, null, undefined, {
    accept: "text/html",
  });
  expect(body).toContain("&#60;img src=x onerror=alert(1)&#62; &#38; &#34;quoted&#34; &#39;too&#39;");
});
