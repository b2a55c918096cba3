import { err, ok, type Result } from '@guildhall/kernel';
import { type Build, PICK_COUNT, type PowerEntry } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import { chosenSets, pickProblem, pickSituation } from './available-powers.ts';
import { type EntryRef, entryAt, withEntry } from './entry-ref.ts';
import { withGranted } from './granted.ts';
import { newEntry } from './new-entry.ts';
import { type RuleProblem, ruleError } from './problem.ts';
import { sameName } from './requirement.ts';
import { chosenPools, MAX_POOLS, pickLevel } from './schedule.ts';
import { assignSlotLevels } from './slot-levels.ts';

/** An edit either gives the new build or says which rule forbids it. */
export type EditResult = Result<Build, RuleProblem>;

/** A build in which nothing is chosen but the archetype. `withGranted` adds what everybody owns. */
export function emptyBuild(archetype: string): Build {
  return {
    schema: 1,
    name: '',
    comment: '',
    archetype,
    origin: '',
    alignment: 'hero',
    level: 50,
    dataVersion: null,
    primary: '',
    secondary: '',
    pools: [],
    epic: '',
    picks: Array.from({ length: PICK_COUNT }, () => null),
    granted: [],
  };
}

/**
 * Takes a power as pick `pickIndex` (0-based), in place of what is there. A pool
 * or epic set that is not chosen yet is chosen with it while there is room.
 * heroes-rules §20.
 */
export function takePower(data: GameData, build: Build, pickIndex: number, powerId: string): EditResult {
  const path = `picks[${pickIndex}]`;
  const power = data.power(powerId);
  if (power === undefined)
    return err(ruleError('unknown_power', path, `There is no power ${powerId} in this data.`));
  if (pickLevel(data.rules, pickIndex) === undefined) {
    return err(ruleError('pick_index', path, `A build has ${data.rules.pickLevels.length} picks.`));
  }
  if (build.picks.some((entry, i) => entry !== null && i !== pickIndex && sameName(entry.power, power.id))) {
    return err(ruleError('power_taken', path, `${power.name} is taken already.`));
  }
  const opened = withSetOf(data, build, power.powerset, path);
  if (!opened.ok) return opened;
  const chosen = chosenSets(data, opened.value).find(({ set }) => sameName(set.id, power.powerset));
  const situation = pickSituation(data, opened.value, pickIndex);
  if (chosen === undefined || situation === undefined) {
    return err(ruleError('wrong_powerset', path, `${power.name} is not of a chosen powerset.`));
  }
  const problem = pickProblem(power, chosen.kind, situation);
  if (problem !== null) return err(problem);
  const picks = opened.value.picks.with(pickIndex, newEntry(power, situation.level));
  return ok(withGranted(data, { ...opened.value, picks }));
}

/** Chooses the pool or epic set of a power when there is room for it. */
function withSetOf(data: GameData, build: Build, setId: string, path: string): EditResult {
  const set = data.powerset(setId);
  if (set?.kind === 'pool' && !build.pools.some((id) => sameName(id, set.id))) {
    if (chosenPools(build).length >= MAX_POOLS) {
      return err(ruleError('too_many_pools', path, `A build has at most ${MAX_POOLS} power pools.`));
    }
    const free = build.pools.indexOf('');
    const pools = free < 0 ? [...build.pools, set.id] : build.pools.with(free, set.id);
    return ok({ ...build, pools });
  }
  if (set?.kind === 'epic' && !sameName(build.epic, set.id)) {
    if (build.epic !== '') {
      return err(ruleError('too_many_epics', path, 'A build has at most one epic or patron set.'));
    }
    return ok({ ...build, epic: set.id });
  }
  return ok(build);
}

/** Empties a pick; powers that came with it go too. Powers that needed it stay, `validateBuild` names them. */
export function removePower(data: GameData, build: Build, pickIndex: number): Build {
  if (!build.picks[pickIndex]) return build;
  return withGranted(data, { ...build, picks: build.picks.with(pickIndex, null) });
}

/**
 * Exchanges two picks. Levels follow the places, and slots that a power would
 * now have too early move to later levels. heroes-rules §20.
 */
export function movePower(data: GameData, build: Build, from: number, to: number): EditResult {
  const outside = noSuchPick(data, from, to);
  if (outside !== null) return err(outside);
  const picks = build.picks.with(to, build.picks[from] ?? null).with(from, build.picks[to] ?? null);
  return placed(data, build, picks, to);
}

/**
 * Moves a pick to another place; those between close up behind it and make room for it, up to the next
 * free pick, so that nothing is pushed further than it has to be. Levels and slots follow as in `movePower`.
 */
export function insertPower(data: GameData, build: Build, from: number, to: number): EditResult {
  const outside = noSuchPick(data, from, to);
  if (outside !== null) return err(outside);
  const moved = build.picks[from] ?? null;
  const without: (PowerEntry | null)[] = build.picks.with(from, null);
  const step = to < from ? 1 : -1;
  let carried = moved;
  for (let at = to; carried !== null && at >= 0 && at < without.length; at += step) {
    const pushed = without[at] ?? null;
    without[at] = carried;
    carried = pushed;
  }
  return placed(data, build, without, to);
}

function noSuchPick({ rules }: GameData, from: number, to: number): RuleProblem | null {
  const outside = [from, to].some((index) => pickLevel(rules, index) === undefined);
  return outside
    ? ruleError('pick_index', `picks[${to}]`, `A build has ${rules.pickLevels.length} picks.`)
    : null;
}

/** Picks in new places, with the levels of those; `to` is where the move led. */
function placed(data: GameData, build: Build, order: readonly (PowerEntry | null)[], to: number): EditResult {
  const picks = order.map((entry, index) => {
    const level = pickLevel(data.rules, index);
    if (entry === null || level === undefined || entry === build.picks[index]) return entry;
    return { ...entry, level, slots: entry.slots.map((slot, i) => (i === 0 ? { ...slot, level } : slot)) };
  });
  const moved = { ...build, picks };
  const fitting = picks.every(
    (entry) => entry === null || entry.slots.every((slot) => slot.level >= entry.level),
  );
  const assigned = fitting ? moved : assignSlotLevels(data, moved);
  if (assigned === undefined) {
    return err(ruleError('slot_level', `picks[${to}]`, 'There are not enough slots at later levels.'));
  }
  return ok(withGranted(data, assigned));
}

/** Marks of an entry that a user sets freely. */
export type EntryMarks = Pick<PowerEntry, 'include' | 'procs' | 'stacks'>;

/** Sets whether an entry counts, its procs count, and where its stack slider stands. */
export function setMarks(build: Build, ref: EntryRef, marks: Partial<EntryMarks>): Build {
  const entry = entryAt(build, ref);
  return entry === null ? build : withEntry(build, ref, { ...entry, ...marks });
}
