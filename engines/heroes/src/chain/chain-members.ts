import { type FieldProblem, GuildError } from '@guildhall/kernel';
import { buildModes } from '../calc/build-modes.ts';
import { type Circumstances, canCount } from '../calc/conditions.ts';
import { contextFor } from '../calc/context.ts';
import { placeOf } from '../calc/effect-place.ts';
import { isStopped } from '../calc/modes.ts';
import { namedPower, nearNames } from '../explain/stat-name.ts';
import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { Power } from '../model/power.ts';
import type { ComputeOptions } from '../model/totals.ts';
import { entriesOf, entryPath } from '../rules/entry-ref.ts';
import type { ChainOptions } from './chain.ts';
import type { Member } from './chain-states.ts';

/** A click of the build that a chain may use. */
export interface Candidate {
  readonly path: string;
  readonly id: string;
  readonly name: string;
  readonly picked: boolean;
  readonly included: boolean;
  /** Seconds that its effects on the caster last; 0 when it has none. */
  readonly buffSeconds: number;
  /** It does not work in the forms that the build is in. heroes-rules §20. */
  readonly stopped: boolean;
}

/** Buffs of one chain that can be told apart. */
const MOST_BUFFS = 16;

/** Most powers of a chain. */
const MOST_POWERS = 200;

/**
 * Clicks of a build, in its order. Totals count forms as they are marked; a fight is
 * fought in them, so what does not work there is told apart whatever `forms` says.
 */
export function chainCandidates(data: GameData, build: Build, options: ComputeOptions): Candidate[] {
  const context = contextFor(data, build.archetype, options);
  const modes = buildModes(build, context);
  return entriesOf(build).flatMap(({ ref, entry }) => {
    const compiled = context.power(entry.power);
    const power = compiled?.power;
    if (compiled === null || power?.type !== 'click') return [];
    return {
      path: entryPath(ref),
      id: power.id,
      name: power.name,
      picked: ref.list === 'picks',
      included: entry.include,
      buffSeconds: power.clickBuff === true ? buffDuration(power, context.circumstances) : 0,
      stopped: isStopped(compiled.modes, modes),
    };
  });
}

/** How long what a power does to its caster lasts: its longest effect that is a total. heroes-rules §5, §18. */
function buffDuration(power: Power, circumstances: Circumstances): number {
  let longest = 0;
  for (const effect of power.effects) {
    const own = effect.target === 'self' || effect.target === 'all';
    if (!own || !canCount(effect, circumstances) || placeOf(effect.attribute, effect.aspect) === undefined)
      continue;
    longest = Math.max(longest, effect.duration);
  }
  return longest;
}

/** Names of a chain as they were given. */
interface ChainNames {
  readonly candidates: readonly Candidate[];
  readonly field: 'priority' | 'order';
  readonly names: readonly string[];
}

/**
 * The powers a chain names, in its order.
 * @throws GuildError CHAIN_INVALID when one is not in the build, is no click or rests in its form.
 */
export function namedMembers(
  data: GameData,
  build: Build,
  { candidates, field, names }: ChainNames,
): Candidate[] {
  if (names.length === 0 || names.length > MOST_POWERS) {
    throw invalid([
      {
        path: field,
        code: 'length',
        message: `A chain has 1 to ${MOST_POWERS} powers, not ${names.length}.`,
      },
    ]);
  }
  const problems: FieldProblem[] = [];
  const members = names.flatMap((name, i) => {
    const found = candidates[namedPower(candidates, name)];
    const path = `${field}[${i}]`;
    if (found === undefined) problems.push({ path, ...unknownMember(data, build, candidates, name) });
    else if (found.stopped) {
      const message = `${found.name} does not work in the form the build is in.`;
      problems.push({
        path,
        code: 'not_usable',
        message,
        suggestion: 'Turn the form off or on that it needs.',
      });
    }
    return found ?? [];
  });
  if (problems.length > 0) throw invalid(problems);
  return members;
}

function unknownMember(
  data: GameData,
  build: Build,
  candidates: readonly Candidate[],
  name: string,
): Omit<FieldProblem, 'path'> {
  const all = entriesOf(build).map(({ ref, entry }) => {
    return { path: entryPath(ref), id: entry.power, name: data.power(entry.power)?.name ?? entry.power };
  });
  const owned = all[namedPower(all, name)];
  const near = nearNames(
    candidates.map((candidate) => candidate.name),
    name,
  )[0];
  return {
    code: owned === undefined ? 'unknown_power' : 'not_a_click',
    message:
      owned === undefined
        ? `The build has no power ${name}.`
        : `${owned.name} is no click; chains are made of powers that are used again and again.`,
    ...(near !== undefined && { suggestion: near }),
  };
}

function invalid(fields: readonly FieldProblem[]): GuildError {
  return new GuildError('CHAIN_INVALID', fields[0]?.message, { fields });
}

/** Candidates as members of a chain, each once, with a bit for each buff. */
export function membersOf(candidates: readonly Candidate[]): Member[] {
  const distinct = [...new Map(candidates.map((candidate) => [candidate.path, candidate])).values()];
  let buffs = 0;
  return distinct.map(({ path, id, name, buffSeconds }) => {
    const told = buffSeconds > 0 && buffs < MOST_BUFFS;
    return { path, id, name, buffSeconds: told ? buffSeconds : 0, bit: told ? 1 << buffs++ : 0 };
  });
}

/** Refuses what cannot be simulated. @throws GuildError CHAIN_INVALID */
export function checkedSeconds({ seconds = DEFAULT_SECONDS, priority, order }: ChainOptions): number {
  if (!(seconds >= 1 && seconds <= MOST_SECONDS)) {
    const message = `A fight lasts 1 to ${MOST_SECONDS} seconds, not ${seconds}.`;
    throw invalid([{ path: 'seconds', code: 'out_of_range', message }]);
  }
  if (priority !== undefined && order !== undefined) {
    const message = 'A chain has either a priority or an order.';
    throw invalid([{ path: 'order', code: 'not_allowed', message }]);
  }
  return seconds;
}

const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 3600;
