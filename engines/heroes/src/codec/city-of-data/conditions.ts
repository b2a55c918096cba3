import type { Condition, PvMode } from '../../model/effect.ts';
import { type BooleanExpression, parseBoolean, printBoolean } from './boolean-expression.ts';
import { COUNTED_STATES, OWNED_STATES, STATE_MODES, STATE_TAGS, SUPPRESSION_OF_EVENT } from './states.ts';

/** What the requirement and tags of an effect group mean. */
export interface Circumstance {
  readonly pvMode?: PvMode;
  /** Whom it happens to: players or critters, everybody but the caster, or the caster. */
  readonly onlyOn?: 'player' | 'critter' | 'others' | 'self';
  readonly classOnly?: string;
  readonly requiresHit?: true;
  readonly suppressedBy: readonly string[];
  readonly conditions: readonly Condition[];
}

interface Collected {
  pvMode?: PvMode;
  onlyOn?: NonNullable<Circumstance['onlyOn']>;
  classOnly?: string;
  requiresHit?: true;
  suppressedBy: Set<string>;
  conditions: Condition[];
}

const OWNS = /^(?:source\.)?ownPower\?\(([\w.'-]+)\)$/i;
const COUNTS = /^(?:source\.)?ownPowerNum\?\(([\w.'-]+)\) (==|<=|>=|<|>) (\d+)$/i;
const IN_MODE = /^source\.mode\?\(k(\w+)\)$/i;
const TARGET_OWNS = /^target\.ownPower\?\(([\w.'-]+)\)$/i;
const OF_CLASS = /^source>arch (?:==|eq) '?(\w+)'?$/;
const QUIET = /^source\.EventTimeSince>(\w+) > \d+(?:\.\d+)?$/i;

/** Scourge: the less health the target has, the likelier. */
const SCOURGE = 'minmax(5 * target>kHitPoints% / 2 - 25, 0, 100) < 100 * rand()';

/** Stalkers hide in the meter. */
const HIDDEN = /^source>kMeter > 0$/;
const NOT_HIDDEN = /^source>kMeter < 0\.9$/;

function special(name: string): Condition {
  return { type: 'special', name };
}

function negated(condition: Condition): Condition | undefined {
  if (condition.type === 'special') {
    const { name } = condition;
    return special(name.startsWith('not_') ? name.slice('not_'.length) : `not_${name}`);
  }
  if (condition.type === 'data' && (condition.value === 'True' || condition.value === 'False')) {
    return { ...condition, value: condition.value === 'True' ? 'False' : 'True' };
  }
  return undefined;
}

/** `Stacks:` conditions know `=`, `<` and `>`; counts are whole numbers. */
function comparison(operator: string, count: number): string {
  if (operator === '<=') return `< ${count + 1}`;
  if (operator === '>=') return `> ${count - 1}`;
  return `${operator === '==' ? '=' : operator} ${count}`;
}

/** First part of the names of powers that a character picks; others come and go while it fights. */
const PASSING = /^(temporary_powers|redirects|set_bonus|inherent)\./i;

function ownership(power: string): Condition {
  const state = OWNED_STATES[power.toLowerCase()];
  if (state !== undefined) return special(state);
  return { type: 'data', key: `${PASSING.test(power) ? 'Active' : 'Taken'}:${power}`, value: 'True' };
}

/** The short form of a term; undefined when it has none. */
function termCondition(text: string): Condition | undefined {
  const owned = OWNS.exec(text)?.[1];
  if (owned !== undefined) return ownership(owned);
  const [, counted, operator, count] = COUNTS.exec(text) ?? [];
  if (counted !== undefined && operator !== undefined) {
    const level = COUNTED_STATES[counted.toLowerCase()];
    if (level !== undefined && operator === '==') return special(`${level}${count}`);
    if (level !== undefined && operator === '<' && count === '3') return special(`not_${level}3`);
    return { type: 'data', key: `Stacks:${counted}`, value: comparison(operator, Number(count)) };
  }
  const mode = IN_MODE.exec(text)?.[1]?.toLowerCase();
  const state = mode === undefined ? undefined : STATE_MODES[mode];
  if (state !== undefined) return special(state);
  const targets = TARGET_OWNS.exec(text)?.[1]?.toLowerCase();
  const marked = targets === undefined ? undefined : OWNED_STATES[targets];
  if (marked !== undefined) return special(marked);
  if (text === SCOURGE) return special('scourge');
  if (HIDDEN.test(text)) return special('hidden');
  if (NOT_HIDDEN.test(text)) return special('not_hidden');
  if (text === 'target.HasTag?(Raid)') return special('versus_special');
  return undefined;
}

/** States that are a choice of several terms: held, stunned … is containment. */
function choiceCondition(parts: readonly BooleanExpression[]): Condition | undefined {
  const terms = parts.map((part) => (part.kind === 'term' ? part.text : ''));
  const has = (attribute: string): boolean => terms.includes(`target>k${attribute} > 0`);
  if (has('Held') && has('Immobilized') && has('Stunned')) return special('containment');
  if (terms.length === 2 && has('Held') && has('Sleep')) return special('mezzed');
  if (terms.length > 1 && terms.every((term) => term.startsWith("target>arch eq 'Class_Minion_"))) {
    return special('critical_minion');
  }
  return undefined;
}

function conditionOf(expression: BooleanExpression): Condition {
  if (expression.kind === 'term') {
    return termCondition(expression.text) ?? { type: 'expression', text: expression.text };
  }
  if (expression.kind === 'or') {
    return choiceCondition(expression.of) ?? { type: 'expression', text: printBoolean(expression) };
  }
  if (expression.kind === 'not') {
    // "No minion and no player" is what a critical hit on greater foes asks.
    if (expression.of.kind === 'or') {
      const foes = expression.of.of.filter(
        (part) => part.kind !== 'term' || part.text !== "target>enttype eq 'player'",
      );
      if (foes.length < expression.of.of.length && choiceCondition(foes) !== undefined) {
        return special('not_critical_minion');
      }
    }
    const opposite = negated(conditionOf(expression.of));
    if (opposite !== undefined) return opposite;
  }
  return { type: 'expression', text: printBoolean(expression) };
}

const ONLY_ON: Readonly<Record<string, NonNullable<Circumstance['onlyOn']>>> = {
  "target>enttype eq 'player'": 'player',
  "target>enttype eq 'critter'": 'critter',
  'Ne(target>entref, source>entref)': 'others',
  'Ne(source>entref, target>entref)': 'others',
  'target>entref == source>entref': 'self',
  'source>entref == target>entref': 'self',
};

/** A conjunct that means a field of the effect instead of a condition. */
function takeField(text: string, out: Collected): boolean {
  const onlyOn = ONLY_ON[text];
  if (onlyOn !== undefined) out.onlyOn = onlyOn;
  else if (text === '!isPVPMap?') out.pvMode = 'pve';
  else if (text === 'isPVPMap?') out.pvMode = 'pvp';
  else if (text === '@ToHitRoll < @ToHit') out.requiresHit = true;
  else if (OF_CLASS.test(text)) out.classOnly = `Class_${OF_CLASS.exec(text)?.[1]}`;
  else {
    const event = QUIET.exec(text)?.[1]?.toLowerCase();
    const name = event === undefined ? undefined : SUPPRESSION_OF_EVENT[event];
    if (name === undefined) return false;
    out.suppressedBy.add(name);
  }
  return true;
}

function collect(expression: BooleanExpression, out: Collected): void {
  if (expression.kind === 'and') {
    for (const part of expression.of) collect(part, out);
    return;
  }
  const text = printBoolean(expression);
  if (text !== '' && !takeField(text, out)) out.conditions.push(conditionOf(expression));
}

const CACHE = new Map<string, Circumstance>();
const MAX_CACHED = 5000;

function read(requirement: string): Circumstance {
  const out: Collected = { suppressedBy: new Set(), conditions: [] };
  collect(parseBoolean(requirement), out);
  const { suppressedBy, conditions, ...fields } = out;
  return { ...fields, suppressedBy: [...suppressedBy], conditions };
}

/**
 * What the requirement of an effect group means: plain tests of the target are a
 * field, times since an event are suppression, known states are named switches;
 * anything else stays a condition in the game's words.
 */
export function readRequirement(requirement: string): Circumstance {
  const known = CACHE.get(requirement);
  if (known !== undefined) return known;
  const made = read(requirement);
  if (CACHE.size < MAX_CACHED) CACHE.set(requirement, made);
  return made;
}

/** Conditions that the tags of an effect imply, where its requirement does not say them already. */
export function tagConditions(tags: readonly string[], stated: readonly Condition[]): Condition[] {
  return tags.flatMap((tag) => {
    const name = STATE_TAGS[tag.toLowerCase()];
    if (name === undefined) return [];
    return stated.some((item) => item.type === 'special' && item.name === name) ? [] : [special(name)];
  });
}
