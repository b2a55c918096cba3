import type { ComputeOptions, OutsidePower } from '../model/totals.ts';
import type { OutsideSource } from './accumulate.ts';
import { type Context, contextFor } from './context.ts';
import { type UnknownNote, unknownAnywhere, unknownTable } from './unknowns.ts';

/** What everybody gains in PvP. heroes-rules §18. */
const PVP_BONUS = 'Temporary_Powers.Temporary_Powers.PVP_Resist_Bonus';

/** Most uses of one power that are counted. */
const MOST = 100;

/** Powers that count beside those of the build, and names among them that the data does not know. */
export interface OutsidePowers {
  readonly sources: readonly OutsideSource[];
  readonly unknown: readonly UnknownNote[];
}

/** The powers that the mode and the options bring. */
export function outsidePowers(context: Context, archetypeId: string, options: ComputeOptions): OutsidePowers {
  const sources: OutsideSource[] = [];
  const unknown: UnknownNote[] = [];
  const bonus = context.mode === 'pvp' ? context.power(PVP_BONUS) : null;
  if (bonus !== null) sources.push({ compiled: bonus, count: 1, path: bonus.power.id });
  for (const [i, outside] of (options.outside ?? []).entries()) {
    const path = `outside[${i}]`;
    const compiled = casterContext(context, archetypeId, outside, options).outsidePower(outside.power);
    if (compiled === null) {
      unknown.push(unknownAnywhere({ kind: 'power', name: outside.power, path }));
      continue;
    }
    sources.push({ compiled, count: usesOf(outside), path });
    for (const missing of compiled.missingTables) unknown.push(unknownTable(missing, path));
  }
  return { sources, unknown };
}

function usesOf({ count = 1 }: OutsidePower): number {
  return Number.isFinite(count) ? Math.min(MOST, Math.max(0, count)) : 1;
}

/** Tables are those of whoever uses the power: the class named, else the owner of its set, else the character. */
function casterContext(
  context: Context,
  archetypeId: string,
  { power, archetype }: OutsidePower,
  options: ComputeOptions,
): Context {
  const set = power.split('.').slice(0, 2).join('.');
  const caster = archetype ?? context.data.powerset(set)?.archetype ?? archetypeId;
  return caster === archetypeId ? context : contextFor(context.data, caster, options);
}
