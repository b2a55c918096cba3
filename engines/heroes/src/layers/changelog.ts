import { effectWords, fieldWords } from './change-words.ts';
import type { GameDataComparison, PowerComparison } from './comparison.ts';

/** Effects and fields that one line names; further ones are counted. */
const NAMED = 6;

function few(parts: readonly string[]): string {
  const rest = parts.length - NAMED;
  return rest > 0 ? `${parts.slice(0, NAMED).join('; ')}; and ${rest} more` : parts.join('; ');
}

/** One power's change as a line for players; null when nothing can be said about it. */
export function changeLine({ id, name, status, fields, effects }: PowerComparison): string | null {
  const set = id.split('.').slice(0, 2).join('.').replaceAll('_', ' ');
  switch (status) {
    case 'added':
      return `${name} (${set}) is new.`;
    case 'removed':
      return `${name} (${set}) is gone.`;
    case 'changed':
      return `${name} (${set}): ${few([...fields.map(fieldWords), ...effectWords(effects)])}.`;
    default:
      return null;
  }
}

/**
 * What changed between two versions in plain sentences: the sum first, then a
 * line a power, changed ones before new and gone ones.
 * @param limit lines at most; what is left out is counted in the last one
 */
export function changelogOf({ counts, powers }: GameDataComparison, limit: number): string[] {
  const { changed, added, removed } = counts.powers;
  if (changed + added + removed === 0) return [];
  const order = ['changed', 'added', 'removed'];
  const lines = powers
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
    .flatMap((power) => changeLine(power) ?? []);
  const sum = sentence([
    [changed, 'changed'],
    [added, added === 1 ? 'is new' : 'are new'],
    [removed, removed === 1 ? 'is gone' : 'are gone'],
  ]);
  const rest = lines.length - (limit - 2);
  if (rest <= 0) return [sum, ...lines];
  return [sum, ...lines.slice(0, limit - 2), `And ${rest} more powers.`];
}

/** `1 power changed, 3 are new.` */
function sentence(parts: readonly (readonly [count: number, what: string])[]): string {
  const said = parts.filter(([count]) => count > 0);
  const words = said.map(([count, what], at) => {
    const noun = at > 0 ? '' : count === 1 ? ' power' : ' powers';
    return `${count}${noun} ${what}`;
  });
  return `${words.join(', ')}.`;
}
