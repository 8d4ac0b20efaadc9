declare module "sql.js/dist/sql-asm-memory-growth.js" {
  import type { InitSqlJsStatic } from "sql.js";
  const initSqlJs: InitSqlJsStatic;
  export default initSqlJs;
}
