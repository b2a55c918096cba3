import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Provenance, RecordProvenance } from './layer.ts';
import { packProvenance, provenanceLookup } from './packed-provenance.ts';

const NONE = new Map<string, RecordProvenance>();

function provenance(power: ReadonlyMap<string, RecordProvenance>): Provenance {
  return {
    layers: ['Mids', 'Game', 'Server'].map((name) => ({ name, kind: 'mids', version: null, records: 0 })),
    records: {
      archetype: NONE,
      powerset: NONE,
      power,
      entity: NONE,
      enhancement: NONE,
      enhancement_set: NONE,
      recipe: NONE,
      salvage: NONE,
      tables: NONE,
    },
  };
}

const origin: fc.Arbitrary<RecordProvenance> = fc.constantFrom(
  { layers: ['Mids'] },
  { layers: ['Mids', 'Game'], effects: 'Game' },
  { layers: ['Mids', 'Game'], effects: 'Mids', note: 'Game: moved' },
  { layers: ['Server'] },
);

describe('packed provenance', () => {
  it('says of every record what it said before, in any case', () => {
    const part = fc.constantFrom('a', 'b', '__proto__', 'constructor', '');
    // No name ends in a dot.
    const id = fc.tuple(fc.array(part, { maxLength: 3 }), fc.constantFrom('a', 'b', 'constructor'));
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            id.map(([groups, own]) => [...groups, own].join('.')),
            origin,
          ),
          { minLength: 1, maxLength: 30 },
        ),
        (pairs) => {
          const power = new Map(pairs);
          const kept = JSON.parse(JSON.stringify(packProvenance(provenance(power))));
          const look = provenanceLookup(kept);
          for (const [name, expected] of power) expect(look('power', name.toUpperCase())).toEqual(expected);
          expect(look('salvage', 'a')).toBeNull();
        },
      ),
    );
  });

  it('names a group once when most of it has one origin', () => {
    const power = new Map<string, RecordProvenance>();
    for (let set = 0; set < 20; set++) {
      for (let n = 0; n < 9; n++)
        power.set(`epic.set_${set}.power_${n}`, { layers: [set === 3 ? 'Mids' : 'Game'] });
    }
    power.set('epic.set_7.power_2', { layers: ['Mids', 'Game'] });
    const { records } = packProvenance(provenance(power));
    expect(records.power).toEqual([
      ['', 0],
      ['epic.set_3.', 1],
      ['epic.set_7.power_2', 2],
    ]);
  });
});
