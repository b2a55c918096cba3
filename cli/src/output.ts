import { type ErrorDetails, isGuildError } from '@guildhall/kernel';
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
  if (printExcerpt(error.details)) return;
  for (const field of error.details.fields ?? []) {
    note(`  ${field.path}: ${field.message}${field.suggestion ? ` (${field.suggestion})` : ''}`);
  }
  for (const line of [...(error.details.global ?? []), ...(error.details.suggestions ?? [])])
    note(`  ${line}`);
}

/** A line of text with carets under what is wrong, as the dice engine gives it; false when there is none. */
function printExcerpt({ excerpt, suggestion }: ErrorDetails): boolean {
  if (!Array.isArray(excerpt)) return false;
  for (const line of excerpt) note(`  ${line}`);
  if (typeof suggestion === 'string') note(`  Did you mean ${suggestion}`);
  return true;
}

/** A stage of long work, as jobs report it. */
interface StageView {
  readonly stage: string;
  readonly done: number;
  /** 0 while the amount is not known. */
  readonly total: number;
  /** Units a second. */
  readonly rate?: number | undefined;
  readonly secondsLeft?: number | undefined;
}

export interface Progress {
  readonly update: (stage: StageView) => void;
  stop(): void;
}

/** A bar on a terminal with rate and time left; silence when standard error goes to a file or pipe. */
export function progressBar(): Progress {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    {
      format: '{stage} {bar} {percentage} % {speed}',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update({ stage, done, total, rate, secondsLeft }) {
      const values = { stage: stage.padEnd(10), speed: speedOf(rate, secondsLeft) };
      if (!started) bar.start(total, done, values);
      else {
        bar.setTotal(total);
        bar.update(done, values);
      }
      started = true;
    },
    stop: () => started && bar.stop(),
  };
}

function speedOf(rate: number | undefined, secondsLeft: number | undefined): string {
  const speed = rate === undefined ? '' : `${Math.round(rate).toLocaleString('en')}/s`;
  return secondsLeft === undefined ? speed : `${speed}, ${Math.ceil(secondsLeft)} s left`;
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
