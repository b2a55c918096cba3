import type { Build, PowerEntry } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { Power } from '../model/power.ts';
import { newEntry } from './new-entry.ts';
import { isGrantedTo, ownedPowers } from './requirement.ts';

/**
 * Kinds of inherent powers that everybody has as soon as the requirements are
 * met: Brawl, Sprint, Rest and fitness; the power of the archetype; what single
 * powers and powersets bring along. Accolades, incarnates, prestige and temporary
 * powers are choices. heroes-rules §19.
 */
const GRANTED_KINDS: ReadonlySet<string> = new Set(['inherent', 'class', 'power', 'powerset']);

/** Powersets in which granted powers are found, beside the chosen ones. */
function grantingPowers(data: GameData, build: Build): Power[] {
  const chosen = [build.primary, build.secondary, ...build.pools, build.epic];
  const sets = [
    ...data.powersets.filter(({ kind }) => kind === 'inherent'),
    ...chosen.flatMap((id) => (id === '' ? [] : (data.powerset(id) ?? []))),
  ];
  return sets.flatMap(({ powers }) => powers.flatMap((id) => data.power(id) ?? []));
}

function isGrantable(power: Power): boolean {
  return power.autoGranted === true && GRANTED_KINDS.has(power.inherentKind ?? '');
}

/**
 * The build with every power it owns without a pick, and without those it has
 * lost the right to. Entries that are already there keep their slots; accolades,
 * incarnates and whatever the data does not know are left alone. heroes-rules §19.
 */
export function withGranted(data: GameData, build: Build): Build {
  const candidates = grantingPowers(data, build).filter(isGrantable);
  const owned = ownedPowers({ ...build, granted: [] });
  const due = candidates.filter((power) => isGrantedTo(power, build.archetype, owned));
  const dueNames = new Set(due.map(({ id }) => id.toLowerCase()));
  const present = new Set(build.granted.map(({ power }) => power.toLowerCase()));
  const kept = build.granted.filter((entry) => keeps(data, entry, dueNames));
  const added = due
    .filter(({ id }) => !present.has(id.toLowerCase()))
    .map((power) => newEntry(power, Math.max(1, power.level)));
  if (added.length === 0 && kept.length === build.granted.length) return build;
  return { ...build, granted: [...kept, ...added] };
}

function keeps(data: GameData, entry: PowerEntry, due: ReadonlySet<string>): boolean {
  const power = data.power(entry.power);
  return power === undefined || !isGrantable(power) || due.has(power.id.toLowerCase());
}
