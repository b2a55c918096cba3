import type { Archetype, GameData } from '../model/game-data.ts';
import type { Power } from '../model/power.ts';
import type { ComputeOptions } from '../model/totals.ts';
import { baseHitPoints } from './base-hit-points.ts';
import { type CompileSetting, sourceFromOutside } from './compile-effects.ts';
import { compilePiece, compileSet } from './compile-piece.ts';
import { compilePower } from './compile-power.ts';
import type { BonusPower, CompiledPiece, CompiledPower, CompiledSet } from './compiled.ts';
import type { Circumstances } from './conditions.ts';
import { exactInventionValues } from './default-rules.ts';
import { type BonusFloor, usableAtLevel } from './exemplar.ts';
import { clampLevel, MAX_LEVEL } from './level-curve.ts';
import type { Caster } from './magnitude.ts';
import { type ShownEffect, shownEffects } from './shown-effects.ts';
import { readSwitches } from './special-states.ts';
import { ASPECT_SCHEDULES } from './stat-layout.ts';
import { createdEntity } from './summoned.ts';

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
  /** Switches of the user, on and off. */
  readonly switches: ReturnType<typeof readSwitches>;
  readonly autoPowers: 'always' | 'as_marked';
  readonly forms: 'as_marked' | 'exclusive';
  readonly bonusFloor: BonusFloor;
  /** Level that limits pieces. heroes-rules §7, §21. */
  readonly pieceLevel: number;
  readonly baseHitPoints: number;
  /** Invention values, four (A..D) for each level. */
  readonly inventionValues: Float64Array;
  /** Values of TO, DO, SO and HO, four (A..D) each. */
  readonly gradeValues: Float64Array;
  /** ED thresholds by enhancement aspect. */
  readonly edThresholds: readonly (readonly [number, number, number])[];
  readonly #levelRule: NonNullable<ComputeOptions['levelRule']>;
  readonly caster: Caster;
  readonly circumstances: Circumstances;
  readonly #setting: CompileSetting;
  readonly #powers = new Map<string, CompiledPower | null>();
  readonly #shown = new Map<string, Map<Power, readonly ShownEffect[]>>();
  readonly #outside = new Map<string, CompiledPower | null>();
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
    this.switches = readSwitches(options.switches ?? []);
    this.autoPowers = options.autoPowers ?? 'always';
    this.forms = options.forms ?? 'as_marked';
    this.bonusFloor = options.exemplar?.bonusFloor ?? 'piece';
    this.pieceLevel = options.exemplar?.pieces === 'own_level' ? MAX_LEVEL : this.level;
    this.#levelRule = options.levelRule ?? 'exemplar';
    this.baseHitPoints = baseHitPoints(data, this.archetype, this.level);
    const inventions = exactInventionValues(data.rules);
    this.inventionValues = Float64Array.from(inventions.flatMap((row) => SCHEDULES.map((name) => row[name])));
    this.gradeValues = Float64Array.from(
      GRADES.flatMap((grade) => SCHEDULES.map((name) => data.rules.gradeValues[grade][name])),
    );
    this.edThresholds = ASPECT_SCHEDULES.map((schedule) => data.rules.edThresholds[schedule]);
    this.caster = { data, classId: this.archetype.id, level: this.level, maxHitPoints: this.baseHitPoints };
    this.circumstances = {
      mode: this.mode,
      classId: this.archetype.id.toLowerCase(),
      switches: this.switches.on,
      suppression: new Set(options.suppression ?? []),
      incarnateContent: options.incarnateContent === true,
    };
    this.#setting = {
      caster: this.caster,
      circumstances: this.circumstances,
      findPower: (id) => data.power(id),
      findEntity: (id) => createdEntity(data, id),
    };
  }

  /** Whether what was gained at a 1-based level works at the level of the calculation. heroes-rules §8, §21. */
  works(gainedAt: number): boolean {
    if (this.level >= MAX_LEVEL) return true;
    return this.#levelRule === 'levelling' ? gainedAt <= this.level : usableAtLevel(gainedAt, this.level);
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

  /** A power that somebody else, or an inspiration, uses on the character; null when the data does not know it. */
  outsidePower(id: string): CompiledPower | null {
    const known = this.#outside.get(id);
    if (known !== undefined) return known;
    const power = this.data.power(id);
    const compiled =
      power === undefined
        ? null
        : compilePower(power, this.#setting, this.data.enhancementClasses, sourceFromOutside);
    this.#outside.set(id, compiled);
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

  /** The effects of a power as users of a class have them. */
  shownEffects(power: Power, classId: string): readonly ShownEffect[] {
    let ofClass = this.#shown.get(classId);
    if (ofClass === undefined) {
      ofClass = new Map();
      this.#shown.set(classId, ofClass);
    }
    let shown = ofClass.get(power);
    if (shown === undefined) {
      shown = shownEffects(power, { ...this.caster, classId }, this.circumstances);
      ofClass.set(power, shown);
    }
    return shown;
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
      bonus = { id, compiled: this.power(id) };
      this.#bonusByName.set(key, bonus);
    }
    return bonus;
  }
}

/** Contexts kept for one version of the data; a user flips few switches at a time. */
const MAX_CONTEXTS = 24;

const CONTEXTS = new WeakMap<GameData, Map<string, Context>>();

function contextKey(archetypeId: string, options: ComputeOptions): string {
  const { level = MAX_LEVEL, mode = 'pve', switches = [], suppression = [], exemplar = {} } = options;
  return [
    archetypeId,
    level,
    mode,
    [...switches].sort().join(),
    [...suppression].sort().join(),
    options.autoPowers,
    options.forms,
    options.levelRule,
    exemplar.bonusFloor,
    exemplar.pieces,
    options.incarnateContent,
  ].join('|');
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
