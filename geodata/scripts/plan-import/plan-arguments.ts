import { parseArgs } from "node:util";

/** How the command is called. */
export const usage = `Usage: npm run plan:import -- <plan.json> [--accept all|<change …>] [--refuse <change …>]
         [--write --reason "…" [--number "…" --title "…" --issued-on YYYY-MM-DD]]
       npm run plan:import -- --restore <version> [--write]
Without --write nothing is written. Several changes stand between commas, for example item/12-2026-2/changed,task/3/changed.
Number, title and day are those of the new file's document unless they are said.`;

const options = {
  accept: { type: "string", multiple: true },
  refuse: { type: "string", multiple: true },
  write: { type: "boolean" },
  reason: { type: "string" },
  number: { type: "string" },
  title: { type: "string" },
  "issued-on": { type: "string" },
  restore: { type: "string" },
} as const;

/** What is asked for: a new version of the plan, or an older one again. */
export type PlanRequest =
  | {
      readonly kind: "revise";
      readonly file: string;
      /** Ids of changes; `null`: all of them. */
      readonly accept: readonly string[] | null;
      readonly refuse: readonly string[];
      /** The claim as it was typed, without what was not said. */
      readonly claim: Readonly<Record<string, string>>;
      readonly isWritten: boolean;
    }
  | { readonly kind: "restore"; readonly version: number; readonly isWritten: boolean };

function listed(values: readonly string[] | undefined): readonly string[] {
  return (values ?? [])
    .flatMap((value) => value.split(","))
    .map((id) => id.trim())
    .filter((id) => id !== "");
}

/** Reads the arguments of the command, or says what is wrong with them. */
export function readPlanArguments(
  parameters: readonly string[],
): { readonly request: PlanRequest } | { readonly problem: string } {
  let parsed;
  try {
    parsed = parseArgs({ args: [...parameters], allowPositionals: true, options });
  } catch (cause) {
    return { problem: `${cause instanceof Error ? cause.message : String(cause)}\n${usage}` };
  }
  const { values, positionals } = parsed;
  const isWritten = values.write ?? false;
  if (values.restore !== undefined) {
    const version = Number(values.restore);
    if (positionals.length > 0 || !Number.isInteger(version) || version < 0) return { problem: usage };
    return { request: { kind: "restore", version, isWritten } };
  }
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) return { problem: usage };
  const accept = listed(values.accept);
  const claim = {
    number: values.number,
    title: values.title,
    issuedOn: values["issued-on"],
    reason: values.reason,
  };
  return {
    request: {
      kind: "revise",
      file,
      accept: accept.length === 0 || accept.includes("all") ? null : accept,
      refuse: listed(values.refuse),
      claim: Object.fromEntries(
        Object.entries(claim).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
      isWritten,
    },
  };
}
