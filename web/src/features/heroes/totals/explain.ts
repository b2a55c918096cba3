import type { BuildResult, Contribution, GameData } from '@guildhall/heroes';
import { lastPart } from '../format.ts';
import type { StatSpec, Unit } from './stat-specs.ts';

/** Where the addends of a total are found, and how they are written. */
interface AddendSource {
  readonly stat: string;
  readonly unit: Unit;
}

const percent = (...stats: string[]): readonly AddendSource[] =>
  stats.map((stat) => ({ stat, unit: 'percent' as const }));

/** Contribution names of the totals that are not called as they are. */
const SOURCES: Readonly<Record<string, readonly AddendSource[]>> = {
  hitPoints: [{ stat: 'hit_points', unit: 'points' }, ...percent('hit_points.share')],
  regenerationPerSecond: percent('regeneration'),
  recoveryPerSecond: [...percent('recovery'), { stat: 'endurance_max', unit: 'points' }],
  enduranceNet: percent('recovery'),
  enduranceMax: [{ stat: 'endurance_max', unit: 'points' }],
  enduranceUse: [],
  recharge: percent('recharge_time'),
  toHit: percent('to_hit'),
  enduranceDiscount: percent('endurance_discount'),
  absorb: [{ stat: 'absorb', unit: 'points' }, ...percent('absorb.share')],
  runSpeed: percent('run_speed'),
  flySpeed: percent('fly_speed', 'fly'),
  jumpSpeed: percent('jump_speed'),
  jumpHeight: percent('jump_height'),
  stealthPve: [{ stat: 'stealth.pve', unit: 'feet' }],
  threat: [{ stat: 'threat', unit: 'magnitude' }],
};

const PREFIXES: Readonly<Record<string, { readonly stat: string; readonly unit: Unit }>> = {
  mezProtection: { stat: 'mez_protection', unit: 'magnitude' },
  mezResistance: { stat: 'mez_resistance', unit: 'percent' },
  debuffResistance: { stat: 'debuff_resistance', unit: 'percent' },
};

/** The addends that make up a total. */
export function sourcesOf({ path }: StatSpec): readonly AddendSource[] {
  const known = SOURCES[path];
  if (known !== undefined) return known;
  const [family = '', member = ''] = path.split('.');
  const renamed = PREFIXES[family];
  if (renamed !== undefined) return [{ stat: `${renamed.stat}.${member}`, unit: renamed.unit }];
  return family === 'defense' ? percent(path, 'defense.all') : percent(path);
}

export interface Addend {
  readonly key: string;
  readonly name: string;
  /** Power it is slotted in or comes from, when that is another. */
  readonly from: string | null;
  readonly value: number;
  readonly unit: Unit;
  /** Same addend, several times (a set bonus earned more than once). */
  readonly times: number;
}

export interface AddendGroup {
  readonly rule: Contribution['rule'];
  readonly addends: readonly Addend[];
}

const RULES: readonly Contribution['rule'][] = ['power', 'set_bonus', 'piece_bonus', 'proc', 'incarnate'];

function powerName(data: GameData, id: string): string {
  return data.power(id)?.name ?? lastPart(id);
}

/** Groups the contributions to one total by the rule they come from, the largest first. */
export function explain(data: GameData, result: BuildResult, spec: StatSpec): readonly AddendGroup[] {
  const powerAt = new Map(result.powers.map(({ path, power }) => [path, power]));
  const units = new Map(sourcesOf(spec).map(({ stat, unit }) => [stat, unit]));
  const merged = new Map<string, Addend & { readonly rule: Contribution['rule'] }>();
  for (const { stat, value, power, via, rule } of result.contributions ?? []) {
    const unit = units.get(stat);
    if (unit === undefined || value === 0) continue;
    const host = powerAt.get(via);
    const from = host === undefined || host === power ? null : powerName(data, host);
    const key = `${rule} ${power} ${from ?? ''} ${unit}`;
    const same = merged.get(key);
    merged.set(key, {
      key,
      rule,
      name: powerName(data, power),
      from,
      unit,
      value: (same?.value ?? 0) + value,
      times: (same?.times ?? 0) + 1,
    });
  }
  const all = [...merged.values()];
  return RULES.flatMap((rule) => {
    const addends = all
      .filter((one) => one.rule === rule)
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
    return addends.length === 0 ? [] : [{ rule, addends }];
  });
}

/** Running toggles by what they cost a second, the dearest first. */
export function explainUse(data: GameData, result: BuildResult): readonly Addend[] {
  return result.powers
    .filter(({ power, active, endurance }) => active && endurance > 0 && data.power(power)?.type === 'toggle')
    .map(({ path, power, endurance }) => ({
      key: path,
      name: powerName(data, power),
      from: null,
      value: endurance,
      unit: 'per_second' as const,
      times: 1,
    }))
    .sort((a, b) => b.value - a.value);
}
