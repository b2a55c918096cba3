import type { EffectList } from '../calc/compiled.ts';
import { contextFor } from '../calc/context.ts';
import { MAX_COPIES } from '../calc/rule-of-five.ts';
import { sumName } from '../calc/stat-layout.ts';
import type { Build } from '../model/build.ts';
import type { EnhancementSet } from '../model/enhancement.ts';
import type { GameData } from '../model/game-data.ts';
import type { BuildNumbers, ComputeOptions } from '../model/totals.ts';
import { type EntryRef, entriesOf } from './entry-ref.ts';

/** One number that a bonus power adds, without conditions. */
export interface BonusValue {
  /** Stat as contributions name it, e.g. `defense.ranged`, `recharge_time`. */
  readonly stat: string;
  /** Fractions, points or feet a second, as the total has it. */
  readonly value: number;
}

/** What a bonus power adds to the totals of a class; empty when the data does not know it. heroes-rules §17. */
export function bonusValues(
  data: GameData,
  archetypeId: string,
  bonusPower: string,
  options: ComputeOptions = {},
): BonusValue[] {
  const compiled = contextFor(data, archetypeId, options).power(bonusPower);
  if (compiled === null) return [];
  const sums = new Map<string, number>();
  for (const list of [compiled.strengths, compiled.others]) addValues(sums, list);
  return [...sums].map(([stat, value]) => ({ stat, value }));
}

function addValues(sums: Map<string, number>, list: EffectList): void {
  for (let i = 0; i < list.length; i++) {
    const stat = sumName(list.sums[i] ?? 0);
    sums.set(stat, (sums.get(stat) ?? 0) + (list.values[i] ?? 0));
  }
}

/** A bonus that raises a stat, and where a build could earn it. */
export interface BonusFind {
  readonly set: EnhancementSet;
  /** Pieces of the set it takes in one power; 1 for the bonus of a single piece. */
  readonly pieces: number;
  /** Uid of that piece; absent for bonuses of several. */
  readonly piece?: string;
  readonly bonusPower: string;
  readonly value: number;
  /** Copies the build has of it; beyond five they count for nothing. */
  readonly copies: number;
  /** One more copy would count. */
  readonly counts: boolean;
  /** Powers of the build that accept the set. */
  readonly powers: readonly EntryRef[];
}

/**
 * Every set bonus that raises a stat by at least `least`, the largest first. An
 * answer to "where can I get 2.5 % ranged defence?". heroes-rules §17.
 */
export function findBonuses(
  data: GameData,
  build: Build,
  { setBonuses }: Pick<BuildNumbers, 'setBonuses'>,
  {
    stat,
    least = 0,
    options = {},
  }: {
    readonly stat: string;
    readonly least?: number;
    readonly options?: ComputeOptions;
  },
): BonusFind[] {
  const copies = new Map(setBonuses.map((bonus) => [bonus.bonusPower.toLowerCase(), bonus.copies]));
  const accepting = acceptingPowers(data, build);
  const worth = new Map<string, number>();
  const raises = (power: string): number => {
    let value = worth.get(power);
    if (value === undefined) {
      const found = bonusValues(data, build.archetype, power, options).find((one) => one.stat === stat);
      value = found?.value ?? 0;
      worth.set(power, value);
    }
    return value;
  };
  const other = options.mode === 'pvp' ? 'pve' : 'pvp';
  const finds = data.enhancementSets.flatMap((set) => {
    const steps = [
      ...set.bonuses
        .filter(({ pvMode }) => pvMode !== other)
        .map(({ pieces, powers }) => ({ pieces, powers })),
      ...Object.entries(set.pieceBonuses).map(([piece, powers]) => ({ pieces: 1, piece, powers })),
    ];
    return steps.flatMap(({ powers, ...step }) =>
      powers.flatMap((bonusPower): BonusFind[] => {
        const value = raises(bonusPower);
        if (value <= 0 || value < least) return [];
        const has = copies.get(bonusPower.toLowerCase()) ?? 0;
        return [
          {
            ...step,
            set,
            bonusPower,
            value,
            copies: has,
            counts: has < MAX_COPIES,
            powers: accepting.get(set.type) ?? [],
          },
        ];
      }),
    );
  });
  return finds.sort((a, b) => b.value - a.value || a.pieces - b.pieces || (a.set.name < b.set.name ? -1 : 1));
}

/** Entries of a build by the set types they accept. */
function acceptingPowers(data: GameData, build: Build): ReadonlyMap<number, readonly EntryRef[]> {
  const out = new Map<number, EntryRef[]>();
  for (const { ref, entry } of entriesOf(build)) {
    const power = data.power(entry.power);
    if (power === undefined || power.maxSlots === 0) continue;
    for (const type of power.acceptsSetTypes) {
      const refs = out.get(type) ?? [];
      refs.push(ref);
      out.set(type, refs);
    }
  }
  return out;
}

/** Stats that some set bonus of the data raises, in the order of the engine. */
export function bonusStats(data: GameData, archetypeId: string, options: ComputeOptions = {}): string[] {
  const powers = new Set(
    data.enhancementSets.flatMap(({ bonuses, pieceBonuses }) => [
      ...bonuses.flatMap((bonus) => bonus.powers),
      ...Object.values(pieceBonuses).flat(),
    ]),
  );
  const stats = new Set<string>();
  for (const power of powers) {
    for (const { stat, value } of bonusValues(data, archetypeId, power, options))
      if (value > 0) stats.add(stat);
  }
  return [...stats];
}
