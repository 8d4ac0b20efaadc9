/** A place in the grid: row 0 is the head with the years, column 0 the heads of the tasks. The corner is no place. */
export type GridPosition = { readonly row: number; readonly column: number };

/** How far the grid goes: number of the last row and the last column. */
export type GridSize = { readonly lastRow: number; readonly lastColumn: number };

const page = 5;

/**
 * Where a key leads inside the grid, by the keys of the ARIA grid pattern; `null` where the key is not one of them or leads
 * nowhere else.
 */
export function nextPosition(
  from: GridPosition,
  key: string,
  withControl: boolean,
  { lastRow, lastColumn }: GridSize,
): GridPosition | null {
  const to = target(from, key, withControl, lastRow, lastColumn);
  if (to === null) return null;
  const row = Math.min(lastRow, Math.max(0, to.row));
  const column = Math.min(lastColumn, Math.max(row === 0 ? 1 : 0, to.column));
  return row === from.row && column === from.column ? null : { row, column };
}

function target(
  { row, column }: GridPosition,
  key: string,
  withControl: boolean,
  lastRow: number,
  lastColumn: number,
): GridPosition | null {
  switch (key) {
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "ArrowRight":
      return { row, column: column + 1 };
    case "PageUp":
      return { row: Math.max(1, row - page), column };
    case "PageDown":
      return { row: row + page, column };
    case "Home":
      return { row: withControl ? 0 : row, column: 0 };
    case "End":
      return { row: withControl ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}
