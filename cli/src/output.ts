import { isGuildError } from '@guildhall/kernel';
import { Presets, SingleBar } from 'cli-progress';

/** One JSON document on one line on standard output, and nothing else there. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function printLine(text = ''): void {
  process.stdout.write(`${text}\n`);
}

/** Anything that is not the result: progress, notices, warnings. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** What happened, where, and what to do, on standard error. */
export function printError(error: unknown): void {
  if (!isGuildError(error)) {
    note(`error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return;
  }
  note(`error ${error.code}: ${error.message}`);
  for (const field of error.details.fields ?? []) {
    note(`  ${field.path}: ${field.message}${field.suggestion ? ` (${field.suggestion})` : ''}`);
  }
  for (const line of [...(error.details.global ?? []), ...(error.details.suggestions ?? [])])
    note(`  ${line}`);
}

export interface Progress {
  update(phase: string, done: number, total: number): void;
  stop(): void;
}

/** A bar on a terminal; silence when standard error goes to a file or pipe. */
export function progressBar(): Progress {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    {
      format: '{phase} {bar} {percentage} %',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update(phase, done, total) {
      if (!started) bar.start(total, done, { phase });
      else {
        bar.setTotal(total);
        bar.update(done, { phase });
      }
      started = true;
    },
    stop: () => started && bar.stop(),
  };
}

/** Columns padded to their widest cell; numbers are given as right-aligned texts. */
export function printTable(rows: readonly (readonly string[])[], right: readonly number[] = []): void {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  }
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      right.includes(at) ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!),
    );
    printLine(`  ${cells.join('  ').trimEnd()}`);
  }
}
