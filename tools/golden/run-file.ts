import { differences } from './compare.ts';
import {
  type Answer,
  type CaseValue,
  type GoldenCase,
  type HallRunner,
  isRecord,
  type Outcome,
} from './golden-case.ts';
import { answerHeroesCase } from './heroes/answer.ts';
import { createTabletopRunner } from './tabletop/run-case.ts';
import { createTrainingRunner } from './training/run-case.ts';

/** Fields by which a rule case of the build planner is told from cases of other halls. */
function isRuleCase(value: Readonly<Record<string, unknown>>): boolean {
  return typeof value.rule === 'string' && isRecord(value.inputs) && isRecord(value.expected);
}

/** Every object with an id in the lists of a file: the cases, however the file groups them. */
function casesOf(file: unknown): { readonly group: string; readonly value: CaseValue }[] {
  if (!isRecord(file)) throw new Error('a golden file is an object with lists of cases');
  return Object.entries(file).flatMap(([group, list]) =>
    Array.isArray(list)
      ? list.flatMap((value) => (isRecord(value) && 'id' in value ? [{ group, value }] : []))
      : [],
  );
}

function shown(value: unknown): string {
  return JSON.stringify(value, (_, item) => (typeof item === 'number' ? Number(item.toPrecision(9)) : item));
}

function toCase(value: Readonly<Record<string, unknown>>): GoldenCase {
  const { id, rule, inputs, expected, tolerance } = value;
  return {
    id: String(id),
    rule: String(rule),
    inputs: inputs as GoldenCase['inputs'],
    expected: expected as GoldenCase['expected'],
    tolerance: typeof tolerance === 'number' ? tolerance : 1e-6,
  };
}

/** Why an answer does not do; empty when it does. */
function judge(golden: GoldenCase, answer: Answer | undefined): string {
  if (answer === undefined) return 'no engine for this rule yet';
  const wrong = differences(golden.expected, answer.got, golden.tolerance);
  if (wrong.length === 0) return '';
  const values = `expected ${shown(golden.expected)}, got ${shown(answer.got)}`;
  if (answer.pack === undefined) return values;
  return `other numbers in ${answer.pack} (${wrong.join(', ')}): ${values}`;
}

function runCase(golden: GoldenCase): Outcome {
  let detail: string;
  try {
    detail = judge(golden, answerHeroesCase(golden));
  } catch (error) {
    detail = `could not be run: ${error instanceof Error ? error.message : String(error)}`;
  }
  return { id: golden.id, rule: golden.rule, passed: detail === '', detail };
}

/** The halls, each asked in turn whether a case is one of its own. */
const HALLS: readonly (() => HallRunner)[] = [createTabletopRunner, createTrainingRunner];

async function runHallCase(halls: readonly HallRunner[], group: string, value: CaseValue): Promise<Outcome> {
  const rule = String(value.kind ?? group);
  try {
    for (const hall of halls) {
      const detail = await hall.run(group, value);
      if (detail !== undefined) return { id: String(value.id), rule, passed: detail === '', detail };
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { id: String(value.id), rule, passed: false, detail: `could not be run: ${reason}` };
  }
  return { id: String(value.id), rule, passed: false, detail: `no engine for ${rule} cases yet` };
}

/** Runs all cases of a golden file; cases of halls without an engine fail, none is left out. */
export async function runGoldenFile(file: unknown): Promise<Outcome[]> {
  const halls = HALLS.map((create) => create());
  const outcomes: Outcome[] = [];
  try {
    for (const { group, value } of casesOf(file)) {
      outcomes.push(isRuleCase(value) ? runCase(toCase(value)) : await runHallCase(halls, group, value));
    }
  } finally {
    for (const hall of halls) await hall.close?.();
  }
  return outcomes;
}
