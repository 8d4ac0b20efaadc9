import { expect, inject, it } from "vitest";
import { nextChangeNumber, openDatabase } from "#server/database/database.ts";
import { describeOnBothDatabases, newPlace, openAt } from "#tests/support/databases.ts";

describeOnBothDatabases("the database", (place) => {
  it("numbers changes one after another, also when several processes write at once", async () => {
    const where = await place();
    const [first, second] = [await openAt(where), await openAt(where)];
    const numbers: number[] = [];
    for (let round = 0; round < 10; round += 1)
      for (const { db } of [first, second]) numbers.push(await db.transaction().execute(nextChangeNumber));
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  });

  it("gives back a number whose transaction failed", async () => {
    const { db } = await openAt(await place());
    const failing = db.transaction().execute(async (transaction) => {
      await nextChangeNumber(transaction);
      throw new Error("after the number");
    });
    await expect(failing).rejects.toThrow("after the number");
    expect(await db.transaction().execute(nextChangeNumber)).toBe(1);
  });

  it("is brought up to date once, however often it is opened", async () => {
    const where = await place();
    await (await openDatabase(where.url, where.directory)).close();
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase(where.url, where.directory)));
    expect(await Promise.all(opened.map((each) => each.isReached()))).toEqual([true, true, true]);
    await Promise.all(opened.map((each) => each.close()));
  });
});

it.skipIf(inject("postgresUrl") === null)(
  "PostgreSQL is brought up to date once when several processes start together",
  async () => {
    const { url, directory } = await newPlace(inject("postgresUrl"));
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase(url, directory)));
    expect(await Promise.all(opened.map((each) => each.isReached()))).toEqual([true, true, true]);
    await Promise.all(opened.map((each) => each.close()));
  },
);
