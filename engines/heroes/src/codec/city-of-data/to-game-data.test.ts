import { describe, expect, it } from 'vitest';
import { atLevel } from '../../calc/level-curve.ts';
import type { Effect } from '../../model/effect.ts';
import type { Power } from '../../model/power.ts';
import { CityOfDataReader } from './read-city-of-data.ts';
import { group, power, sampleTree, template } from './sample-tree.fixture.ts';
import { type CityOfDataMapping, cityOfDataToGameData } from './to-game-data.ts';

type Json = Readonly<Record<string, unknown>>;

function map(powers?: Readonly<Record<string, Json>>): CityOfDataMapping {
  const reader = new CityOfDataReader();
  for (const [path, bytes] of sampleTree(powers)) reader.add(path, bytes);
  return cityOfDataToGameData(reader.finish(), { name: 'Test' });
}

function mapped(fields: Json): Power {
  return map({ flare: power('Flare', fields) }).data.power('Tester_Ranged.Sparks.Flare')!;
}

function effectsOf(...groups: readonly Json[]): readonly Effect[] {
  return mapped({ effects: groups }).effects;
}

function effectOf(fields: Json, around: Json = {}): Effect {
  return effectsOf(group(around, [template(fields)]))[0]!;
}

describe('cityOfDataToGameData', () => {
  it('gives archetypes with caps by level and shares of their base', () => {
    const { data } = map();
    expect(data.version).toMatchObject({ name: 'Test test-20250101_1', date: '2025-01-01' });
    const tester = data.archetype('class_tester');
    expect(tester).toMatchObject({ id: 'Class_Tester', playable: true, hitPointsCap: 2000, damageCap: 4 });
    expect(tester?.hitPoints).toHaveLength(50);
    expect(atLevel(tester?.hitPoints ?? 0, 50)).toBe(1080);
    expect(tester?.regenerationCap).toBe(20);
    expect(tester?.recoveryCap).toBeCloseTo(5 / 1.05, 12);
    expect(data.modifier('Class_Tester', 'ranged_damage', 50)).toBe(-50);
  });

  it('gives powersets their kind and owner, and powers their numbers', () => {
    const { data } = map();
    expect(data.powerset('tester_ranged.sparks')).toMatchObject({
      id: 'Tester_Ranged.Sparks',
      kind: 'primary',
      archetype: 'Class_Tester',
      powers: ['Tester_Ranged.Sparks.Flare'],
    });
    const cone = mapped({ effect_area: 'Cone', arc: 0.5236, radius: 40, available_level: 13 });
    expect(cone).toMatchObject({ area: 'cone', arc: 30, level: 14, maxSlots: 6, affects: ['foe'] });
    expect(cone.acceptsClasses).toEqual([4, 1]);
    expect(cone.acceptsSetTypes).toEqual([2]);
    expect(mapped({ available_level: -1 }).level).toBe(0);
  });

  it('makes one effect of every attribute, and of every power granted', () => {
    const effects = effectsOf(
      group({}, [
        template({ attribs: ['Smashing', 'Area', 'Base_Defense'], aspect: 'Current', target: 'Self' }),
        template({
          attribs: ['Grant_Power'],
          params: { type: 'Power', power_names: ['A.B.C', 'A.B.D'], count: 1 },
        }),
        template({ attribs: ['Designer_Status'] }),
      ]),
    );
    expect(effects.map(({ attribute, ref }) => [attribute, ref])).toEqual([
      ['defense.smashing', undefined],
      ['defense.aoe', undefined],
      ['defense.all', undefined],
      ['grant_power', 'A.B.C'],
      ['grant_power', 'A.B.D'],
      ['other', undefined],
    ]);
    expect(effects[5]?.extra).toEqual({ attribute: 'Designer_Status' });
  });

  it('counts resistance to defence debuffs once', () => {
    const attribs = ['Melee', 'Smashing', 'Base_Defense', 'ToHit'];
    const names = effectsOf(group({}, [template({ attribs, aspect: 'Resistance' })])).map(
      ({ attribute }) => attribute,
    );
    expect(names).toEqual(['defense.all', 'to_hit']);
  });

  it('turns periods into ticks, and the chance of each tick into the chance of a sure series', () => {
    const dot = {
      duration: '4.1 seconds',
      application_period: 1,
      tick_chance: 0.8,
      flags: ['CancelOnMiss (2)'],
    };
    expect(effectOf(dot)).toMatchObject({ ticks: 5, period: 1, chance: 0.8, cancelOnMiss: true });
    expect(effectOf(dot)).not.toHaveProperty('tickChance');
    expect(effectOf(dot, { chance: 0.5 })).toMatchObject({ chance: 0.5, tickChance: 0.8 });
    expect(effectOf({ duration: '10 seconds', application_period: 67 })).not.toHaveProperty('ticks');
    expect(effectOf({ tick_chance: 0.9 }, { chance: 0.5 }).chance).toBeCloseTo(0.45, 12);
    expect(effectOf({ duration: 'UntilKilled' })).toMatchObject({
      duration: 0,
      extra: { untilKilled: true },
    });
  });

  it('reads flags', () => {
    expect(effectOf({ flags: ['IgnoreStrength (4)', 'IgnoreResistance (5)'] })).toMatchObject({
      buffable: false,
      resistible: false,
    });
    expect(effectOf({ flags: ['BoostIgnoreDiminishing (1)'] }).ignoresEd).toBe(true);
    expect(effectOf({ stack: 'Suppress', stack_key: 'TravelBuff' })).toMatchObject({
      stacks: false,
      stackKey: 'TravelBuff',
    });
    expect(effectOf({ stack: 'RefreshToLimit', stack_limit: 1 })).toMatchObject({
      stacks: false,
      stackLimit: 1,
    });
    expect(effectOf({ application_type: 'OnDisable' }).role).toBe('ignored');
  });

  it('lets a child happen only if its parent does', () => {
    const child = group({ chance: 0.5, tags: ['Inner'], requires_expression: 'b > 1', delay: 1 });
    const [effect] = effectsOf(
      group({ chance: 0.5, tags: ['Outer'], requires_expression: 'a > 1', child_effects: [child] }, []),
    );
    expect(effect).toMatchObject({
      chance: 0.25,
      tag: 'Inner',
      otherTags: ['Outer'],
      requires: '(a > 1) && (b > 1)',
      delay: 1,
      conditions: [
        { type: 'expression', text: 'a > 1' },
        { type: 'expression', text: 'b > 1' },
      ],
    });
    const never = group({ is_pvp: 'PVP_ONLY', child_effects: [] });
    expect(effectsOf(group({ is_pvp: 'PVE_ONLY', child_effects: [never] }, []))).toEqual([]);
  });

  it('resolves expressions that ask for fields of their own power', () => {
    const effect = effectOf({
      type: 'Expression',
      scale: 0,
      magnitude: 0,
      magnitude_expression: '0.066 * power.base>activatetime / power.base>areafactor',
      duration_expression: 'power.base>activatetime + 7.5',
    });
    expect(effect).toMatchObject({ kind: 'constant', scale: 0.066, magnitude: 1, duration: 8.5 });
    const open = effectOf({ type: 'Expression', magnitude_expression: '0.3 * source>Max.kHitPoints' });
    expect(open.expressions).toEqual({ magnitude: '0.3 * source>Max.kHitPoints' });
  });

  it('knows whom a power reaches', () => {
    const target = (affects: readonly string[], whom: string): string =>
      mapped({ targets_affected: affects, effects: [group({}, [template({ target: whom })])] }).effects[0]!
        .target;
    expect(target(['Foe (Alive)'], 'AnyAffected')).toBe('target');
    expect(target(['Self'], 'AnyAffected')).toBe('self');
    expect(target(['Self', 'Player Teammate (Alive)'], 'AnyAffected')).toBe('all');
    expect(target(['Foe (Alive)'], 'Self')).toBe('self');
  });

  it('reads a test for a player as PvP only where foes are affected', () => {
    const requires = { requires_expression: "target>enttype eq 'player'", is_pvp: 'PVP_ONLY' };
    expect(effectOf({}, requires)).toMatchObject({ pvMode: 'pvp', requires: "target>enttype eq 'player'" });
    const friendly = mapped({ targets_affected: ['Self', 'Ally (Alive)'], effects: [group(requires)] });
    expect(friendly.effects[0]?.pvMode).toBe('any');
    const flagged = mapped({
      targets_affected: ['Self'],
      effects: [group({ flags: ['PVPOnly'], is_pvp: 'PVP_ONLY' })],
    });
    expect(flagged.effects[0]?.pvMode).toBe('pvp');
  });

  it('says which powers have no numbers, and why', () => {
    const { withoutEffects } = map({
      empty: power('Empty', { effects: [] }),
      moved: power('Moved', {
        effects: [],
        redirect: [{ name: 'Redirects.Sparks.Moved', condition_expression: 'Always', show_in_info: true }],
      }),
    });
    expect(withoutEffects.get('tester_ranged.sparks.empty')).toBe('the source lists no effects');
    expect(withoutEffects.get('tester_ranged.sparks.moved')).toContain('Redirects.Sparks.Moved');
  });

  it('reports what the powerset lists and the tree lacks, and requirements it cannot say', () => {
    const reader = new CityOfDataReader();
    const files = sampleTree({
      flare: power('Flare', { requires: 'A.B.C && A.B.D && A.B.E' }),
      gone: power('Gone'),
    });
    files.delete('data/powers/tester_ranged/sparks/gone.json');
    for (const [path, bytes] of files) reader.add(path, bytes);
    const { rejected } = cityOfDataToGameData(reader.finish());
    expect(rejected.map(({ path, value }) => [path, value])).toEqual([
      ['requires', 'A.B.C && A.B.D && A.B.E'],
      ['power_names[1]', 'Tester_Ranged.Sparks.Gone'],
    ]);
  });

  it('gives sets their pieces and bonuses', () => {
    const { data } = map();
    const set = data.enhancementSet('spark_of_luck');
    expect(set).toMatchObject({ type: 2, levelMin: 10, levelMax: 30 });
    expect(set?.pieces).toEqual(['Crafted_Spark_of_Luck_A', 'Crafted_Spark_of_Luck_B']);
    expect(set?.bonuses).toEqual([
      { pieces: 2, pvMode: 'any', powers: ['set_bonus.set_bonus.accuracy_4'] },
      { pieces: 2, pvMode: 'pvp', powers: ['set_bonus.set_bonus.pvp'] },
    ]);
    expect(set?.pieceBonuses).toEqual({ Crafted_Spark_of_Luck_B: ['set_bonus.set_bonus.spark'] });
    const piece = data.enhancement('crafted_spark_of_luck_a');
    expect(piece).toMatchObject({ boostable: true, set: 'Spark_of_Luck' });
    expect(piece?.boosts).toEqual([
      { aspect: 'damage', schedule: 'A', multiplier: 0.625 },
      { aspect: 'accuracy', schedule: 'A', multiplier: 0.625 },
    ]);
  });
});
