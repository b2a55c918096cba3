/**
 * Ordinals of the Mids enums (heroes-mids-formats §11) as names in our
 * spelling. Position = ordinal; a bit mask lists bit 0 first.
 */

export const EFFECT_TYPES =
  `None Accuracy ViewAttrib Damage DamageBuff Defense DropToggles Endurance EnduranceDiscount
  Enhancement Fly SpeedFlying GrantPower Heal HitPoints InterruptTime JumpHeight SpeedJumping Meter Mez
  MezResist MovementControl MovementFriction PerceptionRadius Range RechargeTime Recovery Regeneration
  ResEffect Resistance RevokePower Reward SpeedRunning SetCostume SetMode Slow StealthRadius
  StealthRadiusPlayer EntCreate ThreatLevel ToHit Translucency XPDebtProtection SilentKill Elusivity
  GlobalChanceMod LevelShift UnsetMode Rage MaxRunSpeed MaxJumpSpeed MaxFlySpeed DesignerStatus
  PowerRedirect TokenAdd ExperienceGain InfluenceGain PrestigeGain AddBehavior RechargePower
  RewardSourceTeam VisionPhase CombatPhase ClearFog SetSZEValue ExclusiveVisionPhase Absorb XAfraid XAvoid
  BeastRun ClearDamagers EntCreate_x Glide Hoverboard Jumppack MagicCarpet NinjaRun Null NullBool Stealth
  SteamJump Walk XPDebt ForceMove ModifyAttrib ExecutePower`.split(/\s+/);

/** Mids names of damage types; the first eight real ones and the positions have attributes of their own. */
export const DAMAGE_NAMES =
  'None Smashing Lethal Fire Cold Energy Negative Toxic Psionic Special Melee Ranged AoE Unique1 Unique2 Unique3'.split(
    ' ',
  );

export const MEZ_NAMES =
  `None Confused Held Immobilized Knockback Knockup OnlyAffectsSelf Placate Repel Sleep Stunned Taunt
  Terrorized Untouchable Teleport ToggleDrop Afraid Avoid CombatPhase Intangible`.split(/\s+/);

/** `MEZ_TYPES` of the model by Mids ordinal; position 0 is "None". */
export const MEZ_MEMBERS = [
  '',
  'confuse',
  'hold',
  'immobilize',
  'knockback',
  'knockup',
  'only_affects_self',
  'placate',
  'repel',
  'sleep',
  'stun',
  'taunt',
  'terrorize',
  'untouchable',
  'teleport',
  'toggle_drop',
  'afraid',
  'avoid',
  'combat_phase',
  'intangible',
] as const;

/** Members of `damage.…` by Mids ordinal; '' where Mids has a position instead of a type. */
export const DAMAGE_MEMBERS = [
  'untyped',
  'smashing',
  'lethal',
  'fire',
  'cold',
  'energy',
  'negative',
  'toxic',
  'psionic',
  'special',
  '',
  '',
  '',
  'unique1',
  'unique2',
  'unique3',
] as const;

/** Members of `defense.…` and `elusivity.…` by Mids ordinal. */
export const DEFENSE_MEMBERS = [
  'all',
  'smashing',
  'lethal',
  'fire',
  'cold',
  'energy',
  'negative',
  'toxic',
  'psionic',
  '',
  'melee',
  'ranged',
  'aoe',
  '',
  '',
  '',
] as const;

export const MIDS_ASPECTS = ['Res', 'Max', 'Abs', 'Str', 'Cur'] as const;

export const TARGETS = ['unspecified', 'target', 'self', 'all'] as const;
export const PV_MODES = ['any', 'pve', 'pvp'] as const;
export const EFFECT_KINDS = ['magnitude', 'duration', 'expression'] as const;
export const ROLES = ['primary', 'secondary', 'tertiary', 'special', 'ignored', 'display_only'] as const;

export const SUPPRESSION_EVENTS =
  `held sleep stunned immobilized terrorized knocked attacked hit_by_foe mission_object_click
  activate_attack_click damaged phased confused`.split(/\s+/);

/** Names of eSpecialCase: states of the character or its target. Position 0 is "none". */
export const SPECIAL_CASES =
  `none hidden domination scourge mezzed critical_hit critical_boss critical_minion robot assassination
  containment defiance target_drone_active combo versus_special not_disintegrated disintegrated
  not_accelerated accelerated not_delayed delayed combo_level_0 combo_level_1 combo_level_2 combo_level_3
  fast_mode not_assassination perfection_of_body_0 perfection_of_body_1 perfection_of_body_2
  perfection_of_body_3 perfection_of_mind_0 perfection_of_mind_1 perfection_of_mind_2 perfection_of_mind_3
  perfection_of_soul_0 perfection_of_soul_1 perfection_of_soul_2 perfection_of_soul_3 team_size_1
  team_size_2 team_size_3 not_combo_level_3 to_hit_97 defensive_adaptation efficient_adaptation
  offensive_adaptation not_defensive_adaptation not_defensive_nor_offensive_adaptation boxing_buff kick_buff
  supremacy supremacy_and_buff_power pet_tier_2 pet_tier_3 pack_mentality not_pack_mentality fast_snipe
  not_fast_snipe cross_punch_buff not_cross_punch_buff not_boxing_buff not_kick_buff`.split(/\s+/);

export const POWER_TYPES = ['click', 'auto', 'toggle', 'boost', 'inspiration', 'global_boost'] as const;

export const ATTACK_TYPES = `melee ranged aoe smashing lethal cold fire energy negative psionic toxic`.split(
  ' ',
);

export const ENTITIES =
  `caster player dead_player teammate dead_teammate dead_or_alive_teammate villain dead_villain npc friend
  dead_friend foe unused_12 location teleport any my_pet dead_foe foe_rezzing_foe leaguemate dead_leaguemate
  any_leaguemate dead_my_creation dead_my_pet dead_or_alive_foe dead_or_alive_leaguemate
  dead_player_friend my_owner`.split(/\s+/);

export const EFFECT_AREAS = [
  'none',
  'character',
  'sphere',
  'cone',
  'location',
  'volume',
  'map',
  'room',
  'touch',
] as const;

export const MODES =
  `arena disable_all disable_enhancements disable_epic disable_inspirations disable_market_tp disable_pool
  disable_rez_insp disable_teleport disable_temp disable_toggle disable_travel domination
  peacebringer_blaster_mode peacebringer_lightform_mode peacebringer_tanker_mode raid_attacker_mode
  shivan_mode unknown_18 warshade_blaster_mode warshade_tanker_mode`.split(/\s+/);

/** `ENHANCEMENT_ASPECTS` of the model by eEnhance ordinal; 0 is "none". */
export const ENHANCE_ASPECTS = [
  '',
  'accuracy',
  'damage',
  'defense',
  'endurance_discount',
  'endurance',
  'fly_speed',
  'heal',
  'hit_points',
  'interrupt_time',
  'jump_height',
  'jump_speed',
  'mez',
  'range',
  'recharge_time',
  'recharge_time',
  'recovery',
  'regeneration',
  'resistance',
  'run_speed',
  'to_hit',
  'slow',
  'absorb',
] as const;

export const INHERENT_KINDS = [
  'none',
  'accolade',
  'class',
  'incarnate',
  'inherent',
  'pet',
  'power',
  'powerset',
  'prestige',
  'temp',
] as const;

export const POWERSET_KINDS = [
  'none',
  'primary',
  'secondary',
  'epic',
  'inherent',
  'pool',
  'accolade',
  'temp',
  'pet',
  'set_bonus',
  'boost',
  'incarnate',
  'redirect',
] as const;

export const POWER_ATTRIBUTES = [
  'none',
  'accuracy',
  'activatePeriod',
  'arc',
  'castTime',
  'effectArea',
  'enduranceCost',
  'interruptTime',
  'maxTargets',
  'radius',
  'range',
  'rechargeTime',
  'secondaryRange',
] as const;

export const CAST_FLAGS = ['near_ground', 'target_near_ground', 'castable_after_death'];

/** Names of the set bits; a bit without a name is called by its number, so that none is lost. */
export function maskNames(mask: number, names: readonly string[]): string[] {
  const out: string[] = [];
  for (let bit = 0; bit < 32; bit++) {
    if ((mask & (1 << bit)) !== 0) out.push(names[bit] ?? `bit_${bit}`);
  }
  return out;
}

/** The mask that `maskNames` came from. */
export function namesMask(list: readonly string[], names: readonly string[]): number {
  return list.reduce((mask, name) => {
    const known = names.indexOf(name);
    return mask | (1 << (known >= 0 ? known : Number(name.replace('bit_', ''))));
  }, 0);
}
