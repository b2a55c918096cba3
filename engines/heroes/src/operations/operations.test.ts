import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Build, PowerEntry } from '../model/build.ts';
import { applyEdit } from './apply-edit.ts';
import { inverseEdit } from './build-operation.ts';
import { diffBuilds } from './diff-builds.ts';

const entry = (power: string, changes: Partial<PowerEntry> = {}): PowerEntry => ({
  power,
  level: 1,
  include: false,
  procs: true,
  stacks: 0,
  slots: [{ level: 1, enhancement: null }],
  ...changes,
});

const piece = (uid: string) => ({ uid, grade: 'none' as const, level: 50, relativeLevel: 0 });

const start: Build = {
  schema: 1,
  name: 'Two at work',
  comment: '',
  archetype: 'Class_Brute',
  origin: 'Magic',
  alignment: 'hero',
  level: 50,
  dataVersion: null,
  primary: 'Brute_Melee.Claws',
  secondary: 'Brute_Defense.Willpower',
  pools: ['Pool.Speed', ''],
  epic: '',
  picks: [entry('A.B.Jab'), entry('A.B.Hasten', { level: 2 }), null, null],
  granted: [entry('Inherent.Fitness.Health'), entry('Inherent.Fitness.Stamina')],
};

const withPick = (build: Build, index: number, pick: PowerEntry | null): Build => ({
  ...build,
  picks: build.picks.with(index, pick),
});

const anyName = fc.constantFrom('P.Q.One', 'P.Q.Two', 'P.Q.Three', 'P.Q.Four');
const anyPiece = fc.constantFrom(null, piece('Crafted_Recharge'), piece('Hami'), {
  ...piece('X'),
  extra: { a: 1 },
});
const anyEntry: fc.Arbitrary<PowerEntry> = fc
  .record(
    {
      power: anyName,
      level: fc.integer({ min: 1, max: 50 }),
      include: fc.boolean(),
      procs: fc.boolean(),
      stacks: fc.integer({ min: 0, max: 3 }),
      slots: fc.array(
        fc.record(
          { level: fc.integer({ min: 1, max: 50 }), enhancement: anyPiece, alternate: anyPiece },
          { requiredKeys: ['level', 'enhancement'] },
        ),
        { maxLength: 4 },
      ),
      subPowers: fc.constant([{ power: 'P.Form', include: true }]),
      inherentSlotsUsed: fc.integer({ min: 0, max: 2 }),
    },
    { requiredKeys: ['power', 'level', 'include', 'procs', 'stacks', 'slots'] },
  )
  .map((one) => one as PowerEntry);
const anyBuild: fc.Arbitrary<Build> = fc
  .record({
    name: fc.string(),
    level: fc.integer({ min: 1, max: 50 }),
    pools: fc.array(fc.constantFrom('', 'Pool.Speed', 'Pool.Flight'), { maxLength: 4 }),
    picks: fc.array(fc.option(anyEntry), { maxLength: 6 }),
    granted: fc.array(anyEntry, { maxLength: 4 }),
  })
  .map((changes) => ({ ...start, ...changes }));

describe('an edit as data', () => {
  it('makes the second build out of the first, through JSON, and back', () => {
    fc.assert(
      fc.property(anyBuild, anyBuild, (from, to) => {
        const edit = JSON.parse(JSON.stringify(diffBuilds(from, to)));
        expect(applyEdit(from, edit)).toEqual({ build: to, conflicts: [] });
        // Granted powers have no order of their own.
        const back = applyEdit(to, inverseEdit(edit));
        expect(back).toEqual({ build: { ...from, granted: back.build.granted }, conflicts: [] });
        expect(back.build.granted).toHaveLength(from.granted.length);
        expect(back.build.granted).toEqual(expect.arrayContaining([...from.granted]));
      }),
      { numRuns: 300 },
    );
  });

  it('is empty for equal builds and small for small changes', () => {
    expect(diffBuilds(start, structuredClone(start))).toEqual([]);
    const slotted = withPick(
      start,
      0,
      entry('A.B.Jab', { slots: [{ level: 1, enhancement: piece('Crafted_Damage') }] }),
    );
    expect(diffBuilds(start, slotted)).toEqual([
      {
        at: ['picks', 0, 'slots', 0, 'enhancement'],
        power: 'A.B.Jab',
        was: null,
        to: piece('Crafted_Damage'),
      },
    ]);
  });
});

describe('edits of two people', () => {
  it('of different places merge in either order', () => {
    const mine = diffBuilds(start, { ...start, name: 'Mine' });
    const slotted = entry('A.B.Jab', { slots: [{ level: 1, enhancement: piece('Hami') }] });
    const yours = diffBuilds(start, withPick(start, 0, slotted));
    const [one, other] = [
      applyEdit(applyEdit(start, mine).build, yours),
      applyEdit(applyEdit(start, yours).build, mine),
    ];
    expect(one).toEqual(other);
    expect(one.build).toMatchObject({ name: 'Mine', picks: [slotted, start.picks[1], null, null] });
  });

  it('of one place: the first stays, and the other is told what is there', () => {
    const first = applyEdit(start, diffBuilds(start, { ...start, level: 20 })).build;
    const late = diffBuilds(start, { ...start, level: 30, name: 'Also this' });
    const { build, conflicts } = applyEdit(first, late);
    expect(build).toBe(first);
    expect(conflicts).toEqual([{ operation: { at: ['level'], was: 50, to: 30 }, found: 20 }]);
  });

  it('that want the same are no conflict', () => {
    const edit = diffBuilds(start, { ...start, level: 20 });
    expect(applyEdit(applyEdit(start, edit).build, edit).conflicts).toEqual([]);
  });

  it('follow a power that was moved, and end with one that was removed', () => {
    const edit = diffBuilds(
      start,
      withPick(start, 1, { ...entry('A.B.Hasten', { level: 2 }), include: true }),
    );
    const moved = { ...start, picks: [start.picks[1]!, start.picks[0]!, null, null] };
    expect(applyEdit(moved, edit).build.picks[0]).toMatchObject({ power: 'A.B.Hasten', include: true });
    expect(applyEdit(withPick(start, 1, null), edit).conflicts).toHaveLength(1);
    expect(applyEdit(withPick(start, 1, entry('A.B.Other')), edit).conflicts).toHaveLength(1);
  });
});

describe('foreign operations', () => {
  it('cannot reach anything but places of a build', () => {
    const places = [
      ['schema'],
      ['__proto__', 'x'],
      ['__proto__'],
      ['picks', 1e9],
      ['picks', -1],
      ['picks', 0, 'constructor'],
      ['picks', 0, 'power'],
      ['picks', 0, 'slots', 0, '__proto__'],
      ['picks', 0, 'slots', 0, 'level', 'x'],
      ['granted', 3],
      ['pools'],
      [],
    ];
    for (const at of places) {
      const { conflicts } = applyEdit(start, [{ at, power: 'A.B.Jab', to: 1 }]);
      expect(conflicts, JSON.stringify(at)).toHaveLength(1);
    }
  });

  it('may put anything into a place without harm; what comes out is for the schema to judge', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.constantFrom(
              ['granted'],
              ['granted', 'X'],
              ['picks', 2],
              ['picks', 2, 'slots', 0],
              ['pools', 1],
              ['name'],
            ),
            power: fc.constantFrom('A.B.Jab', 'X'),
            was: fc.constantFrom<unknown>(null, '', undefined, start.granted),
            to: fc.constantFrom<unknown>(null, 1, 'X', [], {}, { power: 'X' }, { power: 'X', slots: 3 }, [
              null,
              1,
            ]),
          }),
        ),
        (edit) => void applyEdit(start, edit),
      ),
    );
  });
});
