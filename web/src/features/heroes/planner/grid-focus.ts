/** Arrow keys in a grid of buttons with one tab stop. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

export type GridKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

function isGridKey(key: string): key is GridKey {
  return ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key);
}

/**
 * The cell an arrow key leads to. `widths` is the number of cells of each row;
 * rows are laid out in columns of `perColumn` rows, and going right past the end
 * of a row continues in the row beside it. A move that leads nowhere stays.
 */
export function nextCell(
  from: GridCell,
  key: GridKey,
  widths: readonly number[],
  perColumn: number,
): GridCell {
  const width = widths[from.row] ?? 0;
  const to = (row: number, column: number): GridCell => {
    const target = widths[row];
    return target === undefined || target === 0
      ? from
      : { row, column: Math.max(0, Math.min(column, target - 1)) };
  };
  switch (key) {
    case 'ArrowUp':
      return to(from.row - 1, from.column);
    case 'ArrowDown':
      return to(from.row + 1, from.column);
    case 'Home':
      return to(from.row, 0);
    case 'End':
      return to(from.row, width - 1);
    case 'ArrowRight':
      return from.column < width - 1 ? to(from.row, from.column + 1) : to(from.row + perColumn, 0);
    case 'ArrowLeft':
      return from.column > 0
        ? to(from.row, from.column - 1)
        : to(from.row - perColumn, Number.MAX_SAFE_INTEGER);
  }
}

function cellsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('[data-cell]')];
}

/** Moves the focus inside `container` (rows `[data-row]`, cells `[data-cell]`); true when the key was one of ours. */
export function moveGridFocus(container: HTMLElement, key: string, perColumn: number): boolean {
  if (!isGridKey(key) || !(document.activeElement instanceof HTMLElement)) return false;
  const rows = [...container.querySelectorAll('[data-row]')];
  const row = rows.findIndex((one) => one.contains(document.activeElement));
  const cells = rows.map(cellsOf);
  const column = cells[row]?.indexOf(document.activeElement) ?? -1;
  if (column < 0) return false;
  const to = nextCell(
    { row, column },
    key,
    cells.map((one) => one.length),
    perColumn,
  );
  const target = cells[to.row]?.[to.column];
  target?.focus();
  target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

/** The cell of each grid that had the focus last, and where it was. */
const lastCells = new WeakMap<HTMLElement, { readonly cell: Element; readonly at: GridCell }>();

function noteFocus(container: HTMLElement, current: HTMLElement): void {
  const rows = [...container.querySelectorAll('[data-row]')];
  const row = rows.findIndex((one) => one.contains(current));
  const column = cellsOf(rows[row] ?? container).indexOf(current);
  lastCells.set(container, { cell: current, at: { row, column } });
}

/** A button may go away by what it does: the focus then stays in its row instead of leaving the grid. */
function keepFocus(container: HTMLElement): void {
  const last = lastCells.get(container);
  if (last === undefined || last.cell.isConnected || document.activeElement !== document.body) return;
  const cells = cellsOf(container.querySelectorAll('[data-row]')[last.at.row] ?? container);
  cells[Math.min(last.at.column, cells.length - 1)]?.focus();
}

/** Keeps exactly one cell in the tab order: the focused one, or the first. */
export function keepOneTabStop(container: HTMLElement): void {
  keepFocus(container);
  const cells = [...container.querySelectorAll<HTMLElement>('[data-cell]')];
  const focused = cells.find((cell) => cell === document.activeElement);
  const current = focused ?? cells.find((cell) => cell.tabIndex === 0) ?? cells[0];
  if (focused !== undefined) noteFocus(container, focused);
  for (const cell of cells) {
    const index = cell === current ? 0 : -1;
    // Setting an attribute again makes the browser look for what follows from it.
    if (cell.tabIndex !== index) cell.tabIndex = index;
  }
}
