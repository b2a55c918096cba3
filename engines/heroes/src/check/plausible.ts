/** Beyond this a number of the game (seconds, feet, points, factors) cannot be meant. */
const LARGEST = 1e9;
const LONGEST_ID = 300;

/** Why a number cannot be worked with; null when it can. */
export function badNumber(value: unknown): string | null {
  if (typeof value !== 'number') return 'It is no number.';
  if (!Number.isFinite(value)) return 'It is no finite number.';
  return Math.abs(value) > LARGEST ? `It is beyond ${LARGEST}.` : null;
}

/** Why a text cannot be the name that other records refer to; null when it can. */
export function badId(id: unknown): string | null {
  if (typeof id !== 'string' || id.trim() === '') return 'It has no name.';
  if (id.length > LONGEST_ID) return `Its name has more than ${LONGEST_ID} characters.`;
  const control = [...id].some((char) => char < ' ');
  return control ? 'Its name has control characters.' : null;
}
