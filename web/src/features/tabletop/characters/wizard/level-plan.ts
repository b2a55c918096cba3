import {
  applyChoice,
  type CharacterQuestion,
  type SheetRules,
  type StoredCharacter,
  undoLevel,
} from '@guildhall/tabletop/sheet';

/** Highest level there is. */
export const MOST_LEVELS = 20;

/** Classes of the levels taken, the first first. */
export function levelsTaken({ choices }: StoredCharacter): readonly string[] {
  const bySlot = new Map(choices.map(({ slot, picks }) => [slot, picks[0]]));
  const taken: string[] = [];
  for (let level = 1; level <= MOST_LEVELS; level++) {
    const slug = bySlot.get(`level:${level}`);
    if (slug === undefined) break;
    taken.push(slug);
  }
  return taken;
}

/** The character with one more level in a class; the same when the rules refuse it. */
export function withLevel(character: StoredCharacter, slug: string, rules: SheetRules): StoredCharacter {
  const level = levelsTaken(character).length + 1;
  if (level > MOST_LEVELS) return character;
  const result = applyChoice(character, { slot: `level:${level}`, picks: [slug] }, rules);
  return result.ok ? result.value : character;
}

/** The character at a level: more of its last class, or the last levels taken back. */
export function atLevel(character: StoredCharacter, level: number, rules: SheetRules): StoredCharacter {
  let next = character;
  const wanted = Math.min(Math.max(level, 1), MOST_LEVELS);
  for (let guard = 0; guard < MOST_LEVELS; guard++) {
    const taken = levelsTaken(next);
    const last = taken.at(-1);
    if (last === undefined || taken.length === wanted) return next;
    const changed = taken.length < wanted ? withLevel(next, last, rules) : undoLevel(next, rules);
    if (changed === null || changed === next) return next;
    next = changed;
  }
  return next;
}

/**
 * The character with another first class. Levels that were all of the old class follow; what a
 * changed class asks is open again.
 */
export function withFirstClass(character: StoredCharacter, slug: string, rules: SheetRules): StoredCharacter {
  const taken = levelsTaken(character);
  const [first] = taken;
  const result = applyChoice(character, { slot: 'level:1', picks: [slug] }, rules);
  if (!result.ok) return character;
  if (taken.some((other) => other !== first)) return result.value;
  const one = atLevel(result.value, 1, rules);
  return atLevel(one, taken.length, rules);
}

/** Questions of one character level. */
export interface LevelGroup {
  readonly level: number;
  /** Class slug, and the level in that class. */
  readonly class: string;
  readonly classLevel: number;
  readonly questions: readonly CharacterQuestion[];
}

/** Questions by level, with every level that was taken even when it asks nothing. */
export function levelGroups(
  questions: readonly CharacterQuestion[],
  taken: readonly string[],
): readonly LevelGroup[] {
  return taken.map((slug, at) => ({
    level: at + 1,
    class: slug,
    classLevel: taken.slice(0, at + 1).filter((other) => other === slug).length,
    questions: questions.filter(({ level, type }) => level === at + 1 && type !== 'class'),
  }));
}
