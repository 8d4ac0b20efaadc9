import { setImmediate } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";
import { insertReports, type ReportToStore } from "./insert-reports.ts";

type Waiting = {
  readonly reports: readonly ReportToStore[];
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
};

// Of reports in one transaction; far below the parameters that a statement may have.
const mostTogether = 500;

/**
 * Stores reports. Those that come while a transaction is being written to the disk go into the next one together, because
 * waiting for the disk is what a write costs.
 */
export class ReportWriter {
  readonly #db: Kysely<Tables>;
  readonly #timeZone: string;
  readonly #waiting: Waiting[] = [];
  #isWriting = false;

  /** `timeZone` is the county's. */
  constructor(db: Kysely<Tables>, timeZone: string) {
    this.#db = db;
    this.#timeZone = timeZone;
  }

  /**
   * Stores these reports, all or none. Once it resolves they are on the disk; rejects as `insertReports` throws, for these
   * reports alone.
   */
  store(reports: readonly ReportToStore[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ reports, resolve, reject });
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      let together: readonly Waiting[] = [];
      // Requests that need the embedded database's one connection for a look at it get that first, and so come along.
      await setImmediate();
      try {
        await this.#db.transaction().execute(async (transaction) => {
          // Only now, since more may have come while the connection was busy.
          together = this.#takeWaiting();
          const reports = together.flatMap((each) => each.reports);
          await insertReports(transaction, reports, this.#timeZone);
        });
        for (const { resolve } of together) resolve();
      } catch (cause) {
        await this.#writeOneByOne(together.length === 0 ? this.#takeWaiting() : together, cause);
      }
    }
    this.#isWriting = false;
  }

  /** After they failed together: one that is refused must not take the others with it. */
  async #writeOneByOne(failed: readonly Waiting[], cause: unknown): Promise<void> {
    const [only, ...others] = failed;
    if (others.length === 0) only?.reject(cause);
    else
      for (const { reports, resolve, reject } of failed)
        await this.#db
          .transaction()
          .execute((transaction) => insertReports(transaction, reports, this.#timeZone))
          .then(resolve, reject);
  }

  #takeWaiting(): readonly Waiting[] {
    let count = 0;
    const end = this.#waiting.findIndex(({ reports }, at) => (count += reports.length) > mostTogether && at > 0);
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end);
  }
}
