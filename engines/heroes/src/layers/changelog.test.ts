import { describe, expect, it } from 'vitest';
import { changelogOf } from './changelog.ts';
import type { GameDataComparison, PowerComparison } from './comparison.ts';

const AGREED = {
  kind: 1,
  aspect: 1,
  target: 1,
  pvMode: 1,
  resistible: 1,
  buffable: 1,
  stacks: 1,
  table: 1,
  scale: 1,
  magnitude: 1,
  duration: 1,
  chance: 1,
  ticks: 1,
  delay: 1,
  conditions: 1,
};

function comparison(...powers: PowerComparison[]): GameDataComparison {
  const count = (status: string) => powers.filter((power) => power.status === status).length;
  return {
    older: 'a',
    newer: 'b',
    counts: {
      powers: {
        older: 10,
        newer: 10,
        both: 10,
        same: 10 - powers.length,
        changed: count('changed'),
        added: count('added'),
        removed: count('removed'),
        effectsUnknown: 0,
      },
      effects: { same: 0, changed: 0, added: 0, removed: 0 },
    },
    agreement: AGREED,
    powers,
  };
}

const power = (name: string, fields: Partial<PowerComparison>): PowerComparison => ({
  id: `Blaster_Ranged.Fire_Blast.${name}`,
  name,
  status: 'changed',
  fields: [],
  effects: [],
  ...fields,
});

describe('changelogOf', () => {
  it('says nothing when nothing changed', () => {
    expect(changelogOf(comparison(), 10)).toEqual([]);
  });

  it('says what changed for players, changed powers first', () => {
    const lines = changelogOf(
      comparison(
        power('Ember', { status: 'added' }),
        power('Flares', {
          fields: [{ field: 'castTime', older: 1.1999999999, newer: 1 }],
          effects: [
            {
              change: 'changed',
              effect: 'damage.fire absolute',
              fields: [{ field: 'scale', older: 1, newer: 1.2 }],
            },
            { change: 'added', effect: 'slow current' },
          ],
        }),
        power('Blaze', { status: 'removed' }),
      ),
      10,
    );
    expect(lines).toEqual([
      '1 power changed, 1 is new, 1 is gone.',
      'Flares (Blaster Ranged.Fire Blast): cast time 1.2 → 1; fire damage: scale 1 → 1.2; slow added.',
      'Ember (Blaster Ranged.Fire Blast) is new.',
      'Blaze (Blaster Ranged.Fire Blast) is gone.',
    ]);
  });

  it('keeps to its limit and counts the rest', () => {
    const many = Array.from({ length: 30 }, (_, n) => power(`P${n}`, { status: 'added' }));
    const lines = changelogOf(comparison(...many), 10);
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toBe('And 22 more powers.');
  });

  it('names effects as players do, and those that changed alike together', () => {
    const special = JSON.stringify({ type: 'special', name: 'combo_level_3' });
    const data = JSON.stringify({ type: 'data', key: 'Active:A.B.C', value: 'True' });
    const expression = JSON.stringify({ type: 'expression', text: 'rand() < 1' });
    const longer = [{ field: 'duration', older: 10, newer: 20 }];
    const changes: PowerComparison['effects'] = [
      { change: 'changed', effect: 'damage.smashing resistance', fields: longer },
      { change: 'changed', effect: 'damage.fire resistance', fields: longer },
      { change: 'changed', effect: 'hit_points maximum', fields: longer },
      { change: 'added', effect: 'damage.lethal absolute' },
      { change: 'added', effect: 'damage.lethal absolute' },
      { change: 'added', effect: 'endurance absolute' },
      { change: 'added', effect: 'endurance absolute' },
      { change: 'removed', effect: 'grant_power absolute Temporary_Powers.Temporary_Powers.Time_Crawl' },
      { change: 'removed', effect: 'mez.hold resistance' },
      { change: 'removed', effect: 'mez.hold current' },
      { change: 'removed', effect: 'defense.melee current' },
      { change: 'removed', effect: 'defense.melee resistance' },
      { change: 'removed', effect: 'damage.fire strength' },
    ];
    const fields = [
      { field: 'pvMode', older: 'any', newer: 'pvp' },
      { field: 'resistible', older: true, newer: false },
      { field: 'conditions', older: [special, data, expression], newer: [] },
      { field: 'table', older: '', newer: 'melee_ones' },
      { field: 'requires', older: undefined, newer: [['a']] },
    ];
    const [, alike] = changelogOf(comparison(power('Flares', { effects: changes })), 10);
    expect(alike).toBe(
      'Flares (Blaster Ranged.Fire Blast): smashing, fire resistance, maximum hit points: duration 10 → 20; ' +
        '2 × lethal damage, 2 × endurance added; grant power Time Crawl, hold resistance, hold, melee defence, ' +
        'melee resistance to loss of defence, fire damage bonus removed.',
    );
    const [, words] = changelogOf(comparison(power('Flares', { fields })), 10);
    expect(words).toBe(
      'Flares (Blaster Ranged.Fire Blast): counts in PvE and PvP → PvP; can be resisted yes → no; ' +
        'only with combo level 3, Active:A.B.C = True, rand() < 1 → none; table none → melee_ones; ' +
        'requires none → [["a"]].',
    );
  });
});
