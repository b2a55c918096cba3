import { editDistance } from '../calc/suggestion.ts';

/** Spellings are compared without case, blanks, underscores and hyphens. */
function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}

/** Customary abbreviations of players, for whole names or their first part. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  def: 'defense',
  defence: 'defense',
  res: 'resistance',
  dmg: 'damage',
  hp: 'hitPoints',
  health: 'hitPoints',
  maxhp: 'hitPoints',
  regen: 'regeneration',
  rec: 'recovery',
  rech: 'recharge',
  rechargetime: 'recharge',
  acc: 'accuracy',
  end: 'endurance',
  maxend: 'enduranceMax',
  endurancemax: 'enduranceMax',
  mezres: 'mezResistance',
  mezprot: 'mezProtection',
  debuffres: 'debuffResistance',
  cast: 'castTime',
  hit: 'hitChance',
  dpa: 'damage',
  dps: 'damagePerCastSecond',
  dpe: 'damagePerEndurance',
  perma: 'permaMargin',
  shift: 'levelShift',
  run: 'runSpeed',
  fly: 'flySpeed',
  jump: 'jumpSpeed',
  area: 'aoe',
};

function spelledOut(name: string): string {
  return name
    .split('.')
    .map((part) => ABBREVIATIONS[plainName(part)] ?? part)
    .join('.');
}

/** The one of the known names that is meant; undefined when none is. */
export function knownName(names: readonly string[], asked: string): string | undefined {
  const wanted = plainName(asked);
  const exact = names.find((name) => plainName(name) === wanted);
  if (exact !== undefined) return exact;
  const full = plainName(spelledOut(asked));
  return names.find((name) => plainName(name) === full);
}

/** Longest name that is compared; what is longer is like no name. */
const LONGEST = 100;

/** The known names that are most like an unknown one, the nearest first; at most three. */
export function nearNames(names: readonly string[], asked: string): string[] {
  const wanted = plainName(spelledOut(asked));
  if (wanted === '' || wanted.length > LONGEST) return [];
  const farthest = Math.max(2, Math.floor(wanted.length / 3));
  const near = names
    .map((name) => ({ name, distance: distanceOf(plainName(name), wanted, farthest + 1) }))
    .filter(({ distance }) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance);
  // Beside a near miss, names much further away are no help.
  const best = near[0]?.distance ?? 0;
  return near
    .filter(({ distance }) => distance <= best + 1)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Names that begin with, or contain, what was asked count as near. */
function distanceOf(name: string, wanted: string, limit: number): number {
  if (wanted.length >= 3 && name.startsWith(wanted)) return 1;
  if (wanted.length >= 3 && name.includes(wanted)) return 2;
  return editDistance(name, wanted, limit);
}

/** What a power of a build can be called. */
export interface NamedPower {
  /** `picks[3]`. */
  readonly path: string;
  /** Full name. */
  readonly id: string;
  readonly name: string;
}

/** The place of the power that is meant: by path, full name, name as players know it, or last part of the full name; −1 when there is none. */
export function namedPower(powers: readonly NamedPower[], asked: string): number {
  const wanted = plainName(asked);
  const spellings: readonly ((power: NamedPower) => string)[] = [
    ({ path }) => path,
    ({ id }) => id,
    ({ name }) => name,
    ({ id }) => id.slice(id.lastIndexOf('.') + 1),
  ];
  for (const spelling of spellings) {
    const found = powers.findIndex((power) => plainName(spelling(power)) === wanted);
    if (found >= 0) return found;
  }
  return -1;
}
