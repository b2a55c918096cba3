import type { PowerEntry } from '../model/build.ts';
import type { Effect } from '../model/effect.ts';
import type { GameData } from '../model/game-data.ts';
import type { Power } from '../model/power.ts';
import type { PowerResult } from '../model/totals.ts';
import { procAreaFactor, procChance } from './proc-chance.ts';

/** A slotted piece that does something by itself now and then. */
export interface SlottedProc {
  readonly uid: string;
  /** Index of its slot. */
  readonly slot: number;
  /** Procs per minute; 0 where the source states a plain chance. */
  readonly ppm: number;
  /** Chance of each roll: one use of a click, ten seconds of a toggle or auto. */
  readonly chance: number;
  /** What it may do; the effects of one piece roll together. */
  readonly effects: readonly Effect[];
}

/** The procs slotted in a power with their chances at its local recharge. heroes-rules §14. */
export function slottedProcs(
  data: GameData,
  { slots }: PowerEntry,
  power: Power,
  { enhancement }: Pick<PowerResult, 'enhancement'>,
): SlottedProc[] {
  const local = enhancement['recharge_time']?.after ?? 0;
  return slots.flatMap(({ enhancement: slotted }, slot) => {
    const piece = slotted === null ? undefined : data.enhancement(slotted.uid);
    const effects =
      piece?.effects.filter(({ ppm = 0, chance }) => ppm > 0 || (chance > 0 && chance < 1)) ?? [];
    const [first] = effects;
    if (slotted === null || first === undefined) return [];
    const { ppm = 0 } = first;
    const chance =
      ppm === 0
        ? first.chance
        : procChance({
            ppm,
            kind: power.type,
            recharge: power.recharge / (1 + local),
            castTime: power.castTime,
            areaFactor: procAreaFactor(power),
          });
    return { uid: slotted.uid, slot, ppm, chance, effects };
  });
}
