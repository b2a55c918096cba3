import type { RollStat } from '@guildhall/tabletop/sheet';
import { describe, expect, it } from 'vitest';
import { NO_WISHES, planRoll } from './roll-plan.ts';

const RAGE = { effect: 'rage', label: 'Rage', does: 'advantage' };
const BLESS = { effect: 'spell-bless', label: 'Bless', does: '1d4' };
const save = (part: Partial<RollStat>): RollStat => ({
  value: 6,
  why: { value: 6, label: '', source: '', rule: 'total', path: '', formula: '', children: [] },
  dice: [],
  mode: 'normal',
  autoFail: false,
  applied: [],
  situational: [],
  die: '',
  least: null,
  expr: '1d20+6',
  ...part,
});

describe('a roll as it will be made', () => {
  it('is the roll of the sheet when the player says nothing', () => {
    const stat = save({ mode: 'advantage', applied: [RAGE, BLESS], dice: ['1d4'], expr: '2d20kh1+6+1d4' });
    expect(planRoll(stat, NO_WISHES)).toMatchObject({ expr: stat.expr, mode: 'advantage' });
  });

  it('cancels advantage of an effect with disadvantage of the table', () => {
    const planned = planRoll(save({ applied: [RAGE] }), { ...NO_WISHES, mode: 'disadvantage' });
    expect(planned).toMatchObject({ expr: '1d20+6', mode: 'normal' });
    expect(planned.reasons.map(({ does }) => does)).toEqual(['advantage', 'disadvantage']);
  });

  it('adds what holds now and what the player types', () => {
    const poison = { effect: 'x', label: 'Resilience', does: '+2', when: ['against:poison'] };
    const planned = planRoll(save({}), { mode: 'advantage', bonus: '-1', holding: [poison] });
    expect(planned.expr).toBe('2d20kh1+6+2-1');
  });

  it('keeps luck and what the total is never below', () => {
    const stat = save({ die: 'ro1', least: 18, expr: 'max(1d20ro1+6, 18)' });
    expect(planRoll(stat, NO_WISHES).expr).toBe(stat.expr);
    expect(planRoll(stat, { ...NO_WISHES, mode: 'advantage', bonus: '1d4' }).expr).toBe(
      'max(2d20ro1kh1+6+1d4, 18)',
    );
  });

  it('fails by itself where a condition says so', () => {
    const blind = { effect: 'x', label: 'Blinded', does: 'fails', when: ['sense:sight'] };
    expect(planRoll(save({}), { ...NO_WISHES, holding: [blind] }).autoFail).toBe(true);
  });
});
