import { expect, it } from "vitest";
import type { Account } from "#domain/account/account.ts";
import { describeOnBothDatabases } from "#tests/support/databases.ts";
import { aServer, people } from "#tests/support/report-server.ts";
import { aNewReport } from "#tests/support/reports.ts";

describeOnBothDatabases("stopping", (place) => {
  it("takes no more than moments while live updates are open", async () => {
    const { app } = await aServer(await place());
    const address = await app.listen({ port: 0, host: "127.0.0.1" });
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${address}/api/changes`)));
    const ends = answers.map((answer) => answer.text().catch(() => "cut"));
    const began = Date.now();
    await app.close();
    expect(Date.now() - began).toBeLessThan(2000);
    expect(await Promise.all(ends)).toHaveLength(20);
  });

  it("lets a report that is being taken come to its answer", async () => {
    const [who = null] = people;
    let letPass: ((account: Account | null) => void) | null = null;
    const { app, database } = await aServer(await place(), {
      whoSends: () => new Promise((resolve) => (letPass = resolve)),
    });
    const address = await app.listen({ port: 0, host: "127.0.0.1" });
    const sending = fetch(`${address}/api/reports`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID(), origin: address },
      body: JSON.stringify(aNewReport()),
    });
    await expect.poll(() => letPass).not.toBeNull();
    const closing = app.close();
    setTimeout(() => letPass?.(who), 100);
    expect((await sending).status).toBe(201);
    await closing;
    expect(await database.db.selectFrom("reports").select("id").execute()).toHaveLength(1);
  });
});
