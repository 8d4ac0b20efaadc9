/** One step of a migration: takes the parameters of one version of the link and gives those of the next. Pure. */
export type LinkMigration = (params: URLSearchParams) => URLSearchParams;

/**
 * What turns links of version 1 into version 2, 2 into 3, and so on. Version 1 is the first, so there is nothing to turn
 * yet; whoever changes what a key means adds the step here, and old links keep working.
 */
export const linkMigrations: readonly LinkMigration[] = [];

/** The version of the links that are written now. */
export const linkVersion = linkMigrations.length + 1;

/** A link's parameters in today's version, and whether its version was readable and known. */
export type MigratedLink = { readonly params: URLSearchParams; readonly version: "known" | "newer" | "malformed" };

/**
 * Brings the parameters of a link of any version to the current one. A link without `v` counts as current; one that is
 * newer than this app is read as far as its keys are known.
 */
export function migrateLink(
  params: URLSearchParams,
  migrations: readonly LinkMigration[] = linkMigrations,
): MigratedLink {
  const current = migrations.length + 1;
  const written = params.get("v");
  if (written !== null && !/^[1-9][0-9]{0,3}$/.test(written)) return { params, version: "malformed" };
  const version = written === null ? current : Number(written);
  if (version > current) return { params, version: "newer" };
  return { params: migrations.slice(version - 1).reduce((migrated, step) => step(migrated), params), version: "known" };
}
