import type { Messages } from "#app/language/language.ts";

/** Texts of the page that stands until the plan is loaded. */
export const messages = {
  zh: {
    loading: "正在载入规划……",
    failed: "规划数据没有载入，页面暂时不能显示内容。",
    unreachable: (detail: string) => `连接不上服务器（${detail}）。`,
    status: (status: number) => `服务器答复 ${status}。`,
    invalid: (count: number) => `plan.json 有 ${count} 处不符合要求：`,
    retry: "重新载入",
  },
  en: {
    loading: "Loading the plan …",
    failed: "The plan could not be loaded, so there is nothing to show yet.",
    unreachable: (detail: string) => `The server cannot be reached (${detail}).`,
    status: (status: number) => `The server answered ${status}.`,
    invalid: (count: number) => `plan.json does not fit its schema in ${count} ${count === 1 ? "place" : "places"}:`,
    retry: "Load again",
  },
} satisfies Messages<unknown>;
