import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { type BenchPlace, startServer } from "./bench-place.ts";
import { type LoadResult, summarise } from "./load.ts";
import { postReport } from "./report-bench.ts";

/** Counts what pages receive, and tells when a count is reached. */
class Received {
  #count = 0;
  #wanted: { readonly count: number; readonly reached: () => void } | null = null;

  add(more: number): void {
    this.#count += more;
    if (this.#wanted !== null && this.#count >= this.#wanted.count) this.#wanted.reached();
  }

  reaches(count: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${this.#count} of ${count} updates came`)), 30_000);
      const reached = (): void => {
        clearTimeout(late);
        resolve();
      };
      this.#wanted = { count, reached };
      this.add(0);
    });
  }
}

async function listen(url: string, received: Received): Promise<IncomingMessage> {
  const asking = get(`${url}/api/changes?after=0`, { agent: false });
  const [answer] = (await once(asking, "response")) as [IncomingMessage];
  if (answer.statusCode !== 200) throw new Error(`live updates answered ${answer.statusCode}`);
  answer.setEncoding("utf8");
  answer.on("data", (text: string) => received.add(text.match(/^data:/gm)?.length ?? 0));
  return answer;
}

/** With so many pages open: the time from sending a report until the last of them has it. */
export async function liveUpdates(place: BenchPlace, pages: number, reports: number): Promise<LoadResult> {
  const server = await startServer(place);
  const received = new Received();
  const open = await Promise.all(Array.from({ length: pages }, () => listen(server.url, received)));
  const times: number[] = [];
  const began = performance.now();
  for (let sent = 1; sent <= reports; sent += 1) {
    const start = performance.now();
    await postReport(server.url);
    await received.reaches(sent * pages);
    times.push(performance.now() - start);
  }
  for (const page of open) page.destroy();
  await server.stop();
  return summarise(times, (performance.now() - began) / 1000);
}
