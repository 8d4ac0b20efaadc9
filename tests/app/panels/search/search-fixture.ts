import type { Village } from "#domain/features/village.ts";
import { parse } from "#domain/result.ts";
import { villageList } from "#domain/features/village.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { aFeature, anIndex, anItem } from "../panel-fixture.ts";

const named = (id: string, name: string, nameEn: string, rest: object = {}, geometry?: null): object =>
  aFeature(id, { name, nameEn, ...rest }, geometry === null ? null : { type: "Point", coordinates: [118.2, 25.5] });

/** A plan with enough of Dehua's names in it to tell good ranking from bad. */
export function aCountyIndex(): PlanIndex {
  const index = anIndex({
    items: [
      anItem({
        at: "12-2025-1",
        text: "政永高速德化段：争取全线建成通车",
        features: ["corridors/zhengyong-expressway"],
        phase: "complete",
      }),
      anItem({
        at: "12-2026-1",
        text: "政永高速德化段：推动通车运营",
        features: ["corridors/zhengyong-expressway"],
        phase: "operating",
      }),
      anItem({ at: "9-2027-1", text: "上涌、水口两个县域副中心：持续加快建设", features: ["centres/shangyong"] }),
      anItem({ at: "14-2025-1", text: "“教育入学一件事”系统启用" }),
    ],
    goals: [
      {
        id: "goal-hospital",
        task: "9",
        text: "县医院达到三级医院标准",
        textEn: "The county hospital reaches grade three",
        commitment: "strive",
        features: ["sites/county-hospital"],
        byYear: 2028,
        cite: { part: "main", task: "9" },
      },
    ],
    indicators: [
      {
        id: "urbanisation",
        name: "常住人口城镇化率",
        nameEn: "Urbanisation rate",
        unit: "%",
        unitEn: "%",
        measure: "level",
        task: "9",
      },
    ],
    features: [
      named("county/dehua", "德化县", "Dehua County"),
      named("townships/shangyong", "上涌镇", "Shangyong Town"),
      named("townships/shuikou", "水口镇", "Shuikou Town"),
      named("townships/guobao", "国宝乡", "Guobao Township"),
      named("centres/shangyong", "上涌县域副中心", "Sub-centre Shangyong"),
      named("corridors/zhengyong-expressway", "政永高速德化段", "Zhengyong Expressway in Dehua", {
        kind: "expressway",
        number: "S21",
      }),
      named("corridors/shaxia-expressway", "沙厦高速", "Shaxia Expressway", {
        kind: "expressway",
        aliases: ["厦沙高速"],
      }),
      named("corridors/changfu-railway", "昌福（厦）高铁", "Changfu High-speed Railway", { kind: "railway" }, null),
      named("sites/fengyang-middle-school", "凤洋中学", "Fengyang Middle School"),
      named("sites/county-hospital", "德化县医院", "Dehua County Hospital", { kind: "health" }),
      named("sites/water-supply", "城乡供水一体化", "Water Supply", { kind: "energy" }, null),
      named("sites/renewal", "重点小区改造", "Neighbourhood Renewal", { kind: "housing" }, null),
      named("sites/bank", "农商银行网点", "Bank", { kind: "service" }, null),
    ],
  });
  const tasks = index.plan.tasks.map((task) =>
    task.id === "12"
      ? {
          ...task,
          name: "构建高效便捷的互联互通体系",
          shortName: "互联互通",
          nameEn: "An efficient and convenient transport network",
        }
      : task,
  );
  return { ...index, plan: { ...index.plan, tasks }, taskById: new Map(tasks.map((task) => [task.id, task])) };
}

/** Three villages; two of them sound like 上涌 and 凤洋. */
export function someVillages(): readonly Village[] {
  const result = parse(villageList, [
    { code: "350526108200", name: "上涌村委会", township: "townships/shangyong" },
    { code: "350526108201", name: "凤洋村委会", township: "townships/shangyong" },
    { code: "350526105202", name: "苏洋村委会", township: "townships/shuikou" },
  ]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}
