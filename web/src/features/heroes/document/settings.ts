import { type ComputeOptions, MAX_LEVEL } from '@guildhall/heroes';

/** Circumstances under which totals are shown: where the character fights, at which level, and what is switched on. */
export type PlanSettings = Required<
  Pick<ComputeOptions, 'level' | 'levelRule' | 'mode' | 'switches' | 'suppression' | 'incarnateContent'>
> & {
  /** Levels of the target above the character; null = even, without level shifts. */
  readonly targetLevel: number | null;
};

export const DEFAULT_SETTINGS: PlanSettings = {
  level: MAX_LEVEL,
  levelRule: 'exemplar',
  mode: 'pve',
  switches: [],
  suppression: [],
  incarnateContent: false,
  targetLevel: null,
};

/** Where this browser keeps them, by build. */
export const KEPT_SETTINGS = 'guildhall.heroes.conditions';

/** What the engine is asked with. */
export function computeOptions({ targetLevel, ...settings }: PlanSettings): ComputeOptions {
  return targetLevel === null ? settings : { ...settings, targetLevel };
}

/** Settings after a change; the same object when nothing differs. */
export function changedSettings(before: PlanSettings, change: Partial<PlanSettings>): PlanSettings {
  const after = { ...before, ...change };
  return JSON.stringify(after) === JSON.stringify(before) ? before : after;
}

/** How many circumstances differ from the usual ones; the level is shown by itself. */
export function changedCount({ switches, suppression, incarnateContent, targetLevel }: PlanSettings): number {
  return switches.length + suppression.length + (incarnateContent ? 1 : 0) + (targetLevel === null ? 0 : 1);
}

/** A switch as the engine offers it. */
interface SwitchState {
  readonly name: string;
  /** What the build itself stands for. */
  readonly byItself: boolean;
  /** Switches of which only one may be on. */
  readonly group?: readonly string[];
}

/** Puts one switch on, off or back to what the build itself stands for. */
export function withSwitch(
  switches: readonly string[],
  { name, byItself, group = [] }: SwitchState,
  on: boolean,
): readonly string[] {
  const others = switches.filter((one) => {
    const bare = one.startsWith('!') ? one.slice(1) : one;
    return bare !== name && !(on && group.includes(bare));
  });
  if (on === byItself) return others;
  return [...others, on ? name : `!${name}`];
}
