import type { Effect, Power } from '@guildhall/heroes';
import type { GlyphForm, GlyphMark } from '../../ui/glyph-shapes.ts';
import { TYPE_MARKS } from './totals/stat-specs.ts';

/** The drawn sign of a power: what it does (form) and of which kind (mark, colour). */
export interface Sign {
  readonly form: GlyphForm;
  readonly mark?: GlyphMark;
  readonly tone?: string;
}

const HELPS_SELF = new Set<Effect['target']>(['self', 'all', 'unspecified']);
const HEALS = new Set(['heal', 'hit_points', 'absorb', 'regeneration', 'recovery', 'endurance']);
const TRAVELS = new Set(['run_speed', 'fly_speed', 'fly', 'jump_speed', 'jump_height', 'mez.teleport']);
const MINDS = new Set([
  'mez.confuse',
  'mez.sleep',
  'mez.terrorize',
  'mez.afraid',
  'mez.placate',
  'mez.taunt',
]);

/**
 * What the power does by itself: not in PvP only, not under a condition, not for
 * show. A chance of 0 waits for another power (Fiery Embrace), so it tells nothing.
 */
const counts = ({ role, pvMode, conditions, chance, ppm = 0 }: Effect) =>
  role !== 'ignored' &&
  role !== 'display_only' &&
  pvMode !== 'pvp' &&
  conditions === undefined &&
  (chance > 0 || ppm > 0);
const weight = ({ scale, magnitude, chance, ticks }: Effect) =>
  Math.abs(scale * magnitude) * chance * Math.max(1, ticks ?? 1);

function markOf(attribute: string): Sign {
  const type = attribute.slice(attribute.indexOf('.') + 1);
  return type in TYPE_MARKS
    ? { form: 'plain', ...TYPE_MARKS[type as keyof typeof TYPE_MARKS] }
    : { form: 'plain' };
}

/** Type of the effects that weigh most together. */
function heaviest(effects: readonly Effect[]): string | null {
  const sums = new Map<string, number>();
  for (const effect of effects)
    sums.set(effect.attribute, (sums.get(effect.attribute) ?? 0) + weight(effect));
  let best: string | null = null;
  for (const [attribute, sum] of sums) if (best === null || sum > (sums.get(best) ?? 0)) best = attribute;
  return best;
}

function attackSign(effects: readonly Effect[]): Sign | null {
  const dealt = effects.filter(
    ({ attribute, aspect, target, scale }) =>
      attribute.startsWith('damage.') &&
      (aspect === 'absolute' || aspect === 'current') &&
      target !== 'self' &&
      scale !== 0,
  );
  const type = heaviest(dealt);
  return type === null ? null : { ...markOf(type), form: 'attack' };
}

function protectionSign(effects: readonly Effect[]): Sign | null {
  const guards = effects.filter(
    ({ attribute, aspect, target }) =>
      HELPS_SELF.has(target) &&
      ((attribute.startsWith('defense.') && aspect === 'current') ||
        (attribute.startsWith('damage.') && aspect === 'resistance')),
  );
  if (guards.length === 0) return null;
  const attributes = new Set(guards.map(({ attribute }) => attribute));
  if (attributes.size > 3) return { form: 'defense', mark: 'dot' };
  return { ...markOf(heaviest(guards) ?? ''), form: 'defense' };
}

const hasAny = (effects: readonly Effect[], wanted: (effect: Effect) => boolean) => effects.some(wanted);

/**
 * Chooses the sign of a power from its effects. Presentation only: the first
 * role that fits, from the most telling to the least.
 */
export function signOfPower({ effects, type }: Pick<Power, 'effects' | 'type'>): Sign {
  const live = effects.filter(counts);
  const attack = attackSign(live);
  if (attack !== null) return attack;
  if (hasAny(live, ({ attribute }) => attribute === 'create_entity')) return { form: 'summon', mark: 'dot' };
  const held = live.filter(
    ({ attribute, target, kind }) =>
      attribute.startsWith('mez.') && target === 'target' && kind === 'duration',
  );
  if (held.length > 0)
    return { form: 'control', mark: held.some(({ attribute }) => MINDS.has(attribute)) ? 'mind' : 'lock' };
  const protection = protectionSign(live);
  if (protection !== null) return protection;
  if (hasAny(live, ({ attribute, aspect }) => HEALS.has(attribute) && aspect !== 'resistance')) {
    return { form: 'heal', mark: 'cross', tone: 'good' };
  }
  if (hasAny(live, ({ attribute, target }) => TRAVELS.has(attribute) && HELPS_SELF.has(target)))
    return { form: 'travel', mark: 'far' };
  if (hasAny(live, ({ target, scale, magnitude }) => target === 'target' && scale * magnitude < 0))
    return { form: 'debuff', mark: 'wave' };
  if (hasAny(live, ({ attribute }) => attribute.startsWith('mez.'))) return { form: 'defense', mark: 'lock' };
  if (type === 'auto' && live.length === 0) return { form: 'plain', mark: 'dot' };
  return { form: 'buff', mark: 'cross' };
}
