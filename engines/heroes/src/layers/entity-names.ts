import type { Effect } from '../model/effect.ts';
import type { Power } from '../model/power.ts';

/** What a power creates, each once, in its order. */
function created(power: Power): string[] {
  const refs = power.effects.flatMap(({ attribute, ref }) =>
    attribute === 'create_entity' && ref !== undefined ? [ref] : [],
  );
  return [...new Set(refs)];
}

/** Shortest common start that tells two names of one entity, e.g. `Pets_FireImp_Controller` and `Pets_FireImps`. */
const SHORTEST_COMMON = 9;

function commonStart(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  let length = 0;
  while (length < x.length && x[length] === y[length]) length++;
  return length;
}

/** The name a planner has for an entity that the game's files call otherwise. */
function plannerName(name: string, theirs: readonly string[], lower: readonly string[]): string | undefined {
  const [closest] = lower
    .map((candidate) => ({ candidate, common: commonStart(name, candidate) }))
    .toSorted((a, b) => b.common - a.common);
  if (closest !== undefined && closest.common >= SHORTEST_COMMON) return closest.candidate;
  // One thing created before and after: the same thing under another name.
  return theirs.length === lower.length ? lower[theirs.indexOf(name)] : undefined;
}

/**
 * The game's files name entities by class (`Pets_Blizzard_Defender`) where a
 * planner has one for all; what such an entity does is in the planner's data
 * only. Effects of `power` name the planner's entity where the lower version of
 * the power does, and keep the game's name beside it.
 */
export function withKnownEntities(power: Power, lower: Power, isKnown: (entity: string) => boolean): Power {
  const theirs = created(power);
  const known = created(lower).filter(isKnown);
  const names = new Map(
    theirs.flatMap((name): [string, string][] => {
      const found = isKnown(name) ? undefined : plannerName(name, theirs, known);
      return found === undefined ? [] : [[name, found]];
    }),
  );
  if (names.size === 0) return power;
  const effects = power.effects.map((effect): Effect => {
    const name =
      effect.attribute === 'create_entity' && effect.ref !== undefined ? names.get(effect.ref) : undefined;
    return name === undefined
      ? effect
      : { ...effect, ref: name, extra: { ...effect.extra, entity: effect.ref ?? '' } };
  });
  return { ...power, effects };
}
