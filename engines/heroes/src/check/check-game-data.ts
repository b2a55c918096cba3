import type { RejectedRecord } from '../codec/rejected-record.ts';
import type { Enhancement, EnhancementSet } from '../model/enhancement.ts';
import type { FullGameData } from '../model/game-data.ts';
import { indexGameData } from '../model/index-game-data.ts';
import type { Power } from '../model/power.ts';
import type { Recipe, RecipeLevel, Salvage } from '../model/recipe.ts';
import { CheckNotes, type GameDataNote } from './check-notes.ts';
import { noteLooseReferences } from './loose-references.ts';
import { badId, badNumber } from './plausible.ts';
import { noteRuleBreaks } from './rule-breaks.ts';

export type CheckStage = 'range' | 'references' | 'rules';

export interface CheckedGameData {
  /** Without what was rejected. */
  readonly data: FullGameData;
  /** Records that cannot be used and are left out. */
  readonly rejected: readonly RejectedRecord[];
  /** What is odd but kept as the source has it. */
  readonly notes: readonly GameDataNote[];
}

/**
 * Checks game data of any source: numbers in range, references that lead
 * somewhere, and what the game's own rules promise. Only what no program could
 * work with is left out (a number that is none, a second record of one name, a
 * record without a name); everything else is kept as it is and noted.
 */
export function checkGameData(
  data: FullGameData,
  onStage: (stage: CheckStage) => void = () => undefined,
): CheckedGameData {
  const notes = new CheckNotes();
  onStage('range');
  const usable = indexGameData(usableParts(data, notes));
  onStage('references');
  noteLooseReferences(usable, notes);
  onStage('rules');
  noteRuleBreaks(usable, notes);
  return { data: usable, rejected: notes.rejected, notes: notes.kept };
}

function usableParts(data: FullGameData, notes: CheckNotes): FullGameData {
  return {
    ...data,
    archetypes: unique('archetypes', data.archetypes, ({ id }) => id, notes),
    powersets: unique('powersets', data.powersets, ({ id }) => id, notes),
    powers: unique('powers', data.powers, ({ id }) => id, notes).flatMap((power) =>
      usablePower(power, notes),
    ),
    enhancementSets: unique('enhancement-sets', data.enhancementSets, ({ uid }) => uid, notes).filter((set) =>
      usableSet(set, notes),
    ),
    enhancements: unique('enhancements', data.enhancements, ({ uid }) => uid, notes).filter((piece) =>
      usablePiece(piece, notes),
    ),
    recipes: unique('recipes', data.recipes, ({ id }) => id, notes).filter((recipe) =>
      usableRecipe(recipe, notes),
    ),
    salvage: unique('salvage', data.salvage, ({ id }) => id, notes).filter((salvage) =>
      usableSalvage(salvage, notes),
    ),
  };
}

/** The first record of each name, compared without regard to case; a record without a name is none. */
function unique<T>(list: string, items: readonly T[], idOf: (item: T) => string, notes: CheckNotes): T[] {
  const seen = new Set<string>();
  return items.filter((item, at) => {
    const id = idOf(item);
    const problem = badId(id);
    if (problem !== null) {
      notes.reject(`${list}[${at}]`, id, problem);
      return false;
    }
    const key = id.toLowerCase();
    if (seen.has(key)) {
      notes.reject(`${list}/${id}`, id, 'A record of this name came before; names ignore case.');
      return false;
    }
    seen.add(key);
    return true;
  });
}

const POWER_NUMBERS = [
  'accuracy',
  'range',
  'radius',
  'arc',
  'maxTargets',
  'endurance',
  'castTime',
  'interruptTime',
  'recharge',
  'activatePeriod',
] as const;
const EFFECT_NUMBERS = ['scale', 'magnitude', 'duration', 'chance'] as const;

function usablePower(power: Power, notes: CheckNotes): Power[] {
  const path = `powers/${power.id}`;
  const fine =
    numbers(path, power, POWER_NUMBERS, notes) && wholeNumbers(path, power, ['level', 'maxSlots'], notes);
  if (!fine) return [];
  const effects = power.effects.filter((effect, at) =>
    numbers(`${path}/effects[${at}]`, effect, EFFECT_NUMBERS, notes),
  );
  return [effects.length === power.effects.length ? power : { ...power, effects }];
}

function usableSet(set: EnhancementSet, notes: CheckNotes): boolean {
  return wholeNumbers(`enhancement-sets/${set.uid}`, set, ['levelMin', 'levelMax'], notes);
}

function usablePiece(piece: Enhancement, notes: CheckNotes): boolean {
  const path = `enhancements/${piece.uid}`;
  return (
    wholeNumbers(path, piece, ['levelMin', 'levelMax'], notes) &&
    piece.boosts.every((boost, at) => numbers(`${path}/boosts[${at}]`, boost, ['multiplier'], notes))
  );
}

function usableRecipe(recipe: Recipe, notes: CheckNotes): boolean {
  const fields = ['buyCost', 'craftCost', 'memorizedBuyCost', 'memorizedCraftCost'] as const;
  return recipe.levels.every((level: RecipeLevel, at) =>
    numbers(`recipes/${recipe.id}/levels[${at}]`, level, fields, notes),
  );
}

function usableSalvage(salvage: Salvage, notes: CheckNotes): boolean {
  return wholeNumbers(`salvage/${salvage.id}`, salvage, ['levelMin', 'levelMax'], notes);
}

function numbers<K extends string>(
  path: string,
  record: Readonly<Record<K, number>>,
  fields: readonly K[],
  notes: CheckNotes,
): boolean {
  for (const field of fields) {
    const problem = badNumber(record[field]);
    if (problem === null) continue;
    notes.reject(`${path}/${field}`, record[field], problem);
    return false;
  }
  return true;
}

/** Highest level or number of slots that any record could mean. */
const HIGHEST = 1_000;

function wholeNumbers<K extends string>(
  path: string,
  record: Readonly<Record<K, number>>,
  fields: readonly K[],
  notes: CheckNotes,
): boolean {
  const wrong = fields.find((field) => {
    const value = record[field];
    return !Number.isInteger(value) || Math.abs(value) > HIGHEST;
  });
  if (wrong === undefined) return true;
  const reason = `It is no whole number between −${HIGHEST} and ${HIGHEST}.`;
  notes.reject(`${path}/${wrong}`, record[wrong], reason);
  return false;
}
