import { type ColumnDefinitionBuilderCallback, type RawBuilder, sql } from "kysely";

/** Which database it is. */
export type DatabaseKind = "sqlite" | "postgres";

/** Type and definition of a primary key that the database numbers upwards by itself. */
export function numbered(kind: DatabaseKind): ["integer" | "bigserial", ColumnDefinitionBuilderCallback] {
  return kind === "sqlite"
    ? ["integer", (column) => column.primaryKey().autoIncrement()]
    : ["bigserial", (column) => column.primaryKey()];
}

/** The type of a column of bytes. */
export function binary(kind: DatabaseKind): RawBuilder<unknown> {
  return kind === "sqlite" ? sql`blob` : sql`bytea`;
}
