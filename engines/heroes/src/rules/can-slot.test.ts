import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import { describe, expect, it } from 'vitest';
import type { Build } from '../model/build.ts';
import { acceptedEnhancements } from './accepted-enhancements.ts';
import { canSlot, slotProblem } from './can-slot.ts';
import { emptyBuild } from './edit-powers.ts';
import { defaultSlotted } from './edit-slots.ts';
import { validateBuild } from './validate-build.ts';

const data = loadStarterPack();

/** A build with these pieces in these powers; null keeps a slot free. */
function slotted(...powers: readonly (readonly [string, ...(string | null)[]])[]): Build {
  const picks = powers.map(([power, ...uids]) => ({
    power,
    level: 1,
    include: false,
    procs: true,
    stacks: 0,
    slots: uids.map((uid) => ({ level: 1, enhancement: uid === null ? null : defaultSlotted(data, uid)! })),
  }));
  return { ...emptyBuild('Class_Brute'), picks };
}

const WEAVE = 'Pool.Fighting.Weave';
const MANEUVERS = 'Pool.Leadership.Defense';
const CHARGED_BRAWL = 'Brute_Melee.Electrical_Melee.Charged_Brawl';
const HAVOC_PUNCH = 'Brute_Melee.Electrical_Melee.Havoc_Punch';

/** The problem of a piece for the only free slot of the first pick. */
function problem(build: Build, uid: string): string {
  const slot = build.picks[0]!.slots.findIndex(({ enhancement }) => enhancement === null);
  const ref = { list: 'picks', index: 0, slot } as const;
  expect(canSlot(data, build, ref, defaultSlotted(data, uid)!)).toBe(
    slotProblem(data, build, ref, defaultSlotted(data, uid)!) === null,
  );
  return slotProblem(data, build, ref, defaultSlotted(data, uid)!)?.code ?? 'free';
}

describe('pieces that exclude each other', () => {
  it('the same set piece in one power, not in two', () => {
    const luck = 'Crafted_Luck_of_the_Gambler_F';
    expect(problem(slotted([WEAVE, luck, null]), luck)).toBe('piece_twice_in_power');
    expect(problem(slotted([WEAVE, null], [MANEUVERS, luck]), luck)).toBe('free');
  });

  it('common inventions may repeat', () => {
    const io = 'Crafted_Defense_Buff';
    expect(problem(slotted([WEAVE, io, null]), io)).toBe('free');
  });

  it('unique pieces once in a build', () => {
    const unique = 'Crafted_Kismet_E';
    expect(data.enhancement(unique)?.unique).toBe(true);
    expect(problem(slotted([WEAVE, null], [MANEUVERS, unique]), unique)).toBe('unique_twice');
    expect(problem(slotted([WEAVE, null], [MANEUVERS, null]), unique)).toBe('free');
  });

  it('the ordinary and the superior piece of one archetype set, but not of two', () => {
    const superior = 'Superior_Attuned_Superior_Brutes_Fury_A';
    expect(problem(slotted([CHARGED_BRAWL, null], [HAVOC_PUNCH, superior]), 'Attuned_Brutes_Fury_A')).toBe(
      'pieces_exclude',
    );
    expect(
      problem(slotted([CHARGED_BRAWL, null], [HAVOC_PUNCH, superior]), 'Attuned_Unrelenting_Fury_A'),
    ).toBe('free');
  });

  it('stealth pieces over all sets', () => {
    const stealth = data.enhancements.filter(({ exclusionGroup }) => exclusionGroup === 'stealth');
    expect(stealth.length).toBeGreaterThan(1);
    const [first, second] = stealth;
    const hosts = data.powersets
      .flatMap(({ powers }) => powers)
      .filter((id) => {
        const set = data.enhancementSet(second!.set ?? '');
        return data.power(id)?.acceptsSetTypes.includes(set!.type);
      });
    expect(problem(slotted([hosts[0]!, null], [WEAVE, first!.uid]), second!.uid)).toBe('pieces_exclude');
  });

  it('are found in finished builds too', () => {
    const build = slotted([WEAVE, 'Crafted_Kismet_E'], [MANEUVERS, 'Crafted_Kismet_E']);
    const codes = validateBuild(data, build).map(({ code, path }) => `${code} ${path}`);
    expect(codes).toContain('unique_twice picks[1].slots[0]');
  });
});

describe('what a power accepts', () => {
  it('is grouped for a picker', () => {
    const { common, inventions, special, sets } = acceptedEnhancements(data, WEAVE);
    expect(common.map(({ uid }) => uid)).toEqual([
      'Magic_Defense_Buff',
      'Magic_Endurance_Discount',
      'Magic_Recharge',
    ]);
    expect(inventions.map(({ uid }) => uid)).toEqual([
      'Crafted_Defense_Buff',
      'Crafted_Endurance_Discount',
      'Crafted_Recharge',
    ]);
    expect(special.length).toBeGreaterThan(3);
    expect(sets.map(({ type }) => type.name)).toEqual(['Defense Sets']);
    const luck = sets[0]?.sets.find(({ set }) => set.uid === 'Luck_of_the_Gambler');
    expect(luck?.pieces).toHaveLength(6);
  });

  it('is nothing for powers without slots and unknown ones', () => {
    expect(acceptedEnhancements(data, 'Inherent.Inherent.Rage_Buff').common).toEqual([]);
    expect(acceptedEnhancements(data, 'Nothing.At.All').sets).toEqual([]);
  });

  it('includes archetype sets only for their archetype', () => {
    const names = (id: string) =>
      acceptedEnhancements(data, id).sets.flatMap(({ sets }) => sets.map(({ set }) => set.uid));
    expect(names(CHARGED_BRAWL)).toContain('Superior_Brutes_Fury');
    expect(names('Tanker_Melee.Dark_Melee.Smite')).not.toContain('Superior_Brutes_Fury');
  });
});

describe('validation', () => {
  const at = (build: Build): string[] =>
    validateBuild(data, build).map(({ severity, code, path }) => `${severity} ${code} ${path}`);

  it('finds too many slots, in a power and in a build, and slots before their power', () => {
    const seven = slotted([WEAVE, null, null, null, null, null, null, null]);
    expect(at(seven)).toContain('error power_full picks[0]');
    const [first] = slotted([WEAVE, null, null]).picks;
    const early = { ...emptyBuild('Class_Brute'), picks: [{ ...first!, level: 20 }] };
    expect(at(early)).toContain('error slot_level picks[0].slots[1]');
    const many = slotted(
      ...Array.from({ length: 14 }, () => [WEAVE, null, null, null, null, null, null] as const),
    );
    expect(at(many)).toContain('error no_slots_left slots');
  });

  it('finds powers of sets that are not chosen, twice taken, or too early', () => {
    const build = { ...slotted([CHARGED_BRAWL], [WEAVE], [WEAVE]), primary: 'Brute_Melee.Electrical_Melee' };
    expect(at(build)).toEqual([
      'error wrong_powerset picks[1]',
      'error pick_level picks[2]',
      'error power_taken picks[2]',
      'error wrong_powerset picks[2]',
    ]);
  });

  it('only warns about levels of a build that was made with other data', () => {
    const early = {
      ...slotted([CHARGED_BRAWL], [WEAVE]),
      pools: ['Pool.Fighting'],
      primary: 'Brute_Melee.Electrical_Melee',
    };
    const own = { ...early, dataVersion: { id: data.version.id, name: data.version.name } };
    expect(at(own)).toEqual(['error first_picks picks[1]']);
    const other = { ...early, dataVersion: { id: '', name: 'Homecoming 2025.11.1232' } };
    expect(at(other)).toEqual(['warning first_picks picks[1]']);
  });

  it('finds too many pools and powersets that exclude each other', () => {
    const pools = ['Pool.Speed', 'Pool.Leaping', 'Pool.Fighting', 'Pool.Sorcery', 'Pool.Force_of_Will'];
    const sets = { primary: 'Brute_Melee.Claws', secondary: 'Brute_Defense.Shield_Defense' };
    expect(at({ ...emptyBuild('Class_Brute'), ...sets, pools })).toEqual([
      'error too_many_pools pools',
      'error powerset_excluded powersets',
    ]);
  });

  it('warns about toggles that switch each other off', () => {
    const set = 'Brute_Defense.Bio_Organic_Armor';
    const build = slotted([`${set}.Defensive_Adaptation`], [`${set}.Offensive_Adaptation`]);
    const on = {
      ...build,
      secondary: set,
      picks: build.picks.map((entry) => ({ ...entry!, include: true })),
    };
    expect(at(on).filter((line) => line.includes('toggles'))).toEqual(['warning toggles_exclude powers']);
  });

  it('is silent about names it does not know', () => {
    const build = slotted(['Gone.Gone.Gone', null]);
    expect(at(build)).toEqual([]);
  });
});
