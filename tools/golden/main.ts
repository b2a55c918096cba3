import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Outcome } from './golden-case.ts';
import { runGoldenFile } from './run-file.ts';

/** Counts by rule, in the order of the file. */
function summary(outcomes: readonly Outcome[]): string {
  const rules = new Map<string, { passed: number; all: number }>();
  for (const { rule, passed } of outcomes) {
    const count = rules.get(rule) ?? { passed: 0, all: 0 };
    rules.set(rule, { passed: count.passed + Number(passed), all: count.all + 1 });
  }
  return [...rules].map(([rule, { passed, all }]) => `  ${passed}/${all}  ${rule}\n`).join('');
}

async function runFile(path: string): Promise<Outcome[]> {
  const outcomes = await runGoldenFile(JSON.parse(readFileSync(path, 'utf8')));
  process.stdout.write(`${basename(path)}: ${outcomes.length} cases\n${summary(outcomes)}`);
  for (const { id, passed, detail } of outcomes) {
    if (!passed) process.stdout.write(`FAILED ${id}: ${detail}\n`);
  }
  return outcomes;
}

try {
  const outcomes: Outcome[] = [];
  for (const path of process.argv.slice(2)) outcomes.push(...(await runFile(path)));
  const failed = outcomes.filter(({ passed }) => !passed).length;
  process.stdout.write(`${outcomes.length - failed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
