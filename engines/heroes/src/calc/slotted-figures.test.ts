import { describe, expect, it } from 'vitest';
import { computeBuild } from './compute-build.ts';
import { slottedProcs } from './power-procs.ts';
import { effect, entry, piece, power, tinyBuild, tinyData } from './tiny-data.fixture.ts';

const data = tinyData({
  powers: [
    power(
      'A.B.Blast',
      { type: 'click', recharge: 8, castTime: 1, endurance: 8.5, target: ['foe'], affects: ['foe'] },
      { attribute: 'damage.fire', aspect: 'absolute', target: 'target', scale: -100 },
    ),
    power('A.B.Haste', {}, { attribute: 'recharge_time', aspect: 'strength', scale: 0.5 }),
  ],
  pieces: [
    piece('Recharge_IO', {
      kind: 'invention',
      boosts: [{ aspect: 'recharge_time', schedule: 'A', multiplier: 1 }],
    }),
    piece('Proc', {
      kind: 'set',
      isProc: true,
      effects: [effect({ attribute: 'damage.negative', aspect: 'absolute', target: 'target', ppm: 3.5 })],
    }),
  ],
});
const build = tinyBuild(entry('A.B.Blast', ['Recharge_IO', 'Proc']), entry('A.B.Haste', []));
const [blast] = computeBuild(data, build, { effects: true }).powers;

describe('the three numbers of a power', () => {
  it('tell slots from the buffs of the build', () => {
    const slots = 1 + (blast?.enhancement['recharge_time']?.after ?? 0);
    expect(blast?.slotted?.recharge).toBeCloseTo(8 / slots, 9);
    expect(blast?.recharge).toBeCloseTo(8 / (slots + 0.5), 9);
  });

  it('have a row for each damage type and effect', () => {
    expect(blast?.slotted?.damage).toHaveLength(blast?.damage.length ?? -1);
    expect(blast?.slotted?.effects).toHaveLength(blast?.effects?.length ?? -1);
  });

  it('are left out unless effects are asked for', () => {
    expect(computeBuild(data, build).powers[0]?.slotted).toBeUndefined();
  });
});

describe('slotted procs', () => {
  it('roll at the local recharge only', () => {
    const [slotted] = build.picks;
    const found = data.power('A.B.Blast');
    if (!slotted || found === undefined || blast === undefined) throw new Error('no such power');
    const [proc] = slottedProcs(data, slotted, found, blast);
    const local = 8 / (1 + (blast.enhancement['recharge_time']?.after ?? 0));
    expect(proc).toMatchObject({ uid: 'Proc', slot: 1, ppm: 3.5 });
    expect(proc?.chance).toBeCloseTo((3.5 * (local + 1)) / 60, 9);
  });
});
