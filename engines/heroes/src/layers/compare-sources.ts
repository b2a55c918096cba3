import type { Effect } from '../model/effect.ts';
import type { FullGameData } from '../model/game-data.ts';
import { groupBy } from '../model/group-by.ts';
import type { Power } from '../model/power.ts';
import type {
  EffectChange,
  EffectField,
  FieldChange,
  GameDataComparison,
  PowerComparison,
} from './comparison.ts';
import { sameValue } from './merge.ts';

/** Fields of a power that are compared; texts, planner switches and order are not. */
const POWER_FIELDS = [
  'name',
  'type',
  'level',
  'requires',
  'accuracy',
  'attackTypes',
  'exclusionGroups',
  'affects',
  'autoHits',
  'range',
  'area',
  'radius',
  'arc',
  'maxTargets',
  'endurance',
  'castTime',
  'interruptTime',
  'recharge',
  'activatePeriod',
  'maxSlots',
  'acceptsClasses',
  'acceptsSetTypes',
] as const satisfies readonly (keyof Power)[];

const EFFECT_FIELDS: readonly EffectField[] = [
  'kind',
  'aspect',
  'target',
  'pvMode',
  'resistible',
  'buffable',
  'stacks',
  'table',
  'scale',
  'magnitude',
  'duration',
  'chance',
  'ticks',
  'delay',
  'conditions',
];

/** What of an effect is compared, with the value of an absent field. */
function fieldOf(effect: Effect, field: EffectField): unknown {
  if (field === 'ticks') return effect.ticks ?? 1;
  if (field === 'delay') return effect.delay ?? 0;
  if (field === 'chance') return effect.chance * (effect.tickChance ?? 1);
  if (field === 'target') return effect.target === 'self' || effect.target === 'all' ? 'caster' : 'others';
  if (field === 'conditions') return (effect.conditions ?? []).map((condition) => JSON.stringify(condition));
  return effect[field];
}

function effectName({ attribute, aspect, ref }: Effect): string {
  return `${attribute} ${aspect}${ref === undefined ? '' : ` ${ref}`}`;
}

/** Effects that could be one and the same: they act on one attribute, and name the same thing. */
function effectKey({ attribute, ref }: Effect): string {
  return `${attribute}|${(ref ?? '').toLowerCase()}`;
}

function differences(older: Effect, newer: Effect): FieldChange[] {
  return EFFECT_FIELDS.flatMap((field) => {
    const [before, after] = [fieldOf(older, field), fieldOf(newer, field)];
    return sameValue(before, after) ? [] : [{ field, older: before, newer: after }];
  });
}

/** How much a difference tells two effects apart: what and whom it changes counts most. */
const WEIGHT: Readonly<Partial<Record<string, number>>> = {
  aspect: 8,
  target: 8,
  pvMode: 6,
  kind: 4,
  table: 3,
};

function distance(changes: readonly FieldChange[]): number {
  return changes.reduce((sum, { field }) => sum + (WEIGHT[field] ?? 1), 0);
}

interface Pair {
  readonly older: Effect;
  readonly newer: Effect;
  readonly changes: readonly FieldChange[];
}

interface Pairing {
  readonly pairs: readonly Pair[];
  readonly removed: readonly Effect[];
  readonly added: readonly Effect[];
}

/** Largest group of like effects that is paired by looking at every combination. */
const MOST_COMBINATIONS = 250_000;

/** Pairs like effects, the closest first. */
function pairGroup(older: readonly Effect[], newer: readonly Effect[]): Pairing {
  const candidates: (Pair & { readonly distance: number })[] = [];
  if (older.length * newer.length <= MOST_COMBINATIONS) {
    for (const before of older) {
      for (const after of newer) {
        const changes = differences(before, after);
        candidates.push({ older: before, newer: after, changes, distance: distance(changes) });
      }
    }
  }
  const used = new Set<Effect>();
  const pairs: Pair[] = [];
  for (const pair of candidates.toSorted((a, b) => a.distance - b.distance)) {
    if (used.has(pair.older) || used.has(pair.newer)) continue;
    used.add(pair.older).add(pair.newer);
    pairs.push(pair);
  }
  return {
    pairs,
    removed: older.filter((effect) => !used.has(effect)),
    added: newer.filter((effect) => !used.has(effect)),
  };
}

function pairEffects(older: Power, newer: Power): Pairing {
  const before = groupBy(older.effects, effectKey);
  const after = groupBy(newer.effects, effectKey);
  const groups = [...new Set([...before.keys(), ...after.keys()])].map((key) =>
    pairGroup(before.get(key) ?? [], after.get(key) ?? []),
  );
  return {
    pairs: groups.flatMap(({ pairs }) => pairs),
    removed: groups.flatMap(({ removed }) => removed),
    added: groups.flatMap(({ added }) => added),
  };
}

/** Running counts over all powers. */
interface Tally {
  same: number;
  changed: number;
  added: number;
  removed: number;
  pairs: number;
  readonly agree: Record<EffectField, number>;
}

function count(tally: Tally, { pairs, removed, added }: Pairing): void {
  tally.removed += removed.length;
  tally.added += added.length;
  for (const { changes } of pairs) {
    tally.pairs++;
    if (changes.length === 0) tally.same++;
    else tally.changed++;
    const changed = new Set(changes.map(({ field }) => field));
    for (const field of EFFECT_FIELDS) if (!changed.has(field)) tally.agree[field]++;
  }
}

function powerFields(older: Power, newer: Power): FieldChange[] {
  return POWER_FIELDS.flatMap((field) =>
    sameValue(older[field], newer[field]) ? [] : [{ field, older: older[field], newer: newer[field] }],
  );
}

function comparePowers(older: Power, newer: Power, tally: Tally): PowerComparison {
  const fields = powerFields(older, newer);
  const about = { id: newer.id, name: newer.name, fields };
  if ((older.effects.length === 0) !== (newer.effects.length === 0)) {
    return { ...about, status: 'effects_unknown', effects: [] };
  }
  const pairing = pairEffects(older, newer);
  count(tally, pairing);
  const effects: EffectChange[] = [
    ...pairing.pairs.flatMap(({ newer: effect, changes }): EffectChange[] =>
      changes.length === 0 ? [] : [{ change: 'changed', effect: effectName(effect), fields: changes }],
    ),
    ...pairing.removed.map((effect) => ({ change: 'removed' as const, effect: effectName(effect) })),
    ...pairing.added.map((effect) => ({ change: 'added' as const, effect: effectName(effect) })),
  ];
  return { ...about, status: fields.length + effects.length === 0 ? 'same' : 'changed', effects };
}

const NOTHING: Pick<PowerComparison, 'fields' | 'effects'> = { fields: [], effects: [] };

/**
 * Compares two databases power by power: what changed between two versions of
 * the game, or how far two sources of one version agree. Effects are paired by
 * attribute and nearness; single-precision rounding is no difference.
 */
export function compareGameData(older: FullGameData, newer: FullGameData): GameDataComparison {
  const tally: Tally = {
    same: 0,
    changed: 0,
    added: 0,
    removed: 0,
    pairs: 0,
    agree: Object.fromEntries(EFFECT_FIELDS.map((field) => [field, 0])) as Record<EffectField, number>,
  };
  const known = new Set(newer.powers.map(({ id }) => id.toLowerCase()));
  const all: PowerComparison[] = newer.powers.map((power) => {
    const before = older.power(power.id);
    return before === undefined
      ? { id: power.id, name: power.name, status: 'added', ...NOTHING }
      : comparePowers(before, power, tally);
  });
  for (const { id, name } of older.powers) {
    if (!known.has(id.toLowerCase())) all.push({ id, name, status: 'removed', ...NOTHING });
  }
  const having = (status: PowerComparison['status']): number =>
    all.filter((power) => power.status === status).length;
  const [added, removed] = [having('added'), having('removed')];
  const pairs = Math.max(1, tally.pairs);
  return {
    older: older.version.name,
    newer: newer.version.name,
    counts: {
      powers: {
        older: older.powers.length,
        newer: newer.powers.length,
        both: newer.powers.length - added,
        same: having('same'),
        changed: having('changed'),
        added,
        removed,
        effectsUnknown: having('effects_unknown'),
      },
      effects: {
        same: tally.same,
        changed: tally.changed,
        added: tally.added,
        removed: tally.removed,
      },
    },
    agreement: Object.fromEntries(
      EFFECT_FIELDS.map((field) => [field, tally.agree[field] / pairs]),
    ) as Record<EffectField, number>,
    powers: all.filter(({ status }) => status !== 'same'),
  };
}
