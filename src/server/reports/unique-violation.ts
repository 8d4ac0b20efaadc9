/** Whether a database, either of them, refused a row because another has the same key. */
export function isUniqueViolation(cause: unknown): boolean {
  if (!(cause instanceof Error) || !("code" in cause)) return false;
  return cause.code === "SQLITE_CONSTRAINT_UNIQUE" || cause.code === "23505";
}
