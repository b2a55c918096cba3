import type { Effect } from '../model/effect.ts';
import { EFFECT_AREAS, type Power } from '../model/power.ts';
import type { BuildQuestion, Circumstances } from './conditions.ts';
import { canCount, openQuestions } from './conditions.ts';

/** Properties of a power that an effect may replace, by the name the effect uses. */
const FIELDS = {
  accuracy: 'accuracy',
  activatePeriod: 'activatePeriod',
  arc: 'arc',
  castTime: 'castTime',
  enduranceCost: 'endurance',
  interruptTime: 'interruptTime',
  maxTargets: 'maxTargets',
  radius: 'radius',
  range: 'range',
  rechargeTime: 'recharge',
} as const satisfies Readonly<Record<string, keyof Power>>;

/** A property of a power that is another while a condition holds (fast snipes). heroes-rules §5. */
export interface Modification {
  readonly change: Partial<Power>;
  readonly questions: readonly BuildQuestion[];
}

/** What the effects of a power may change of the power itself. */
export function modificationsOf(power: Power, circumstances: Circumstances): readonly Modification[] {
  return power.effects.flatMap((effect) => {
    const change = changeOf(effect);
    if (change === undefined || !canCount(effect, circumstances)) return [];
    const questions = openQuestions(effect, circumstances.switches);
    return questions === undefined ? [] : [{ change, questions }];
  });
}

function changeOf({ attribute, extra }: Effect): Partial<Power> | undefined {
  if (attribute !== 'modify_attribute' || typeof extra?.modified !== 'number') return undefined;
  const name = extra.powerAttribute;
  if (name === 'effectArea') {
    const area = EFFECT_AREAS[extra.modified];
    return area === undefined ? undefined : { area };
  }
  const field = FIELDS[name as keyof typeof FIELDS];
  return field === undefined ? undefined : { [field]: extra.modified };
}
