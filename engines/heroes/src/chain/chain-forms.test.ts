import { thrown } from '@guildhall/test-kit/thrown';
import { describe, expect, it } from 'vitest';
import { entry, power, tinyBuild, tinyData } from '../calc/tiny-data.fixture.ts';
import type { Power } from '../model/power.ts';
import { simulateChain } from './simulate-chain.ts';

function attack(name: string, damage: number, fields: Partial<Power>): Power {
  const click = { type: 'click', castTime: 1, affects: ['foe'], autoHits: ['foe'] } as const;
  return power(
    `A.B.${name}`,
    { ...click, ...fields },
    { attribute: 'damage.fire', aspect: 'absolute', target: 'target', scale: -damage },
  );
}

const data = tinyData({
  powers: [
    power('A.B.Nova', { type: 'toggle' }, { attribute: 'set_mode', ref: 'Nova_Mode' }),
    attack('Bolt', 10, { modesDisallowed: ['nova_mode'] }),
    attack('Blast', 40, { modesRequired: ['nova_mode'] }),
  ],
});
const build = (form: boolean) =>
  tinyBuild(entry('A.B.Nova', [], { include: form }), entry('A.B.Bolt'), entry('A.B.Blast'));

describe('a chain in a form', () => {
  it('has the attacks that work in it, even where totals count forms as they are marked', () => {
    expect(simulateChain(data, build(true)).chain).toEqual(['A.B.Blast']);
    expect(simulateChain(data, build(false)).chain).toEqual(['A.B.Bolt']);
    expect(simulateChain(data, build(true), { forms: 'as_marked' }).chain).toEqual(['A.B.Blast']);
  });

  it('refuses attacks by name that do not work in it', () => {
    const refusal = thrown(() => simulateChain(data, build(true), { order: ['Blast', 'Bolt'] }));
    expect(refusal).toMatchObject({
      code: 'CHAIN_INVALID',
      details: { fields: [{ path: 'order[1]', code: 'not_usable' }] },
    });
    expect(thrown(() => simulateChain(data, build(false), { priority: ['Blast'] }))).toMatchObject({
      details: { fields: [{ path: 'priority[0]', code: 'not_usable' }] },
    });
  });
});
