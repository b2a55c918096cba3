import {
  type AppliedEffect,
  type D20Mode,
  d20Expr,
  type RollStat,
  type Situational,
} from '@guildhall/tabletop/sheet';

/** What the player says about one roll, beyond what the sheet knows. */
export interface RollWishes {
  readonly mode: D20Mode;
  /** Dice notation added to the roll, e.g. `2`, `-1`, `1d4`; '' for none. */
  readonly bonus: string;
  /** Situational effects that hold now. */
  readonly holding: readonly Situational[];
}

export const NO_WISHES: RollWishes = { mode: 'normal', bonus: '', holding: [] };

/** A roll as it will be made, with everything that acts on it. */
export interface PlannedRoll {
  readonly expr: string;
  readonly mode: D20Mode;
  readonly autoFail: boolean;
  readonly reasons: readonly AppliedEffect[];
}

const YOURS: Readonly<Record<'advantage' | 'disadvantage', AppliedEffect>> = {
  advantage: { effect: '', label: 'The table', does: 'advantage' },
  disadvantage: { effect: '', label: 'The table', does: 'disadvantage' },
};

function added(term: string): string {
  const text = term.trim();
  return text === '' ? '' : /^[+-]/.test(text) ? text : `+${text}`;
}

/** Any number of advantages and disadvantages cancel to a normal roll. */
function modeOf(reasons: readonly AppliedEffect[]): D20Mode {
  const up = reasons.some(({ does }) => does === 'advantage');
  const down = reasons.some(({ does }) => does === 'disadvantage');
  return up === down ? 'normal' : up ? 'advantage' : 'disadvantage';
}

/** The d20 roll of a sheet with the wishes of the player. */
export function planRoll(stat: RollStat, { mode, bonus, holding }: RollWishes): PlannedRoll {
  const reasons: AppliedEffect[] = [...stat.applied, ...holding];
  if (mode !== 'normal') reasons.push(YOURS[mode]);
  if (bonus.trim() !== '') reasons.push({ effect: '', label: 'Bonus', does: added(bonus) });
  const amounts = holding.filter(({ does }) => /^[+-]?\d/.test(does)).map(({ does }) => added(does));
  const rolled = modeOf(reasons);
  const dice = [...stat.dice, ...amounts, added(bonus)].filter((term) => term !== '');
  return {
    expr: d20Expr({ ...stat, dice, mode: rolled }),
    mode: rolled,
    autoFail: stat.autoFail || holding.some(({ does }) => does === 'fails'),
    reasons,
  };
}
