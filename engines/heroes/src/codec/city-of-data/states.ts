/**
 * States of a character or its target that City of Data writes as owned
 * temporary powers, modes or tags, and Mids as named switches (`special`
 * conditions). Both sources name the same state here.
 */

/** By the lower-case name of the power that stands for the state. */
export const OWNED_STATES: Readonly<Record<string, string>> = {
  'temporary_powers.temporary_powers.combo_level_1': 'combo_level_1',
  'temporary_powers.temporary_powers.combo_level_2': 'combo_level_2',
  'temporary_powers.temporary_powers.combo_level_3': 'combo_level_3',
  'temporary_powers.temporary_powers.beam_rifle_debuff': 'disintegrated',
  'temporary_powers.temporary_powers.perfection_of_body_level_1': 'perfection_of_body_1',
  'temporary_powers.temporary_powers.perfection_of_body_level_2': 'perfection_of_body_2',
  'temporary_powers.temporary_powers.perfection_of_body_level_3': 'perfection_of_body_3',
  'temporary_powers.temporary_powers.perfection_of_mind_level_1': 'perfection_of_mind_1',
  'temporary_powers.temporary_powers.perfection_of_mind_level_2': 'perfection_of_mind_2',
  'temporary_powers.temporary_powers.perfection_of_mind_level_3': 'perfection_of_mind_3',
  'temporary_powers.temporary_powers.perfection_of_soul_level_1': 'perfection_of_soul_1',
  'temporary_powers.temporary_powers.perfection_of_soul_level_2': 'perfection_of_soul_2',
  'temporary_powers.temporary_powers.perfection_of_soul_level_3': 'perfection_of_soul_3',
  'temporary_powers.temporary_powers.time_crawl_debuff': 'delayed',
  'temporary_powers.temporary_powers.temporal_selection_buff': 'accelerated',
};

/** Stacks that are levels of a state: the state's name goes before the number. */
export const COUNTED_STATES: Readonly<Record<string, string>> = {
  'temporary_powers.temporary_powers.tidal_power': 'combo_level_',
};

/** By the lower-case name of the mode. */
export const STATE_MODES: Readonly<Record<string, string>> = {
  defensiveadaptation: 'defensive_adaptation',
  offensiveadaptation: 'offensive_adaptation',
  restedadaptation: 'efficient_adaptation',
  fastmode: 'fast_mode',
  engaged: 'fast_snipe',
  domination: 'domination',
};

/** By the lower-case tag: effects that bear it need the state. */
export const STATE_TAGS: Readonly<Record<string, string>> = {
  containment: 'containment',
  defiance: 'defiance',
  domination: 'domination',
};

/** Combat events that switch effects off for a while, by their lower-case name. */
export const SUPPRESSION_OF_EVENT: Readonly<Record<string, string>> = {
  attacked: 'attacked',
  attackedother: 'attacked',
  attackedotherclick: 'attacked',
  hitbyfoe: 'hit_by_foe',
  missbyother: 'hit_by_foe',
  missionobjectclick: 'mission_object_click',
  activateattackclick: 'activate_attack_click',
  damaged: 'damaged',
  held: 'held',
  sleep: 'sleep',
  stunned: 'stunned',
  immobilized: 'immobilized',
  terrorized: 'terrorized',
  confused: 'confused',
  knocked: 'knocked',
  repelled: 'repelled',
  healed: 'healed',
  moved: 'moved',
  teleported: 'teleported',
  helped: 'helped',
  helpedother: 'helped',
  commandedpet: 'commanded_pet',
  petattacked: 'pet_attacked',
  pseudopetattacked: 'pet_attacked',
  pseudopethelped: 'pet_helped',
  pseudopethelpedother: 'pet_helped',
  pseudopethitother: 'pet_attacked',
  untouchable: 'untouchable',
  intangible: 'intangible',
};
