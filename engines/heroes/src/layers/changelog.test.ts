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
            { change: 'changed', effect: 'damage.fire', fields: [{ field: 'scale', older: 1, newer: 1.2 }] },
            { change: 'added', effect: 'slow' },
          ],
        }),
        power('Blaze', { status: 'removed' }),
      ),
      10,
    );
    expect(lines).toEqual([
      '1 power changed, 1 is new, 1 is gone.',
      'Flares (Blaster Ranged.Fire Blast): cast time 1.2 → 1; damage.fire: scale 1 → 1.2; slow added.',
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
});
