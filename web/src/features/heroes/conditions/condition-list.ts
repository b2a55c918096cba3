import type { GameData, SwitchInfo } from '@guildhall/heroes';
import { lastPart } from '../format.ts';
import { conditionLabel } from './condition-label.ts';

/** Events that being in a fight brings by itself. */
export const COMBAT_EVENTS: ReadonlySet<string> = new Set([
  'attacked',
  'activate_attack_click',
  'hit_by_foe',
  'hitbyfoe',
]);

/** A switch with the words it is shown by. */
export interface NamedSwitch extends SwitchInfo {
  readonly label: string;
  /** Powers it changes, by name. */
  readonly affects: string;
}

export interface ConditionGroups {
  readonly events: readonly NamedSwitch[];
  readonly states: readonly NamedSwitch[];
  readonly stacks: readonly NamedSwitch[];
  /** Expressions that only the game data's own words can name. */
  readonly expressions: readonly NamedSwitch[];
}

const WORDY = /^[a-z][a-z0-9_ ]*$/i;

function labelOf(data: GameData, { name, option, powers }: SwitchInfo): string {
  if (option === 'stacks') return `${data.power(powers[0] ?? '')?.name ?? ''}: ${name}`;
  return conditionLabel(data, name);
}

const SHOWN = 4;

function affectsOf(data: GameData, powers: readonly string[]): string {
  const names = [...new Set(powers.map((power) => data.power(power)?.name ?? lastPart(power)))];
  return names.length <= SHOWN
    ? names.join(', ')
    : `${names.slice(0, SHOWN - 1).join(', ')} and ${names.length - SHOWN + 1} more`;
}

/** The switches of a build in the groups in which they are shown. */
export function conditionGroups(data: GameData, switches: readonly SwitchInfo[]): ConditionGroups {
  const named = switches.map((one) => ({
    ...one,
    label: labelOf(data, one),
    affects: affectsOf(data, one.powers),
  }));
  const isState = ({ name }: SwitchInfo) => WORDY.test(name) || data.power(name) !== undefined;
  const of = (option: SwitchInfo['option']) => named.filter((one) => one.option === option);
  return {
    events: of('suppression'),
    states: of('switches').filter(isState),
    stacks: of('stacks'),
    expressions: of('switches').filter((one) => !isState(one)),
  };
}
