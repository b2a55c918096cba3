import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { BuildResult, ComputeOptions, Contribution } from '../model/totals.ts';
import { validateBuild } from '../rules/validate-build.ts';
import { Accumulator } from './accumulate.ts';
import type { CompiledPower } from './compiled.ts';
import { type Context, contextFor } from './context.ts';
import { type ResolvedEntry, resolveEntries } from './entries.ts';
import { PowerResults } from './power-results.ts';
import { activeSetBonuses, SetTally } from './set-tally.ts';
import { Slotting } from './slotting.ts';
import { suggestName } from './suggestion.ts';
import { makeTotals } from './totals.ts';
import { Unknowns } from './unknowns.ts';

/** Arrays that one calculation after another uses; nothing of them leaves this module. */
const SLOTTING = new Slotting();

/** What everybody gains in PvP. heroes-rules §18. */
const PVP_BONUS = 'Temporary_Powers.Temporary_Powers.PVP_Resist_Bonus';

/**
 * Everything a build amounts to: totals with caps, each power as slotted, set
 * bonuses, names the data does not know, and problems. Pure and deterministic;
 * it never throws for a build, however odd, and any name may be unknown
 * (`BuildResult.unknown`, `Stat.unknown`). heroes-rules §8, §17, §18.
 */
export function computeBuild(data: GameData, build: Build, options: ComputeOptions = {}): BuildResult {
  const context = contextFor(data, build.archetype, options);
  const unknowns = new Unknowns();
  noteUnknownChoices(build, context, unknowns);
  const entries = resolveEntries(build, context, unknowns, options.autoPowers ?? 'always');
  const tally = new SetTally();
  SLOTTING.fill(entries, context, tally, unknowns);
  noteUnknownBonuses(tally, unknowns);

  const contributions: Contribution[] | undefined = options.contributions ? [] : undefined;
  const accumulator = new Accumulator(entries, SLOTTING, tally, contributions);
  accumulator.run(powersOfMode(context));

  const results = new PowerResults(SLOTTING, accumulator, context, options);
  const use = enduranceUse(entries, results);
  return {
    totals: makeTotals(accumulator.sums, use, context, unknowns),
    powers: results.make(entries),
    setBonuses: activeSetBonuses(tally),
    unknown: unknowns.references,
    problems: validateBuild(data, build),
    slotsUsed: countAddedSlots(build),
    ...(contributions !== undefined && { contributions }),
  };
}

function powersOfMode(context: Context): readonly CompiledPower[] {
  if (context.mode === 'pve') return [];
  const bonus = context.power(PVP_BONUS);
  return bonus === null ? [] : [bonus];
}

/** Slots beyond the first of each power; inherent ones are free. heroes-rules §20. */
function countAddedSlots(build: Build): number {
  let count = 0;
  for (const list of [build.picks, build.granted]) {
    for (const entry of list) {
      if (entry === null) continue;
      for (let i = 1; i < entry.slots.length; i++) if (entry.slots[i]?.inherent !== true) count++;
    }
  }
  return count;
}

function enduranceUse(entries: readonly ResolvedEntry[], results: PowerResults): number {
  let use = 0;
  for (let i = 0; i < entries.length; i++) {
    const { compiled, counts } = entries[i] as ResolvedEntry;
    if (counts && compiled?.power.type === 'toggle') use += results.endurance(compiled, i);
  }
  return use;
}

function noteUnknownChoices(build: Build, context: Context, unknowns: Unknowns): void {
  const { data } = context;
  if (!context.archetypeKnown) {
    const suggestion = suggestName(data, 'archetype', build.archetype);
    unknowns.touchAll({
      kind: 'archetype',
      name: build.archetype,
      path: 'archetype',
      ...(suggestion !== undefined && { suggestion }),
    });
  }
  const note = (name: string, path: string): void => {
    if (name === '' || data.powerset(name) !== undefined) return;
    const suggestion = suggestName(data, 'powerset', name);
    unknowns.note({ kind: 'powerset', name, path, ...(suggestion !== undefined && { suggestion }) });
  };
  note(build.primary, 'primary');
  note(build.secondary, 'secondary');
  for (let i = 0; i < build.pools.length; i++) note(build.pools[i] ?? '', `pools[${i}]`);
  note(build.epic, 'epic');
}

/** A bonus power the data does not know may change anything. */
function noteUnknownBonuses(tally: SetTally, unknowns: Unknowns): void {
  for (const { bonus, sources } of tally.earned) {
    const path = sources[0]?.path ?? '';
    if (bonus.compiled === null) unknowns.touchAll({ kind: 'bonus_power', name: bonus.id, path });
    else for (const missing of bonus.compiled.missingTables) unknowns.touchSum(missing, path);
  }
}
