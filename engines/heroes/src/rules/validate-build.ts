import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { BuildProblem } from '../model/totals.ts';

export function validateBuild(_data: GameData, _build: Build): BuildProblem[] {
  return [];
}
