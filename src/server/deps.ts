import type { FastifyRequest } from "fastify";
import type { Account } from "#domain/account/account.ts";
import type { SigningIn } from "./accounts/signing-in.ts";
import type { Database } from "./database/database.ts";
import type { LoadedPlan } from "./plan/load-plan.ts";
import type { PresentPlan } from "./plan/present-plan.ts";

/** What every route stands on. Time and ids come from here, so that tests set them. */
export type Deps = {
  readonly database: Database;
  /** As it comes with the build. */
  readonly plan: LoadedPlan;
  /** As it stands: with the version of it that was saved last. */
  readonly presentPlan: PresentPlan;
  readonly now: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
  /** Who sends a request; `null`: nobody has signed in. */
  readonly whoSends: (request: FastifyRequest) => Promise<Account | null>;
  readonly signingIn: SigningIn;
  /** The address that people open, without a slash at the end, where the installer has told it; `null`: whatever they open. */
  readonly publicUrl: string | null;
  /** Whether one may read without signing in. */
  readonly isReadingOpen: boolean;
  /** What opens the metrics to other machines; `null`: they are told to this one alone. */
  readonly metricsToken: string | null;
};
