import { type Build, type ComputeOptions, type GameData, validateBuild } from '@guildhall/heroes';

/** Rules that a build breaks. Apart from the hook: the rules are no part of the first view. */
export function countProblems(data: GameData, build: Build, options: ComputeOptions): number {
  return validateBuild(data, build, options).length;
}
