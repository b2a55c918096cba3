import { encodeUtf8 } from '@guildhall/kernel';

/** A small City of Data tree of made-up records in the form of the real ones. */

type Json = Readonly<Record<string, unknown>>;

export function template(fields: Json = {}): Json {
  return {
    attribs: ['Fire_Dmg'],
    type: 'Magnitude',
    application_type: 'OnTick',
    aspect: 'Absolute',
    target: 'AnyAffected',
    table: 'Ranged_Damage',
    scale: 1,
    duration: '0 seconds',
    magnitude: 1,
    delay: 0,
    application_period: 0,
    tick_chance: 1,
    stack: 'Stack',
    flags: ['ResistMagnitude (7)'],
    params: null,
    ...fields,
  };
}

export function group(fields: Json = {}, templates: readonly Json[] = [template()]): Json {
  return {
    tags: [],
    chance: 1,
    ppm: 0,
    delay: 0,
    requires_expression: '',
    flags: [],
    is_pvp: 'EITHER',
    child_effects: [],
    templates,
    ...fields,
  };
}

export function power(name: string, fields: Json = {}): Json {
  return {
    full_name: `Tester_Ranged.Sparks.${name}`,
    display_name: name,
    powerset: 'Tester_Ranged.Sparks',
    type: 'Click',
    available_level: 0,
    requires: '',
    accuracy: 1,
    range: 80,
    radius: 0,
    arc: 0,
    max_targets_hit: 0,
    effect_area: 'SingleTarget',
    activation_time: 1,
    recharge_time: 4,
    activate_period: 0,
    endurance_cost: 5.2,
    target_type: 'Foe (Alive)',
    targets_affected: ['Foe (Alive)'],
    targets_autohit: [],
    attack_types: ['Ranged', 'Fire'],
    boosts_allowed: ['Enhance Damage', 'Enhance Accuracy'],
    allowed_boostset_cats: ['Ranged Damage'],
    max_boosts: 6,
    redirect: [],
    effects: [group()],
    activation_effects: [],
    ...fields,
  };
}

const curve = (value: number, length = 105): number[] => Array.from({ length }, () => value);

const ARCHETYPE: Json = {
  name: 'tester',
  display_name: 'Tester',
  primary_category: 'Tester_RANGED',
  secondary_category: 'Tester_Support',
  attrib_base: { regeneration: 0.25, recovery: 1.05, threat_level: 2 },
  attrib_max: {
    hit_points: Array.from({ length: 105 }, (_, i) => 100 + 20 * i),
    regeneration: curve(5),
    recovery: curve(5),
    perception_radius: curve(1153),
    defense: curve(1.75, 210),
    insight: [],
  },
  attrib_max_max: { hit_points: curve(2000) },
  attrib_strength_max: { recharge_time: curve(5), damage_type: { smashing: curve(4) } },
  attrib_resistance_max: { damage_type: { smashing: curve(0.75) } },
};

const BOOST_SET: Json = {
  name: 'Spark_of_Luck',
  display_name: 'Spark of Luck',
  group_name: 'Ranged Damage',
  conversion_groups: ['Rarity: Rare'],
  boost_lists: [
    [
      'Boosts.Crafted_Spark_of_Luck_A.Crafted_Spark_of_Luck_A',
      'Boosts.Attuned_Spark_of_Luck_A.Attuned_Spark_of_Luck_A',
    ],
    ['Boosts.Crafted_Spark_of_Luck_B.Crafted_Spark_of_Luck_B'],
  ],
  min_level: 10,
  max_level: 30,
  bonuses: [
    { min_boosts: 2, max_boosts: 6, auto_powers: ['set_bonus.set_bonus.accuracy_4'], requires: '' },
    {
      min_boosts: 2,
      max_boosts: 6,
      auto_powers: ['set_bonus.set_bonus.pvp'],
      requires: 'isPVPMap?',
      is_pvp_bonus: true,
    },
    {
      min_boosts: 1,
      max_boosts: 6,
      auto_powers: ['set_bonus.set_bonus.spark'],
      requires:
        '(PowerBoostsSlotted>Attuned_Spark_of_Luck_B >= 1) || (PowerBoostsSlotted>Crafted_Spark_of_Luck_B >= 1)',
    },
  ],
  computed: {
    boost_infos: {
      crafted_spark_of_luck_a: {
        aspects: ['Damage', 'Accuracy'],
        boostable: true,
        max_level: 30,
        min_slot_level: 6,
      },
      crafted_spark_of_luck_b: {
        aspects: ['Damage'],
        is_proc: true,
        unique_group: ['crafted_spark_of_luck_b'],
      },
    },
  },
};

export type SampleFiles = Map<string, Uint8Array>;

export function json(value: unknown): Uint8Array {
  return encodeUtf8(JSON.stringify(value));
}

/** The tree; `powers` are the powers of its one powerset, by file name. */
export function sampleTree(powers: Readonly<Record<string, Json>> = { flare: power('Flare') }): SampleFiles {
  const names = Object.values(powers).map(({ full_name: name }) => name);
  const set = {
    name: 'Sparks',
    display_name: 'Sparks',
    requires: '',
    power_names: names,
    available_level: names.map(() => 0),
  };
  const files: SampleFiles = new Map([
    ['data/archetypes/index.json', json({ revision: 'test-20250101_1', player_archetypes: ['tester'] })],
    ['data/archetypes/tester.json', json(ARCHETYPE)],
    [
      'data/tables/tester.json',
      json({
        base_perception: 500,
        named_tables: { ranged_damage: curve(-50), at_uniqueness: curve(1, 100), empty: [] },
      }),
    ],
    [
      'data/powers/tester_ranged/index.json',
      json({ name: 'Tester_Ranged', archetypes: ['tester'], powerset_names: ['tester_ranged.sparks'] }),
    ],
    ['data/powers/tester_ranged/sparks/index.json', json(set)],
    ['data/boost_sets/index.json', json({ revision: 'test-20250101_1', set_names: ['spark_of_luck'] })],
    ['data/boost_sets/spark_of_luck.json', json(BOOST_SET)],
    ['data/tags/hot%20stuff.json', json({ tag: 'Hot Stuff', bears: [], affects: [] })],
    [
      'data/exclusion_groups/hot.json',
      json({ group: 'Hot', powers: [['Flare', 'tester_ranged.sparks.flare']] }),
    ],
    ['data/recharge_groups/hot.json', json({ group: 'Hot', powers: [] })],
    ['data/manifest.json', json({ metadata: {} })],
  ]);
  for (const [file, record] of Object.entries(powers)) {
    files.set(`data/powers/tester_ranged/sparks/${file}.json`, json(record));
  }
  return files;
}
