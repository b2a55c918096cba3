import type { DiceRoll } from '@guildhall/client';
import { type AttackStat, criticalDamage, type RollStat, type Situational } from '@guildhall/tabletop/sheet';
import { showToast } from '../../../../ui/toast.tsx';
import { NO_WISHES, planRoll, type RollWishes } from './roll-plan.ts';
import { useSheet } from './sheet-context.ts';
import type { FollowUp, RollRequest } from './sheet-log.ts';
import { strings } from './strings.ts';

/** The face a d20 roll counts; null for other dice. */
export function naturalOf(roll: DiceRoll): number | null {
  return roll.results[0]?.natural ?? null;
}

/** Dice of the sheet: rolled by the server, kept in the log. */
export function useSheetRolls() {
  const { log } = useSheet();

  async function make(request: RollRequest): Promise<DiceRoll | null> {
    const roll = await log.roll(request);
    const { error } = log.store.getState();
    if (roll === null)
      showToast(strings.rollFailed(error instanceof Error ? error.message : String(error)), {
        label: strings.retry,
        run: () => void make(request),
      });
    return roll;
  }

  function check(
    title: string,
    stat: RollStat,
    wishes: RollWishes = NO_WISHES,
    next?: RollRequest['next'],
  ): Promise<DiceRoll | null> {
    const { expr, autoFail, reasons } = planRoll(stat, wishes);
    return make({
      title,
      expr,
      reasons,
      note: autoFail ? strings.autoFail : '',
      ...(next === undefined ? {} : { next }),
    });
  }

  function damage(attack: AttackStat, critical: boolean): Promise<DiceRoll | null> {
    return make({
      title: critical ? strings.criticalOf(attack.name) : strings.damageOf(attack.name),
      expr: damageExpr(attack, critical),
      reasons: attack.applied,
    });
  }

  /** Damage that an effect adds when it holds, each type it may have: Sneak Attack. */
  function extras(
    { label, does, types = [], ...effect }: Situational,
    critical: boolean,
  ): readonly FollowUp[] {
    const dice = does.replace(/^\+/, '');
    return types.map((type) => {
      const title = strings.extraDamage(label, types.length > 1 ? type : '');
      const expr = critical ? criticalDamage(dice) : dice;
      const reasons = [{ effect: effect.effect, label, does }];
      return { label: `${title} ${expr}`, main: false, run: () => void make({ title, expr, reasons }) };
    });
  }

  function attack(stat: AttackStat, wishes?: RollWishes): Promise<DiceRoll | null> {
    const next = (roll: DiceRoll): readonly FollowUp[] => {
      if (stat.damage === '') return [];
      const natural = naturalOf(roll);
      const hits = natural !== null && natural >= stat.criticalFrom;
      return [
        { label: strings.rollDamage, main: !hits, run: () => void damage(stat, false) },
        { label: strings.rollCritical, main: hits, run: () => void damage(stat, true) },
        ...stat.situational.flatMap((effect) => extras(effect, hits)),
      ];
    };
    return check(strings.attackWith(stat.name), stat.toHit, wishes, next);
  }

  return { make, check, attack, damage };
}

/** Damage with the type of each part, where there is more than one type. */
function damageExpr({ parts, damage, critical }: AttackStat, isCritical: boolean): string {
  const text = isCritical ? critical : damage;
  const types = new Set(parts.map(({ type }) => type));
  if (types.size < 2 || isCritical) return text;
  return parts.map(({ expr, type }) => `(${expr})[${type}]`).join('+');
}
