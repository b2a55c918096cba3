import type { CompiledPower } from './compiled.ts';
import { allHold, type BuildState } from './conditions.ts';
import type { Context } from './context.ts';
import type { EntryState } from './entry-state.ts';
import { addState, specialHolds, statesOfClass } from './special-states.ts';

/** States that are on: by switch, by a counted power, by the class; less those switched off. */
function statesOf(entries: readonly EntryState[], context: Context): ReadonlySet<string> {
  const states = new Set(context.switches.on);
  for (const name of statesOfClass(context.archetype.id)) addState(states, name);
  for (const { compiled, counts, entry } of entries) {
    const state = compiled?.state ?? null;
    if (state !== null && (!state.whenActive || counts || entry.include)) addState(states, state.name);
  }
  for (const name of context.switches.off) states.delete(name);
  return states;
}

/** Answers what conditional effects ask about a build. */
export function buildState(entries: readonly EntryState[], context: Context): BuildState {
  const byName = new Map<string, EntryState>();
  for (const entry of entries) byName.set(entry.name, entry);
  const states = statesOf(entries, context);
  const chances = new Map<string, number>();
  const state: BuildState = {
    isActive: (power) => byName.get(power)?.counts === true,
    isTaken: (power) => byName.has(power),
    stacks: (power) => {
      const entry = byName.get(power);
      return entry?.compiled?.power.stacks === undefined ? 0 : entry.stacks;
    },
    holds: (name) => specialHolds(name, states),
    chanceChange: (tag) => chances.get(tag) ?? 0,
  };
  addChances(entries, state, chances);
  return state;
}

/** Sums the chance changes of all active powers. */
function addChances(entries: readonly EntryState[], state: BuildState, chances: Map<string, number>): void {
  for (const { compiled, counts, subPowers } of entries) {
    if (compiled === null || !counts) continue;
    addChancesOf(compiled, state, chances);
    for (const sub of subPowers) addChancesOf(sub, state, chances);
  }
}

function addChancesOf(
  { chanceChanges }: CompiledPower,
  state: BuildState,
  chances: Map<string, number>,
): void {
  for (const { tag, value, questions } of chanceChanges) {
    if (allHold(questions, state)) chances.set(tag, (chances.get(tag) ?? 0) + value);
  }
}

/** Whether two lists of entries answer every question alike: same powers, marks and sliders. */
export function sameStanding(a: readonly EntryState[], b: readonly EntryState[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const left = a[i];
    const right = b[i];
    if (left === right || left === undefined || right === undefined) continue;
    if (left.name !== right.name || left.counts !== right.counts || left.stacks !== right.stacks)
      return false;
    if (left.entry.include !== right.entry.include || left.entry.subPowers !== right.entry.subPowers)
      return false;
  }
  return true;
}
