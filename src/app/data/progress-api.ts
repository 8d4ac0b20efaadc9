import { z } from "zod";
import {
  frozenMonthList,
  type NewFrozenMonth,
  type NewReview,
  type ReportBatch,
  reportList,
} from "#domain/api/reports.ts";
import { session, type Session, type SignIn } from "#domain/api/session.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { type FrozenMonth, frozenMonth, type FrozenMonthEntry } from "#domain/progress/frozen-month.ts";
import { type Photo, photo, type PhotoId } from "#domain/progress/photo.ts";
import { type Progress, progress } from "#domain/progress/report-heads.ts";
import { type NewReport, type Report, report, type ReportId } from "#domain/progress/report.ts";
import { type Answer, ask } from "./answer.ts";

const nothing = z.unknown();

/** Who is signed in. */
export function askSession(): Promise<Answer<Session>> {
  return ask("session", session);
}

/** Signs in; the browser keeps the session in a cookie that scripts cannot read. */
export function signIn(credentials: SignIn): Promise<Answer<Session>> {
  return ask("session", session, { method: "POST", body: credentials });
}

/** Signs out. */
export function signOut(): Promise<Answer<unknown>> {
  return ask("session", nothing, { method: "DELETE" });
}

/** Progress as it was known on a day, today for `null`. */
export function askProgress(asOf: string | null): Promise<Answer<Progress>> {
  return ask(asOf === null ? "progress" : `progress?asOf=${asOf}`, progress);
}

/** A feature's reports, newest first; only what was known on a day where one is given. */
export async function askHistory(feature: FeatureId, asOf: string | null): Promise<Answer<readonly Report[]>> {
  const query = new URLSearchParams({ feature, ...(asOf === null ? {} : { asOf }) });
  const answer = await ask(`reports?${query.toString()}`, reportList);
  return answer.kind === "value" ? { ...answer, value: answer.value.reports } : answer;
}

/** Sends a report. The same `key` (a UUID) may be sent again and again: it is stored once. */
export function sendReport(content: NewReport, key: string): Promise<Answer<Report>> {
  return ask("reports", report, { method: "POST", body: content, headers: { "Idempotency-Key": key } });
}

/** Sends several reports: all are stored or none. */
export async function sendReportBatch(batch: ReportBatch, key: string): Promise<Answer<readonly Report[]>> {
  const parts = { method: "POST", body: batch, headers: { "Idempotency-Key": key }, patience: 60_000 } as const;
  const answer = await ask("report-batches", reportList, parts);
  return answer.kind === "value" ? { ...answer, value: answer.value.reports } : answer;
}

/** The plan office's word on a report; answers the report as it then stands. */
export function sendReview(id: ReportId, word: NewReview): Promise<Answer<Report>> {
  return ask(`reports/${id}/reviews`, report, { method: "POST", body: word });
}

/** Uploads a photo. `position` is the phone's own, used where the file has none. */
export function sendPhoto(file: Blob, position: readonly [number, number] | null): Promise<Answer<Photo>> {
  const form = new FormData();
  if (position !== null) {
    form.append("lng", String(position[0]));
    form.append("lat", String(position[1]));
  }
  form.append("photo", file);
  return ask("photos", photo, { method: "POST", body: form, patience: 120_000 });
}

/** Address of a photo, or of its small picture. */
export function photoUrl(id: PhotoId, size: "full" | "thumbnail"): string {
  return `${import.meta.env.BASE_URL}api/photos/${id}${size === "thumbnail" ? "/thumbnail" : ""}`;
}

/** The frozen months, newest first. */
export async function askFrozenMonths(): Promise<Answer<readonly FrozenMonthEntry[]>> {
  const answer = await ask("frozen-months", frozenMonthList);
  return answer.kind === "value" ? { ...answer, value: answer.value.months } : answer;
}

/** A frozen month with its content. */
export function askFrozenMonth(id: string): Promise<Answer<FrozenMonth>> {
  return ask(`frozen-months/${id}`, frozenMonth);
}

/** Freezes a month for the record. */
export function freezeMonth(content: NewFrozenMonth): Promise<Answer<FrozenMonth>> {
  return ask("frozen-months", frozenMonth, { method: "POST", body: content });
}
