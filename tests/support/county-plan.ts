import { plan, type Plan } from "#domain/plan/plan.ts";
import { formatIssue, parse } from "#domain/result.ts";

const ordinals = ["（一）", "（二）", "（三）", "（四）"];

/** The plan of an invented county: tasks of the given names from 1 on, the first half in each of two actions. */
export function aCountyPlan({
  tasks = ["改善乡村道路", "建设河滨公园", "办好县城学校"],
  taskOrdinals = ordinals,
  years = [2026, 2027],
}: {
  readonly tasks?: readonly string[];
  readonly taskOrdinals?: readonly string[];
  readonly years?: readonly number[];
} = {}): Plan {
  const half = Math.ceil(tasks.length / 2);
  const result = parse(plan, {
    version: 1,
    document: {
      number: "青政〔2026〕7号",
      title: "青溪县城乡建设方案",
      titleEn: "Qingxi plan",
      shortTitle: "青溪方案",
      shortTitleEn: "Qingxi plan",
      issuer: "青溪县人民政府",
      issuerEn: "Qingxi county",
      issuedOn: "2026-01-05",
      validThroughYear: years.at(-1),
      county: { name: "青溪县", nameEn: "Qingxi", code: "999999" },
    },
    years,
    actions: [
      { id: "1", name: "畅通城乡", nameEn: "Roads", chapter: "二" },
      { id: "2", name: "服务群众", nameEn: "Services", chapter: "三" },
    ],
    tasks: tasks.map((name, at) => ({
      id: String(at + 1),
      action: at < half ? "1" : "2",
      name,
      nameEn: `Task ${at + 1}`,
      shortName: name.slice(0, 4),
      shortNameEn: `Task ${at + 1}`,
      ordinal: taskOrdinals[at],
      units: ["transport"],
    })),
    units: [{ id: "transport", name: "县交通局", nameEn: "Transport", shortName: "交通局", aliases: [] }],
    indicators: [],
    items: [
      {
        id: `1-${years[0]}-1`,
        task: "1",
        year: years[0],
        text: "修路",
        textEn: "Roads",
        commitment: "firm",
        features: ["county/qingxi"],
        phase: "service",
        cite: { part: "annex", task: "1", year: years[0] },
      },
    ],
    goals: [],
    notes: [],
  });
  if (!result.ok) throw new Error(result.issues.map(formatIssue).join("\n"));
  return result.value;
}
