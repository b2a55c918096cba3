import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import { describe, expect, it } from 'vitest';
import type { Build } from '../model/build.ts';
import { availablePowers, availablePowersets, chosenSets } from './available-powers.ts';
import { changeArchetype, changePowerset } from './change-class.ts';
import { type EditResult, emptyBuild, movePower, removePower, setMarks, takePower } from './edit-powers.ts';
import { addSlot, clearSlot, defaultSlotted, removeSlot, setEnhancement } from './edit-slots.ts';
import { withGranted } from './granted.ts';
import { slotsUpToLevel } from './schedule.ts';
import { slotBudget } from './slot-budget.ts';
import { assignSlotLevels } from './slot-levels.ts';
import { validateBuild } from './validate-build.ts';

const data = loadStarterPack();

function done(result: EditResult): Build {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function refused(result: EditResult): string {
  return result.ok ? 'allowed' : result.error.code;
}

const brute = (): Build => {
  const start = withGranted(data, emptyBuild('Class_Brute'));
  const primary = changePowerset(data, start, 'primary', 'Brute_Melee.Electrical_Melee');
  return changePowerset(data, primary, 'secondary', 'Brute_Defense.Shield_Defense');
};

const take = (build: Build, ...picks: readonly (readonly [number, string])[]): Build =>
  picks.reduce((next, [index, id]) => done(takePower(data, next, index, id)), build);

const PICK = { list: 'picks', index: 0 } as const;

describe('an empty build', () => {
  it('has 24 free picks and nothing else', () => {
    const build = emptyBuild('Class_Brute');
    expect(build.picks).toEqual(Array.from({ length: 24 }, () => null));
    expect(validateBuild(data, build)).toEqual([]);
  });

  it('owns Brawl, Sprint, Rest, fitness and the power of its archetype', () => {
    const names = withGranted(data, emptyBuild('Class_Brute')).granted.map(
      ({ power }) => data.power(power)?.name,
    );
    expect(names.toSorted()).toEqual([
      'Brawl',
      'Fury',
      'Health',
      'Hurdle',
      'Rest',
      'Sprint',
      'Stamina',
      'Swift',
    ]);
  });

  it('counts its autos from the start and gives each slottable power one slot', () => {
    const { granted } = withGranted(data, emptyBuild('Class_Brute'));
    const health = granted.find(({ power }) => power.endsWith('.Health'));
    expect(health).toMatchObject({ include: true, procs: true });
    expect(health?.slots).toHaveLength(1);
    expect(granted.find(({ power }) => power.endsWith('.Sprint'))?.include).toBe(false);
    expect(withGranted(data, { ...emptyBuild('Class_Brute'), granted }).granted).toEqual(granted);
  });
});

describe('taking powers', () => {
  it('starts with one level 1 power of each own set', () => {
    expect(refused(takePower(data, brute(), 0, 'Brute_Defense.Shield_Defense.Active_Defense'))).toBe(
      'first_picks',
    );
    expect(refused(takePower(data, brute(), 1, 'Brute_Melee.Electrical_Melee.Charged_Brawl'))).toBe(
      'first_picks',
    );
    const build = take(
      brute(),
      [0, 'Brute_Melee.Electrical_Melee.Charged_Brawl'],
      [1, 'Brute_Defense.Shield_Defense.Active_Defense'],
    );
    expect(build.picks[0]).toMatchObject({ level: 1, slots: [{ level: 1, enhancement: null }] });
    expect(validateBuild(data, build)).toEqual([]);
  });

  it('needs the level of the power, 4 for pools and 35 for epics', () => {
    expect(refused(takePower(data, brute(), 2, 'Brute_Melee.Electrical_Melee.Build_Up'))).toBe(
      'level_too_low',
    );
    expect(refused(takePower(data, brute(), 2, 'Pool.Speed.Hasten'))).toBe('level_too_low');
    expect(take(brute(), [3, 'Pool.Speed.Hasten']).pools).toEqual(['Pool.Speed']);
    expect(refused(takePower(data, brute(), 17, 'Epic.Brute_Soul_Mastery.Gloom'))).toBe('level_too_low');
    expect(take(brute(), [18, 'Epic.Brute_Soul_Mastery.Gloom']).epic).toBe('Epic.Brute_Soul_Mastery');
  });

  it('needs the powers that come first, picked earlier', () => {
    const tough = 'Pool.Fighting.Tough';
    expect(refused(takePower(data, brute(), 10, tough))).toBe('prerequisite_missing');
    expect(refused(takePower(data, take(brute(), [3, 'Pool.Fighting.Boxing']), 10, tough))).toBe('allowed');
    expect(refused(takePower(data, take(brute(), [12, 'Pool.Fighting.Boxing']), 10, tough))).toBe(
      'prerequisite_missing',
    );
    const two = take(brute(), [3, 'Pool.Fighting.Boxing'], [10, tough]);
    expect(refused(takePower(data, two, 11, 'Pool.Fighting.Weave'))).toBe('allowed');
  });

  it('allows no power twice, none of another class, and none that is granted', () => {
    const build = take(brute(), [3, 'Pool.Speed.Hasten']);
    expect(refused(takePower(data, build, 5, 'pool.speed.hasten'))).toBe('power_taken');
    expect(refused(takePower(data, build, 5, 'Tanker_Melee.Dark_Melee.Smite'))).toBe('wrong_powerset');
    expect(refused(takePower(data, build, 5, 'Pool.Sorcery.Translocation'))).toBe('not_pickable');
    expect(refused(takePower(data, build, 5, 'Pool.Nowhere.Nothing'))).toBe('unknown_power');
    expect(refused(takePower(data, build, 24, 'Pool.Speed.Flurry'))).toBe('pick_index');
  });

  it('has room for four pools and one epic set', () => {
    const build = take(
      brute(),
      [3, 'Pool.Speed.Hasten'],
      [4, 'Pool.Leaping.Combat_Jumping'],
      [5, 'Pool.Fighting.Boxing'],
      [6, 'Pool.Flight.Fly'],
      [18, 'Epic.Brute_Soul_Mastery.Gloom'],
    );
    expect(build.pools).toHaveLength(4);
    expect(refused(takePower(data, build, 7, 'Pool.Leadership.Defense'))).toBe('too_many_pools');
    expect(refused(takePower(data, build, 19, 'Epic.Energy_Mastery_Brute.Focused_Accuracy'))).toBe(
      'too_many_epics',
    );
  });

  it('keeps powersets apart that exclude each other', () => {
    const build = changePowerset(data, emptyBuild('Class_Brute'), 'primary', 'Brute_Melee.Claws');
    const sets = availablePowersets(data, build, 'secondary').map(({ id }) => id);
    expect(sets).toContain('Brute_Defense.Invulnerability');
    expect(sets).not.toContain('Brute_Defense.Shield_Defense');
  });

  it('refuses a power that an owned one excludes', () => {
    const widow = {
      ...emptyBuild('Class_Arachnos_Widow'),
      primary: 'Widow_Training.Night_Widow_Training',
      secondary: 'Teamwork.Widow_Teamwork',
    };
    const follow = 'Widow_Training.Widow_Training.Follow_Up';
    const excluding = data.power(follow)?.requires?.powersNot[0]?.[0] ?? '';
    expect(excluding).not.toBe('');
    const build = take(widow, [20, excluding]);
    expect(refused(takePower(data, build, 22, follow))).toBe('power_excluded');
  });
});

describe('removing and moving', () => {
  it('removes a power with what it granted', () => {
    const dual = changePowerset(data, emptyBuild('Class_Blaster'), 'primary', 'Blaster_Ranged.Archery');
    const taken = done(takePower(data, dual, 15, 'Blaster_Ranged.Archery.Ranged_Shot'));
    const granted = (build: Build): boolean =>
      build.granted.some(({ power }) => power.endsWith('.Fast_Snipe'));
    expect(granted(taken)).toBe(true);
    expect(granted(removePower(data, taken, 15))).toBe(false);
    expect(removePower(data, taken, 3)).toBe(taken);
  });

  it('leaves powers that needed it, and says so', () => {
    const build = take(brute(), [3, 'Pool.Fighting.Boxing'], [10, 'Pool.Fighting.Tough']);
    const problems = validateBuild(data, removePower(data, build, 3));
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['prerequisite_missing picks[10]']);
  });

  it('exchanges picks with their levels, and keeps slots behind their powers', () => {
    const built = take(brute(), [3, 'Pool.Speed.Hasten'], [10, 'Pool.Leaping.Combat_Jumping']);
    const slotted = done(addSlot(data, built, { list: 'picks', index: 3 }));
    expect(slotted.picks[3]?.slots.map(({ level }) => level)).toEqual([4, 5]);
    const moved = done(movePower(data, slotted, 3, 10));
    expect(moved.picks[10]).toMatchObject({ power: 'Pool.Speed.Hasten', level: 18 });
    expect(moved.picks[10]?.slots.map(({ level }) => level)).toEqual([18, 19]);
    expect(moved.picks[3]).toMatchObject({ power: 'Pool.Leaping.Combat_Jumping', level: 4 });
    expect(refused(movePower(data, moved, 3, 99))).toBe('pick_index');
  });

  it('sets the marks of an entry', () => {
    const build = take(brute(), [3, 'Pool.Speed.Hasten']);
    expect(build.picks[3]?.include).toBe(false);
    const marked = setMarks(build, { list: 'picks', index: 3 }, { include: true, stacks: 4 });
    expect(marked.picks[3]).toMatchObject({ include: true, procs: true, stacks: 4 });
    expect(setMarks(build, { list: 'picks', index: 9 }, { include: true })).toBe(build);
  });
});

describe('the list of powers for a pick', () => {
  it('has every power of the chosen sets with what stands in the way', () => {
    const build = take(brute(), [3, 'Pool.Fighting.Boxing']);
    const options = availablePowers(data, build, 7);
    const of = (id: string) => options.find(({ power }) => power === id)?.problem?.code ?? 'free';
    expect(of('Pool.Fighting.Boxing')).toBe('power_taken');
    expect(of('Pool.Fighting.Tough')).toBe('level_too_low');
    expect(of('Pool.Fighting.Kick')).toBe('free');
    expect(of('Brute_Melee.Electrical_Melee.Thunder_Strike')).toBe('free');
    expect(options.every(({ power }) => data.power(power)?.level !== 0)).toBe(true);
    expect(availablePowers(data, build, 30)).toEqual([]);
  });

  it('includes the trunk of a branching set', () => {
    const start = emptyBuild('Class_Arachnos_Widow');
    const build = changePowerset(data, start, 'primary', 'Widow_Training.Night_Widow_Training');
    expect(build.secondary).toBe('Teamwork.Widow_Teamwork');
    expect(chosenSets(data, build).map(({ set }) => set.id)).toEqual([
      'Widow_Training.Night_Widow_Training',
      'Widow_Training.Widow_Training',
      'Teamwork.Widow_Teamwork',
      'Teamwork.Teamwork',
    ]);
  });
});

describe('changing archetype and powersets', () => {
  const build = take(
    brute(),
    [0, 'Brute_Melee.Electrical_Melee.Charged_Brawl'],
    [3, 'Pool.Speed.Hasten'],
    [18, 'Epic.Brute_Soul_Mastery.Gloom'],
  );

  it('keeps what both archetypes may have', () => {
    const tanker = changeArchetype(data, build, 'Class_Tanker');
    expect(tanker.picks.map((entry) => entry?.power).filter(Boolean)).toEqual([
      'Pool.Speed.Hasten',
      'Epic.Brute_Soul_Mastery.Gloom',
    ]);
    expect(tanker).toMatchObject({ primary: '', secondary: '', epic: 'Epic.Brute_Soul_Mastery' });
    expect(tanker.granted.some(({ power }) => power.endsWith('.Gauntlet'))).toBe(true);
    const blaster = changeArchetype(data, build, 'Class_Blaster');
    expect(blaster.epic).toBe('');
    expect(blaster.picks[18]).toBeNull();
    expect(blaster.granted.some(({ power }) => power.endsWith('.Rage_Buff'))).toBe(false);
  });

  it('drops the picks of a set that is given up', () => {
    const changed = changePowerset(data, build, 'primary', 'Brute_Melee.Dark_Melee');
    expect(changed.picks[0]).toBeNull();
    expect(changed.picks[3]?.power).toBe('Pool.Speed.Hasten');
    const poolless = changePowerset(data, build, { pool: 0 }, '');
    expect(poolless.pools).toEqual(['']);
    expect(poolless.picks[3]).toBeNull();
  });
});

describe('slots', () => {
  const build = take(brute(), [0, 'Brute_Melee.Electrical_Melee.Charged_Brawl'], [15, 'Pool.Speed.Hasten']);

  it('come to the earliest level after the power', () => {
    const first = done(addSlot(data, build, PICK));
    expect(first.picks[0]?.slots.map(({ level }) => level)).toEqual([1, 3]);
    const late = done(addSlot(data, build, { list: 'picks', index: 15 }));
    expect(late.picks[15]?.slots.map(({ level }) => level)).toEqual([28, 29]);
  });

  it('end at six in a power', () => {
    let next = build;
    for (let i = 0; i < 5; i++) next = done(addSlot(data, next, PICK));
    expect(next.picks[0]?.slots.map(({ level }) => level)).toEqual([1, 3, 3, 5, 5, 7]);
    expect(refused(addSlot(data, next, PICK))).toBe('power_full');
    expect(refused(addSlot(data, next, { list: 'picks', index: 7 }))).toBe('no_such_slot');
    expect(slotBudget(data, next)).toEqual({ total: 67, used: 5, left: 62 });
  });

  it('end at 67 in a build', () => {
    const hosts = build.granted.flatMap(({ slots }, index) =>
      slots.length > 0 ? [{ list: 'granted', index } as const] : [],
    );
    const set = data.powerset('Brute_Melee.Electrical_Melee');
    const full = (set?.powers ?? []).slice(1).reduce((next, id, i) => {
      const taken = takePower(data, next, i + 10, id);
      return taken.ok ? taken.value : next;
    }, build);
    let next = full;
    const refs = [
      ...hosts,
      ...full.picks.flatMap((entry, index) => (entry ? [{ list: 'picks', index } as const] : [])),
    ];
    let last = 'allowed';
    for (const ref of refs) {
      for (let i = 0; i < 5; i++) {
        const result = addSlot(data, next, ref);
        if (result.ok) next = result.value;
        else last = result.error.code;
      }
    }
    expect(slotBudget(data, next)).toEqual({ total: 67, used: 67, left: 0 });
    expect(last).toBe('no_slots_left');
    expect(validateBuild(data, next).filter(({ code }) => code === 'slot_level')).toEqual([]);
  });

  it('move to other levels when only earlier ones are left', () => {
    // Fill every level from 29 on with slots of the level 1 power's neighbours.
    const free = data.rules.slotsByLevel.map((count, i) => (i + 1 >= 29 ? count : 0));
    const levels = free.flatMap((count, i) => Array.from({ length: count }, () => i + 1));
    const granted = build.granted.map((entry, i) => ({
      ...entry,
      slots: [
        ...entry.slots,
        ...levels.slice(i * 6, i * 6 + 6).map((level) => ({ level, enhancement: null })),
      ],
    }));
    const crowded = { ...build, granted };
    const added = done(addSlot(data, crowded, { list: 'picks', index: 15 }));
    expect(added.picks[15]?.slots[1]?.level).toBeGreaterThanOrEqual(28);
    expect(validateBuild(data, added).filter(({ code }) => code === 'slot_level')).toEqual([]);
  });

  it('can not be had before the power', () => {
    const late = take(brute(), [23, 'Pool.Speed.Hasten']);
    const slots = Array.from({ length: 5 }, (_, i) => ({ level: i === 0 ? 49 : 50, enhancement: null }));
    const crowded = { ...late, picks: late.picks.with(23, { ...late.picks[23]!, slots }) };
    expect(assignSlotLevels(data, crowded)).toBeUndefined();
    expect(assignSlotLevels(data, late)).toEqual(late);
  });

  it('are granted by level', () => {
    expect([1, 3, 20, 35, 50].map((level) => slotsUpToLevel(data.rules, level))).toEqual([0, 2, 18, 37, 67]);
  });

  it('can be taken away, but not the first', () => {
    const two = done(addSlot(data, build, PICK));
    expect(refused(removeSlot(two, { ...PICK, slot: 0 }))).toBe('first_slot');
    expect(refused(removeSlot(two, { ...PICK, slot: 5 }))).toBe('no_such_slot');
    expect(done(removeSlot(two, { ...PICK, slot: 1 }))).toEqual(build);
  });
});

describe('enhancements', () => {
  const build = done(addSlot(data, take(brute(), [15, 'Pool.Speed.Hasten']), { list: 'picks', index: 15 }));
  const slot = { list: 'picks', index: 15, slot: 0 } as const;

  it('are put in and taken out', () => {
    const recharge = defaultSlotted(data, 'Crafted_Recharge')!;
    expect(recharge).toEqual({ uid: 'Crafted_Recharge', grade: 'none', level: 50, relativeLevel: 0 });
    const slotted = done(setEnhancement(data, build, slot, recharge));
    expect(slotted.picks[15]?.slots[0]?.enhancement).toEqual(recharge);
    expect(clearSlot(slotted, slot)).toEqual(build);
    expect(done(setEnhancement(data, slotted, slot, null))).toEqual(build);
    expect(defaultSlotted(data, 'Magic_Recharge')).toMatchObject({ grade: 'SO', level: 0 });
    expect(defaultSlotted(data, 'Nothing')).toBeUndefined();
  });

  it('are refused where they do not belong', () => {
    const piece = (uid: string, fields = {}) => ({ ...defaultSlotted(data, uid)!, ...fields });
    expect(refused(setEnhancement(data, build, slot, piece('Crafted_Damage')))).toBe('not_accepted');
    expect(refused(setEnhancement(data, build, { ...slot, slot: 4 }, piece('Crafted_Recharge')))).toBe(
      'no_such_slot',
    );
    expect(refused(setEnhancement(data, build, slot, { ...piece('Crafted_Recharge'), uid: 'Nothing' }))).toBe(
      'unknown_enhancement',
    );
    expect(refused(setEnhancement(data, build, slot, piece('Crafted_Recharge', { level: 5 })))).toBe(
      'piece_level',
    );
    expect(refused(setEnhancement(data, build, slot, piece('Crafted_Recharge', { relativeLevel: 6 })))).toBe(
      'boosters',
    );
  });
});
