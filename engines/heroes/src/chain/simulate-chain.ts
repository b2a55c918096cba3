import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { ChainBuff, ChainOptions, ChainPower, ChainResult } from './chain.ts';
import type { ChainStates, Member } from './chain-states.ts';
import type { Fight } from './fight.ts';
import { runChain } from './run-chain.ts';

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
  const { mode, seconds, members, states, list, fight } = runChain(data, build, options);
  const used = new Set(list.map((member) => members[member]?.path));
  const powers = powersOf(fight, members, states);
  const damage = powers.reduce((sum, power) => sum + power.damage, 0);
  const spent = powers.reduce((sum, power) => sum + power.endurance, 0);
  return {
    mode,
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
