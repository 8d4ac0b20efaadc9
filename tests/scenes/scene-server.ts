import { randomUUID } from "node:crypto";
import { createApp } from "#server/app.ts";
import { openDatabase } from "#server/database/database.ts";
import { aNewReport } from "#tests/support/reports.ts";
import { anAccount, testDeps } from "#tests/support/server-deps.ts";
import { lookedAtOn } from "./scene-walk.ts";

/** A server for briefings to be looked at. */
export type SceneServer = { readonly origin: string; readonly close: () => Promise<void> };

const editor = "editor";

/** The header by which a window is that of somebody who may read blockers. */
export const signedIn = { "x-test-account": editor } as const;

// Words as long as units send them, so that one sees how a wall takes them.
const reports = [
  {
    feature: "corridors/caocun-interchange",
    unit: "transport",
    phase: "under-construction",
    percent: 55,
    blockers:
      "互通连接线段 3 户房屋征迁协议尚未签订，影响 K0+420 至 K0+760 路基填筑；雨季取土场供料不足，桥面铺装较计划推迟约一个月。",
    needsCoordination: "请县征迁办牵头，龙浔镇配合，12 月上旬完成剩余房屋征迁；请自然资源局协调临时取土场用地手续。",
  },
  {
    feature: "corridors/s310-banlin-wankeng",
    unit: "transport",
    phase: "detailed-design",
    percent: 8,
    blockers: "用地预审未批复。",
    needsCoordination: null,
  },
  {
    feature: "corridors/daiyun-ring-guiyang-shuikou",
    unit: "transport",
    phase: "on-hold",
    percent: 20,
    reason: "上位规划调整，线位待重新论证。",
    blockers: "线位与生态保护红线局部重叠，需优化方案后重新报审。",
    needsCoordination: "请自然资源局、林业局会同设计单位明确避让方案。",
  },
] as const;

/** Starts one with the built app of `siteDirectory` on an empty database in `directory`, with some reports in it or none. */
export async function startSceneServer(
  siteDirectory: string,
  directory: string,
  isReported: boolean,
): Promise<SceneServer> {
  const accounts = [anAccount({ id: editor, name: "规划办", role: "editor", units: [] })];
  const database = await openDatabase(null, directory);
  const deps = await testDeps(database, { accounts, now: () => new Date(lookedAtOn) });
  const app = await createApp({ siteDirectory, dataDirectory: directory, logger: false, deps });
  for (const report of isReported ? reports : []) {
    const answer = await app.inject({
      method: "POST",
      url: "/api/reports",
      headers: { "sec-fetch-site": "same-origin", "idempotency-key": randomUUID(), ...signedIn },
      payload: aNewReport(report),
    });
    if (answer.statusCode !== 201) throw new Error(`A report was answered with ${answer.statusCode}: ${answer.body}`);
  }
  const origin = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    origin,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}
