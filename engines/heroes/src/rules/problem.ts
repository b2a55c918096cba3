import type { BuildProblem } from '../model/totals.ts';
import { REMEDIES } from './remedies.ts';

/** What the rules of the game object to. Names the data does not know are no problem of these. */
export type RuleCode =
  | 'pick_index'
  | 'pick_level'
  | 'unknown_power'
  | 'not_pickable'
  | 'wrong_class'
  | 'wrong_powerset'
  | 'first_picks'
  | 'level_too_low'
  | 'prerequisite_missing'
  | 'power_excluded'
  | 'powerset_excluded'
  | 'power_taken'
  | 'too_many_pools'
  | 'too_many_epics'
  | 'powerset_level'
  | 'no_such_slot'
  | 'first_slot'
  | 'not_slottable'
  | 'power_full'
  | 'no_slots_left'
  | 'slot_level'
  | 'unknown_enhancement'
  | 'not_accepted'
  | 'piece_twice_in_power'
  | 'unique_twice'
  | 'pieces_exclude'
  | 'piece_level'
  | 'boosters'
  | 'toggles_exclude';

export interface RuleProblem extends BuildProblem {
  readonly code: RuleCode;
  /** What to do about it. */
  readonly suggestion: string;
}

/** A build that breaks a rule. */
export function ruleError(code: RuleCode, path: string, message: string): RuleProblem {
  return { severity: 'error', code, path, message, suggestion: REMEDIES[code] };
}

/** Something odd that the game would allow, or that only looks wrong with these data. */
export function ruleWarning(code: RuleCode, path: string, message: string): RuleProblem {
  return { severity: 'warning', code, path, message, suggestion: REMEDIES[code] };
}
