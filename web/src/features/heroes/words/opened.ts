import { count } from './count.ts';

/** Words of a file that became a build. */
export const openedWords = {
  opened: (file: string) => `Opened ${file}`,
  adopted: (file: string, notes: number) =>
    notes === 0
      ? `Opened ${file}.`
      : `Opened ${file}. ${count(notes, 'note', 'notes')} on what could not be matched.`,
} as const;
