import type { FullGameData } from '../model/game-data.ts';
import type { CheckNotes } from './check-notes.ts';

/** Notes names that other records use and no record has, each once with where it was met first. */
export function noteLooseReferences(data: FullGameData, notes: CheckNotes): void {
  const salvage = new Set(data.salvage.map(({ id }) => id.toLowerCase()));
  const seen = new Set<string>();
  const need = (found: boolean, path: string, name: string, kind: string): void => {
    const key = `${kind} ${name.toLowerCase()}`;
    if (found || seen.has(key)) return;
    seen.add(key);
    notes.note(path, name, `There is no ${kind} of this name.`, 'Add a source that has it, or leave it be.');
  };

  for (const { id, powerset } of data.powers)
    need(data.powerset(powerset) !== undefined, `powers/${id}/powerset`, powerset, 'powerset');
  for (const { id, powers } of data.powersets) {
    for (const power of powers)
      need(data.power(power) !== undefined, `powersets/${id}/powers`, power, 'power');
  }
  for (const { uid, set } of data.enhancements) {
    if (set === undefined) continue;
    need(data.enhancementSet(set) !== undefined, `enhancements/${uid}/set`, set, 'enhancement set');
  }
  for (const { uid, pieces, bonuses, pieceBonuses } of data.enhancementSets) {
    const path = `enhancement-sets/${uid}`;
    for (const piece of pieces)
      need(data.enhancement(piece) !== undefined, `${path}/pieces`, piece, 'enhancement');
    for (const power of [...bonuses.flatMap(({ powers }) => powers), ...Object.values(pieceBonuses).flat()])
      need(data.power(power) !== undefined, `${path}/bonuses`, power, 'power');
  }
  for (const { id, enhancement, levels } of data.recipes) {
    if (enhancement !== undefined)
      need(data.enhancement(enhancement) !== undefined, `recipes/${id}`, enhancement, 'enhancement');
    for (const { ingredients } of levels) {
      for (const ingredient of ingredients)
        need(
          salvage.has(ingredient.salvage.toLowerCase()),
          `recipes/${id}`,
          ingredient.salvage,
          'salvage (currencies such as merits are none)',
        );
    }
  }
}
