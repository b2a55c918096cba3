import {
  flag,
  integer,
  list,
  mapOf,
  nullable,
  number,
  numbers,
  oneOf,
  optional,
  type Read,
  record,
  recursive,
  type Shape,
  ShapeProblem,
  text,
  texts,
} from '../record-shape.ts';

/**
 * The records of a City of Data tree, with the fields a planner uses
 * (heroes-city-of-data, "File kinds"). Field names are those of the files.
 */

/** Larger than any number of the game; sentinels such as −10000 and 99999 are legal. */
const HUGE = 1e7;
const NONE: readonly string[] = Object.freeze([]);

const amount = number(-HUGE, HUGE);
const positive = number(0, HUGE);
const level = integer(-1, 104);
const words = optional(texts(), NONE);
const note = optional(text, '');

const SECONDS = /^(-?\d+(?:\.\d+)?(?:e-?\d+)?) seconds?$/;

/** Seconds of `0.75 seconds`; null is "until it is gone". */
const duration: Shape<number | null> = {
  read(value) {
    const words = text.read(value);
    if (words === 'UntilKilled') return null;
    const seconds = Number(SECONDS.exec(words)?.[1] ?? Number.NaN);
    if (!(Math.abs(seconds) <= HUGE)) {
      throw new ShapeProblem('a duration cannot be read', value, 'write "0.75 seconds" or "UntilKilled"');
    }
    return seconds;
  },
};

/** What an action names; only the lists that some rule follows. */
const PARAMETERS = record({
  type: text,
  power_names: words,
  tags: words,
  redirects: words,
  entity_def: optional(nullable(text), null),
  class_name: optional(nullable(text), null),
  priorities: optional(nullable(text), null),
  count: optional(integer(0, 1000), 1),
});

const SUPPRESSION = record({ event: text, post_event_duration: amount, always: flag });

const TEMPLATE = record({
  attribs: texts(200),
  type: oneOf(['Magnitude', 'Duration', 'Constant', 'Expression']),
  application_type: text,
  aspect: oneOf(['Current', 'Strength', 'Resistance', 'Maximum', 'Absolute']),
  target: text,
  table: text,
  scale: amount,
  duration,
  magnitude: amount,
  delay: optional(amount, 0),
  duration_expression: note,
  magnitude_expression: note,
  application_period: optional(positive, 0),
  tick_chance: optional(number(-10, 10), 1),
  tick_mag_multiplier: optional(amount, 1),
  tick_mag_additive: optional(amount, 0),
  jit_requires: note,
  caster_stack: optional(text, 'Individual'),
  stack: text,
  stack_limit: optional(integer(0, 10_000), 2),
  stack_key: optional(nullable(text), null),
  cancel_events: words,
  flags: words,
  mode_name: optional(nullable(text), null),
  suppress_events: optional(list(SUPPRESSION, 200), []),
  params: optional(nullable(PARAMETERS), null),
});
export type CodTemplate = Read<typeof TEMPLATE>;

export interface CodEffectGroup {
  readonly tags: readonly string[];
  readonly chance: number;
  readonly ppm: number;
  readonly delay: number;
  readonly requires_expression: string;
  readonly flags: readonly string[];
  readonly is_pvp: 'EITHER' | 'PVP_ONLY' | 'PVE_ONLY';
  readonly templates: readonly CodTemplate[];
  readonly child_effects: readonly CodEffectGroup[];
}

/** The deepest real nesting is 7. */
const DEEPEST_GROUP = 32;

const EFFECT_GROUP: Shape<CodEffectGroup> = recursive(
  (self) =>
    record({
      tags: words,
      chance: number(-100, 100),
      ppm: optional(number(0, 1000), 0),
      delay: optional(amount, 0),
      requires_expression: note,
      flags: words,
      is_pvp: oneOf(['EITHER', 'PVP_ONLY', 'PVE_ONLY']),
      templates: list(TEMPLATE),
      child_effects: optional(list(self), []),
    }),
  DEEPEST_GROUP,
);

const REDIRECT = record({ name: text, condition_expression: note });

export const POWER = record({
  full_name: text,
  display_name: optional(nullable(text), null),
  powerset: optional(text, ''),
  type: text,
  available_level: level,
  auto_issue: optional(flag, false),
  requires: note,
  activate_requires: note,
  target_requires: note,
  accuracy: positive,
  range: positive,
  range_secondary: optional(positive, 0),
  radius: positive,
  arc: number(0, 6.2832),
  max_targets_hit: integer(0, 100_000),
  max_targets_expression: note,
  effect_area: text,
  activation_time: positive,
  interrupt_time: optional(positive, 0),
  recharge_time: positive,
  activate_period: positive,
  endurance_cost: amount,
  target_type: optional(nullable(text), null),
  target_type_secondary: optional(nullable(text), null),
  targets_affected: words,
  targets_autohit: words,
  target_visibility: note,
  caster_near_ground: optional(flag, false),
  target_near_ground: optional(flag, false),
  cast_when_dead: note,
  cast_through: words,
  number_allowed: optional(integer(0, 1000), 1),
  power_lifetime: optional(positive, 0),
  power_lifetime_ingame: optional(positive, 0),
  number_of_charges: optional(integer(0, 100_000), 0),
  attack_types: words,
  boosts_allowed: words,
  allowed_boostset_cats: words,
  max_boosts: optional(integer(0, 100), 6),
  exclusion_groups: words,
  recharge_groups: words,
  modes_required: words,
  modes_disallowed: words,
  modes_suspended: words,
  ignore_strength: optional(flag, false),
  strengths_disallowed: words,
  global_strengths_disallowed: words,
  proc_allowed: optional(text, 'All'),
  procs_only_on_main_target: optional(flag, false),
  archetypes: words,
  redirect: optional(list(REDIRECT, 200), []),
  effects: list(EFFECT_GROUP),
  activation_effects: optional(list(EFFECT_GROUP), []),
});
export type CodPower = Read<typeof POWER>;

export const CATEGORY = record({
  name: text,
  display_name: optional(nullable(text), null),
  archetypes: words,
  powerset_names: texts(),
});
export type CodCategory = Read<typeof CATEGORY>;

export const POWERSET = record({
  name: text,
  display_name: optional(nullable(text), null),
  requires: note,
  power_names: texts(),
  power_display_names: words,
  available_level: optional(list(level), []),
});
export type CodPowerset = Read<typeof POWERSET>;

/** Longest list of values by level: 105 levels, twice that for `attrib_max.defense`. */
const curve = numbers(-HUGE, HUGE, 1000);
const someCurve = optional(curve, []);
const damageCurve = optional(record({ smashing: someCurve }), { smashing: [] });

export const ARCHETYPE = record({
  name: text,
  display_name: optional(nullable(text), null),
  is_villain: optional(flag, false),
  primary_category: note,
  secondary_category: note,
  class_key: note,
  restrictions: optional(texts(), NONE),
  attrib_base: record({ regeneration: amount, recovery: amount, threat_level: amount }),
  attrib_max: record({
    hit_points: curve,
    regeneration: someCurve,
    recovery: someCurve,
    perception_radius: someCurve,
    to_hit: someCurve,
  }),
  attrib_max_max: record({ hit_points: someCurve }),
  attrib_strength_max: record({ recharge_time: someCurve, damage_type: damageCurve }),
  attrib_resistance_max: record({ damage_type: damageCurve }),
});
export type CodArchetype = Read<typeof ARCHETYPE>;

/** Only the outside of a table file: each table in it is a record of its own. */
export const TABLE_FILE = record({
  base_perception: optional(nullable(positive), null),
  named_tables: mapOf<unknown>({ read: (value) => value }, 2000),
});
export const TABLE = curve;

const BOOST_INFO = record({
  aspects: words,
  attuned: optional(flag, false),
  boostable: optional(flag, false),
  superior_scales: optional(flag, false),
  is_proc: optional(flag, false),
  only_at_50: optional(flag, false),
  bonuses_ignore_exemplar: optional(flag, false),
  max_level: optional(integer(0, 104), 0),
  min_slot_level: optional(integer(-10, 104), 0),
  min_bonus_level: optional(integer(-10, 104), 0),
  computed_name: optional(nullable(text), null),
  unique_group: optional(nullable(texts()), null),
  restricted_ats: optional(nullable(texts()), null),
});
export type CodBoostInfo = Read<typeof BOOST_INFO>;

const BONUS = record({
  min_boosts: integer(0, 100),
  max_boosts: optional(integer(0, 100), 6),
  auto_powers: words,
  requires: note,
  is_pvp_bonus: optional(flag, false),
});
export type CodBonus = Read<typeof BONUS>;

export const BOOST_SET = record({
  name: text,
  display_name: optional(nullable(text), null),
  group_name: text,
  conversion_groups: words,
  boost_lists: list(texts(100), 100),
  min_level: integer(0, 105),
  max_level: integer(0, 105),
  bonuses: list(BONUS, 200),
  computed: record({ boost_infos: mapOf(BOOST_INFO, 500) }),
});
export type CodBoostSet = Read<typeof BOOST_SET>;

export const GROUP = record({ group: text, powers: list(texts(10)) });
export type CodGroup = Read<typeof GROUP>;

export const TAG = record({
  tag: text,
  bears: list(texts(10), 20_000),
  affects: list(texts(10), 20_000),
});
export type CodTag = Read<typeof TAG>;

export const REVISION = record({
  revision: optional(text, ''),
  player_archetypes: words,
});
