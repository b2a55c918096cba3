import { isGuildError } from '@guildhall/kernel';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../calc/default-rules.ts';
import { effect, piece, power, set, TESTER } from '../calc/tiny-data.fixture.ts';
import type { Powerset } from '../model/power.ts';
import type { Layer, LayerParts } from './layer.ts';
import { layerGameData } from './layer-game-data.ts';

const version = { id: '', name: 'Test 1', date: '2021-03-31', sources: [] };

function mids(data: Partial<LayerParts>, name = 'Mids'): Layer {
  return { name, kind: 'mids', data: { version, rules: DEFAULT_RULES, archetypes: [TESTER], ...data } };
}

function game(data: Partial<LayerParts>, withoutEffects?: Layer['withoutEffects']): Layer {
  const newer = { ...version, name: 'Game 2', date: '2025-06-17' };
  return {
    name: 'Game',
    kind: 'city-of-data',
    data: { version: newer, ...data },
    ...(withoutEffects !== undefined && { withoutEffects }),
  };
}

function powerset(id: string, powers: readonly string[], fields: Partial<Powerset> = {}): Powerset {
  return { id, name: id, kind: 'primary', excludes: [], powers, powerNames: powers, ...fields };
}

const DEFENSE = { attribute: 'defense.melee', scale: 1 } as const;

describe('layerGameData', () => {
  it('takes numbers and effects from the higher layer, and what planners decided from the lower', () => {
    const { data, provenance, conflicts } = layerGameData([
      mids({
        powers: [
          power(
            'Prime.Sword.Slash',
            { staticId: 7, recharge: 8, clickBuff: true, stacks: { name: 'Foes', min: 0, max: 5, start: 1 } },
            DEFENSE,
          ),
        ],
      }),
      game({ powers: [power('PRIME.Sword.Slash', { recharge: 6 }, { ...DEFENSE, scale: 2 })] }),
    ]);
    expect(data.powers).toHaveLength(1);
    expect(data.power('prime.sword.slash')).toMatchObject({
      id: 'Prime.Sword.Slash',
      staticId: 7,
      recharge: 6,
      clickBuff: true,
      stacks: { name: 'Foes' },
      effects: [effect({ ...DEFENSE, scale: 2 })],
    });
    expect(provenance.records.power.get('prime.sword.slash')).toEqual({
      layers: ['Mids', 'Game'],
      effects: 'Game',
    });
    expect(conflicts).toEqual([
      {
        kind: 'power',
        id: 'prime.sword.slash',
        field: 'recharge',
        kept: { layer: 'Game', value: 6 },
        dropped: { layer: 'Mids', value: 8 },
      },
    ]);
    expect(data.version).toMatchObject({ name: 'Game 2', date: '2025-06-17' });
    expect(provenance.layers.map(({ name, records }) => [name, records])).toEqual([
      ['Mids', 2],
      ['Game', 1],
    ]);
  });

  it('keeps the effects of a lower layer where a higher one has none, and says so', () => {
    const { data, provenance } = layerGameData([
      mids({ powers: [power('Prime.Sword.Aim', { recharge: 8 }, DEFENSE)] }),
      game({ powers: [power('Prime.Sword.Aim', { recharge: 6 })] }, new Map([['prime.sword.aim', 'moved']])),
    ]);
    expect(data.power('Prime.Sword.Aim')).toMatchObject({ recharge: 6, effects: [effect(DEFENSE)] });
    expect(provenance.records.power.get('prime.sword.aim')).toEqual({
      layers: ['Mids', 'Game'],
      effects: 'Mids',
      note: 'Game: moved',
    });
  });

  it('forgives the rounding of single precision and the order of lists', () => {
    const { conflicts } = layerGameData([
      mids({ powers: [power('A.B.C', { recharge: 1.83, attackTypes: ['melee', 'fire'] })] }),
      game({ powers: [power('A.B.C', { recharge: Math.fround(1.83), attackTypes: ['fire', 'melee'] })] }),
    ]);
    expect(conflicts).toEqual([]);
  });

  it('lists in a powerset what the game lists, and the helpers of a planner', () => {
    const { data, provenance } = layerGameData([
      mids({
        powersets: [
          powerset('Prime.Sword', ['Prime.Sword.Slash', 'Prime.Sword.Gone', 'Prime.Sword.Pet_H'], {
            archetype: 'Class_Tester',
            trunk: 'Prime.Base',
            excludes: ['Prime.Axe'],
          }),
          powerset('Prime.Renamed', ['Prime.Renamed.Old']),
          powerset('Elsewhere.Old', ['Elsewhere.Old.One']),
          powerset('Inherent.Inherent', ['Inherent.Inherent.Sprint'], { kind: 'inherent' }),
        ],
        powers: [
          power('Prime.Sword.Slash', {}),
          power('Prime.Sword.Gone', {}),
          power('Prime.Sword.Pet_H', { level: 0 }),
          power('Prime.Renamed.Old', {}),
        ],
      }),
      game({
        powersets: [
          powerset('prime.sword', ['prime.sword.slash', 'prime.sword.New'], {
            name: 'Swords',
            excludes: ['Second.Shield'],
          }),
          powerset('Inherent.Inherent', ['Inherent.Inherent.Brawl'], { kind: 'inherent' }),
        ],
        powers: [power('prime.sword.New', {})],
      }),
    ]);
    expect(data.powerset('Prime.Sword')).toMatchObject({
      id: 'Prime.Sword',
      name: 'Swords',
      archetype: 'Class_Tester',
      trunk: 'Prime.Base',
      excludes: ['Second.Shield'],
      powers: ['Prime.Sword.Slash', 'prime.sword.New', 'Prime.Sword.Pet_H'],
    });
    expect(data.powerset('Inherent.Inherent')?.powers).toEqual([
      'Inherent.Inherent.Brawl',
      'Inherent.Inherent.Sprint',
    ]);
    expect(data.powerset('Prime.Renamed')?.powers).toEqual([]);
    expect(provenance.records.powerset.get('prime.renamed')?.note).toContain('no longer');
    expect(data.power('Prime.Renamed.Old')).toBeDefined();
    expect(data.powerset('Elsewhere.Old')?.powers).toHaveLength(1);
  });

  it('takes pieces whole from planners, and the bonuses of the highest layer', () => {
    const luck = set('Attuned_Luck', {
      pieces: ['Luck_A'],
      bonuses: [{ pieces: 2, pvMode: 'any', powers: ['S.S.A'] }],
    });
    const { data } = layerGameData([
      mids({
        enhancements: [piece('Luck_A', { set: 'Attuned_Luck', unique: true })],
        enhancementSets: [luck],
      }),
      game({
        enhancements: [piece('luck_a', { superior: true }), piece('Extra_A', {})],
        enhancementSets: [
          { ...luck, uid: 'Luck', bonuses: [{ pieces: 3, pvMode: 'any', powers: ['S.S.B'] }] },
        ],
      }),
    ]);
    expect(data.enhancements.map(({ uid }) => uid)).toEqual(['Luck_A', 'Extra_A']);
    expect(data.enhancement('Luck_A')).not.toHaveProperty('superior');
    expect(data.enhancementSets.map(({ uid, bonuses }) => [uid, bonuses[0]?.pieces])).toEqual([
      ['Attuned_Luck', 3],
    ]);
  });

  it('merges archetypes and tables by what each states', () => {
    const { data } = layerGameData([
      mids({
        archetypes: [{ ...TESTER, epic: true }],
        tables: new Map([
          [
            'Class_Tester',
            new Map([
              ['old', [1]],
              ['both', [1]],
            ]),
          ],
        ]),
      }),
      game({
        archetypes: [
          { ...TESTER, id: 'class_tester', origins: [], primaryGroup: 'PRIME', hitPointsCap: [1, 2] },
        ],
        tables: new Map([
          [
            'class_tester',
            new Map([
              ['both', [2]],
              ['new', [3]],
            ]),
          ],
        ]),
      }),
    ]);
    expect(data.archetypes).toEqual([{ ...TESTER, epic: true, hitPointsCap: [1, 2] }]);
    expect([...(data.tables.get('Class_Tester') ?? [])]).toEqual([
      ['old', [1]],
      ['both', [2]],
      ['new', [3]],
    ]);
  });

  it('names the entities of a planner where the game calls them otherwise', () => {
    const creates = (ref: string) => ({ attribute: 'create_entity', ref }) as const;
    const { data } = layerGameData([
      mids({
        entities: [
          { id: 'Pets_Blizzard', name: 'Blizzard', classId: 'Class_Pet', powersets: [], upgrades: [] },
        ],
        powers: [power('A.B.C', {}, creates('Pets_Blizzard'))],
      }),
      game({ powers: [power('A.B.C', {}, creates('Pets_Blizzard_Tester'))] }),
    ]);
    expect(data.power('A.B.C')?.effects[0]).toMatchObject({
      ref: 'Pets_Blizzard',
      extra: { entity: 'Pets_Blizzard_Tester' },
    });
  });

  it('only shows grants of what no layer has', () => {
    const grants = (ref: string) => ({ attribute: 'grant_power', ref }) as const;
    const { data } = layerGameData([
      mids({ powers: [power('A.B.C', {}, grants('A.B.D'), grants('No.Such.Power')), power('A.B.D', {})] }),
    ]);
    expect(data.power('A.B.C')?.effects.map(({ role }) => role)).toEqual(['primary', 'display_only']);
  });

  it('needs rules from somewhere', () => {
    try {
      layerGameData([game({})]);
      expect.unreachable();
    } catch (error) {
      expect(isGuildError(error) && error.code).toBe('DATA_FOLDER_INCOMPLETE');
    }
  });
});
