import type { GameData } from '../model/game-data.ts';

/** Names further away than this share of their length are no suggestion. */
const FARTHEST = 0.34;

/** Answers are kept: the same unknown name is asked for at every calculation. */
const ANSWERS = new WeakMap<GameData, Map<string, string | undefined>>();

/** The known name that an unknown one most likely means; undefined when nothing is near. */
export function suggestName(
  data: GameData,
  kind: 'power' | 'enhancement' | 'powerset' | 'archetype',
  name: string,
): string | undefined {
  let answers = ANSWERS.get(data);
  if (answers === undefined) {
    answers = new Map();
    ANSWERS.set(data, answers);
  }
  const key = `${kind} ${name}`;
  if (!answers.has(key)) answers.set(key, findNearest(candidates(data, kind, name), name));
  return answers.get(key);
}

function candidates(data: GameData, kind: string, name: string): readonly string[] {
  switch (kind) {
    case 'power':
      return powerCandidates(data, name);
    case 'enhancement':
      return data.enhancements.map(({ uid }) => uid);
    case 'powerset':
      return data.powersets.map(({ id }) => id);
    default:
      return data.archetypes.map(({ id }) => id);
  }
}

/** Powers of the same powerset, else powers called the same in sets of the same group. */
function powerCandidates(data: GameData, name: string): readonly string[] {
  const parts = name.split('.');
  const own = data.powerset(parts.slice(0, 2).join('.'));
  if (own !== undefined) return own.powers;
  const group = `${(parts[0] ?? '').toLowerCase()}.`;
  const last = (parts.at(-1) ?? '').toLowerCase();
  return data.powersets
    .filter(({ id }) => id.toLowerCase().startsWith(group))
    .flatMap(({ powers }) => powers.filter((power) => power.toLowerCase().endsWith(`.${last}`)));
}

/** What tells a name apart: of a dotted one its last part. */
function ownPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

function findNearest(names: readonly string[], wanted: string): string | undefined {
  const target = ownPart(wanted);
  let best: string | undefined;
  let distance = Math.floor(target.length * FARTHEST) + 1;
  for (const name of names) {
    const candidate = ownPart(name);
    if (Math.abs(candidate.length - target.length) >= distance) continue;
    const found = editDistance(candidate, target, distance);
    if (found < distance) {
      distance = found;
      best = name;
    }
  }
  return best;
}

/** Fewest insertions, deletions and replacements between two texts, given up at `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      const value = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(value);
      smallest = Math.min(smallest, value);
    }
    if (smallest >= limit) return limit;
    row = next;
  }
  return row[b.length] ?? limit;
}
