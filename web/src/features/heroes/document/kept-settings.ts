import { MAX_LEVEL } from '@guildhall/heroes';
import type { PlannerSession } from './session.ts';
import { changedSettings, DEFAULT_SETTINGS, KEPT_SETTINGS, type PlanSettings } from './settings.ts';

/** Builds whose circumstances are kept; the one that was not looked at for longest goes first. */
const MOST = 30;

type Kept = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function stored(): Kept {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEPT_SETTINGS) ?? '{}');
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

const names = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

const within = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

/** Circumstances as they were stored; whatever of them makes no sense is as usual. */
export function checkedSettings(value: unknown): PlanSettings {
  if (!isRecord(value)) return DEFAULT_SETTINGS;
  const { level, levelRule, mode, targetLevel } = value;
  return {
    level: within(level, 1, MAX_LEVEL) ? level : DEFAULT_SETTINGS.level,
    levelRule: levelRule === 'levelling' ? levelRule : DEFAULT_SETTINGS.levelRule,
    mode: mode === 'pvp' ? mode : DEFAULT_SETTINGS.mode,
    switches: names(value['switches']),
    suppression: names(value['suppression']),
    incarnateContent: value['incarnateContent'] === true,
    targetLevel: within(targetLevel, -10, 10) ? targetLevel : null,
  };
}

/** Under which circumstances a build was looked at last. */
export function readSettings(id: string): PlanSettings {
  return checkedSettings(stored()[id]);
}

function write(id: string, settings: PlanSettings): void {
  const others = Object.entries(stored()).filter(([one]) => one !== id);
  const usual = changedSettings(DEFAULT_SETTINGS, settings) === DEFAULT_SETTINGS;
  const entries = usual ? others : [...others, [id, settings] as const].slice(-MOST);
  try {
    if (entries.length === 0) localStorage.removeItem(KEPT_SETTINGS);
    else localStorage.setItem(KEPT_SETTINGS, JSON.stringify(Object.fromEntries(entries)));
  } catch {
    // Full or blocked: the next visit shows totals as usual.
  }
}

/** Keeps the circumstances of an open build over a reload. They are no part of the build. */
export function keepSettings({ id, store }: PlannerSession): void {
  store.subscribe(({ settings }, before) => {
    if (settings !== before.settings) write(id, settings);
  });
}
