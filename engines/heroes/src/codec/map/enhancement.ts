import type { Effect, PvMode } from '../../model/effect.ts';
import type {
  Enhancement,
  EnhancementBoost,
  EnhancementKind,
  EnhancementSet,
  Schedule,
} from '../../model/enhancement.ts';
import { shortFloat } from '../binary/short-float.ts';
import type {
  MidsEnhancement,
  MidsEnhancementEffect,
  MidsEnhancementSet,
} from '../mids/enhancement-database-records.ts';
import type { MidsPower } from '../mids/main-database-records.ts';
import type { MidsEnhancementClass } from '../mids/text-tables.ts';
import type { MidsTypeGrades } from '../mids/type-grades.ts';
import { mapEffect } from './effect.ts';
import { ENHANCE_ASPECTS, MEZ_MEMBERS, PV_MODES } from './names.ts';

export interface EnhancementContext {
  readonly classes: readonly MidsEnhancementClass[];
  readonly types: MidsTypeGrades;
  /** `Boosts.UID.UID` of a piece. */
  readonly boostPower: (uid: string) => MidsPower | undefined;
  /** Spelling of a set uid, by its lower-case form. */
  readonly setUids: ReadonlyMap<string, string>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const KINDS: readonly EnhancementKind[] = ['common', 'common', 'invention', 'special', 'set'];
const SCHEDULES: readonly Schedule[] = ['A', 'B', 'C', 'D'];
const ONLY = [undefined, 'buff', 'debuff'] as const;

/** eEnhMutex; each is a group of pieces of which a build holds one. */
const EXCLUSION_GROUPS = [
  '',
  'stealth',
  'archetype_a',
  'archetype_b',
  'archetype_c',
  'archetype_d',
  'archetype_e',
  'archetype_f',
];

/** The strengthened aspect of one row; rows with an effect of their own have none. */
function mapBoost(mids: MidsEnhancementEffect, piece: MidsEnhancement): EnhancementBoost[] {
  const aspect = ENHANCE_ASPECTS[mids.enhanceId] ?? '';
  const schedule = SCHEDULES[mids.schedule];
  if (mids.mode !== 0 || aspect === '' || schedule === undefined) return [];
  const mez = MEZ_MEMBERS[mids.enhanceSubId] ?? '';
  const only = ONLY[mids.buffMode] ?? ONLY[piece.buffMode];
  return [
    {
      aspect,
      ...(aspect === 'mez' && mez !== '' && { mez }),
      schedule,
      multiplier: shortFloat(mids.multiplier),
      ...(only !== undefined && { only }),
    },
  ];
}

/**
 * Whether an effect of a piece's own power is merely the strength that its
 * boosts describe: a sure strength on the owner, from a boost table or, for
 * origin and special pieces, from the table of ones.
 */
function isBoostShare(effect: Effect, kind: EnhancementKind): boolean {
  if (effect.aspect !== 'strength' || effect.target !== 'self') return false;
  if (effect.ppm !== undefined || effect.chance !== 1) return false;
  return (
    effect.table.includes('_boosts_') ||
    ((kind === 'common' || kind === 'special') && effect.table.endsWith('_ones'))
  );
}

/**
 * Effects a piece brings beside its boosts. They are in its own power
 * `Boosts.UID.UID`; the effects inside EnhDB are placeholders of scale 0 there
 * and count only for pieces without a power. Set globals are in the set
 * (`pieceBonuses`), and the power then has a `Null` row in their place, so
 * nothing counts twice.
 */
function ownEffects(piece: MidsEnhancement, kind: EnhancementKind, power: MidsPower | undefined): Effect[] {
  if (power !== undefined) {
    return power.effects.map(mapEffect).filter((effect) => !isBoostShare(effect, kind));
  }
  return piece.effects.flatMap(({ fx }) => (fx !== null && fx.scale !== 0 ? [mapEffect(fx)] : []));
}

const ATTUNED = /^(superior_)?attuned_/i;
const CRAFTED = /^crafted_/i;

/** The model piece of a Mids enhancement record. Levels become 1-based. */
export function mapEnhancement(piece: MidsEnhancement, context: EnhancementContext): Enhancement {
  const power = context.boostPower(piece.uid);
  const kind = KINDS[piece.typeId] ?? 'common';
  const set =
    piece.uidSet === '' ? undefined : (context.setUids.get(piece.uidSet.toLowerCase()) ?? piece.uidSet);
  const out: Mutable<Enhancement> = {
    uid: piece.uid,
    staticId: piece.staticIndex,
    name: piece.name,
    shortName: piece.shortName,
    kind,
    ...(kind === 'special' && { specialKind: context.types.specialTypes[piece.subTypeId]?.name ?? '' }),
    classes: piece.classIds.flatMap((row) => context.classes[row]?.index ?? []),
    ...(set !== undefined && { set }),
    levelMin: piece.levelMin + 1,
    levelMax: piece.levelMax + 1,
    boosts: piece.effects.flatMap((row) => mapBoost(row, piece)),
    effects: ownEffects(piece, kind, power),
  };
  if (piece.unique) out.unique = true;
  if (piece.mutexId > 0) out.exclusionGroup = EXCLUSION_GROUPS[piece.mutexId] ?? `group_${piece.mutexId}`;
  if (piece.superior) out.superior = true;
  if (ATTUNED.test(piece.uid)) out.attuned = true;
  else if (power === undefined ? CRAFTED.test(piece.uid) : power.boostBoostable) out.boostable = true;
  if (piece.isProc) out.isProc = true;
  return out;
}

/** The model set of a Mids set record; `pieces` are its uids in the order of the source. */
export function mapEnhancementSet(set: MidsEnhancementSet, pieces: readonly string[]): EnhancementSet {
  const bonuses = set.bonuses.flatMap(({ items, slotted, pvMode }) => {
    const powers = items.map((item) => item.name).filter((name) => name !== '');
    return powers.length === 0
      ? []
      : [{ pieces: slotted, pvMode: PV_MODES[pvMode] ?? ('any' as PvMode), powers }];
  });
  const pieceBonuses: Record<string, readonly string[]> = {};
  for (const [i, { items }] of set.specialBonuses.entries()) {
    const uid = pieces[i];
    const powers = items.map((item) => item.name).filter((name) => name !== '');
    if (uid !== undefined && powers.length > 0) pieceBonuses[uid] = powers;
  }
  return {
    uid: set.uid,
    name: set.displayName,
    shortName: set.shortName,
    type: set.setType,
    levelMin: set.levelMin + 1,
    levelMax: set.levelMax + 1,
    pieces,
    bonuses,
    pieceBonuses,
  };
}
