import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Build, PowerEntry } from '../model/build.ts';
import type { BuildNumbers, ComputeOptions } from '../model/totals.ts';
import { createCalculator } from './calculator.ts';
import { computeBuild } from './compute-build.ts';
import { powerFigures } from './power-figures.ts';
import { anyBuild, anyEntry, anyOptions, anySlotted } from './random-build.fixture.ts';
import { entry, power, tinyBuild, tinyData } from './tiny-data.fixture.ts';

const data = loadStarterPack();

type Edit = (build: Build) => Build;

/** Changes the entry at a place of both lists taken together; an edit past the end changes nothing. */
function editEntry(place: number, change: (entry: PowerEntry) => PowerEntry | null): Edit {
  return (build) => {
    const index = place % Math.max(1, build.picks.length + build.granted.length);
    if (index < build.picks.length) {
      const entry = build.picks[index] ?? null;
      return { ...build, picks: build.picks.with(index, entry === null ? null : change(entry)) };
    }
    const entry = build.granted[index - build.picks.length];
    const changed = entry === undefined ? null : change(entry);
    if (changed === null) return build;
    return { ...build, granted: build.granted.with(index - build.picks.length, changed) };
  };
}

const place = fc.nat({ max: 40 });

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(place, fc.nat({ max: 5 }), fc.option(anySlotted)).map(([at, slot, enhancement]) =>
      editEntry(at, (entry) => ({
        ...entry,
        slots: entry.slots.map((old, i) => (i === slot ? { ...old, enhancement } : old)),
      })),
    ),
  },
  place.map((at) => editEntry(at, (entry) => ({ ...entry, include: !entry.include }))),
  place.map((at) => editEntry(at, (entry) => ({ ...entry, procs: !entry.procs }))),
  fc
    .tuple(place, fc.nat({ max: 12 }))
    .map(([at, stacks]) => editEntry(at, (entry) => ({ ...entry, stacks }))),
  fc.tuple(place, fc.option(anyEntry)).map(([at, other]) => editEntry(at, () => other)),
  anyEntry.map(
    (entry): Edit =>
      (build) => ({ ...build, granted: [entry, ...build.granted] }),
  ),
  anyBuild.map(
    ({ archetype }): Edit =>
      (build) => ({ ...build, archetype }),
  ),
  anyBuild.map(
    (other): Edit =>
      () =>
        other,
  ),
);

/** What a full calculation answers, without what the rules say. */
function numbersOf(build: Build, options: ComputeOptions): BuildNumbers {
  const { problems: _problems, ...numbers } = computeBuild(data, build, options);
  return numbers;
}

describe('a calculator', () => {
  it('answers after every edit what a full calculation answers', () => {
    fc.assert(
      fc.property(
        anyBuild,
        fc.array(anyEdit, { minLength: 1, maxLength: 8 }),
        anyOptions,
        fc.boolean(),
        (start, edits, circumstances, effects) => {
          const options = { ...circumstances, effects };
          const calculator = createCalculator(data, options, effects ? powerFigures : undefined);
          let build = start;
          expect(calculator.compute(build)).toEqual(numbersOf(build, options));
          for (const edit of edits) {
            build = edit(build);
            expect(calculator.compute(build)).toEqual(numbersOf(build, options));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('notices a level shift that moves the target for every power', () => {
    const tiny = tinyData({
      powers: [
        power('A.B.Blast', { type: 'click', affects: ['foe'] }),
        power('A.B.Shift', { type: 'toggle' }, { attribute: 'level_shift', target: 'self' }),
      ],
    });
    const blast = entry('A.B.Blast');
    const calculator = createCalculator(tiny, { targetLevel: 1 });
    const chance = (made: Build) => calculator.compute(made).powers[0]?.hitChance;
    expect(chance(tinyBuild(blast, entry('A.B.Shift', [], { include: false })))).toBe(0.65);
    expect(chance(tinyBuild(blast, entry('A.B.Shift')))).toBe(0.75);
  });

  it('hands out again what an edit left as it was', () => {
    const [start] = fc.sample(anyBuild, { numRuns: 1, seed: 11 }) as [Build];
    const calculator = createCalculator(data);
    const first = calculator.compute(start);
    expect(calculator.compute({ ...start, name: 'Renamed' }).powers).toEqual(first.powers);
    for (const [i, power] of calculator.compute(start).powers.entries()) expect(power).toBe(first.powers[i]);
  });
});
