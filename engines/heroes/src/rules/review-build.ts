import { computeBuild } from '../calc/compute-build.ts';
import { MAX_COPIES } from '../calc/rule-of-five.ts';
import type { Build, PowerEntry } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { BuildNumbers, BuildProblem, ComputeOptions, Stat } from '../model/totals.ts';
import { entriesOf, entryPath } from './entry-ref.ts';
import { pickLevel } from './schedule.ts';
import { isAddedSlot } from './slot-budget.ts';
import { validateBuild } from './validate-build.ts';

/** One thing to know about a build. */
export interface Finding {
  /** Stable name of the kind of finding. */
  readonly code: string;
  /** Where in the build, e.g. `picks[3].slots[2]`, or which total, e.g. `totals.resistance.smashing`. */
  readonly path: string;
  readonly message: string;
  /** What to do about it. */
  readonly suggestion: string;
}

/** A build judged by the rules and by its numbers. */
export interface BuildReview {
  /** No problems: the game allows it, as far as the data know its names. */
  readonly valid: boolean;
  /** What the rules of the game do not allow. */
  readonly problems: readonly Finding[];
  /** What is allowed and most likely not meant: above a cap, a bonus earned in vain, a name that is not known. */
  readonly warnings: readonly Finding[];
  /** What is left to do or to gain. */
  readonly suggestions: readonly Finding[];
}

/**
 * Judges a build: what breaks a rule, what is wasted, what could be better.
 * Illegal builds are still computed as far as they are legal. heroes-rules §15, §17, §20.
 */
export function reviewBuild(data: GameData, build: Build, options: ComputeOptions = {}): BuildReview {
  return reviewResult(data, build, computeBuild(data, build, options), options);
}

/** The same for a build that is computed already. */
export function reviewResult(
  data: GameData,
  build: Build,
  result: BuildNumbers,
  options: ComputeOptions = {},
): BuildReview {
  const broken = validateBuild(data, build, options);
  const problems = broken.filter(({ severity }) => severity === 'error').map(finding);
  return {
    valid: problems.length === 0,
    problems,
    warnings: [
      ...broken.filter(({ severity }) => severity === 'warning').map(finding),
      ...unknownNames(result),
      ...overCaps(result),
      ...vainBonuses(data, build, result),
      ...endurance(result),
    ],
    suggestions: [
      ...unfinished(data, build, result, options.maxSlots ?? data.rules.maxSlots),
      ...openSlots(data, build),
      ...diversified(data, build, result),
    ],
  };
}

function finding({ code, path, message, suggestion }: BuildProblem): Finding {
  return { code, path, message, suggestion: suggestion ?? '' };
}

const percent = (value: number): string => `${Number((value * 100).toFixed(2))} %`;

function unknownNames({ unknown }: BuildNumbers): Finding[] {
  return unknown.map(({ kind, name, path, suggestion }) => ({
    code: `unknown_${kind}`,
    path,
    message: `The game data do not know the ${kind.replaceAll('_', ' ')} ${name}; the totals lack what it does.`,
    suggestion:
      suggestion === undefined ? 'Load game data that has it, or choose another.' : `Perhaps ${suggestion}.`,
  }));
}

/** Every total with its path below `totals`. */
function statsOf(totals: object, path = 'totals'): { readonly path: string; readonly stat: Stat }[] {
  return Object.entries(totals).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null) return [];
    const here = `${path}.${name}`;
    return 'uncapped' in value ? [{ path: here, stat: value as Stat }] : statsOf(value, here);
  });
}

/** Below this share above a cap nothing worth a word is wasted. */
const LEAST_WASTE = 0.0005;

function overCaps({ totals }: BuildNumbers): Finding[] {
  return statsOf(totals).flatMap(({ path, stat: { cap, uncapped } }) => {
    if (cap === null || uncapped <= cap + Math.abs(cap) * LEAST_WASTE) return [];
    const shown = FRACTIONS.test(path) ? percent : (value: number) => String(Number(value.toFixed(2)));
    return {
      code: 'over_cap',
      path,
      message: `${nameOf(path)} is ${shown(uncapped)}; the cap is ${shown(cap)}.`,
      suggestion: `${shown(uncapped - cap)} of it count for nothing and can go elsewhere.`,
    };
  });
}

/** Totals that are fractions of one; the others are points, feet and the like. */
const FRACTIONS =
  /\.(resistance|damage|mezResistance|debuffResistance|recharge|regeneration|recovery|accuracy)\b/;

function nameOf(path: string): string {
  const [family = '', member] = path.split('.').slice(1);
  const words = (text: string) =>
    text
      .replace(/([A-Z])/g, ' $1')
      .replaceAll('_', ' ')
      .toLowerCase();
  const name = member === undefined ? words(family) : `${words(member)} ${words(family)}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Copies of a bonus beyond the fifth. heroes-rules §17. */
function vainBonuses(data: GameData, build: Build, { setBonuses }: BuildNumbers): Finding[] {
  return setBonuses.flatMap(({ bonusPower, copies, counted, sources }) => {
    const idle = sources[MAX_COPIES];
    if (copies <= counted || idle === undefined) return [];
    const set = data.enhancementSet(idle.set)?.name ?? idle.set;
    return {
      code: 'bonus_beyond_five',
      path: idle.path,
      message: `${data.power(bonusPower)?.name ?? bonusPower} is earned ${copies} times; ${MAX_COPIES} count.`,
      suggestion: `Slot something else than ${set} in ${powerNameAt(data, build, idle.path)}.`,
    };
  });
}

function powerNameAt(data: GameData, build: Build, path: string): string {
  const found = entriesOf(build).find(({ ref }) => entryPath(ref) === path)?.entry.power ?? path;
  return data.power(found)?.name ?? found;
}

function endurance({ totals: { enduranceNet, enduranceUse } }: BuildNumbers): Finding[] {
  if (enduranceNet.value >= 0 || enduranceUse.value === 0) return [];
  return [
    {
      code: 'endurance_negative',
      path: 'totals.enduranceNet',
      message: `Running toggles use ${(-enduranceNet.value).toFixed(2)} endurance a second more than is recovered.`,
      suggestion: 'Slot endurance reduction or recovery, or run fewer toggles.',
    },
  ];
}

function unfinished(data: GameData, build: Build, { slotsUsed }: BuildNumbers, maxSlots: number): Finding[] {
  const out: Finding[] = [];
  const free = data.rules.pickLevels.flatMap((_, i) => (build.picks[i] ? [] : [i]));
  const first = free[0];
  if (first !== undefined) {
    out.push({
      code: 'picks_left',
      path: `picks[${first}]`,
      message: `${free.length} of ${data.rules.pickLevels.length} picks are free.`,
      suggestion: `Choose a power for the pick of level ${pickLevel(data.rules, first)}.`,
    });
  }
  if (slotsUsed < maxSlots) {
    out.push({
      code: 'slots_left',
      path: 'slots',
      message: `${slotsUsed} of ${maxSlots} slots are placed.`,
      suggestion: `Place the other ${maxSlots - slotsUsed}.`,
    });
  }
  return out;
}

/** Slots without a piece, one finding a power; a set that one of them would carry on is named. */
function openSlots(data: GameData, build: Build): Finding[] {
  return entriesOf(build).flatMap(({ ref, entry }) => {
    const empty = entry.slots.flatMap((slot, i) =>
      slot.enhancement === null && (isAddedSlot(slot, i) || ref.list === 'picks') ? [i] : [],
    );
    const power = data.power(entry.power);
    if (empty[0] === undefined || power === undefined || power.maxSlots === 0) return [];
    return {
      code: 'empty_slot',
      path: `${entryPath(ref)}.slots[${empty[0]}]`,
      message: `${power.name} has ${empty.length} empty ${empty.length === 1 ? 'slot' : 'slots'}.`,
      suggestion: carriedOn(data, entry) ?? 'Slot something it accepts.',
    };
  });
}

/** The set of a power that one piece more would give its next bonus. */
function carriedOn(data: GameData, entry: PowerEntry): string | undefined {
  const pieces = new Map<string, Set<string>>();
  for (const { enhancement } of entry.slots) {
    const set = enhancement === null ? undefined : data.enhancement(enhancement.uid)?.set;
    if (set === undefined || enhancement === null) continue;
    pieces.set(set, (pieces.get(set) ?? new Set()).add(enhancement.uid));
  }
  for (const [uid, owned] of pieces) {
    const set = data.enhancementSet(uid);
    if (set?.bonuses.some(({ pieces: needed }) => needed === owned.size + 1))
      return `A further piece of ${set.name} brings its next bonus.`;
  }
  return undefined;
}

/** Enhancement of which diversification takes more than this share is better used elsewhere. */
const MUCH_LOST = 0.25;

function diversified(data: GameData, build: Build, { powers }: BuildNumbers): Finding[] {
  return powers.flatMap(({ path, enhancement }) =>
    Object.entries(enhancement).flatMap(([aspect, { before, after }]) => {
      if (before <= 0 || before - after <= before * MUCH_LOST) return [];
      return {
        code: 'diversified',
        path,
        message: `${powerNameAt(data, build, path)} is slotted for ${percent(before)} ${aspect.replaceAll(/[._]/g, ' ')}; ${percent(after)} count.`,
        suggestion: 'Replace a piece by one that raises something else.',
      };
    }),
  );
}
