/**
 * States of a character or target that effects may ask for, and when they hold.
 * A state is on when its switch is, when a power that stands for it is counted in
 * the build, or when the archetype always has it: the same as Mids shows. heroes-rules §5.
 */

/** State that counts while the power of this name (last part, lower case) is switched on. */
const STATE_OF_ACTIVE_POWER: Readonly<Record<string, string>> = {
  time_crawl: 'delayed',
  targeting_drone: 'target_drone_active',
  temporal_selection: 'accelerated',
  disintegrate: 'disintegrated',
  combo_level_1: 'combo_level_1',
  combo_level_2: 'combo_level_2',
  combo_level_3: 'combo_level_3',
  fast_mode: 'fast_mode',
  fast_snipe: 'fast_snipe',
  defiance: 'defiance',
  assassination: 'assassination',
  domination: 'domination',
  critical_hit: 'critical_hit',
  containment: 'containment',
  scourge: 'scourge',
  supremacy: 'supremacy',
  pack_mentality: 'pack_mentality',
  form_of_the_body: 'form_of_the_body',
  form_of_the_mind: 'form_of_the_mind',
  form_of_the_soul: 'form_of_the_soul',
  defensive_adaptation: 'defensive_adaptation',
  efficient_adaptation: 'efficient_adaptation',
  offensive_adaptation: 'offensive_adaptation',
  train_beasts: 'pet_tier_2',
  enchant_demon: 'pet_tier_2',
  equip_mercenary: 'pet_tier_2',
  enchant_undead: 'pet_tier_2',
  train_ninjas: 'pet_tier_2',
  equip_robot: 'pet_tier_2',
  equip_thugs: 'pet_tier_2',
  tame_beasts: 'pet_tier_3',
  abyssal_empowerment: 'pet_tier_3',
  tactical_upgrade: 'pet_tier_3',
  dark_empowerment: 'pet_tier_3',
  kuji_in_zen: 'pet_tier_3',
  upgrade_robot: 'pet_tier_3',
  upgrade_equipment: 'pet_tier_3',
};

/** State that counts as soon as the power of this name is owned. */
const STATE_OF_OWNED_POWER: Readonly<Record<string, string>> = {
  boxing: 'boxing_buff',
  kick: 'kick_buff',
  cross_punch: 'cross_punch_buff',
};

/** States that a class (lower-case id) always has. */
const STATES_OF_CLASS: Readonly<Record<string, readonly string[]>> = {
  class_stalker: ['hidden', 'critical_hit'],
  class_arachnos_soldier: ['hidden'],
  class_arachnos_widow: ['hidden'],
};

/** What the critical hit inherent stands for beside its own state. */
const IMPLIED: Readonly<Record<string, string>> = { critical_hit: 'critical_boss' };

const NO_STATES: readonly string[] = [];

/** States that a class has by itself. */
export function statesOfClass(classId: string): readonly string[] {
  return STATES_OF_CLASS[classId.toLowerCase()] ?? NO_STATES;
}

/** A state that a power stands for. */
export interface PowerState {
  readonly name: string;
  /** Only while the power is switched on. */
  readonly whenActive: boolean;
}

/** State that a power of this full name stands for; null for nearly all. */
export function stateOfPower(power: string): PowerState | null {
  const own = power.slice(power.lastIndexOf('.') + 1).toLowerCase();
  const owned = STATE_OF_OWNED_POWER[own];
  if (owned !== undefined) return { name: owned, whenActive: false };
  const active = STATE_OF_ACTIVE_POWER[own];
  return active === undefined ? null : { name: active, whenActive: true };
}

/** Puts a state and what it implies into a set. */
export function addState(states: Set<string>, name: string): void {
  states.add(name);
  const implied = IMPLIED[name];
  if (implied !== undefined) states.add(implied);
}

/** A switch with this mark in front puts a state out that would be on. */
const OFF_MARK = '!';

/** Turns switches of the user into states on and states off. */
export function readSwitches(switches: readonly string[]): {
  readonly on: ReadonlySet<string>;
  readonly off: ReadonlySet<string>;
} {
  const on = new Set<string>();
  const off = new Set<string>();
  for (const name of switches) {
    if (name.startsWith(OFF_MARK)) off.add(name.slice(OFF_MARK.length));
    else addState(on, name);
  }
  return { on, off };
}

/** States that come in levels; level 0 holds while no other level is on. heroes-rules §5. */
const LEVELLED = /^combo_level_(\d)$/;

/** `perfection_of_body_2` and the like: a form together with a combo level. */
const PERFECTION = /^perfection_of_(body|mind|soul)_(\d)$/;

const LEVELS = [1, 2, 3] as const;

function atLevel(level: string, states: ReadonlySet<string>): boolean {
  if (level !== '0') return states.has(`combo_level_${level}`);
  return !LEVELS.some((other) => states.has(`combo_level_${other}`));
}

/**
 * Whether a special state holds among the states that are on. A negated state
 * holds while what it denies is off. heroes-rules §5.
 */
export function specialHolds(name: string, states: ReadonlySet<string>): boolean {
  if (states.has(name)) return true;
  if (name === 'not_defensive_nor_offensive_adaptation')
    return !states.has('defensive_adaptation') && !states.has('offensive_adaptation');
  if (name.startsWith('not_')) return !states.has(name.slice('not_'.length));
  const level = LEVELLED.exec(name)?.[1];
  if (level !== undefined) return atLevel(level, states);
  const perfection = PERFECTION.exec(name);
  if (perfection === null) return false;
  const [, form, step = ''] = perfection;
  return states.has(`form_of_the_${form}`) && atLevel(step, states);
}

/** A state that a user may switch. */
export interface SwitchableState {
  readonly name: string;
  /** Of the states of one group at most one is on. */
  readonly group?: string;
}

/** Groups of states of which at most one is on. */
const GROUPS: readonly (readonly [pattern: RegExp, group: string])[] = [
  [/^combo_level_/, 'combo_level'],
  [/^form_of_the_/, 'form'],
  [/_adaptation$/, 'adaptation'],
  [/^pet_tier_/, 'pet_tier'],
];

/** States that decide whether a special state holds, without those that hold by default. */
export function statesAskedFor(name: string): readonly SwitchableState[] {
  return namesAskedFor(name).map((state) => {
    const group = GROUPS.find(([pattern]) => pattern.test(state))?.[1];
    return { name: state, ...(group !== undefined && { group }) };
  });
}

function namesAskedFor(name: string): readonly string[] {
  if (name === 'not_defensive_nor_offensive_adaptation') {
    return ['defensive_adaptation', 'offensive_adaptation'];
  }
  if (name.startsWith('not_')) return [name.slice('not_'.length)];
  const perfection = PERFECTION.exec(name);
  if (perfection !== null) {
    const [, form = '', level = ''] = perfection;
    return [`form_of_the_${form}`, ...namesAskedFor(`combo_level_${level}`)];
  }
  return name === 'combo_level_0' ? LEVELS.map((level) => `combo_level_${level}`) : [name];
}
