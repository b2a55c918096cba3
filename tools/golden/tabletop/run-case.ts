import { isGuildError } from '@guildhall/kernel';
import { readShippedSheetRules } from '@guildhall/server';
import {
  droppedValues,
  evaluateRoll,
  fixedDice,
  keptValues,
  prepareRoll,
  type Roll,
  randomDice,
} from '@guildhall/tabletop/dice';
import { createSheetRules } from '@guildhall/tabletop/sheet';
import { differences } from '../compare.ts';
import { type CaseValue, type HallRunner, isRecord } from '../golden-case.ts';
import { type Rules, runCharacter } from './run-character.ts';

/** Fields of a case that are its input or explain it; all others are compared. */
const NO_ANSWERS: ReadonlySet<string> = new Set(
  'id kind expr dice vars mode tolerance agree differ peerSpelling derivation note reason source'.split(' '),
);

const TOLERANCE = 1e-9;

function sorted(values: readonly number[]): readonly number[] {
  return values.toSorted((a, b) => a - b);
}

/** What a roll answers, under the names golden files use. */
function answerOf({ results, expr }: Roll): Readonly<Record<string, unknown>> {
  const dice = { dice: results.flatMap((result) => result.dice) };
  const totals = results.map(({ total }) => total);
  const [first] = results;
  return {
    normal: expr,
    total: totals.reduce((all, total) => all + total, 0),
    totals,
    results: totals,
    keptSorted: sorted(keptValues(dice)),
    droppedSorted: sorted(droppedValues(dice)),
    kept: keptValues(dice),
    dropped: droppedValues(dice),
    successes: results.reduce((all, { successes }) => all + (successes ?? 0), 0),
    failures: results.reduce((all, { failures }) => all + (failures ?? 0), 0),
    success: first?.check?.success,
    margin: first?.check?.margin,
    natural: first?.natural,
  };
}

function runDice(value: CaseValue): string {
  const faces = fixedDice((value.dice ?? []) as readonly number[]);
  const values = (value.vars ?? {}) as Readonly<Record<string, number | string>>;
  const roll = evaluateRoll(prepareRoll({ expr: String(value.expr), values }), faces);
  faces.finish();
  const expected = Object.fromEntries(Object.entries(value).filter(([key]) => !NO_ANSWERS.has(key)));
  const got = answerOf(roll);
  const wrong = differences(expected, got, TOLERANCE);
  if (wrong.length === 0) return '';
  return `${String(value.expr)} differs at ${wrong.join(', ')}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`;
}

/** The expression of a case, or the one its generator makes: a part many times, a middle, an end many times. */
function expressionOf({ expr, exprGenerator }: CaseValue): string {
  if (typeof expr === 'string') return expr;
  const { repeat, mid, tail } = isRecord(exprGenerator) ? exprGenerator : {};
  const many = (part: unknown) => (Array.isArray(part) ? String(part[0]).repeat(Number(part[1])) : '');
  return many(repeat) + String(mid ?? '') + many(tail);
}

function runInvalid(value: CaseValue): string {
  const expr = expressionOf(value);
  const values = (value.vars ?? {}) as Readonly<Record<string, number | string>>;
  try {
    const roll = evaluateRoll(
      prepareRoll({ expr, values }),
      randomDice((words) => crypto.getRandomValues(words)),
    );
    return `${expr.slice(0, 80)} was rolled as ${roll.expr.slice(0, 80)}: ${roll.results.map(({ total }) => total).join(', ')}`;
  } catch (error) {
    if (isGuildError(error)) return '';
    throw error;
  }
}

/** Runs a case of the tabletop hall; see `HallRunner`. */
async function runTabletopCase(
  group: string,
  value: CaseValue,
  rules: () => Promise<Rules>,
): Promise<string | undefined> {
  const kind = String(value.kind ?? group);
  if (kind === 'dice') return runDice(value);
  if (kind === 'invalid') return runInvalid(value);
  if (kind === 'character') return runCharacter(value, await rules());
  return undefined;
}

/** The tabletop hall. */
export function createTabletopRunner(): HallRunner {
  let loaded: Promise<Rules> | null = null;
  const rules = (): Promise<Rules> => {
    loaded ??= readRules();
    return loaded;
  };
  return { run: (group, value) => runTabletopCase(group, value, rules) };
}

/** The shipped rules of both editions. */
async function readRules(): Promise<Rules> {
  const [older, newer] = await Promise.all([readShippedSheetRules('2014'), readShippedSheetRules('2024')]);
  return { '2014': createSheetRules(older), '2024': createSheetRules(newer) };
}
