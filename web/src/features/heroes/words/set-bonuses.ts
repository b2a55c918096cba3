import { count } from './count.ts';

/** Words of the set bonuses of a build. */
export const setBonusesWords = {
  none: 'No set bonus is active. Two pieces of a set in one power bring the first.',
  caption: 'Each bonus counts five times at most.',
  bonus: 'Bonus and its sets',
  copies: 'Counted',
  lost: (copies: number) => `${count(copies, 'copy', 'copies')} over five, without effect`,
} as const;
