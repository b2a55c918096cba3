import { GuildError } from '@guildhall/kernel';
import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { ChainOptions } from './chain.ts';
import { type Candidate, chainCandidates, checkedSeconds, membersOf, namedMembers } from './chain-members.ts';
import { ChainStates, type Member } from './chain-states.ts';
import { byPriority, Fight, inOrder } from './fight.ts';

/** Seconds of the trial fights that find the best priority. */
const TRIAL_SECONDS = 120;

/** Differences below this share are rounding. */
const ROUNDING = 1e-12;

/** A fight that was fought, with all that took part in it. */
export interface ChainRun {
  readonly mode: 'priority' | 'order';
  readonly seconds: number;
  readonly members: readonly Member[];
  readonly states: ChainStates;
  /** Members as they were preferred or used. */
  readonly list: readonly number[];
  readonly fight: Fight;
}

/**
 * Chooses the powers of a chain, as `simulateChain` says, and fights with them.
 * @throws GuildError CHAIN_INVALID
 */
export function runChain(data: GameData, build: Build, options: ChainOptions): ChainRun {
  const seconds = checkedSeconds(options);
  const { priority, order, seconds: _, ...compute } = options;
  const candidates = chainCandidates(data, build, compute);
  const field = order === undefined ? 'priority' : 'order';
  const named = order ?? priority;
  const chosen =
    named === undefined
      ? candidates.filter(
          ({ picked, included, buffSeconds, stopped }) =>
            !stopped && (picked || (included && buffSeconds > 0)),
        )
      : namedMembers(data, build, { candidates, field, names: named });
  const members = membersOf(chosen);
  const states = new ChainStates(data, build, compute, members);
  const list =
    named === undefined ? bestPriority(chosen, members, states) : chosen.map((one) => placeOf(members, one));
  refuseUnusable(members, states, { field, named });
  if (list.length === 0) {
    throw new GuildError('CHAIN_INVALID', 'The build has no attack to make a chain of.', {
      fields: [{ path: 'priority', code: 'length', message: 'Pick a click that deals damage.' }],
    });
  }
  const rotation = order === undefined ? byPriority(list) : inOrder(list);
  return {
    mode: field,
    seconds,
    members,
    states,
    list,
    fight: new Fight(members, states).run(seconds, rotation),
  };
}

/** Powers that an exemplared character lacks cannot be named. heroes-rules §21. */
function refuseUnusable(
  members: readonly Member[],
  states: ChainStates,
  { field, named }: { readonly field: string; readonly named: readonly string[] | undefined },
): void {
  const at = named === undefined ? -1 : members.findIndex((_, i) => states.of(0).castTime[i] === 0);
  const name = members[at]?.name;
  if (name === undefined) return;
  const message = `${name} cannot be used at this level.`;
  throw new GuildError('CHAIN_INVALID', message, { fields: [{ path: field, code: 'not_usable', message }] });
}

function placeOf(members: readonly Member[], { path }: Candidate): number {
  return members.findIndex((member) => member.path === path);
}

/** Buffs first, those that take longest first; then attacks by damage over cast time; all without what gains nothing. */
function bestPriority(
  chosen: readonly Candidate[],
  members: readonly Member[],
  states: ChainStates,
): readonly number[] {
  const { damage, castTime, hitChance, recharge } = states.of(0);
  const worth = (i: number): number =>
    castTime[i] ? ((damage[i] ?? 0) * (hitChance[i] ?? 0)) / castTime[i] : 0;
  const usable = members.map((_, i) => i).filter((i) => castTime[i] !== 0);
  const attacks = usable.filter((i) => worth(i) > 0).sort((a, b) => worth(b) - worth(a));
  if (attacks.length === 0) return [];
  const buffs = usable
    .filter((i) => (members[i]?.bit ?? 0) !== 0)
    .sort((a, b) => (recharge[b] ?? 0) - (recharge[a] ?? 0));
  // What the build counts is kept up; other buffs have to earn their cast.
  const kept = new Set(buffs.filter((i) => chosen[i]?.included === true));
  const trial = (list: readonly number[]): number =>
    new Fight(members, states).run(TRIAL_SECONDS, byPriority(list)).expectedDamage;
  let list: readonly number[] = [...new Set([...buffs, ...attacks])];
  let best = trial(list);
  for (const member of list.toReversed()) {
    if (kept.has(member) || list.length === 1) continue;
    const without = list.filter((one) => one !== member);
    const gained = trial(without);
    if (gained < best * (1 - ROUNDING)) continue;
    best = gained;
    list = without;
  }
  return list;
}
