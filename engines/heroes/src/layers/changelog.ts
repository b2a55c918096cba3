import type { EffectChange, FieldChange, GameDataComparison, PowerComparison } from './comparison.ts';

/** Words of a value; long texts and lists are shortened. */
const LONGEST = 60;

/** Effects and fields that one line names; further ones are counted. */
const NAMED = 6;

function shown(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** `activatePeriod` → `activate period`. */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function fieldWords({ field, older, newer }: FieldChange): string {
  return `${spaced(field)} ${shown(older)} → ${shown(newer)}`;
}

function effectWords(change: EffectChange): string {
  if (change.change !== 'changed') return `${change.effect} ${change.change}`;
  return `${change.effect}: ${change.fields.map(fieldWords).join(', ')}`;
}

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
      return `${name} (${set}): ${few([...fields.map(fieldWords), ...effects.map(effectWords)])}.`;
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
