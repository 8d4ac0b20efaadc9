import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#tests/support/databases.ts";
import { aServer, send, sendReport } from "#tests/support/report-server.ts";
import { aNewReport } from "#tests/support/reports.ts";

describeOnBothDatabases("metrics", (place) => {
  it("tell how long answers took, by route and status, and how much is stored", async () => {
    const { app, database } = await aServer(await place());
    await sendReport(app, aNewReport());
    await send(app, "GET", "/api/reports?feature=corridors/caocun-interchange", null);
    await send(app, "GET", "/api/reports?feature=nothing", null);
    await send(app, "GET", "/wp-login.php", null);
    const { body, headers } = await send(app, "GET", "/metrics", null);
    expect(headers["content-type"]).toContain("text/plain");
    expect(body).toContain('http_request_duration_seconds_count{method="POST",route="/api/reports",status="201"} 1');
    expect(body).toContain('http_request_duration_seconds_count{method="GET",route="/api/reports",status="200"} 1');
    expect(body).toContain('http_request_duration_seconds_count{method="GET",route="/api/reports",status="400"} 1');
    expect(body).not.toContain("wp-login");
    expect(body).toContain('county_reports{of="units"} 1\ncounty_reports{of="public facts"} 0');
    expect(body).toContain("county_database_reached 1");
    expect(body).toContain("process_resident_memory_bytes");
    await database.close();
    expect((await send(app, "GET", "/metrics", null)).body).toContain("county_database_reached 0");
  });

  it("are each server's own", async () => {
    const { app } = await aServer(await place());
    const other = await aServer(await place());
    await send(app, "GET", "/api/progress", null);
    expect((await send(other.app, "GET", "/metrics", null)).body).not.toContain('route="/api/progress"');
  });

  it("count the open live connections", async () => {
    const { app } = await aServer(await place());
    const address = await app.listen({ port: 0, host: "127.0.0.1" });
    const stop = new AbortController();
    const live = async () =>
      /county_live_connections (\d+)/.exec(await (await fetch(`${address}/metrics`)).text())?.[1];
    await fetch(`${address}/api/changes`, { signal: stop.signal });
    expect(await live()).toBe("1");
    stop.abort();
    await expect.poll(live).toBe("0");
  });

  it("are told to this machine alone, and not to those for whom a proxy on it asks", async () => {
    const { app } = await aServer(await place());
    const from = (remoteAddress: string, headers: Readonly<Record<string, string>> = {}) =>
      app.inject({ url: "/metrics", remoteAddress, headers }).then(({ statusCode }) => statusCode);
    expect(await from("::1")).toBe(200);
    expect(await from("10.1.2.3")).toBe(403);
    expect(await from("127.0.0.1", { "x-forwarded-for": "10.1.2.3" })).toBe(403);
  });

  it("are told to whoever has the token, and then to nobody else", async () => {
    const metricsToken = "a-token-of-the-office";
    const { app } = await aServer(await place(), { metricsToken });
    const withHeaders = (headers: Readonly<Record<string, string>>) =>
      app.inject({ url: "/metrics", remoteAddress: "10.1.2.3", headers }).then(({ statusCode }) => statusCode);
    expect(await withHeaders({ authorization: `Bearer ${metricsToken}` })).toBe(200);
    expect(await withHeaders({ authorization: "Bearer another" })).toBe(401);
    expect(await withHeaders({})).toBe(401);
    expect((await app.inject("/metrics")).statusCode).toBe(401);
  });
});
