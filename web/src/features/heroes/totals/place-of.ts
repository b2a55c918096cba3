import { notesWords } from '../words/notes.ts';

const words = notesWords;

/** `picks[3].slots[2]` → `pick 4, slot 3`, for people. */
export function placeOf(path: string): string {
  return path
    .replace(/picks\[(\d+)\]/, (_all, index: string) => words.pick(Number(index) + 1))
    .replace(/granted\[(\d+)\]/, (_all, index: string) => words.granted(Number(index) + 1))
    .replace(/\.slots\[(\d+)\]/, (_all, index: string) => `, ${words.slot(Number(index) + 1)}`);
}
