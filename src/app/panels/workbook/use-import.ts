import { useState } from "react";
import { newKey } from "#app/data/new-key.ts";
import { sendReportBatch } from "#app/data/progress-api.ts";
import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { phasesByName, unitsByName } from "#app/workbook/known-names.ts";
import { largestFile, type WorkbookReading } from "#app/workbook/workbook-reading.ts";
import type { WorkbookDesk } from "#app/workbook/workbook-desk.ts";
import type { Account } from "#domain/account/account.ts";
import { kindOf, type Problem } from "#domain/api/problem.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { readReportRows, type SheetReading } from "#domain/spreadsheet/read-report-rows.ts";
import { type RefusedCell, refusedCells } from "#domain/spreadsheet/refused-cells.ts";

/**
 * Why sending came to nothing: `wrong` the server does not take it · `unsure` nobody knows whether it was stored ·
 * `signedOut` · `notAllowed` · `tooMany` requests.
 */
export type Refusal = {
  readonly kind: "wrong" | "unsure" | "signedOut" | "notAllowed" | "tooMany";
  /** What the server said of single cells. */
  readonly cells: readonly RefusedCell[];
  /** The server's own words where there are no cells; `null`: none. */
  readonly detail: string | null;
};

/** A file that was read. */
export type ReadFile = {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly reading: SheetReading;
  /** One key for this file, so that confirming again stores nothing twice. */
  readonly key: string;
};

/** How far an import is. */
export type ImportStep =
  | { readonly kind: "choose" }
  | { readonly kind: "reading" }
  | { readonly kind: "fault"; readonly fault: Extract<WorkbookReading, { ok: false }> }
  | { readonly kind: "read"; readonly file: ReadFile; readonly refusal: Refusal | null }
  | { readonly kind: "sending" }
  | { readonly kind: "done"; readonly count: number };

const refusalKinds = new Map<string, Refusal["kind"]>([
  ["not-signed-in", "signedOut"],
  ["forbidden", "notAllowed"],
  ["too-many-requests", "tooMany"],
  ["internal", "unsure"],
  ["unavailable", "unsure"],
]);

function refusalOf(problem: Problem, { reading }: ReadFile): Refusal {
  const kind = refusalKinds.get(kindOf(problem)) ?? "wrong";
  const cells = refusedCells(problem.issues, reading.rows);
  return { kind, cells, detail: kind === "wrong" && cells.length === 0 ? problem.detail : null };
}

/** Reads a filled-in workbook and, once confirmed, sends all of it or nothing. */
export function useImport(index: PlanIndex, store: ProgressStore, data: ProgressData, desk: WorkbookDesk) {
  const [step, setStep] = useState<ImportStep>({ kind: "choose" });

  async function read(file: File, account: Account): Promise<void> {
    if (file.size > largestFile) {
      setStep({ kind: "fault", fault: { ok: false, fault: "tooLarge" } });
      return;
    }
    setStep({ kind: "reading" });
    // A file that was taken away in the meantime has no content.
    const content = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
    const workbook = await desk.read(content, index.plan.document.number);
    if (!workbook.ok) {
      setStep({ kind: "fault", fault: workbook });
      return;
    }
    const heads = data.heads.status === "ready" ? data.heads.value : [];
    const reading = readReportRows(workbook.rows, {
      index,
      account,
      today: data.asOf,
      lastReports: new Map(heads.flatMap(({ feature, unit }) => (unit === null ? [] : [[feature, unit] as const]))),
      units: unitsByName(index),
      phases: phasesByName(),
    });
    setStep({ kind: "read", file: { sheet: workbook.sheet, reading, key: newKey() }, refusal: null });
  }

  async function send(file: ReadFile): Promise<void> {
    setStep({ kind: "sending" });
    const answer = await sendReportBatch({ reports: file.reading.rows.map(({ report }) => report) }, file.key);
    if (answer.kind === "value") {
      setStep({ kind: "done", count: answer.value.length });
      await store.reload();
      return;
    }
    const refusal: Refusal =
      answer.kind === "offline" ? { kind: "unsure", cells: [], detail: null } : refusalOf(answer.problem, file);
    setStep({ kind: "read", file, refusal });
    if (refusal.kind === "signedOut") await store.renewSession();
  }

  return { step, read, send, startOver: () => setStep({ kind: "choose" }) };
}
