import type { DiceSource } from './dice-source.ts';
import type { PreparedRoll, PreparedTerm } from './prepare.ts';
import type { Roll, RolledCheck, RolledTerm, RollResult } from './roll-result.ts';
import { RollRun } from './roll-run.ts';

/**
 * Roll what was prepared: dice are drawn from left to right, in a pool first the
 * initial dice and then the extra dice of each modifier, die by die.
 * @throws GuildError DICE_LIMIT when the draws run out, DICE_ARITHMETIC when a
 *   result depends on dice and has no value; the source may throw DICE_FACES.
 */
export function evaluateRoll(prepared: PreparedRoll, dice: DiceSource): Roll {
  const run = new RollRun(prepared.expression.source, dice);
  const { expr, repeats, repeated, expression } = prepared;
  if (repeats === 1)
    return { expr, comment: expression.comment, repeated, results: [resultOf(prepared, run)] };
  const results: RollResult[] = [];
  for (let made = 0; made < repeats; made++) {
    run.next();
    results.push(resultOf(prepared, run));
  }
  return { expr, comment: expression.comment, repeated, results };
}

/** One result; `evaluateRoll` without what stays the same between results. */
export function evaluateOnce(prepared: PreparedRoll, dice: DiceSource): RollResult {
  return resultOf(prepared, new RollRun(prepared.expression.source, dice));
}

function resultOf(prepared: PreparedRoll, run: RollRun): RollResult {
  let total = 0;
  const terms: RolledTerm[] = [];
  for (const term of prepared.terms) {
    const rolled = term.fixed ?? rolledTerm(term, run);
    total += rolled.total;
    terms.push(rolled);
  }
  const { successes, failures } = run;
  const natural = prepared.d20Term < 0 ? null : naturalOf(terms[prepared.d20Term]!, run);
  const check = prepared.versus === null ? null : checkOf(prepared.versus, total, run);
  const counts = prepared.countsSuccesses;
  return {
    total,
    successes: counts ? successes : null,
    failures: counts ? failures : null,
    natural,
    check,
    terms,
    dice: run.dice,
  };
}

function rolledTerm({ node, sign, text, label, order }: PreparedTerm, run: RollRun): RolledTerm {
  const first = run.dice.length;
  const value = run.node(node);
  return { text, total: sign === 1 ? value : 0 - value, label, first, dice: run.dice.length - first, order };
}

/** The face of the one die of a term that counts; null when several do. */
function naturalOf({ first, dice }: RolledTerm, run: RollRun): number | null {
  let found: number | null = null;
  for (let at = first; at < first + dice; at++) {
    const die = run.dice[at]!;
    if (die.fate !== 'kept') continue;
    if (found !== null) return null;
    found = die.face;
  }
  return found;
}

function checkOf(versus: NonNullable<PreparedRoll['versus']>, total: number, run: RollRun): RolledCheck {
  const first = run.dice.length;
  const dc = run.node(versus);
  return { dc, success: total >= dc, margin: total - dc, first };
}
