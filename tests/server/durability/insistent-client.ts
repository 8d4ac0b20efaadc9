import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { reportList } from "#domain/api/reports.ts";
import { type NewReport, report } from "#domain/progress/report.ts";
import { aNewReport } from "#tests/support/reports.ts";

/** What one client has sent and was told. */
export type Sent = {
  /** Ids of the reports that were acknowledged, in the order of the requests; those of a batch together. */
  readonly acknowledged: (readonly string[])[];
  /** How often no answer came. */
  failures: number;
};

async function post(port: number, path: string, body: object, key: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/api/${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "sec-fetch-site": "same-origin",
      "idempotency-key": key,
      "x-test-account": "transport-reporter",
    },
    body: JSON.stringify(body),
  });
}

/**
 * Sends reports one after another, each until it is acknowledged however often the server dies, until `isOver`. With a
 * `size` above 1 they are sent in batches of that many.
 */
export async function sendInsistently(port: number, name: string, size: number, isOver: () => boolean): Promise<Sent> {
  const sent: Sent = { acknowledged: [], failures: 0 };
  for (let round = 0; !isOver(); round += 1) {
    const key = randomUUID();
    const summary = (at: number): string => `${name} ${round}/${at}`;
    const reports = Array.from({ length: size }, (_, at): NewReport => aNewReport({ summary: summary(at) }));
    for (;;) {
      try {
        const answer =
          size === 1
            ? await post(port, "reports", reports[0] ?? {}, key)
            : await post(port, "report-batches", { reports }, key);
        const content: unknown = await answer.json();
        if (!answer.ok) throw new RangeError(`Refused with ${answer.status}: ${JSON.stringify(content)}`);
        const stored = size === 1 ? [report.parse(content)] : reportList.parse(content).reports;
        sent.acknowledged.push(stored.map(({ id }) => id));
        break;
      } catch (cause) {
        if (cause instanceof RangeError) throw cause;
        sent.failures += 1;
        await pause(10);
      }
    }
  }
  return sent;
}
