import type { Build } from '../model/build.ts';
import type { Power, Requirement } from '../model/power.ts';

/** Full power names are compared without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** Lower-case full names of what a build owns; of the picks, those before `beforePick`. */
export function ownedPowers(build: Build, beforePick: number = build.picks.length): ReadonlySet<string> {
  const owned = new Set<string>();
  for (let i = 0; i < Math.min(beforePick, build.picks.length); i++) {
    const entry = build.picks[i];
    if (entry) owned.add(entry.power.toLowerCase());
  }
  for (const entry of build.granted) owned.add(entry.power.toLowerCase());
  return owned;
}

/**
 * Requirements also name account tokens, which everybody has, and powersets,
 * which say who may take a set and not what must be owned. Powers have three parts.
 */
function isPower(name: string): boolean {
  return name.split('.').length === 3;
}

/** Lower-case names of powers; '' where nothing must be owned. */
type OwnedPair = readonly [first: string, second: string];

/** Pairs of a requirement as they are compared; made once, since a build asks for many. */
const PAIRS = new WeakMap<readonly (readonly [string, string])[], readonly OwnedPair[]>();

function ownedPairs(pairs: readonly (readonly [string, string])[]): readonly OwnedPair[] {
  let known = PAIRS.get(pairs);
  if (known === undefined) {
    const named = (name: string): string => (isPower(name) ? name.toLowerCase() : '');
    known = pairs.map(([first, second]) => [named(first), named(second)]);
    PAIRS.set(pairs, known);
  }
  return known;
}

function holdsPair([first, second]: OwnedPair, owned: ReadonlySet<string>): boolean {
  return (first === '' || owned.has(first)) && (second === '' || owned.has(second));
}

/** Whether a class may take a power at all. heroes-rules §20. */
export function allowsClass(requirement: Requirement | undefined, classId: string): boolean {
  if (requirement === undefined) return true;
  const { classes, classesNot } = requirement;
  if (classesNot.some((name) => sameName(name, classId))) return false;
  return classes.length === 0 || classes.some((name) => sameName(name, classId));
}

/** Whether the powers that must be owned first are: one of the alternatives, both powers of the pair. heroes-rules §20. */
export function hasPrerequisites(requirement: Requirement | undefined, owned: ReadonlySet<string>): boolean {
  if (requirement === undefined || requirement.powers.length === 0) return true;
  return ownedPairs(requirement.powers).some((pair) => holdsPair(pair, owned));
}

/** An owned power that forbids this one. heroes-rules §20. */
export function excludingPower(
  requirement: Requirement | undefined,
  owned: ReadonlySet<string>,
): string | undefined {
  if (requirement === undefined || requirement.powersNot.length === 0) return undefined;
  const excluding = ownedPairs(requirement.powersNot).findIndex(
    (pair) => pair[0] !== '' && holdsPair(pair, owned),
  );
  return requirement.powersNot[excluding]?.[0];
}

/** Whether somebody of that class who owns these powers has a power without picking it. heroes-rules §19. */
export function isGrantedTo(power: Power, classId: string, owned: ReadonlySet<string>): boolean {
  return (
    power.autoGranted === true &&
    allowsClass(power.requires, classId) &&
    hasPrerequisites(power.requires, owned) &&
    excludingPower(power.requires, owned) === undefined
  );
}
