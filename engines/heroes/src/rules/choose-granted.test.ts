import { describe, expect, it } from 'vitest';
import { entry, power, tinyData } from '../calc/tiny-data.fixture.ts';
import type { Build } from '../model/build.ts';
import type { Powerset } from '../model/power.ts';
import {
  accolades,
  chooseIncarnate,
  chosenIncarnate,
  hasAccolade,
  incarnateSlots,
  setAccolade,
} from './choose-granted.ts';
import { type EditResult, emptyBuild } from './edit-powers.ts';

const accolade = (name: string, type: 'auto' | 'click') =>
  power(`Temporary_Powers.Accolades.${name}`, { type, inherentKind: 'accolade', maxSlots: 0 });
const powers = [
  power('Incarnate.Alpha.Cardiac', { maxSlots: 0, inherentKind: 'incarnate' }),
  power('Incarnate.Alpha.Musculature', { maxSlots: 0, inherentKind: 'incarnate' }),
  power('Incarnate.Hybrid.Assault', { maxSlots: 0, type: 'toggle', inherentKind: 'incarnate' }),
  power('Incarnate.Alpha_Silent.Part', { maxSlots: 0 }),
  accolade('The_Atlas_Medallion', 'auto'),
  accolade('Marshall', 'auto'),
  accolade('Crey_CBX-9_Pistol', 'click'),
];
const setOf = (id: string, kind: Powerset['kind']): Powerset => ({
  id,
  name: id,
  kind,
  excludes: [],
  powers: powers.filter(({ powerset }) => powerset === id).map((one) => one.id),
});
const data = tinyData({
  powers,
  powersets: [
    setOf('Incarnate.Hybrid', 'incarnate'),
    setOf('Incarnate.Alpha', 'incarnate'),
    setOf('Incarnate.Alpha_Silent', 'incarnate'),
    setOf('Temporary_Powers.Accolades', 'accolade'),
  ],
});
const start: Build = { ...emptyBuild('Class_Tester'), granted: [entry('Inherent.Fitness.Health')] };
const made = (result: EditResult): Build => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const names = (build: Build) => build.granted.map((one) => one.power.split('.').at(-1));

describe('incarnate slots', () => {
  const [alpha, hybrid] = incarnateSlots(data);
  if (alpha === undefined || hybrid === undefined) throw new Error('no slots');

  it('are those of the game in its order, without the powers they grant', () => {
    expect(incarnateSlots(data).map(({ id }) => id)).toEqual(['Incarnate.Alpha', 'Incarnate.Hybrid']);
  });

  it('hold one power each', () => {
    const one = made(chooseIncarnate(data, start, alpha, 'Incarnate.Alpha.Cardiac'));
    const two = made(chooseIncarnate(data, one, hybrid, 'Incarnate.Hybrid.Assault'));
    const three = made(chooseIncarnate(data, two, alpha, 'incarnate.alpha.musculature'));
    expect(names(three)).toEqual(['Health', 'Assault', 'Musculature']);
    expect(chosenIncarnate(three, alpha)).toBe('Incarnate.Alpha.Musculature');
    expect(names(made(chooseIncarnate(data, three, alpha, '')))).toEqual(['Health', 'Assault']);
  });

  it('refuse a power of another slot', () => {
    expect(chooseIncarnate(data, start, alpha, 'Incarnate.Hybrid.Assault')).toMatchObject({
      ok: false,
      error: { code: 'unknown_power' },
    });
  });
});

describe('accolades', () => {
  it('are listed when they count for good', () => {
    expect(accolades(data).map(({ name }) => name)).toEqual(['The_Atlas_Medallion', 'Marshall']);
  });

  it('of heroes and villains exclude their counterpart', () => {
    const hero = made(setAccolade(data, start, 'Temporary_Powers.Accolades.The_Atlas_Medallion', true));
    expect(hasAccolade(hero, 'temporary_powers.accolades.the_atlas_medallion')).toBe(true);
    const villain = made(setAccolade(data, hero, 'Temporary_Powers.Accolades.Marshall', true));
    expect(names(villain)).toEqual(['Health', 'Marshall']);
    expect(names(made(setAccolade(data, villain, 'Temporary_Powers.Accolades.Marshall', false)))).toEqual([
      'Health',
    ]);
  });
});
