import type { Edition } from '../compendium/index.ts';

/** Levels in a class that matter for slots. */
export interface CasterLevels {
  readonly class: string;
  readonly level: number;
  readonly progression: 'full' | 'half' | 'third' | 'pact';
}

/** Slots of a full caster by level; first level first. SRD, multiclass spellcaster table. */
const FULL: readonly (readonly number[])[] = [
  [2],
  [3],
  [4, 2],
  [4, 3],
  [4, 3, 2],
  [4, 3, 3],
  [4, 3, 3, 1],
  [4, 3, 3, 2],
  [4, 3, 3, 3, 1],
  [4, 3, 3, 3, 2],
  [4, 3, 3, 3, 2, 1],
  [4, 3, 3, 3, 2, 1],
  [4, 3, 3, 3, 2, 1, 1],
  [4, 3, 3, 3, 2, 1, 1],
  [4, 3, 3, 3, 2, 1, 1, 1],
  [4, 3, 3, 3, 2, 1, 1, 1],
  [4, 3, 3, 3, 2, 1, 1, 1, 1],
  [4, 3, 3, 3, 3, 1, 1, 1, 1],
  [4, 3, 3, 3, 3, 2, 1, 1, 1],
  [4, 3, 3, 3, 3, 2, 2, 1, 1],
];

/**
 * Spell slots, pact magic left out. One class with spellcasting uses its own table (rounded up);
 * two or more are added: half casters rounded down in 2014 and up in 2024, third casters down.
 */
export function spellSlots(casters: readonly CasterLevels[], edition: Edition): readonly number[] {
  const spellcasters = casters.filter(
    ({ progression, level }) => progression !== 'pact' && level >= firstLevel(progression, edition),
  );
  if (spellcasters.length === 0) return [];
  const single = spellcasters.length === 1;
  let level = 0;
  for (const caster of spellcasters) level += casterLevel(caster, edition, single);
  return FULL[Math.min(level, FULL.length) - 1] ?? [];
}

function firstLevel(progression: CasterLevels['progression'], edition: Edition): number {
  if (progression === 'third') return 3;
  return progression === 'half' && edition === '2014' ? 2 : 1;
}

function casterLevel({ progression, level }: CasterLevels, edition: Edition, single: boolean): number {
  if (progression === 'full') return level;
  const share = level / (progression === 'half' ? 2 : 3);
  const up = single || (progression === 'half' && edition === '2024');
  return up ? Math.ceil(share) : Math.floor(share);
}

/** Pact magic: slots and their level; null without warlock levels. */
export function pactSlots(level: number): { readonly slots: number; readonly level: number } | null {
  if (level < 1) return null;
  const slots = level >= 17 ? 4 : level >= 11 ? 3 : level >= 2 ? 2 : 1;
  return { slots, level: Math.min(5, Math.ceil(level / 2)) };
}
