/** A row of `accounts`, without what only the library `better-auth` asks for. */
export type AccountRow = {
  id: string;
  name: string;
  /** Made from the user name: the library wants one, and nothing is ever sent to it. */
  email: string;
  user_name: string;
  role: string;
  /** JSON array of units. */
  units: string;
  is_closed: 0 | 1;
  created_at: string;
  updated_at: string;
};

/** A row of `sessions`, without what only the library asks for. */
export type SessionRow = { id: string; account_id: string; token: string };

/** How someone proves who they are: with a password, or as a person of the single sign-on. */
export type CredentialRow = {
  id: string;
  account_id: string;
  provider: "credential" | "oidc";
  /** The account's own id for a password; else the subject that the single sign-on names. */
  subject: string;
  /** Hash by the library; `null` for the single sign-on. */
  password: string | null;
  created_at: string;
  updated_at: string;
};

/** What the server keeps for itself: the key that signs cookies, and the hash of the set-up token. */
export type SecretRow = { name: "signing" | "set-up"; value: string; created_at: string };

/** Attempts of a kind from one place, or against one account, up to an instant (ISO, UTC). */
export type AttemptRow = { key: string; count: number; ends_at: string };

/** The tables of migration 0002. */
export type AccountTables = {
  accounts: AccountRow;
  sessions: SessionRow;
  credentials: CredentialRow;
  secrets: SecretRow;
  attempts: AttemptRow;
};
