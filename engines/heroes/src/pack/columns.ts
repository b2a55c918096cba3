/**
 * Rows of one shape as JSON columns. Most fields of game data hold one common
 * value, so a column stores that value once and only the rows that differ;
 * structured values (lists, conditions) are stored once each and referred to by
 * number. Brotli then finds little left to do, and decoding is a few loops.
 */

/** How the values of a field are stored. */
type ColumnKind =
  /** As they are: numbers, or texts that hardly repeat. */
  | 'plain'
  /** Once each, referred to by position: texts that repeat and anything structured. */
  | 'shared'
  /** `true` or absent. */
  | 'flag';

export interface ColumnSpec {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Value of a row that states none; absent fields stay absent. */
  readonly fallback?: unknown;
}

type Cells =
  /** One value a row. */
  | readonly unknown[]
  /** `v` at rows whose distances are `d`, `c` everywhere else (absent when there is no `c`). */
  | { readonly c?: unknown; readonly d: readonly number[]; readonly v?: readonly unknown[] };

type Column = Cells | { readonly t: readonly unknown[]; readonly i: Cells };

export interface PackedRows {
  readonly n: number;
  readonly c: Readonly<Record<string, Column>>;
}

type Row = Readonly<Record<string, unknown>>;

/** Share of exceptions above which a plain list is shorter. */
const DENSE_ABOVE = 0.4;

function mostCommon(values: readonly unknown[]): unknown {
  const counts = new Map<unknown, number>();
  let best: unknown;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}

/** Rows that hold something else than `common`, as distances and values. */
function exceptions(values: readonly unknown[], common: unknown): { d: number[]; v: unknown[] } {
  const d: number[] = [];
  const v: unknown[] = [];
  let last = 0;
  for (const [row, value] of values.entries()) {
    if (value === common) continue;
    d.push(row - last);
    v.push(value);
    last = row;
  }
  return { d, v };
}

/** Lists are written out: that some are one object in memory is no property of the data. */
function isStructured(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function packCells(values: readonly unknown[]): Cells {
  const absent = values.includes(undefined);
  if (!absent && values.some(isStructured)) return values;
  const common = absent ? undefined : mostCommon(values);
  const { d, v } = exceptions(values, common);
  if (!absent && d.length > values.length * DENSE_ABOVE) return values;
  return absent ? { d, v } : { c: common, d, v };
}

function packFlags(values: readonly unknown[]): Cells {
  return { d: exceptions(values, undefined).d };
}

function packShared(values: readonly unknown[]): Column {
  const positions = new Map<string, number>();
  const table: unknown[] = [];
  const indexes = values.map((value) => {
    if (value === undefined) return undefined;
    const key = JSON.stringify(value);
    const known = positions.get(key);
    if (known !== undefined) return known;
    positions.set(key, table.length);
    table.push(value);
    return table.length - 1;
  });
  return { t: table, i: packCells(indexes) };
}

function packColumn(kind: ColumnKind, values: readonly unknown[]): Column {
  if (kind === 'flag') return packFlags(values);
  return kind === 'plain' ? packCells(values) : packShared(values);
}

/** Packs rows; fields that no row states are left out. */
export function packRows(specs: readonly ColumnSpec[], rows: readonly object[]): PackedRows {
  const columns: Record<string, Column> = {};
  for (const { name, kind, fallback } of specs) {
    const values = rows.map((row) => (row as Row)[name] ?? fallback);
    const stated = values.some((value) => value !== undefined && value !== fallback);
    if (stated) columns[name] = packColumn(kind, values);
  }
  return { n: rows.length, c: columns };
}

type MutableRow = Record<string, unknown>;

function isDense(cells: Cells): cells is readonly unknown[] {
  return Array.isArray(cells);
}

/** Calls `set` with every row that states a value of its own; rows that hold the common one have it already. */
function eachCell(cells: Cells, count: number, set: (row: number, value: unknown) => void): void {
  if (isDense(cells)) {
    if (cells.length !== count) throw new RangeError('a column has the wrong length');
    for (let row = 0; row < count; row++) set(row, cells[row]);
    return;
  }
  const { d: distances, v: values } = cells;
  let row = 0;
  let next = 0;
  for (let i = 0; i < distances.length; i++) {
    row += distances[i]!;
    if (!(row >= next && row < count)) throw new RangeError('a column names a row that does not exist');
    set(row, values === undefined ? true : values[i]);
    next = row + 1;
  }
}

function hasTable(column: Column): column is { readonly t: readonly unknown[]; readonly i: Cells } {
  return !isDense(column as Cells) && 't' in column;
}

/** Value that the rows of a column share unless they state another; undefined when there is none. */
function commonValue(column: Column): unknown {
  const cells = hasTable(column) ? column.i : column;
  if (isDense(cells) || cells.c === undefined) return undefined;
  return hasTable(column) ? shared(column.t, cells.c) : cells.c;
}

function shared(table: readonly unknown[], index: unknown): unknown {
  const value = table[index as number];
  if (value === undefined) throw new RangeError('a column refers to a value that does not exist');
  return value;
}

function unpackColumn(column: Column, name: string, rows: readonly MutableRow[]): void {
  if (!hasTable(column)) {
    eachCell(column, rows.length, (row, value) => {
      rows[row]![name] = value;
    });
    return;
  }
  const table = column.t;
  eachCell(column.i, rows.length, (row, index) => {
    rows[row]![name] = shared(table, index);
  });
}

/** Most rows a slice may claim; bounds the memory a damaged file can ask for. */
const MAX_ROWS = 200_000;

/**
 * The rows that `packRows` packed. Values of shared columns are shared between
 * rows and must not be changed.
 * @throws RangeError or TypeError when the columns contradict each other.
 */
export function unpackRows(specs: readonly ColumnSpec[], packed: PackedRows): MutableRow[] {
  if (!Number.isInteger(packed.n) || packed.n < 0 || packed.n > MAX_ROWS) {
    throw new RangeError('a list has an impossible number of rows');
  }
  const template: MutableRow = {};
  for (const { name, fallback } of specs) {
    const column = packed.c[name];
    const value = (column === undefined ? undefined : commonValue(column)) ?? fallback;
    if (value !== undefined) template[name] = value;
  }
  const rows = Array.from({ length: packed.n }, () => ({ ...template }));
  for (const { name } of specs) {
    const column = packed.c[name];
    if (column !== undefined) unpackColumn(column, name, rows);
  }
  return rows;
}
