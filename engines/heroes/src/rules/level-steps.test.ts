import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import { describe, expect, it } from 'vitest';
import type { Build } from '../model/build.ts';
import { changePowerset } from './change-class.ts';
import { type EditResult, emptyBuild, insertPower, takePower } from './edit-powers.ts';
import { removeSlot } from './edit-slots.ts';
import { entryAt } from './entry-ref.ts';
import { withGranted } from './granted.ts';
import { levelSteps, placeSlot, slotTargets } from './level-steps.ts';
import { moveOptions } from './move-options.ts';
import { slotsUpToLevel } from './schedule.ts';
import { validateBuild } from './validate-build.ts';

const data = loadStarterPack();

function done(result: EditResult): Build {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const refused = (result: EditResult) => (result.ok ? 'allowed' : result.error.code);
const pick = (index: number) => ({ list: 'picks', index }) as const;

function brute(): Build {
  const start = withGranted(data, emptyBuild('Class_Brute'));
  const primary = changePowerset(data, start, 'primary', 'Brute_Melee.Electrical_Melee');
  return changePowerset(data, primary, 'secondary', 'Brute_Defense.Shield_Defense');
}

/** Levels 1, 1, 2 and 4: four attacks and shields. */
function started(): Build {
  return [
    'Brute_Melee.Electrical_Melee.Charged_Brawl',
    'Brute_Defense.Shield_Defense.Deflection',
    'Brute_Melee.Electrical_Melee.Havoc_Punch',
    'Brute_Defense.Shield_Defense.True_Grit',
  ].reduce((build, power, index) => done(takePower(data, build, index, power)), brute());
}

describe('level steps', () => {
  it('bring 24 picks and all slots of the game', () => {
    const steps = levelSteps(data, brute());
    expect(steps.flatMap(({ picks }) => picks)).toEqual(Array.from({ length: 24 }, (_, at) => at));
    expect(steps.reduce((sum, { free }) => sum + free, 0)).toBe(slotsUpToLevel(data.rules, 50));
    expect(steps.slice(0, 3)).toEqual([
      { level: 1, picks: [0, 1], slots: [], free: 0 },
      { level: 2, picks: [2], slots: [], free: 0 },
      { level: 3, picks: [], slots: [], free: 2 },
    ]);
  });

  it('tell what of a level is placed', () => {
    const once = done(placeSlot(data, started(), pick(0), 3));
    const step = levelSteps(data, once).find(({ level }) => level === 3);
    expect(step).toEqual({ level: 3, picks: [], slots: [{ ...pick(0), slot: 1 }], free: 1 });
    const gone = done(removeSlot(once, { ...pick(0), slot: 1 }));
    expect(levelSteps(data, gone)).toEqual(levelSteps(data, started()));
  });
});

describe('placing a slot of a level', () => {
  it('gives the slot exactly that level, and keeps every rule', () => {
    const build = done(placeSlot(data, started(), pick(0), 5));
    expect(entryAt(build, pick(0))?.slots.map(({ level }) => level)).toEqual([1, 5]);
    expect(validateBuild(data, build)).toEqual([]);
  });

  it('ends when the level has no slot left', () => {
    const two = done(placeSlot(data, done(placeSlot(data, started(), pick(0), 3)), pick(1), 3));
    expect(refused(placeSlot(data, two, pick(0), 3))).toBe('no_slots_left');
    expect(refused(placeSlot(data, two, pick(0), 4))).toBe('no_slots_left');
  });

  it('is for powers that are owned by then and have room', () => {
    expect(refused(placeSlot(data, started(), pick(3), 3))).toBe('slot_level');
    expect(refused(placeSlot(data, started(), pick(9), 3))).toBe('no_such_slot');
    const full = [3, 3, 5, 5, 7].reduce(
      (build, level) => done(placeSlot(data, build, pick(0), level)),
      started(),
    );
    expect(refused(placeSlot(data, full, pick(0), 7))).toBe('power_full');
    const targets = slotTargets(data, full, 3).filter(({ list }) => list === 'picks');
    expect(targets).toEqual([pick(1), pick(2)]);
    for (const target of slotTargets(data, full, 7))
      expect(refused(placeSlot(data, full, target, 7))).toBe('allowed');
  });
});

describe('places a power can move to', () => {
  it('are all other picks, those that break a rule with the rule', () => {
    const options = moveOptions(data, started(), 2);
    expect(options).toHaveLength(23);
    expect(options.find(({ pick: at }) => at === 4)).toEqual({
      pick: 4,
      level: 6,
      problem: null,
      possible: true,
    });
    // A power of the secondary set can not be the first.
    expect(moveOptions(data, started(), 3)[0]).toMatchObject({
      pick: 0,
      possible: true,
      problem: { code: 'first_picks' },
    });
    expect(moveOptions(data, started(), 20)).toEqual([]);
  });

  it('make room for a power that goes between others', () => {
    const names = (build: Build) =>
      build.picks.slice(0, 5).map((entry) => entry?.power.split('.').at(-1) ?? null);
    const later = done(insertPower(data, started(), 0, 2));
    expect(names(later)).toEqual(['Deflection', 'Havoc_Punch', 'Charged_Brawl', 'True_Grit', null]);
    expect(later.picks.slice(0, 4).map((entry) => entry?.level)).toEqual([1, 1, 2, 4]);
    expect(names(done(insertPower(data, later, 2, 0)))).toEqual(names(started()));
    // A free pick takes up what is pushed; nothing behind it moves.
    const gap = { ...started(), picks: started().picks.with(1, null) };
    expect(names(done(insertPower(data, gap, 3, 0)))).toEqual([
      'True_Grit',
      'Charged_Brawl',
      'Havoc_Punch',
      null,
      null,
    ]);
    expect(refused(insertPower(data, started(), 0, 24))).toBe('pick_index');
    const insert = moveOptions(data, started(), 3, 'insert')[0];
    expect(insert).toMatchObject({ pick: 0, possible: true, problem: { code: 'first_picks' } });
  });

  it('does not blame the move for what was wrong before', () => {
    const wrong: Build = { ...started(), secondary: 'Brute_Defense.Willpower' };
    const free = moveOptions(data, wrong, 2).find(({ pick: at }) => at === 10);
    expect(validateBuild(data, wrong)).not.toEqual([]);
    expect(free?.problem).toBeNull();
  });

  it('is impossible where slots would come before the power', () => {
    const build = done(placeSlot(data, started(), pick(0), 3));
    const last = moveOptions(data, build, 0).find(({ pick: at }) => at === 23);
    // Level 49 is before the slots of level 50, so even there one can be placed.
    expect(last?.possible).toBe(true);
    const many = [3, 3, 5, 5].reduce((made, level) => done(placeSlot(data, made, pick(0), level)), started());
    expect(moveOptions(data, many, 0).find(({ pick: at }) => at === 23)).toMatchObject({
      possible: false,
      problem: { code: 'slot_level' },
    });
  });
});
