import {
  type Build,
  computeBuild,
  emptyBuild,
  type GameData,
  takePower,
  withGranted,
} from '@guildhall/heroes';
import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import { beforeAll, describe, expect, it } from 'vitest';
import { explain, explainUse, sourcesOf } from './explain.ts';
import { allSpecs } from './stat-groups.ts';
import { defenseSpec, resistanceSpec, type StatSpec } from './stat-specs.ts';

const data: GameData = loadStarterPack(['common', 'pools', 'Class_Tanker']);

function taken(build: Build, pick: number, power: string): Build {
  const done = takePower(data, build, pick, power);
  if (!done.ok) throw new Error(done.error.message);
  const picks = done.value.picks.map((entry, at) =>
    at === pick && entry !== null ? { ...entry, include: true } : entry,
  );
  return { ...done.value, picks };
}

let build: Build;
beforeAll(() => {
  const start = withGranted(data, {
    ...emptyBuild('Class_Tanker'),
    primary: 'Tanker_Defense.Invulnerability',
    secondary: 'Tanker_Melee.Super_Strength',
  });
  build = taken(start, 0, 'Tanker_Defense.Invulnerability.Temp_Invulnerability');
  build = taken(build, 3, 'Pool.Fighting.Boxing');
  build = taken(build, 8, 'Pool.Fighting.Tough');
  build = taken(build, 9, 'Pool.Fighting.Weave');
});

const sum = (spec: StatSpec) => {
  const result = computeBuild(data, build, { contributions: true });
  return explain(data, result, spec)
    .flatMap(({ addends }) => addends)
    .reduce((total, { value }) => total + value, 0);
};

describe('explain', () => {
  it('names addends that add up to the total', () => {
    const { totals } = computeBuild(data, build);
    expect(totals.resistance.smashing.uncapped).toBeGreaterThan(0.3);
    for (const spec of [
      resistanceSpec('smashing'),
      resistanceSpec('lethal'),
      defenseSpec('melee'),
      defenseSpec('aoe'),
    ]) {
      expect(sum(spec), spec.path).toBeCloseTo(spec.select(totals).uncapped, 10);
    }
  });

  it('finds the addends of every total under the names the engine uses', () => {
    const result = computeBuild(data, build, { contributions: true });
    const named = new Set(allSpecs(result.totals).flatMap((spec) => sourcesOf(spec).map(({ stat }) => stat)));
    const missing = [...new Set((result.contributions ?? []).map(({ stat }) => stat))].filter(
      (stat) => !named.has(stat) && !stat.startsWith('damage.') && !stat.startsWith('mez_'),
    );
    expect(missing).toEqual([]);
  });

  it('lists running toggles by their cost', () => {
    const result = computeBuild(data, build);
    const use = explainUse(data, result);
    expect(use.map(({ name }) => name).sort()).toEqual(['Temp Invulnerability', 'Tough', 'Weave'].sort());
    const total = use.reduce((all, { value }) => all + value, 0);
    expect(total).toBeCloseTo(result.totals.enduranceUse.value, 10);
  });
});
