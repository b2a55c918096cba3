import type { Edition } from '../compendium/index.ts';
import type { DamageAmount } from './commands.ts';

/** What stands between an attack and the hit points. */
export interface Defences {
  readonly resistances: readonly string[];
  readonly immunities: readonly string[];
  readonly vulnerabilities: readonly string[];
  /** Points taken off before resistance. */
  readonly reduction?: number;
}

/** A part of damage after defences. */
export interface DamageTaken {
  readonly type: string;
  readonly amount: number;
  /** What changed it: `immune`, `reduced`, `resisted`, `vulnerable`. */
  readonly by: readonly string[];
}

/**
 * Damage after defences, per typed part: immunity, flat modifiers, resistance once (rounded down),
 * vulnerability once. Several resistances to a type are one.
 */
export function damageTaken(parts: readonly DamageAmount[], defences: Defences): readonly DamageTaken[] {
  let reduction = defences.reduction ?? 0;
  return parts.map(({ amount, type }) => {
    if (covers(defences.immunities, type)) return { type, amount: 0, by: ['immune'] };
    const by: string[] = [];
    let left = Math.max(0, Math.floor(amount));
    if (reduction > 0 && left > 0) {
      const taken = Math.min(reduction, left);
      reduction -= taken;
      left -= taken;
      by.push('reduced');
    }
    if (covers(defences.resistances, type)) {
      left = Math.floor(left / 2);
      by.push('resisted');
    }
    if (covers(defences.vulnerabilities, type)) {
      left *= 2;
      by.push('vulnerable');
    }
    return { type, amount: left, by };
  });
}

function covers(types: readonly string[], type: string): boolean {
  return (
    types.includes(type) || types.includes('all') || (type !== 'force' && types.includes('all-but-force'))
  );
}

/** DC of the save that keeps concentration. 2024: at most 30. */
export function concentrationDc(damage: number, edition: Edition): number {
  const dc = Math.max(10, Math.floor(damage / 2));
  return edition === '2024' ? Math.min(30, dc) : dc;
}

/** Where a dying creature stands. */
export interface DeathState {
  readonly successes: number;
  readonly failures: number;
  readonly state: 'dying' | 'stable' | 'dead' | 'up';
}

/**
 * A death save: a natural 20 stands up with 1 hit point, a natural 1 counts twice.
 * @param total with what acts on it, e.g. Bless
 */
export function afterDeathSave(
  { successes, failures }: Omit<DeathState, 'state'>,
  roll: number,
  total = roll,
): DeathState {
  if (roll === 20) return { successes: 0, failures: 0, state: 'up' };
  const good = successes + (roll !== 1 && total >= 10 ? 1 : 0);
  const bad = Math.min(3, failures + (roll === 1 ? 2 : total < 10 ? 1 : 0));
  const state = bad >= 3 ? 'dead' : good >= 3 ? 'stable' : 'dying';
  return { successes: good, failures: bad, state };
}
