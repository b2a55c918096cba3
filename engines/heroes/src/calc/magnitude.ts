import { type Effect, isOneTable } from '../model/effect.ts';
import type { GameData } from '../model/game-data.ts';
import { evaluateExpression } from './expression.ts';

/** Whose tables apply, and at what level. */
export interface Caster {
  readonly data: GameData;
  /** Class whose modifier tables apply: the archetype's, or the one a power forces. */
  readonly classId: string;
  /** 1-based. */
  readonly level: number;
  /** Base hit points at that level. */
  readonly maxHitPoints: number;
}

/** Tables of the data that are 1 at every level: what they scale is the number itself. */
const PLAIN_TABLES: ReadonlySet<string> = new Set(['melee_ones', 'ranged_ones']);

/** Whether the table of an effect leaves its scale as it is. */
export function hasPlainTable(effect: Effect): boolean {
  return isOneTable(effect.table) || PLAIN_TABLES.has(effect.table);
}

/** Modifier of the caster's class and level; undefined when the data does not have the table. heroes-rules §2. */
function tableFactor(effect: Effect, caster: Caster): number | undefined {
  if (isOneTable(effect.table)) return 1;
  return caster.data.modifier(caster.classId, effect.table, caster.level);
}

/** Value and, for mez, duration in seconds of an effect before any strength. */
export interface Magnitude {
  readonly value: number;
  readonly duration: number;
  /** Table the data does not have; the value is then 0. */
  readonly missingTable?: string;
}

const NOTHING: Magnitude = { value: 0, duration: 0 };

/**
 * Magnitude of an effect (heroes-rules §2): scale × magnitude × table, or for
 * durations magnitude as it stands with scale × table seconds. Damage comes out
 * negative, a change of hit points.
 */
export function effectMagnitude(effect: Effect, caster: Caster): Magnitude {
  if (effect.kind === 'constant')
    return { value: effect.scale * effect.magnitude, duration: effect.duration };
  const factor = tableFactor(effect, caster);
  if (factor === undefined) return { ...NOTHING, missingTable: effect.table };
  if (effect.kind === 'duration') return { value: effect.magnitude, duration: effect.scale * factor };
  const standard = effect.scale * effect.magnitude * factor;
  const value = effect.kind === 'expression' ? expressionValue(effect, standard, caster) : standard;
  return { value, duration: effect.duration };
}

function expressionValue(effect: Effect, standardResult: number, caster: Caster): number {
  const text = effect.expressions?.magnitude;
  if (text === undefined || text === '') return standardResult;
  const input = {
    standardResult,
    scale: effect.scale,
    maxHitPoints: caster.maxHitPoints,
    level: caster.level,
  };
  return evaluateExpression(text, input) ?? 0;
}
