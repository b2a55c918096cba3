import type { Build, PowerEntry } from '../model/build.ts';
import type { Power } from '../model/power.ts';
import type { ComputeOptions } from '../model/totals.ts';
import type { CompiledPower } from './compiled.ts';
import { answerQuestion, type BuildState } from './conditions.ts';
import type { Context } from './context.ts';
import { usableAtLevel } from './exemplar.ts';
import { suggestName } from './suggestion.ts';
import type { Unknowns } from './unknowns.ts';

/** A power entry of a build with what the calculation knows about it. */
export interface ResolvedEntry {
  /** `picks[3]` or `granted[2]`. */
  readonly path: string;
  readonly entry: PowerEntry;
  /** Null when the data does not know the power. */
  readonly compiled: CompiledPower | null;
  /** Its own effects count in totals. */
  readonly counts: boolean;
  /** Effects of the pieces in it count. */
  readonly hosts: boolean;
  /** Position of the stack slider, within its range. */
  readonly stacks: number;
  readonly subPowers: readonly CompiledPower[];
}

/** Whether autos follow the mark of the build file. See `ComputeOptions.autoPowers`. */
type AutoPowers = NonNullable<ComputeOptions['autoPowers']>;

/**
 * Autos always work; toggles when switched on; clicks only when they are buffs
 * that the user wants counted. heroes-rules §18.
 */
function ownEffectsCount(power: Power, entry: PowerEntry, autos: AutoPowers): boolean {
  if (power.type === 'auto') return autos === 'always' || entry.include;
  if (power.type === 'click') return entry.include && power.clickBuff === true;
  return power.type === 'toggle' && entry.include;
}

function stacksOf(power: Power, entry: PowerEntry): number {
  const slider = power.stacks;
  return slider === undefined ? 1 : Math.min(slider.max, Math.max(slider.min, entry.stacks));
}

const NO_SUB_POWERS: readonly CompiledPower[] = [];

function subPowersOf(entry: PowerEntry, context: Context): readonly CompiledPower[] {
  if (entry.subPowers === undefined || entry.subPowers.length === 0) return NO_SUB_POWERS;
  return entry.subPowers.flatMap(({ power, include }) => (include ? (context.power(power) ?? []) : []));
}

/**
 * Looks up every power of a build. Powers beyond the reach of an exemplared
 * level are left out (heroes-rules §21); unknown ones stay, for their slots.
 */
export function resolveEntries(
  build: Build,
  context: Context,
  unknowns: Unknowns,
  autos: AutoPowers,
): ResolvedEntry[] {
  const out: ResolvedEntry[] = [];
  const add = (entry: PowerEntry | null, list: string, index: number): void => {
    if (entry === null || entry.power === '') return;
    if (context.level < 50 && !usableAtLevel(entry.level, context.level)) return;
    const path = `${list}[${index}]`;
    const compiled = context.power(entry.power);
    if (compiled === null) noteUnknownPower(entry, path, context, unknowns);
    const counts = compiled !== null && ownEffectsCount(compiled.power, entry, autos);
    out.push({
      path,
      entry,
      compiled,
      counts,
      hosts: counts || entry.include,
      stacks: compiled === null ? 1 : stacksOf(compiled.power, entry),
      subPowers: subPowersOf(entry, context),
    });
    if (compiled !== null) noteMissingParts(compiled, path, counts, unknowns);
  };
  for (let i = 0; i < build.picks.length; i++) add(build.picks[i] ?? null, 'picks', i);
  for (let i = 0; i < build.granted.length; i++) add(build.granted[i] ?? null, 'granted', i);
  return out;
}

/** An unknown power may do anything while it is switched on. */
function noteUnknownPower(entry: PowerEntry, path: string, context: Context, unknowns: Unknowns): void {
  const suggestion = suggestName(context.data, 'power', entry.power);
  const reference = {
    kind: 'power' as const,
    name: entry.power,
    path,
    ...(suggestion !== undefined && { suggestion }),
  };
  if (entry.include) unknowns.touchAll(reference);
  else unknowns.note(reference);
}

function noteMissingParts(compiled: CompiledPower, path: string, counts: boolean, unknowns: Unknowns): void {
  if (!counts) return;
  for (const missing of compiled.missingTables) unknowns.touchSum(missing, path);
  for (const name of compiled.missingPowers) unknowns.touchAll({ kind: 'power', name, path });
}

/** Answers what conditional effects ask about a build. */
export function buildState(entries: readonly ResolvedEntry[]): BuildState {
  const byName = new Map(entries.map((entry) => [entry.entry.power.toLowerCase(), entry]));
  const chances = new Map<string, number>();
  const state: BuildState = {
    isActive: (power) => byName.get(power)?.counts === true,
    isTaken: (power) => byName.has(power),
    stacks: (power) => {
      const entry = byName.get(power);
      return entry?.compiled?.power.stacks === undefined ? 0 : entry.stacks;
    },
    chanceChange: (tag) => chances.get(tag) ?? 0,
  };
  addChances(entries, state, chances);
  return state;
}

/** Sums the chance changes of all active powers. */
function addChances(
  entries: readonly ResolvedEntry[],
  state: BuildState,
  chances: Map<string, number>,
): void {
  for (const { compiled, counts, subPowers } of entries) {
    if (compiled === null || !counts) continue;
    for (const power of [compiled, ...subPowers]) {
      for (const { tag, value, questions } of power.chanceChanges) {
        if (questions !== null && !questions.every((question) => answerQuestion(question, state))) continue;
        chances.set(tag, (chances.get(tag) ?? 0) + value);
      }
    }
  }
}
