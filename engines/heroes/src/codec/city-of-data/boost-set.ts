import type {
  Enhancement,
  EnhancementAspect,
  EnhancementBoost,
  EnhancementSet,
  Schedule,
  SetBonus,
} from '../../model/enhancement.ts';
import type { CodBonus, CodBoostInfo, CodBoostSet } from './records.ts';
import { idsOf, SET_TYPES } from './vocabulary.ts';

interface Aspect {
  readonly aspect: EnhancementAspect;
  readonly schedule: Schedule;
  readonly mez?: string;
  readonly only?: 'buff' | 'debuff';
}

/** Aspects of a piece by the words of the data; schedules as in heroes-rules §6. */
const ASPECTS: Readonly<Record<string, readonly Aspect[]>> = {
  Recharge: [{ aspect: 'recharge_time', schedule: 'A' }],
  Endurance: [{ aspect: 'endurance_discount', schedule: 'A' }],
  Accuracy: [{ aspect: 'accuracy', schedule: 'A' }],
  Damage: [{ aspect: 'damage', schedule: 'A' }],
  Range: [{ aspect: 'range', schedule: 'B' }],
  Heal: [
    { aspect: 'heal', schedule: 'A' },
    { aspect: 'hit_points', schedule: 'A' },
    { aspect: 'regeneration', schedule: 'A' },
    { aspect: 'absorb', schedule: 'A' },
  ],
  Defense: [{ aspect: 'defense', schedule: 'B', only: 'buff' }],
  'Defense Debuff': [{ aspect: 'defense', schedule: 'B', only: 'debuff' }],
  'Damage Resistance': [{ aspect: 'resistance', schedule: 'B' }],
  EndMod: [
    { aspect: 'endurance', schedule: 'A' },
    { aspect: 'recovery', schedule: 'A' },
  ],
  Slow: [{ aspect: 'slow', schedule: 'A' }],
  ToHit: [{ aspect: 'to_hit', schedule: 'B', only: 'buff' }],
  'ToHit Debuff': [{ aspect: 'to_hit', schedule: 'B', only: 'debuff' }],
  InterruptTime: [{ aspect: 'interrupt_time', schedule: 'C' }],
  Jump: [
    { aspect: 'jump_speed', schedule: 'A' },
    { aspect: 'jump_height', schedule: 'A' },
  ],
  Run: [{ aspect: 'run_speed', schedule: 'A' }],
  Fly: [{ aspect: 'fly_speed', schedule: 'A' }],
  'Move Speed': [
    { aspect: 'run_speed', schedule: 'A' },
    { aspect: 'fly_speed', schedule: 'A' },
    { aspect: 'jump_speed', schedule: 'A' },
  ],
  Knockback: [
    { aspect: 'mez', schedule: 'D', mez: 'knockback' },
    { aspect: 'mez', schedule: 'D', mez: 'knockup' },
  ],
  Hold: [{ aspect: 'mez', schedule: 'A', mez: 'hold' }],
  Immobilize: [{ aspect: 'mez', schedule: 'A', mez: 'immobilize' }],
  Confuse: [{ aspect: 'mez', schedule: 'A', mez: 'confuse' }],
  Stun: [{ aspect: 'mez', schedule: 'A', mez: 'stun' }],
  Sleep: [{ aspect: 'mez', schedule: 'A', mez: 'sleep' }],
  Terrorize: [{ aspect: 'mez', schedule: 'A', mez: 'terrorize' }],
  Threat: [{ aspect: 'mez', schedule: 'A', mez: 'taunt' }],
  Mez: [{ aspect: 'mez', schedule: 'A' }],
};

/** Share of the schedule value by number of aspects, a proc or global counted as one. heroes-rules §7. */
const SHARES = [0, 1, 0.625, 0.5, 0.4375, 0.4375];

function boostsOf(info: CodBoostInfo): EnhancementBoost[] {
  const words = info.aspects.filter((word) => ASPECTS[word] !== undefined);
  const special = info.is_proc || words.length < info.aspects.length ? 1 : 0;
  const multiplier = SHARES[Math.min(words.length + special, SHARES.length - 1)] ?? 0;
  return words.flatMap((word) => (ASPECTS[word] ?? []).map((aspect) => ({ ...aspect, multiplier })));
}

/** Name of a piece: last part of its boost power. */
function pieceUid(boost: string): string {
  return boost.slice(boost.lastIndexOf('.') + 1);
}

/** Archetype and winter sets say level 1; their pieces know better. heroes-city-of-data, odd records. */
function levelsOf(set: CodBoostSet, info: CodBoostInfo | undefined): { min: number; max: number } {
  if (set.max_level > 1) return { min: Math.max(1, set.min_level), max: set.max_level };
  return { min: Math.max(1, (info?.min_slot_level ?? 0) + 1), max: info?.max_level || MAX_LEVEL };
}

const MAX_LEVEL = 50;

function mapPiece(uid: string, info: CodBoostInfo | undefined, set: CodBoostSet): Enhancement {
  const { min, max } = levelsOf(set, info);
  const [, own = info?.computed_name ?? uid] = (info?.computed_name ?? uid).split(': ');
  return {
    uid,
    staticId: -1,
    name: own,
    shortName: own,
    kind: 'set',
    classes: [],
    set: set.name,
    levelMin: min,
    levelMax: max,
    ...(info?.unique_group != null && { exclusionGroup: info.unique_group.toSorted().join('|') }),
    ...(info?.superior_scales && { superior: true as const }),
    ...(info?.attuned && { attuned: true as const }),
    ...(info?.boostable && { boostable: true as const }),
    ...(info?.is_proc && { isProc: true as const }),
    boosts: info === undefined ? [] : boostsOf(info),
    effects: [],
  };
}

const SLOTTED = /PowerBoostsSlotted>([\w'-]+) >= 1/g;

function isPieceBonus({ requires }: CodBonus): boolean {
  return requires.includes('PowerBoostsSlotted>');
}

function bonusesOf(set: CodBoostSet): SetBonus[] {
  return set.bonuses
    .filter((bonus) => !isPieceBonus(bonus) && bonus.auto_powers.length > 0)
    .map((bonus) => ({
      pieces: bonus.min_boosts,
      pvMode: bonus.is_pvp_bonus || bonus.requires === 'isPVPMap?' ? ('pvp' as const) : ('any' as const),
      powers: bonus.auto_powers,
    }));
}

function pieceBonusesOf(set: CodBoostSet, pieces: readonly string[]): Record<string, readonly string[]> {
  const spelling = new Map(pieces.map((uid) => [uid.toLowerCase(), uid]));
  const out: Record<string, readonly string[]> = {};
  for (const bonus of set.bonuses.filter(isPieceBonus)) {
    for (const [, named] of bonus.requires.matchAll(SLOTTED)) {
      const uid = spelling.get(named?.toLowerCase() ?? '');
      if (uid !== undefined) out[uid] = [...(out[uid] ?? []), ...bonus.auto_powers];
    }
  }
  return out;
}

/**
 * The set and its pieces. A piece that exists crafted and attuned is one piece,
 * named after the crafted one, as in Mids files.
 */
export function mapBoostSet(set: CodBoostSet): { set: EnhancementSet; pieces: Enhancement[] } {
  const infos = new Map(
    [...set.computed.boost_infos].map(([name, info]) => [name.toLowerCase(), info] as const),
  );
  const uids = set.boost_lists.flatMap(([first]) => (first === undefined ? [] : [pieceUid(first)]));
  const pieces = uids.map((uid) => mapPiece(uid, infos.get(uid.toLowerCase()), set));
  const { min, max } = levelsOf(set, infos.get(uids[0]?.toLowerCase() ?? ''));
  return {
    pieces,
    set: {
      uid: set.name,
      name: set.display_name ?? set.name,
      shortName: set.display_name ?? set.name,
      type: idsOf(SET_TYPES, set.group_name)[0] ?? 0,
      levelMin: min,
      levelMax: max,
      pieces: uids,
      bonuses: bonusesOf(set),
      pieceBonuses: pieceBonusesOf(set, uids),
    },
  };
}
