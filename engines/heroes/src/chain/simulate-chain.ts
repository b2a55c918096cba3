import { GuildError } from '@guildhall/kernel';
import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { ChainBuff, ChainOptions, ChainPower, ChainResult } from './chain.ts';
import { type Candidate, chainCandidates, checkedSeconds, membersOf, namedMembers } from './chain-members.ts';
import { ChainStates, type Member } from './chain-states.ts';
import { byPriority, Fight, inOrder } from './fight.ts';

/** Seconds of the trial fights that find the best priority. */
const TRIAL_SECONDS = 120;

/** Differences below this share are rounding. */
const ROUNDING = 1e-12;

/**
 * Fights with the clicks of a build and says what comes of it: damage, endurance,
 * gaps, uptimes and every use. Without `priority` and `order` its
 * buffs come first, then its picked attacks by damage over cast time; attacks, and
 * buffs that the build does not count, are left out where the damage is no lower, and all that rests in
 * the form the build is in. heroes-rules §10, §13, §14, §20.
 * Deterministic; procs and chances count with their expected value.
 * @throws GuildError CHAIN_INVALID
 */
export function simulateChain(data: GameData, build: Build, options: ChainOptions = {}): ChainResult {
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
  const fight = new Fight(members, states).run(
    seconds,
    order === undefined ? byPriority(list) : inOrder(list),
  );
  const used = new Set(list.map((member) => members[member]?.path));
  const powers = powersOf(fight, members, states);
  const damage = powers.reduce((sum, power) => sum + power.damage, 0);
  const spent = powers.reduce((sum, power) => sum + power.endurance, 0);
  return {
    mode: order === undefined ? 'priority' : 'order',
    seconds,
    chain: list.map((member) => members[member]?.id ?? ''),
    damage,
    dps: damage / seconds,
    expectedDps: fight.expectedDamage / seconds,
    endurance: {
      spentPerSecond: spent / seconds,
      recoveredPerSecond: fight.recovered / seconds,
      netPerSecond: (fight.recovered - spent) / seconds,
      lowest: fight.lowestEndurance,
      emptyAt: fight.emptyAt,
      curve: fight.curve,
    },
    gaps: gapsOf(fight, seconds),
    powers: powers.filter(({ path }) => used.has(path)),
    buffs: buffsOf(fight, members, seconds).filter(({ path }) => used.has(path)),
    timeline: fight.timeline,
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

function powersOf(fight: Fight, members: readonly Member[], states: ChainStates): ChainPower[] {
  const plain = states.of(0);
  const all = states.of(members.reduce((mask, { bit }) => mask | bit, 0));
  const total = fight.timeline.reduce((sum, { damage }) => sum + damage, 0);
  return members.map(({ path, id, name }, i) => {
    const uses = fight.timeline.filter((activation) => activation.path === path);
    const damage = uses.reduce((sum, use) => sum + use.damage, 0);
    return {
      path,
      power: id,
      name,
      uses: uses.length,
      damage,
      share: total === 0 ? 0 : damage / total,
      endurance: uses.reduce((sum, use) => sum + use.endurance, 0),
      castTime: plain.castTime[i] ?? 0,
      recharge: { plain: plain.recharge[i] ?? 0, buffed: all.recharge[i] ?? 0 },
    };
  });
}

function gapsOf({ timeline }: Fight, seconds: number): ChainResult['gaps'] {
  const waits = timeline.map(({ waited }) => waited).filter((waited) => waited > 0);
  const total = waits.reduce((sum, waited) => sum + waited, 0);
  return {
    count: waits.length,
    total,
    longest: waits.reduce((longest, waited) => Math.max(longest, waited), 0),
    share: total / seconds,
  };
}

function buffsOf(fight: Fight, members: readonly Member[], seconds: number): ChainBuff[] {
  return members.flatMap(({ path, id, name, buffSeconds, bit }, i) => {
    const windows = fight.windows[i] ?? [];
    if (bit === 0) return [];
    const on = windows.reduce((sum, { from, to }) => sum + to - from, 0);
    const gaps = windows.map(({ to }, w) => (windows[w + 1]?.from ?? seconds) - to);
    return {
      path,
      power: id,
      name,
      duration: buffSeconds,
      uptime: on / seconds,
      longestGap: windows.length === 0 ? seconds : gaps.reduce((longest, gap) => Math.max(longest, gap), 0),
      windows,
    };
  });
}
