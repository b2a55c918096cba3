import type { StoredCharacter } from './character.ts';
import { refuse } from './command-context.ts';
import { isRecord } from './shapes.ts';

/** A value of a stored character that a command changed; what was or is not there has no value. */
export interface StateChange {
  /** Keys from the character down, e.g. `['hitPoints', 'lost']`. */
  readonly path: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** What differs between two states of a character, as small as it can be said. Lists count as one value. */
export function changesBetween(before: StoredCharacter, after: StoredCharacter): readonly StateChange[] {
  const changes: StateChange[] = [];
  const compare = (path: readonly string[], was: unknown, is: unknown): void => {
    if (same(was, is)) return;
    if (isRecord(was) && isRecord(is)) {
      for (const key of new Set([...Object.keys(was), ...Object.keys(is)]))
        compare([...path, key], was[key], is[key]);
      return;
    }
    changes.push({
      path,
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { after: is }),
    });
  };
  compare([], before, after);
  return changes;
}

/**
 * The character without what a command did. Numbers go back by what the command moved them, so that
 * what happened since stays; anything else has to be as the command left it.
 * @throws GuildError CONFLICT when it is not; nothing has happened then.
 */
export function undoChanges(character: StoredCharacter, changes: readonly StateChange[]): StoredCharacter {
  let next: unknown = character;
  for (const change of changes) next = reverted(next, change.path, change);
  return next as StoredCharacter;
}

function reverted(value: unknown, [key, ...rest]: readonly string[], change: StateChange): unknown {
  if (key === undefined) return valueBefore(value, change);
  const record = isRecord(value) ? value : {};
  const inner = reverted(record[key], rest, change);
  const { [key]: _, ...others } = record;
  return inner === undefined ? others : { ...record, [key]: inner };
}

function valueBefore(now: unknown, { path, before, after }: StateChange): unknown {
  const numbers = [now ?? 0, before ?? 0, after ?? 0];
  if (numbers.every((number) => typeof number === 'number')) {
    const [current = 0, was = 0, is = 0] = numbers as number[];
    const value = Math.max(0, current + was - is);
    return value === 0 && before === undefined ? undefined : value;
  }
  if (!same(now, after)) {
    refuse('CONFLICT', `Something else changed ${path[0] ?? 'the character'} since; this cannot be undone.`, {
      path: path.join('.'),
    });
  }
  return before;
}
