import type { Build } from './build.ts';
import type { ChoiceAnswer } from './character.ts';
import type { SheetRules } from './rules.ts';
import { Walk, type WalkMode } from './walk.ts';
import { askEquipment } from './walk-equipment.ts';
import { askLevels, grantLaterSpells, levelCount } from './walk-levels.ts';
import { askAbilities, askBackground, askOriginLanguages, askSpecies } from './walk-origin.ts';

/** Goes through all questions; see `Walk`. */
export function walkChoices(rules: SheetRules, choices: readonly ChoiceAnswer[], mode: WalkMode): Walk {
  const walk = new Walk(rules, choices, mode);
  askAbilities(walk);
  askSpecies(walk, levelCount(walk));
  askBackground(walk);
  askOriginLanguages(walk);
  askLevels(walk);
  grantLaterSpells(walk);
  walk.equipment = askEquipment(walk);
  walk.finish();
  return walk;
}

const builds = new WeakMap<readonly ChoiceAnswer[], { readonly rules: SheetRules; readonly build: Build }>();

/**
 * What follows from the log. A log is never changed in place, so its build is kept as long as the
 * log itself: commands in play derive the sheet anew without going through the choices again.
 */
export function buildOf(rules: SheetRules, choices: readonly ChoiceAnswer[]): Build {
  const known = builds.get(choices);
  if (known?.rules === rules) return known.build;
  const { build } = walkChoices(rules, choices, { check: false });
  builds.set(choices, { rules, build });
  return build;
}
