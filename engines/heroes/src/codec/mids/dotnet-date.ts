/** 100-nanosecond ticks between 0001-01-01 and 1970-01-01. */
const UNIX_EPOCH_TICKS = 621_355_968_000_000_000n;

const TICKS_PER_MILLISECOND = 10_000n;

/** The two highest bits of the stored number say which kind of time it is. */
const TICKS_MASK = (1n << 62n) - 1n;

/**
 * ISO date (`2021-03-31`) of a .NET `DateTime.ToBinary` number; '' when it is out of range.
 * Local times store UTC ticks (heroes-mids-formats §0).
 */
export function dotnetDate(binary: bigint): string {
  const ticks = BigInt.asUintN(64, binary) & TICKS_MASK;
  const milliseconds = Number((ticks - UNIX_EPOCH_TICKS) / TICKS_PER_MILLISECOND);
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
