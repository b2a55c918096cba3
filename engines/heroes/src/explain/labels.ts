import type { EntryState } from '../calc/entry-state.ts';
import type { GameData } from '../model/game-data.ts';

/** Last part of a dotted name, readable. */
function readable(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1).replaceAll('_', ' ');
}

/** Name of a power as players know it; what can be read from its full name when the data does not know it. */
export function powerLabel(data: GameData, id: string): string {
  return data.power(id)?.name ?? readable(id);
}

/** Name of a piece with its set, e.g. `Luck of the Gambler: Defense`. */
export function pieceLabel(data: GameData, uid: string): string {
  const piece = data.enhancement(uid);
  if (piece === undefined) return uid;
  const set = piece.set === undefined ? undefined : data.enhancementSet(piece.set);
  return set === undefined ? piece.name : `${set.name}: ${piece.name}`;
}

/** Name of the effect's owner: a power, or a piece that carries effects itself. */
export function sourceLabel(data: GameData, id: string): string {
  return data.power(id) === undefined && data.enhancement(id) !== undefined
    ? pieceLabel(data, id)
    : powerLabel(data, id);
}

/** Name of the power at a path of the build. */
export function hostLabel(data: GameData, entries: readonly EntryState[], path: string): string {
  const entry = entries.find((one) => one.path === path);
  return entry === undefined ? '' : powerLabel(data, entry.entry.power);
}
