import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { loadPublicFacts, PublicFactsError, readPublicFacts } from "../operation/load-public-facts.ts";
import { loadPlan } from "../plan/load-plan.ts";
import { settingsOfCommand, stop, withDatabase } from "./command.ts";

const geodata = resolve(import.meta.dirname, "../../../geodata");
const settings = settingsOfCommand();
try {
  const plan = await loadPlan(geodata);
  const facts = await readPublicFacts(resolve(geodata, "plan/public-reports.json"), plan);
  const added = await withDatabase(settings, (database) =>
    loadPublicFacts({ database, plan, now: () => new Date(), newId: randomUUID }, facts),
  );
  console.log(`${facts.length} public facts, ${added} of them new`);
} catch (cause) {
  stop(cause instanceof PublicFactsError ? cause.message : `Nothing was loaded: ${String(cause)}`);
}
