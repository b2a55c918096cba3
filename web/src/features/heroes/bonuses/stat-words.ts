import { DAMAGE_TYPES, DEFENSE_TYPES } from '@guildhall/heroes';
import { aspectLabel } from '../aspect-label.ts';
import { sentence, trimmed } from '../format.ts';
import { TYPE_LABELS } from '../totals/stat-specs.ts';

/** Names of single sums of the engine as players call them. */
const SINGLE: Readonly<Record<string, string>> = {
  recharge_time: 'Recharge',
  accuracy: 'Accuracy',
  to_hit: 'To-hit',
  hit_points: 'Hit points',
  'hit_points.share': 'Hit points',
  regeneration: 'Regeneration',
  recovery: 'Recovery',
  endurance_max: 'Endurance',
  endurance_discount: 'Endurance discount',
  run_speed: 'Run speed',
  fly_speed: 'Fly speed',
  jump_speed: 'Jump speed',
  jump_height: 'Jump height',
  range: 'Range',
  heal: 'Healing',
  absorb: 'Absorb',
  perception: 'Perception',
  'defense.all': 'Defence to all',
};

const FAMILIES: Readonly<Record<string, string>> = {
  defense: 'defence',
  resistance: 'resistance',
  damage: 'damage',
  mez_protection: 'protection',
  mez_resistance: 'resistance',
  debuff_resistance: 'debuff resistance',
  mez: 'duration',
};

/** Sums of points rather than fractions. */
const POINTS = /^(mez_protection|hit_points$|endurance_max|absorb$|perception|stealth)/;

/** `defense.ranged` → `Ranged defence`. */
export function sumLabel(stat: string): string {
  const single = SINGLE[stat];
  if (single !== undefined) return single;
  const [family = '', member = ''] = stat.split('.');
  const type = member in TYPE_LABELS ? TYPE_LABELS[member as keyof typeof TYPE_LABELS] : aspectLabel(member);
  return `${type} ${FAMILIES[family] ?? sentence(family)}`.trim();
}

/** A value as players write it: `2.5 %`, `3`. */
export function sumValue(stat: string, value: number): string {
  return POINTS.test(stat) ? trimmed(value, 1) : `${trimmed(value * 100, 2)} %`;
}

/** Families whose members are named together when a bonus raises all of them alike. */
const WHOLE: readonly (readonly [name: string, stats: readonly string[]])[] = [
  ['Damage', DAMAGE_TYPES.map((type) => `damage.${type}`)],
  ['Resistance to all', DAMAGE_TYPES.map((type) => `resistance.${type}`)],
  // No bonus of the game gives toxic defence.
  ['Defence to all', DEFENSE_TYPES.filter((type) => type !== 'toxic').map((type) => `defense.${type}`)],
  ['Movement', ['run_speed', 'fly_speed', 'jump_speed', 'jump_height']],
  [
    'Resistance to control',
    ['hold', 'stun', 'sleep', 'immobilize', 'terrorize', 'confuse'].map((mez) => `mez_resistance.${mez}`),
  ],
];

export interface WordedBonus {
  readonly label: string;
  readonly value: string;
}

/** What a bonus adds, alike values of a family as one. */
export function wordedBonus(
  values: readonly { readonly stat: string; readonly value: number }[],
): WordedBonus[] {
  let rest = [...values];
  const out: WordedBonus[] = [];
  for (const [label, stats] of WHOLE) {
    const members = rest.filter(({ stat }) => stats.includes(stat));
    const [first] = members;
    if (first === undefined || members.length < stats.length) continue;
    if (members.some(({ value }) => Math.abs(value - first.value) > 1e-9)) continue;
    out.push({ label, value: sumValue(first.stat, first.value) });
    rest = rest.filter((one) => !members.includes(one));
  }
  // `Fire, Cold resistance 3 %` reads better than two lines.
  const alike = new Map<string, string[]>();
  for (const { stat, value } of rest) {
    const family = stat.split('.')[0] ?? '';
    const key = `${stat.includes('.') ? family : stat} ${sumValue(stat, value)}`;
    alike.set(key, [...(alike.get(key) ?? []), stat]);
  }
  for (const [key, stats] of alike) {
    const [first = ''] = stats;
    const labels = stats.map(sumLabel);
    const last = labels.at(-1) ?? '';
    const family = first.includes('.') ? (FAMILIES[first.split('.')[0] ?? ''] ?? '') : '';
    const names = labels.slice(0, -1).map((label) => label.replace(` ${family}`, ''));
    const value = key.slice(key.indexOf(' ') + 1);
    out.push({ label: [...names, last].join(', '), value });
  }
  return out;
}
