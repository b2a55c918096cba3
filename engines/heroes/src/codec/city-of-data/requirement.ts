import type { Requirement } from '../../model/power.ts';
import { type BooleanExpression, parseBoolean } from './boolean-expression.ts';

/**
 * What a power requires, as the model can say it: classes, alternatives of one
 * or two owned powers, and powers or powersets that must not be owned.
 */
export interface ReadRequirement {
  readonly requires?: Requirement;
  /** Nobody may ever take it. */
  readonly never?: true;
  /** Powersets that exclude it. */
  readonly setsNot: readonly string[];
  /** The model cannot say it; the expression as written. */
  readonly unread?: string;
}

/** One alternative: everything in it must hold. */
interface Term {
  readonly own: readonly string[];
  readonly not: readonly string[];
  readonly classes: readonly string[];
  readonly classesNot: readonly string[];
}

const ALWAYS: Term = { own: [], not: [], classes: [], classesNot: [] };

/** More alternatives than any real requirement has. */
const MOST_TERMS = 200;

const NAME = /^[A-Za-z_][\w'-]*(?:\.[\w':-]+)+$/;
const ARCHETYPE = /^\$arche?type == @?(Class_\w+)$/i;
const NOT_ARCHETYPE = /^Ne\(\$arche?type, @?(Class_\w+)\)$/i;
const COUNTED = /^ownPowerNum\?\((\w+)\) > (\d)$/i;
const SUM = /^([\w.'-]+(?: \+ [\w.'-]+)+) > (\d)$/;

/** Unlocks of an account or a character: everybody can have them. */
const UNLOCK = /^(?:Owned\?|productOwned\?|auth>|char>accesslevel|isVIP\?)/;

/** Owning more than `count` of some powers: each choice of so many. */
function moreThan(count: number, powers: readonly string[]): Term[] | undefined {
  if (count === 0) return powers.map((power) => ({ ...ALWAYS, own: [power] }));
  if (count !== 1) return undefined;
  return powers.flatMap((first, i) =>
    powers.slice(i + 1).map((second) => ({ ...ALWAYS, own: [first, second] })),
  );
}

function termsOf(text: string, siblings: readonly string[]): readonly Term[] | undefined {
  if (text === '' || UNLOCK.test(text)) return [ALWAYS];
  if (text === '0') return [];
  const archetype = ARCHETYPE.exec(text)?.[1];
  if (archetype !== undefined) return [{ ...ALWAYS, classes: [archetype] }];
  const not = NOT_ARCHETYPE.exec(text)?.[1];
  if (not !== undefined) return [{ ...ALWAYS, classesNot: [not] }];
  const counted = COUNTED.exec(text);
  if (counted !== null) return moreThan(Number(counted[2]), siblings);
  const sum = SUM.exec(text);
  if (sum?.[1] !== undefined) return moreThan(Number(sum[2]), sum[1].split(' + '));
  return NAME.test(text) ? [{ ...ALWAYS, own: [text] }] : undefined;
}

function both(a: Term, b: Term): Term {
  return {
    own: [...new Set([...a.own, ...b.own])],
    not: [...new Set([...a.not, ...b.not])],
    classes: [...a.classes, ...b.classes],
    classesNot: [...a.classesNot, ...b.classesNot],
  };
}

function product(lists: readonly (readonly Term[])[]): readonly Term[] | undefined {
  let out: readonly Term[] = [ALWAYS];
  for (const list of lists) {
    if (out.length * list.length > MOST_TERMS) return undefined;
    out = out.flatMap((a) => list.map((b) => both(a, b)));
  }
  return out;
}

function opposite(expression: BooleanExpression): BooleanExpression | undefined {
  if (expression.kind === 'not') return expression.of;
  if (expression.kind === 'term') return undefined;
  return {
    kind: expression.kind === 'and' ? 'or' : 'and',
    of: expression.of.map((part): BooleanExpression => ({ kind: 'not', of: part })),
  };
}

function alternatives(
  expression: BooleanExpression,
  siblings: readonly string[],
): readonly Term[] | undefined {
  if (expression.kind === 'term') return termsOf(expression.text, siblings);
  if (expression.kind === 'not') {
    const inner = opposite(expression.of);
    if (inner !== undefined) return alternatives(inner, siblings);
    const terms = expression.of.kind === 'term' ? termsOf(expression.of.text, siblings) : undefined;
    const [only] = terms ?? [];
    if (terms?.length !== 1 || only === undefined || only.own.length + only.classes.length !== 1) {
      return undefined;
    }
    return [{ ...ALWAYS, not: only.own, classesNot: only.classes }];
  }
  const parts: (readonly Term[])[] = [];
  for (const part of expression.of) {
    const terms = alternatives(part, siblings);
    if (terms === undefined) return undefined;
    parts.push(terms);
  }
  if (expression.kind === 'and') return product(parts);
  const all = parts.flat();
  return all.length > MOST_TERMS ? undefined : all;
}

function isPowerset(name: string): boolean {
  return name.split('.').length === 2;
}

/** Requirements that every alternative shares; undefined when they differ. */
function shared(terms: readonly Term[], field: 'not' | 'classesNot'): readonly string[] | undefined {
  const [first] = terms;
  const wanted = first?.[field].join() ?? '';
  return terms.every((term) => term[field].join() === wanted) ? (first?.[field] ?? []) : undefined;
}

/** Classes and powers are independent when every class comes with the same choice of powers. */
function isIndependent(terms: readonly Term[]): boolean {
  const byClass = new Map<string, Set<string>>();
  for (const { classes, own } of terms) {
    const key = classes.join();
    byClass.set(key, (byClass.get(key) ?? new Set()).add(own.join()));
  }
  const choices = new Set([...byClass.values()].map((owns) => [...owns].toSorted().join('|')));
  return choices.size <= 1;
}

function toRequirement(terms: readonly Term[]): Omit<ReadRequirement, 'unread'> | undefined {
  const not = shared(terms, 'not');
  const classesNot = shared(terms, 'classesNot');
  if (not === undefined || classesNot === undefined || !isIndependent(terms)) return undefined;
  // A power has one owner class; two classes at once can never be met.
  const possible = terms.filter(({ classes }) => new Set(classes).size <= 1);
  if (possible.length === 0 || possible.some(({ own }) => own.length > 2)) return undefined;
  const pairs = new Map(
    possible.map(({ own }): [string, readonly [string, string]] => [
      own.join(),
      [own[0] ?? '', own[1] ?? ''],
    ]),
  );
  const powers = [...pairs.values()].filter(([first]) => first !== '');
  const requires: Requirement = {
    classes: [...new Set(possible.flatMap(({ classes }) => classes))],
    classesNot,
    powers: powers.length < pairs.size ? [] : powers,
    powersNot: not.filter((name) => !isPowerset(name)).map((name): readonly [string, string] => [name, '']),
  };
  const setsNot = not.filter(isPowerset);
  const says =
    requires.classes.length + classesNot.length + requires.powers.length + requires.powersNot.length;
  return { ...(says > 0 && { requires }), setsNot };
}

/**
 * Reads the `requires` of a power. `siblings` are the other powers of its set
 * that can be picked, which `ownPowerNum?(Epic) > 1` counts (heroes-rules §20).
 */
export function readRequires(text: string, siblings: readonly string[]): ReadRequirement {
  if (text.trim() === '') return { setsNot: [] };
  const terms = alternatives(parseBoolean(text), siblings);
  if (terms?.length === 0) return { never: true, setsNot: [] };
  return (terms === undefined ? undefined : toRequirement(terms)) ?? { setsNot: [], unread: text };
}
