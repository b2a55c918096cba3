import { type FieldProblem, isGuildError } from '@guildhall/kernel';
import type { EffectChange, EffectRecord, Predicate } from './effect-types.ts';
import { compileFormula, type Formula } from './formula.ts';
import { isTag, isVariableName, targetSpec } from './targets.ts';

/** Bounds of a record of the table's own. */
const LIMITS = { records: 200, changes: 60, depth: 8, members: 60, text: 500 } as const;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** One edge of what depends on what: a target, and a name its value uses. */
interface Dependency {
  readonly feeds: readonly string[];
  readonly uses: readonly string[];
  readonly path: string;
}

/**
 * What is wrong with effect records, each with its path: targets, tags and names
 * that do not exist, values of the wrong kind, dice where a number is needed,
 * and values that depend on themselves. Empty when they can be used.
 */
export function checkEffects(records: readonly EffectRecord[], at: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (records.length > LIMITS.records) {
    problems.push(problem(at, 'too_many', `At most ${LIMITS.records} effects; these are ${records.length}.`));
    return problems;
  }
  const dependencies: Dependency[] = [];
  const ids = new Set<string>();
  for (const [i, record] of records.entries()) {
    const path = `${at}[${i}]`;
    if (!ID.test(record.id) || record.id.length > 60) {
      problems.push(problem(`${path}.id`, 'id', 'An id has lower-case letters, digits and hyphens.'));
    }
    if (ids.has(record.id))
      problems.push(problem(`${path}.id`, 'duplicate', `Two effects have the id ${record.id}.`));
    ids.add(record.id);
    if (record.changes.length > LIMITS.changes) {
      problems.push(problem(`${path}.changes`, 'too_many', `At most ${LIMITS.changes} changes.`));
      continue;
    }
    for (const [j, change] of record.changes.entries()) {
      checkChange(change, `${path}.changes[${j}]`, problems, dependencies);
    }
    for (const [name, tests] of Object.entries({
      require: record.toggle?.require ?? [],
      endWhen: record.endWhen ?? [],
      activeWhen: record.activeWhen ?? [],
    })) {
      for (const [j, { test }] of tests.entries())
        checkPredicate(test, `${path}.${name}[${j}].test`, problems, 0);
    }
  }
  problems.push(...cyclesOf(dependencies));
  return problems;
}

function problem(path: string, code: string, message: string): FieldProblem {
  return { path, code, message };
}

function checkChange(
  change: EffectChange,
  path: string,
  problems: FieldProblem[],
  dependencies: Dependency[],
): void {
  const spec = targetSpec(change.target);
  if (spec === null) {
    problems.push(
      problem(`${path}.target`, 'unknown_target', `There is no target "${change.target.slice(0, 60)}".`),
    );
    return;
  }
  if (!spec.ops.includes(change.op)) {
    const message = `${change.target} takes ${spec.ops.join(', ')}; not ${change.op}.`;
    problems.push(problem(`${path}.op`, 'wrong_op', message));
    return;
  }
  if (change.when !== undefined) checkPredicate(change.when, `${path}.when`, problems, 0);
  checkValue(change, spec.value, path, problems);
  if (spec.value !== 'number' && spec.value !== 'dice') return;
  const formula = formulaOf(change, `${path}.value`, problems);
  if (formula === null) return;
  if (formula.hasDice && spec.value === 'number') {
    problems.push(problem(`${path}.value`, 'dice', `${change.target} is a number and takes no dice.`));
  }
  for (const name of formula.names) {
    if (!isVariableName(name)) {
      problems.push(problem(`${path}.value`, 'unknown_name', `There is no value @${name.slice(0, 40)}.`));
    }
  }
  dependencies.push({ feeds: spec.feeds, uses: formula.names, path: `${path}.value` });
}

function checkValue(change: EffectChange, kind: string, path: string, problems: FieldProblem[]): void {
  const { value } = change;
  if (kind === 'set') {
    const fits = Array.isArray(value) && value.length > 0 && value.length <= LIMITS.members;
    if (!fits) problems.push(problem(`${path}.value`, 'set', `${change.target} takes a list of names.`));
    return;
  }
  const wanted = kind !== 'none';
  const given = typeof value === 'number' || typeof value === 'string';
  if (wanted && !given) problems.push(problem(`${path}.value`, 'value', `${change.target} needs a value.`));
  if (typeof value === 'number' && !Number.isFinite(value)) {
    problems.push(problem(`${path}.value`, 'value', 'The value is no number.'));
  }
}

function formulaOf({ value }: EffectChange, path: string, problems: FieldProblem[]): Formula | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  try {
    return compileFormula(String(value).slice(0, LIMITS.text + 1));
  } catch (error) {
    if (!isGuildError(error)) throw error;
    problems.push(problem(path, 'expression', error.message));
    return null;
  }
}

function checkPredicate(test: Predicate, path: string, problems: FieldProblem[], depth: number): void {
  if (depth > LIMITS.depth) {
    problems.push(problem(path, 'depth', `Tests are nested at most ${LIMITS.depth} deep.`));
    return;
  }
  if (typeof test === 'string') {
    if (!isTag(test))
      problems.push(problem(path, 'unknown_tag', `There is no circumstance "${test.slice(0, 60)}".`));
    return;
  }
  if ('not' in test) {
    checkPredicate(test.not, `${path}.not`, problems, depth + 1);
    return;
  }
  if ('atLeast' in test) {
    const formula = formulaOf(
      { target: '', op: 'add', value: test.atLeast[0] },
      `${path}.atLeast[0]`,
      problems,
    );
    if (formula?.hasDice) problems.push(problem(`${path}.atLeast[0]`, 'dice', 'A test takes no dice.'));
    for (const name of formula?.names ?? []) {
      if (!isVariableName(name)) {
        problems.push(
          problem(`${path}.atLeast[0]`, 'unknown_name', `There is no value @${name.slice(0, 40)}.`),
        );
      }
    }
    return;
  }
  const [key, parts] = 'all' in test ? (['all', test.all] as const) : (['any', test.any] as const);
  if (parts.length > LIMITS.members) {
    problems.push(problem(path, 'too_many', `At most ${LIMITS.members} tests in one list.`));
    return;
  }
  for (const [i, part] of parts.entries()) checkPredicate(part, `${path}.${key}[${i}]`, problems, depth + 1);
}

/** Names that follow from a name by the rules themselves. */
const RULE_FEEDS: Readonly<Record<string, readonly string[]>> = {
  str: ['str.mod'],
  dex: ['dex.mod'],
  con: ['con.mod'],
  int: ['int.mod'],
  wis: ['wis.mod'],
  cha: ['cha.mod'],
  'dex.mod': ['ac'],
  'con.mod': ['hp.max'],
};

/** A problem for each value that depends on itself, at the change that closes the circle. */
function cyclesOf(dependencies: readonly Dependency[]): FieldProblem[] {
  return dependencies
    .filter(({ feeds, uses }) => feeds.some((name) => uses.some((used) => reaches(name, used, dependencies))))
    .map(({ path, uses }) =>
      problem(path, 'cycle', `The value depends on itself by way of @${uses.join(', @')}.`),
    );
}

/** Whether a change of `from` changes `to`. */
function reaches(from: string, to: string, dependencies: readonly Dependency[]): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === to) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(RULE_FEEDS[name] ?? []));
    for (const { feeds, uses } of dependencies) if (uses.includes(name)) open.push(...feeds);
  }
  return false;
}
