import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { type Account, account, newAccount } from "#domain/account/account.ts";
import { type AccountChange, accountChange, accountList } from "#domain/api/accounts.ts";
import type { UnitId } from "#domain/plan/ids.ts";
import { recordAudit } from "../audit/audit-log.ts";
import type { Deps } from "../deps.ts";
import { permitAccount } from "../http/access.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { Routes } from "../http/routes.ts";
import { isUniqueViolation } from "../reports/unique-violation.ts";
import {
  endSessions,
  insertAccount,
  lockOpenAdmins,
  readAccount,
  readAccounts,
  updateAccount,
  updatePassword,
} from "./account-store.ts";

async function checkUnits(deps: Deps, units: readonly UnitId[]): Promise<void> {
  const { unitById } = (await deps.presentPlan.read()).index;
  const issues = units.flatMap((unit, at) =>
    unitById.has(unit) ? [] : [{ path: ["units", at], message: "Expected a unit of the plan" }],
  );
  if (issues.length > 0) throw new ProblemError("bad-request", "What was sent cannot be taken as it is", issues);
}

/** The account as it is after a change. Throws 400 for a reporter without a unit. */
function changed(before: Account, change: AccountChange): Account {
  const role = change.role ?? before.role;
  const units = role === "reporter" ? (change.units ?? before.units) : [];
  if (role === "reporter" && units.length === 0)
    throw new ProblemError("bad-request", "What was sent cannot be taken as it is", [
      { path: ["units"], message: "Expected at least one unit for a reporter" },
    ]);
  const { name = before.name, isClosed = before.isClosed } = change;
  return { ...before, name, role, units, isClosed };
}

/** Making, changing and closing accounts; for administrators. */
export const accountRoutes: Routes = async (app, deps) => {
  const { db } = deps.database;
  const tags = ["accounts"];

  async function hashOf(password: string): Promise<string> {
    return (await deps.signingIn.library.$context).password.hash(password);
  }

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/accounts",
    schema: { summary: "Every account, closed ones too", tags, response: { 200: accountList } },
    handler: async (request, reply) => {
      await permitAccount(deps, request, "manageAccounts");
      return reply.header("Cache-Control", "no-store").send({ accounts: await readAccounts(db) });
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/accounts",
    schema: { summary: "Make an account", tags, body: newAccount, response: { 201: account } },
    handler: async (request, reply) => {
      const who = await permitAccount(deps, request, "manageAccounts");
      const { password, ...fresh } = request.body;
      await checkUnits(deps, fresh.units);
      const units = fresh.role === "reporter" ? fresh.units : [];
      const passwordHash = await hashOf(password);
      const [id, at] = [deps.newId(), deps.now()];
      try {
        const made = await db.transaction().execute(async (transaction) => {
          const stored = await insertAccount(transaction, { ...fresh, units, id, passwordHash, at });
          const detail = { userName: fresh.userName, name: fresh.name, role: fresh.role, units };
          const action = "account.create";
          await recordAudit(transaction, { at, who, action, subject: id, detail, address: request.ip });
          return stored;
        });
        return await reply.code(201).send(made);
      } catch (cause) {
        if (!isUniqueViolation(cause)) throw cause;
        throw new ProblemError("conflict", "There is an account with this user name already", [
          { path: ["userName"], message: "Expected a user name that no account has" },
        ]);
      }
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "PATCH",
    url: "/api/accounts/:id",
    schema: {
      summary: "Change, close or reopen an account, or give it a new password",
      tags,
      params: z.strictObject({ id: z.string().min(1).max(64) }),
      body: accountChange,
      response: { 200: account },
    },
    handler: async (request) => {
      const who = await permitAccount(deps, request, "manageAccounts");
      const { id } = request.params;
      const { password, ...rest } = request.body;
      await checkUnits(deps, rest.units ?? []);
      const passwordHash = password === undefined ? null : await hashOf(password);
      const at = deps.now();
      return db.transaction().execute(async (transaction) => {
        const admins = await lockOpenAdmins(transaction);
        const before = await readAccount(transaction, id);
        if (before === null) throw new ProblemError("not-found", "There is no such account");
        const after = changed(before, rest);
        const isLast = admins.length === 1 && admins[0] === id;
        if (isLast && (after.isClosed || after.role !== "admin"))
          throw new ProblemError("conflict", "This is the last administrator: make another one first");
        await updateAccount(transaction, after, at);
        if (passwordHash !== null) await updatePassword(transaction, id, passwordHash, at);
        if (passwordHash !== null || after.isClosed) await endSessions(transaction, id, null);
        const detail = { ...rest, ...(passwordHash === null ? {} : { hasNewPassword: true }) };
        const action = "account.change";
        await recordAudit(transaction, { at, who, action, subject: id, detail, address: request.ip });
        return after;
      });
    },
  });
};
