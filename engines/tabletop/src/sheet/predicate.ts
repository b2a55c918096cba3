import type { Predicate } from './effect-types.ts';
import { compileFormula, type Variables } from './formula.ts';
import { isSituational } from './targets.ts';

/** The circumstances a predicate is tested on. */
export interface Circumstances {
  /** Tags of the character: armor, conditions, effects that are on. */
  readonly tags: ReadonlySet<string>;
  /** Tags of the roll: kind of attack, ability used, weapon. */
  readonly roll: readonly string[];
  readonly variables: Variables;
}

/** `yes`, `no`, or the situational tags it would take. */
export type Verdict = 'yes' | 'no' | readonly string[];

export interface Test {
  /** Whether it holds; situational tags count as `assume`. */
  readonly holds: (on: Circumstances, assume: boolean) => boolean;
  /** Situational tags it names. */
  readonly situational: readonly string[];
}

/** A predicate as a function; records are compiled once. */
export function compilePredicate(predicate: Predicate): Test {
  const situational: string[] = [];
  const holds = build(predicate, situational);
  return { holds, situational };
}

function build(predicate: Predicate, situational: string[]): Test['holds'] {
  if (typeof predicate === 'string') {
    if (isSituational(predicate)) {
      situational.push(predicate);
      return (_, assume) => assume;
    }
    return ({ tags, roll }) => roll.includes(predicate) || tags.has(predicate);
  }
  if ('not' in predicate) {
    // Not knowing is not knowing: a negated circumstance is not assumed either way.
    const inner = build(predicate.not, situational);
    return (on, assume) => !inner(on, !assume);
  }
  if ('atLeast' in predicate) {
    const [text, least] = predicate.atLeast;
    const formula = compileFormula(text);
    return ({ variables }) => formula.number(variables) >= least;
  }
  if ('all' in predicate) {
    const inner = predicate.all.map((part) => build(part, situational));
    return (on, assume) => inner.every((part) => part(on, assume));
  }
  const inner = predicate.any.map((part) => build(part, situational));
  return (on, assume) => inner.some((part) => part(on, assume));
}

/** How a test comes out for a sheet that does not know the situation. */
export function verdict(test: Test | null, on: Circumstances): Verdict {
  if (test === null || test.holds(on, false)) return 'yes';
  return test.situational.length > 0 && test.holds(on, true) ? test.situational : 'no';
}
