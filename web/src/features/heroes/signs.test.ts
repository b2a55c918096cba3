import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import { describe, expect, it } from 'vitest';
import { signOfPower } from './signs.ts';

const data = loadStarterPack(['common', 'pools', 'Class_Blaster', 'Class_Controller']);

function sign(id: string) {
  const power = data.power(id);
  if (power === undefined) throw new Error(`the starter pack has no ${id}`);
  return signOfPower(power);
}

describe('signOfPower', () => {
  it.each([
    ['Blaster_Ranged.Fire_Blast.Flares', 'attack', 'flame'],
    ['Blaster_Ranged.Ice_Blast.Ice_Bolt', 'attack', 'flake'],
    ['Blaster_Ranged.Energy_Blast.Power_Blast', 'attack', 'bolt'],
    ['Blaster_Ranged.Dark_Blast.Gloom', 'attack', 'void'],
  ])('%s is an attack of its heaviest type', (id, form, mark) => {
    expect(sign(id)).toMatchObject({ form, mark });
  });

  it.each([
    ['Pool.Fighting.Tough', 'defense'],
    ['Pool.Fighting.Weave', 'defense'],
    ['Inherent.Fitness.Health', 'heal'],
    ['Inherent.Fitness.Stamina', 'heal'],
    ['Pool.Flight.Fly', 'travel'],
    ['Pool.Speed.Super_Speed', 'travel'],
    ['Controller_Control.Mind_Control.Confuse', 'control'],
  ])('%s has the form %s', (id, form) => {
    expect(sign(id).form).toBe(form);
  });

  it('does not take a blow that waits for another power for an attack', () => {
    const brute = loadStarterPack(['common', 'pools', 'Class_Brute']);
    const clap = brute.power('Brute_Melee.Electrical_Melee.Lightning_Clap');
    expect(clap && signOfPower(clap).form).not.toBe('attack');
  });

  it('has a sign for every power of the pack', () => {
    const forms = data.powersets
      .flatMap(({ powers }) => powers.flatMap((id) => data.power(id) ?? []))
      .map(signOfPower);
    expect(forms.length).toBeGreaterThan(300);
    expect(new Set(forms.map(({ form }) => form)).size).toBeGreaterThan(6);
  });
});
