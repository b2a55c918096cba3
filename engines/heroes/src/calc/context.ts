import type { Archetype, GameData } from '../model/game-data.ts';
import type { ComputeOptions } from '../model/totals.ts';
import { baseHitPoints } from './base-hit-points.ts';
import type { CompileSetting } from './compile-effects.ts';
import { compilePiece, compileSet } from './compile-piece.ts';
import { compilePower } from './compile-power.ts';
import type { BonusPower, CompiledPiece, CompiledPower, CompiledSet } from './compiled.ts';
import { exactInventionValues } from './default-rules.ts';
import { clampLevel } from './level-curve.ts';
import { ASPECT_SCHEDULES } from './stat-layout.ts';

/** Stands in for an archetype the data does not know: no hit points, nothing capped. */
const UNKNOWN_ARCHETYPE: Omit<Archetype, 'id'> = {
  name: '',
  playable: false,
  epic: false,
  origins: [],
  primaryGroup: '',
  secondaryGroup: '',
  hitPoints: 0,
  hitPointsCap: Number.POSITIVE_INFINITY,
  damageCap: Number.POSITIVE_INFINITY,
  resistanceCap: Number.POSITIVE_INFINITY,
  rechargeCap: Number.POSITIVE_INFINITY,
  regenerationCap: Number.POSITIVE_INFINITY,
  recoveryCap: Number.POSITIVE_INFINITY,
  baseRegeneration: 0,
  baseRecovery: 0,
  baseThreat: 0,
  perceptionCap: Number.POSITIVE_INFINITY,
};

const SCHEDULES = ['A', 'B', 'C', 'D'] as const;
const GRADES = ['TO', 'DO', 'SO', 'HO'] as const;

/**
 * Game data compiled for one class, level, mode and set of switches. Powers,
 * pieces and sets are compiled when first met and kept.
 */
export class Context {
  readonly data: GameData;
  readonly archetype: Archetype;
  readonly archetypeKnown: boolean;
  readonly level: number;
  readonly mode: 'pve' | 'pvp';
  readonly baseHitPoints: number;
  /** Invention values, four (A..D) for each level. */
  readonly inventionValues: Float64Array;
  /** Values of TO, DO, SO and HO, four (A..D) each. */
  readonly gradeValues: Float64Array;
  /** ED thresholds by enhancement aspect. */
  readonly edThresholds: readonly (readonly [number, number, number])[];
  /** Every bonus power met so far; its place is its index in a tally. */
  readonly bonusPowers: BonusPower[] = [];
  readonly #setting: CompileSetting;
  readonly #powers = new Map<string, CompiledPower | null>();
  readonly #pieces = new Map<string, CompiledPiece | null>();
  readonly #sets = new Map<string, CompiledSet>();
  readonly #bonusByName = new Map<string, BonusPower>();

  constructor(data: GameData, archetypeId: string, options: ComputeOptions) {
    this.data = data;
    const known = data.archetype(archetypeId);
    this.archetypeKnown = known !== undefined;
    this.archetype = known ?? { ...UNKNOWN_ARCHETYPE, id: archetypeId };
    this.level = clampLevel(options.level ?? 50);
    this.mode = options.mode ?? 'pve';
    this.baseHitPoints = baseHitPoints(data, this.archetype, this.level);
    const inventions = exactInventionValues(data.rules);
    this.inventionValues = Float64Array.from(inventions.flatMap((row) => SCHEDULES.map((name) => row[name])));
    this.gradeValues = Float64Array.from(
      GRADES.flatMap((grade) => SCHEDULES.map((name) => data.rules.gradeValues[grade][name])),
    );
    this.edThresholds = ASPECT_SCHEDULES.map((schedule) => data.rules.edThresholds[schedule]);
    this.#setting = {
      caster: {
        data,
        classId: this.archetype.id,
        level: this.level,
        maxHitPoints: this.baseHitPoints,
      },
      circumstances: {
        mode: this.mode,
        classId: this.archetype.id.toLowerCase(),
        switches: new Set(options.switches ?? []),
        suppression: new Set(options.suppression ?? []),
      },
      findPower: (id) => data.power(id),
    };
  }

  /** The compiled power of a full name; null when the data does not know it. */
  power(id: string): CompiledPower | null {
    const known = this.#powers.get(id);
    if (known !== undefined) return known;
    const power = this.data.power(id);
    const compiled =
      power === undefined ? null : compilePower(power, this.#setting, this.data.enhancementClasses);
    this.#powers.set(id, compiled);
    return compiled;
  }

  /** The compiled piece of a uid; null when the data does not know it. */
  piece(uid: string): CompiledPiece | null {
    const known = this.#pieces.get(uid);
    if (known !== undefined) return known;
    const piece = this.data.enhancement(uid);
    const compiled = piece === undefined ? null : compilePiece(piece, this.#set(piece.set), this.#setting);
    this.#pieces.set(uid, compiled);
    return compiled;
  }

  #set(uid: string | undefined): Parameters<typeof compilePiece>[1] {
    if (uid === undefined) return undefined;
    const source = this.data.enhancementSet(uid);
    if (source === undefined) return undefined;
    let compiled = this.#sets.get(source.uid);
    if (compiled === undefined) {
      const pieces = source.pieces.flatMap((piece) => this.data.enhancement(piece) ?? []);
      compiled = compileSet(source, pieces, this.mode, (id) => this.#bonus(id));
      this.#sets.set(source.uid, compiled);
    }
    return { compiled, source };
  }

  #bonus(id: string): BonusPower {
    const key = id.toLowerCase();
    let bonus = this.#bonusByName.get(key);
    if (bonus === undefined) {
      bonus = { index: this.bonusPowers.length, id, compiled: this.power(id) };
      this.#bonusByName.set(key, bonus);
      this.bonusPowers.push(bonus);
    }
    return bonus;
  }
}

/** Contexts kept for one version of the data; a user flips few switches at a time. */
const MAX_CONTEXTS = 24;

const CONTEXTS = new WeakMap<GameData, Map<string, Context>>();

function contextKey(archetypeId: string, options: ComputeOptions): string {
  const { level = 50, mode = 'pve', switches = [], suppression = [] } = options;
  return `${archetypeId}|${level}|${mode}|${[...switches].sort().join()}|${[...suppression].sort().join()}`;
}

/** The compiled data for a class and circumstances; made once for each. */
export function contextFor(data: GameData, archetypeId: string, options: ComputeOptions): Context {
  let contexts = CONTEXTS.get(data);
  if (contexts === undefined) {
    contexts = new Map();
    CONTEXTS.set(data, contexts);
  }
  const key = contextKey(archetypeId, options);
  let context = contexts.get(key);
  if (context === undefined) {
    context = new Context(data, archetypeId, options);
    if (contexts.size >= MAX_CONTEXTS) contexts.delete(contexts.keys().next().value ?? '');
    contexts.set(key, context);
  }
  return context;
}
