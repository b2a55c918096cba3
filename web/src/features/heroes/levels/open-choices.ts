import type { Build, LevelStep } from '@guildhall/heroes';

/** Powers and slots of a level that are still to be chosen. */
export function openChoices(build: Build, { picks, free }: LevelStep): number {
  return picks.filter((pick) => (build.picks[pick] ?? null) === null).length + free;
}
