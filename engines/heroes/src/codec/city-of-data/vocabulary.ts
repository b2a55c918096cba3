import type { EnhancementClass, SetType } from '../../model/enhancement.ts';
import type { EffectArea, PowerType } from '../../model/power.ts';

/**
 * Words of City of Data and what they are in the model. Numbers of enhancement
 * classes and set types are those of Mids files, so that both sources agree.
 */

export const POWER_TYPES: Readonly<Record<string, PowerType>> = {
  Click: 'click',
  Toggle: 'toggle',
  Auto: 'auto',
  'Global Enhancement': 'global_boost',
  Boost: 'boost',
  Inspiration: 'inspiration',
};

export const EFFECT_AREAS: Readonly<Record<string, EffectArea>> = {
  SingleTarget: 'character',
  AoE: 'sphere',
  Cone: 'cone',
  Location: 'location',
  Chain: 'chain',
  Map: 'map',
};

/** Who a power is aimed at, affects or hits automatically. */
export const ENTITIES: Readonly<Record<string, string>> = {
  Self: 'caster',
  'Foe (Alive)': 'foe',
  Foe: 'dead_or_alive_foe',
  'Foe (Dead)': 'dead_foe',
  'Ally (Alive)': 'friend',
  Ally: 'friend',
  'Ally (Dead)': 'dead_friend',
  'Player (Alive)': 'player',
  Player: 'player',
  'Player (Dead)': 'dead_player',
  'Player Teammate (Alive)': 'teammate',
  'Player Teammate': 'dead_or_alive_teammate',
  'Player Teammate (Dead)': 'dead_teammate',
  'Player Ally (Dead)': 'dead_player_friend',
  'Leaguemate (Alive)': 'leaguemate',
  Leaguemate: 'any_leaguemate',
  'Leaguemate (Dead)': 'dead_leaguemate',
  'Own Pet (Alive)': 'my_pet',
  'Own Pet (Dead)': 'dead_my_pet',
  'Pet Root Owner': 'my_owner',
  Location: 'location',
  Position: 'location',
  'Location (Teleport)': 'teleport',
  Any: 'any',
  'Any (Alive)': 'any',
  Anything: 'any',
};

export const ATTACK_TYPES: Readonly<Record<string, string>> = {
  Area: 'aoe',
  Negative_Energy: 'negative',
};

/** Aspects that strengths of a power may not touch, by their City of Data attribute. */
export const STRENGTHS: Readonly<Record<string, string>> = {
  Range: 'range',
  RechargeTime: 'recharge_time',
  EnduranceDiscount: 'endurance_discount',
  Accuracy: 'accuracy',
  Arc: 'arc',
  Radius: 'radius',
};

interface Word {
  /** What powers and boosts are marked with. */
  readonly word: string;
}

/** Classes of enhancements a power accepts; `key` is the game's own name. */
export const ENHANCEMENT_CLASSES: readonly (EnhancementClass & Word)[] = [
  { id: 1, word: 'Enhance Accuracy', name: 'Accuracy', shortName: 'Acc', key: 'Accuracy_Boost' },
  { id: 2, word: 'Reduce Interrupt Time', name: 'Interrupt', shortName: 'Intr', key: 'Interrupt_Boost' },
  { id: 3, word: 'Enhance Confuse', name: 'Confuse', shortName: 'Conf', key: 'Confuse_Boost' },
  { id: 4, word: 'Enhance Damage', name: 'Damage', shortName: 'Dmg', key: 'Damage_Boost' },
  { id: 5, word: 'Enhance Defense', name: 'Defense Buff', shortName: 'Def', key: 'Buff_Defense_Boost' },
  {
    id: 6,
    word: 'Enhance Defense DeBuff',
    name: 'Defense Debuff',
    shortName: 'DefDeb',
    key: 'Debuff_Defense_Boost',
  },
  {
    id: 7,
    word: 'Enhance Endurance Modification',
    name: 'Endurance Modification',
    shortName: 'EndMod',
    key: 'Recovery_Boost',
  },
  {
    id: 8,
    word: 'Reduce Endurance Cost',
    name: 'Endurance Reduction',
    shortName: 'EndRdx',
    key: 'EnduranceDiscount_Boost',
  },
  { id: 9, word: 'Enhance Fear', name: 'Fear', shortName: 'Fear', key: 'Fear_Boost' },
  {
    id: 10,
    word: 'Enhance Flying Speed',
    name: 'Flight Speed',
    shortName: 'Fly',
    key: 'SpeedFlying_Boost',
  },
  { id: 11, word: 'Enhance Heal', name: 'Healing', shortName: 'Heal', key: 'Heal_Boost' },
  { id: 12, word: 'Enhance Hold', name: 'Hold', shortName: 'Hold', key: 'Hold_Boost' },
  {
    id: 13,
    word: 'Enhance Immobilization',
    name: 'Immobilize',
    shortName: 'Immob',
    key: 'Immobilized_Boost',
  },
  {
    id: 14,
    word: 'Enhance Intangibility',
    name: 'Intangibility',
    shortName: 'Intan',
    key: 'Intangible_Boost',
  },
  { id: 15, word: 'Enhance Jump', name: 'Jumping', shortName: 'Jump', key: 'Jump_Boost' },
  { id: 16, word: 'Enhance KnockBack', name: 'Knockback', shortName: 'KB', key: 'Knockback_Boost' },
  { id: 17, word: 'Enhance Range', name: 'Range', shortName: 'Range', key: 'Range_Boost' },
  { id: 18, word: 'Enhance Recharge Speed', name: 'Recharge', shortName: 'Rech', key: 'Recharge_Boost' },
  {
    id: 19,
    word: 'Enhance Damage Resistance',
    name: 'Damage Resistance',
    shortName: 'Res',
    key: 'Res_Damage_Boost',
  },
  { id: 20, word: 'Enhance Running Speed', name: 'Run Speed', shortName: 'Run', key: 'SpeedRunning_Boost' },
  { id: 21, word: 'Enhance Sleep', name: 'Sleep', shortName: 'Sleep', key: 'Sleep_Boost' },
  { id: 22, word: 'Enhance Slow Movement', name: 'Slow', shortName: 'Slow', key: 'Slow_Boost' },
  { id: 23, word: 'Enhance Disorient', name: 'Disorient', shortName: 'Stun', key: 'Stunned_Boost' },
  { id: 24, word: 'Enhance Threat Duration', name: 'Taunt', shortName: 'Taunt', key: 'Taunt_Boost' },
  { id: 25, word: 'Enhance ToHit Buffs', name: 'To Hit Buff', shortName: 'ToHit', key: 'Buff_ToHit_Boost' },
  {
    id: 26,
    word: 'Enhance ToHit DeBuffs',
    name: 'To Hit Debuff',
    shortName: 'ToHitDeb',
    key: 'Debuff_ToHit_Boost',
  },
];

/** Groups of enhancement sets. A power that accepts one of two numbers under a word accepts both. */
export const SET_TYPES: readonly (SetType & Word)[] = [
  { id: 1, word: 'Melee Damage', name: 'Melee Damage', shortName: 'Melee' },
  { id: 2, word: 'Ranged Damage', name: 'Ranged Damage', shortName: 'Ranged' },
  { id: 3, word: 'Ranged AoE Damage', name: 'Ranged AoE Damage', shortName: 'RangedAoE' },
  { id: 4, word: 'Melee AoE Damage', name: 'Melee AoE Damage', shortName: 'MeleeAoE' },
  { id: 5, word: 'Sniper Attacks', name: 'Sniper Attacks', shortName: 'Snipe' },
  { id: 6, word: 'Pet Damage', name: 'Pet Damage', shortName: 'Pets' },
  { id: 7, word: 'Defense Sets', name: 'Defense', shortName: 'Defense' },
  { id: 8, word: 'Resist Damage', name: 'Resist Damage', shortName: 'Resist' },
  { id: 9, word: 'Healing', name: 'Healing', shortName: 'Heal' },
  { id: 10, word: 'Holds', name: 'Holds', shortName: 'Hold' },
  { id: 11, word: 'Stuns', name: 'Stuns', shortName: 'Stun' },
  { id: 12, word: 'Immobilize', name: 'Immobilize', shortName: 'Immob' },
  { id: 13, word: 'Slow Movement', name: 'Slow Movement', shortName: 'Slow' },
  { id: 14, word: 'Sleep', name: 'Sleep', shortName: 'Sleep' },
  { id: 15, word: 'Fear', name: 'Fear', shortName: 'Fear' },
  { id: 16, word: 'Confuse', name: 'Confuse', shortName: 'Confuse' },
  { id: 17, word: 'Flight', name: 'Flight', shortName: 'Flight' },
  { id: 18, word: 'Leaping & Sprints', name: 'Leaping and Sprints', shortName: 'Jump' },
  { id: 19, word: 'Running & Sprints', name: 'Running and Sprints', shortName: 'Run' },
  { id: 20, word: 'Teleport', name: 'Teleport', shortName: 'Teleport' },
  { id: 21, word: 'Defense Debuff', name: 'Defense Debuff', shortName: 'DefDeb' },
  { id: 22, word: 'Endurance Modification', name: 'Endurance Modification', shortName: 'EndMod' },
  { id: 23, word: 'Knockback', name: 'Knockback', shortName: 'Knockback' },
  { id: 24, word: 'Threat Duration', name: 'Threat Duration', shortName: 'Threat' },
  { id: 25, word: 'To Hit Buff', name: 'To Hit Buff', shortName: 'ToHit' },
  { id: 26, word: 'To Hit Debuff', name: 'To Hit Debuff', shortName: 'ToHitDeb' },
  { id: 27, word: 'Recharge Intensive Pets', name: 'Recharge Intensive Pets', shortName: 'PetRech' },
  { id: 28, word: 'Universal Travel', name: 'Universal Travel', shortName: 'Travel' },
  { id: 29, word: 'Accurate Healing', name: 'Accurate Healing', shortName: 'AccHeal' },
  { id: 30, word: 'Accurate Defense Debuff', name: 'Accurate Defense Debuff', shortName: 'AccDefDeb' },
  { id: 31, word: 'Accurate To-Hit Debuff', name: 'Accurate To Hit Debuff', shortName: 'AccToHitDeb' },
  {
    id: 32,
    word: 'Soldiers of Arachnos Archetype Sets',
    name: 'Soldiers of Arachnos',
    shortName: 'Arachnos',
  },
  { id: 33, word: 'Blaster Archetype Sets', name: 'Blaster', shortName: 'Blaster' },
  { id: 34, word: 'Brute Archetype Sets', name: 'Brute', shortName: 'Brute' },
  { id: 35, word: 'Controller Archetype Sets', name: 'Controller', shortName: 'Controller' },
  { id: 36, word: 'Corruptor Archetype Sets', name: 'Corruptor', shortName: 'Corruptor' },
  { id: 37, word: 'Defender Archetype Sets', name: 'Defender', shortName: 'Defender' },
  { id: 38, word: 'Dominator Archetype Sets', name: 'Dominator', shortName: 'Dominator' },
  { id: 39, word: 'Kheldian Archetype Sets', name: 'Kheldian', shortName: 'Kheldian' },
  { id: 40, word: 'Mastermind Archetype Sets', name: 'Mastermind', shortName: 'Mastermind' },
  { id: 41, word: 'Scrapper Archetype Sets', name: 'Scrapper', shortName: 'Scrapper' },
  { id: 42, word: 'Stalker Archetype Sets', name: 'Stalker', shortName: 'Stalker' },
  { id: 43, word: 'Tanker Archetype Sets', name: 'Tanker', shortName: 'Tanker' },
  { id: 44, word: 'Universal Damage Sets', name: 'Universal Damage', shortName: 'Universal' },
  { id: 45, word: 'Sentinel Archetype Sets', name: 'Sentinel', shortName: 'Sentinel' },
  { id: 46, word: 'Running', name: 'Running', shortName: 'RunOnly' },
  { id: 47, word: 'Leaping', name: 'Leaping', shortName: 'JumpOnly' },
  { id: 48, word: 'Flight', name: 'Flight without Sprints', shortName: 'FlightOnly' },
  { id: 49, word: 'Teleport', name: 'Teleport without Sprints', shortName: 'TeleportOnly' },
];

/** Numbers under a word of the data, in their order; none when the word is not known. */
export function idsOf(list: readonly (Word & { readonly id: number })[], word: string): number[] {
  const wanted = word.toLowerCase();
  return list.flatMap((item) => (item.word.toLowerCase() === wanted ? [item.id] : []));
}
