import { z } from "zod";
import { type Account, account, type NewAccount } from "#domain/account/account.ts";
import { type AccountChange, accountList } from "#domain/api/accounts.ts";
import { type AuditFilter, auditPage, type AuditPage } from "#domain/api/audit.ts";
import { type passwordChange, session, type Session, type SetUp } from "#domain/api/session.ts";
import { type Answer, ask } from "./answer.ts";

/** Makes the first account with the token of the one-time link, and signs in with it. */
export function setUp(content: SetUp): Promise<Answer<Session>> {
  return ask("set-up", session, { method: "POST", body: content });
}

/** Gives oneself another password; every other session of the account ends. */
export function changePassword(content: z.output<typeof passwordChange>): Promise<Answer<unknown>> {
  return ask("session/password", z.unknown(), { method: "POST", body: content });
}

/** Every account, closed ones too. */
export async function askAccounts(): Promise<Answer<readonly Account[]>> {
  const answer = await ask("accounts", accountList);
  return answer.kind === "value" ? { ...answer, value: answer.value.accounts } : answer;
}

/** Makes an account. */
export function makeAccount(content: NewAccount): Promise<Answer<Account>> {
  return ask("accounts", account, { method: "POST", body: content });
}

/** Changes, closes or reopens an account, or gives it a new password. */
export function changeAccount(id: string, change: AccountChange): Promise<Answer<Account>> {
  return ask(`accounts/${id}`, account, { method: "PATCH", body: change });
}

function queryOf(filter: AuditFilter): URLSearchParams {
  const given = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, value]],
  );
  return new URLSearchParams(given);
}

/** A page of the audit log, newest first; `before` is `next` of the page before, `null` for the first. */
export function askAudit(filter: AuditFilter, before: number | null): Promise<Answer<AuditPage>> {
  const query = queryOf(filter);
  if (before !== null) query.set("before", String(before));
  return ask(`audit?${query.toString()}`, auditPage);
}

/** Address of the audit log as a table. */
export function auditCsvUrl(filter: AuditFilter): string {
  return `${import.meta.env.BASE_URL}api/audit.csv?${queryOf(filter).toString()}`;
}

/** Address that goes to the single sign-on and comes back to where the reader is. */
export function singleSignOnUrl(from: string): string {
  return `${import.meta.env.BASE_URL}api/auth/oidc/start?${new URLSearchParams({ from }).toString()}`;
}
