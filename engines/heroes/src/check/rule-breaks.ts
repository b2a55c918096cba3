import type { Effect } from '../model/effect.ts';
import type { FullGameData } from '../model/game-data.ts';
import type { CheckNotes } from './check-notes.ts';

/** Pieces that fit into one power at most. heroes-rules §17. */
const MOST_PIECES = 6;

/** Notes what the game's rules do not allow, although the source says it. */
export function noteRuleBreaks(data: FullGameData, notes: CheckNotes): void {
  for (const { id, effects } of data.powers) {
    for (const [at, effect] of effects.entries()) noteEffect(`powers/${id}/effects[${at}]`, effect, notes);
  }
  for (const { uid, levelMin, levelMax, bonuses } of data.enhancementSets) {
    const path = `enhancement-sets/${uid}`;
    noteLevels(path, { levelMin, levelMax }, notes);
    for (const { pieces } of bonuses) {
      if (pieces >= 1 && pieces <= MOST_PIECES) continue;
      notes.note(`${path}/bonuses`, pieces, `A bonus needs 1 to ${MOST_PIECES} pieces of the set.`);
    }
  }
  for (const { uid, levelMin, levelMax } of data.enhancements)
    noteLevels(`enhancements/${uid}`, { levelMin, levelMax }, notes);
  for (const { id, levelMin, levelMax } of data.salvage)
    noteLevels(`salvage/${id}`, { levelMin, levelMax }, notes);
  for (const { id, levels } of data.recipes) {
    const known = levels.map(({ level }) => level);
    if (new Set(known).size < known.length)
      notes.note(`recipes/${id}/levels`, known.join(', '), 'A level is listed twice.');
  }
  const { pickLevels } = data.rules;
  if (pickLevels.some((level, at) => level < (pickLevels[at - 1] ?? 0)))
    notes.note('rules/pickLevels', pickLevels.join(', '), 'Picks come in order of their levels.');
}

function noteEffect(path: string, { chance, duration }: Effect, notes: CheckNotes): void {
  if (chance < 0 || chance > 1)
    notes.note(
      `${path}/chance`,
      chance,
      'A probability lies between 0 and 1.',
      'It counts as the nearer end.',
    );
  if (duration < 0) notes.note(`${path}/duration`, duration, 'A duration is not negative.');
}

function noteLevels(
  path: string,
  { levelMin, levelMax }: { levelMin: number; levelMax: number },
  notes: CheckNotes,
): void {
  if (levelMin > levelMax)
    notes.note(path, `${levelMin}–${levelMax}`, 'Its lowest level is above its highest.');
}
