import { differences } from '../compare.ts';
import type { CaseValue, HallRunner } from '../golden-case.ts';
import { ANSWERS } from './answers.ts';
import { HttpCases } from './http-case.ts';
import { runSafeDisplayCase } from './safe-display-case.ts';

const DEFAULT_TOLERANCE = 1e-3;

/** Values to be compared, with how far each may be off; `tolerance` is a number or one for each field. */
function wrongPaths(value: CaseValue, expected: unknown, got: unknown): string[] {
  const { tolerance } = value;
  if (typeof tolerance !== 'object' || tolerance === null) {
    return differences(expected, got, typeof tolerance === 'number' ? tolerance : DEFAULT_TOLERANCE);
  }
  const fields = tolerance as Readonly<Record<string, number>>;
  return Object.entries(expected as CaseValue).flatMap(([key, wanted]) =>
    differences(wanted, (got as CaseValue)[key], fields[key] ?? DEFAULT_TOLERANCE, key),
  );
}

function answered(value: CaseValue): string | undefined {
  const answer = ANSWERS[String(value.kind)];
  if (answer === undefined) return undefined;
  const { expected, got } = answer(value);
  const wrong = wrongPaths(value, expected, got);
  if (wrong.length === 0) return '';
  return `differs at ${wrong.join(', ')}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`;
}

/** The training hall: its engine, and a server for cases of its HTTP contract. */
export function createTrainingRunner(): HallRunner {
  const http = new HttpCases();
  return {
    run: (_group, value) => {
      if (value.kind === 'http') return http.run(value);
      return value.kind === 'safe-display' ? runSafeDisplayCase(value) : answered(value);
    },
    close: () => http.close(),
  };
}
