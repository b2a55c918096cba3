import { DAMAGE_TYPES, type DamageType } from '../model/attribute.ts';
import type { Effect, EffectTarget } from '../model/effect.ts';
import type { Entity, Power } from '../model/power.ts';
import { averageUses } from './average-uses.ts';
import type { ChanceChange, CompiledEffects, DamageComponent, EffectList, MissingTable } from './compiled.ts';
import { type BuildQuestion, type Circumstances, canCount, openQuestions } from './conditions.ts';
import { type EffectPlace, placeOf } from './effect-place.ts';
import { type Caster, effectMagnitude, hasPlainTable } from './magnitude.ts';
import { isStrengthSum, sumIndex } from './stat-layout.ts';
import { clampedChance, usesInLifetime } from './summoned.ts';

/** Where the effects come from: a power, or a slotted piece. */
export interface EffectSource {
  readonly id: string;
  readonly effects: readonly Effect[];
  /** Targets whose effects reach the character. heroes-rules §3. */
  readonly reaches: readonly EffectTarget[];
  /** Has a stack slider. */
  readonly hasStacks: boolean;
  /** Effects are never strengthened from outside (IgnoreStrength, and all a piece brings). */
  readonly shielded: boolean;
  /** What the entities it creates do counts as its own (rains, patches on the ground). */
  readonly absorbs: boolean;
}

export interface CompileSetting {
  readonly caster: Caster;
  readonly circumstances: Circumstances;
  findPower(id: string): Power | undefined;
  /** Whose powers an entity uses; undefined when the data does not know it. */
  findEntity(id: string): CreatedEntity | undefined;
}

/** An entity with the powers it uses. */
interface CreatedEntity {
  readonly entity: Entity;
  readonly powers: readonly Power[];
}

interface Row {
  readonly place: EffectPlace;
  readonly value: number;
  readonly debuff: boolean;
  readonly stacked: boolean;
  readonly questions: readonly BuildQuestion[] | null;
  readonly stackKey: string | null;
  readonly source: string;
}

/** Deepest chain of powers granting powers that is followed. */
const MAX_GRANT_DEPTH = 5;

/** Powers that work by being granted; others would have to be used. */
const WORKS_WHEN_GRANTED: ReadonlySet<Power['type']> = new Set(['auto']);

const HIT_POINTS = sumIndex('hit_points');
const ABSORB = sumIndex('absorb');
const SHARE_OF = new Map([
  [HIT_POINTS, sumIndex('hit_points.share')],
  [ABSORB, sumIndex('absorb.share')],
]);

/** Collects what a power and the powers it grants do to the caster, and the damage it deals. */
export class EffectCollector {
  readonly #setting: CompileSetting;
  readonly #rows: Row[] = [];
  readonly #damage: DamageComponent[] = [];
  readonly #chanceChanges: ChanceChange[] = [];
  readonly #missingTables: MissingTable[] = [];
  readonly #missingPowers = new Set<string>();
  readonly #missingEntities = new Set<string>();
  readonly #visited = new Set<string>();
  /** Granted global boosts (Alpha). */
  readonly globalBoosts: Power[] = [];

  constructor(setting: CompileSetting) {
    this.#setting = setting;
  }

  add(source: EffectSource): this {
    this.#add(source, [], 0);
    return this;
  }

  #add(source: EffectSource, inherited: readonly BuildQuestion[], depth: number): void {
    this.#visited.add(source.id.toLowerCase());
    for (const effect of source.effects) {
      if (!canCount(effect, this.#setting.circumstances)) continue;
      const open = openQuestions(effect, this.#setting.circumstances.switches);
      if (open === undefined) continue;
      const questions = [...inherited, ...open];
      if (effect.attribute.startsWith('damage.') && effect.aspect === 'absolute') {
        this.#addDamage(source, effect, questions);
      } else if (effect.attribute === 'create_entity') {
        if (source.absorbs) this.#addEntity(source, effect, questions);
      } else if (effect.attribute === 'global_chance_mod') {
        this.#addChanceChange(effect, questions);
      } else if (effect.attribute === 'execute_power') {
        this.#addExecuted(effect, questions, depth);
      } else if (this.#reaches(effect, source)) {
        if (effect.chance <= 0 && effect.ppm === undefined) {
          if (effect.tag === undefined) continue;
          questions.push({ subject: 'Chance', tags: tagsOf(effect), base: effect.chance });
        }
        if (effect.attribute === 'grant_power') this.#addGrant(effect, questions, depth);
        else this.#addRow(source, effect, questions);
      }
    }
  }

  #reaches(effect: Effect, source: EffectSource): boolean {
    if (effect.attribute !== 'level_shift') return source.reaches.includes(effect.target);
    // Shifts of other incarnate powers than Alpha work in incarnate content only. heroes-rules §19.
    if (!this.#setting.circumstances.incarnateContent && isLaterIncarnate(source.id)) return false;
    return effect.target === 'unspecified' || source.reaches.includes(effect.target);
  }

  #addChanceChange(effect: Effect, questions: readonly BuildQuestion[]): void {
    if (effect.ref === undefined || effect.chance <= 0) return;
    this.#chanceChanges.push({
      tag: effect.ref.toLowerCase(),
      value: effectMagnitude(effect, this.#setting.caster).value,
      questions: questions.length > 0 ? questions : null,
    });
  }

  #addGrant(effect: Effect, questions: readonly BuildQuestion[], depth: number): void {
    const { ref } = effect;
    if (ref === undefined || depth >= MAX_GRANT_DEPTH || this.#visited.has(ref.toLowerCase())) return;
    const power = this.#setting.findPower(ref);
    if (power === undefined) this.#missingPowers.add(ref);
    else if (power.type === 'global_boost') this.globalBoosts.push(power);
    else if (WORKS_WHEN_GRANTED.has(power.type)) this.#add(sourceOfPower(power), questions, depth + 1);
  }

  /** A power that another executes acts as part of it. heroes-rules §8. */
  #addExecuted({ ref, chance }: Effect, questions: readonly BuildQuestion[], depth: number): void {
    if (ref === undefined || chance <= 0 || depth >= MAX_GRANT_DEPTH || this.#visited.has(ref.toLowerCase()))
      return;
    const power = this.#setting.findPower(ref);
    if (power === undefined) this.#missingPowers.add(ref);
    else this.#add(sourceOfPower(power), questions, depth + 1);
  }

  #addRow(source: EffectSource, effect: Effect, questions: readonly BuildQuestion[]): void {
    const place = placeOf(effect.attribute, effect.aspect);
    if (place === undefined) return;
    const { value, missingTable } = effectMagnitude(effect, this.#setting.caster);
    if (missingTable !== undefined) this.#missingTables.push({ sum: place.sum, table: missingTable });
    const total = value * repeats(effect);
    // A mez on oneself is an event; only protection against one (below zero) is a lasting total.
    if (total === 0 || (place.sign < 0 && total > 0)) return;
    this.#rows.push({
      place: {
        ...place,
        sum: isShare(effect, value) ? (SHARE_OF.get(place.sum) ?? place.sum) : place.sum,
        aspect: effect.buffable ? place.aspect : -1,
        strength: effect.buffable && !source.shielded ? place.strength : -1,
      },
      value: total * place.sign,
      debuff: value < 0,
      stacked: source.hasStacks && followsSlider(effect),
      questions: questions.length > 0 ? questions : null,
      stackKey: effect.stackKey ?? null,
      source: source.id,
    });
  }

  /** What a short-lived entity deals while it is there, with the tables of its own class. heroes-rules §2, §8. */
  #addEntity(source: EffectSource, effect: Effect, questions: readonly BuildQuestion[]): void {
    const found = effect.ref === undefined ? undefined : this.#setting.findEntity(effect.ref);
    if (found === undefined) {
      if (effect.ref !== undefined) this.#missingEntities.add(effect.ref);
      return;
    }
    const { circumstances, caster } = this.#setting;
    const own = { ...caster, classId: found.entity.classId };
    for (const power of found.powers) {
      const chance = clampedChance(effect);
      for (const deed of power.effects) {
        if (!deed.attribute.startsWith('damage.') || deed.aspect !== 'absolute') continue;
        if (!canCount(deed, circumstances)) continue;
        const open = openQuestions(deed, circumstances.switches);
        if (open === undefined) continue;
        const uses = chance * usesInLifetime(power, deed, effect.duration);
        this.#addDamage(source, deed, [...questions, ...open], { caster: own, uses });
      }
    }
  }

  #addDamage(
    source: EffectSource,
    effect: Effect,
    questions: readonly BuildQuestion[],
    { caster, uses }: { readonly caster: Caster; readonly uses: number } = {
      caster: this.#setting.caster,
      uses: 1,
    },
  ): void {
    if (effect.target === 'self') return;
    const type = damageType(effect.attribute);
    if (type === undefined) return;
    const { value } = effectMagnitude(effect, caster);
    if (value === 0) return;
    this.#damage.push({
      type,
      base: -value * uses * averageUses(effect),
      buffable: effect.buffable && type !== 'special',
      strength: effect.buffable ? sumIndex(`damage.${type}`) : -1,
      stacked: source.hasStacks && followsSlider(effect),
      questions: questions.length > 0 ? questions : null,
      ppm: effect.ppm ?? 0,
      tagged: effect.tag === undefined ? null : { tags: tagsOf(effect), once: -value * uses, effect },
    });
  }

  finish(): CompiledEffects {
    const strengths = this.#rows.filter(({ place }) => isStrengthSum(place.sum));
    const others = this.#rows.filter(({ place }) => !isStrengthSum(place.sum));
    return {
      strengths: effectList(strengths),
      others: effectList(withoutSpentAbsorb(others)),
      damage: this.#damage,
      chanceChanges: this.#chanceChanges,
      missingTables: this.#missingTables,
      missingPowers: [...this.#missingPowers],
      missingEntities: [...this.#missingEntities],
    };
  }
}

const SELF: readonly EffectTarget[] = ['self'];
const SELF_AND_ALL: readonly EffectTarget[] = ['self', 'all'];
const OTHERS: readonly EffectTarget[] = ['target', 'all'];
const ANYBODY: readonly EffectTarget[] = ['self', 'target', 'all'];

/** How a power that somebody else uses offers its effects; an inspiration works on who takes it. heroes-rules §3. */
export function sourceFromOutside(power: Power): EffectSource {
  return { ...sourceOfPower(power), reaches: power.type === 'inspiration' ? ANYBODY : OTHERS };
}

/** How a power offers its effects. */
export function sourceOfPower(power: Power): EffectSource {
  return {
    id: power.id,
    effects: power.effects,
    reaches: power.affects.length === 0 || power.affects.includes('caster') ? SELF_AND_ALL : SELF,
    hasStacks: power.stacks !== undefined,
    shielded: power.ignoresStrength === true,
    absorbs: power.absorbsPetEffects === true,
  };
}

/** Whether a power is an incarnate one of another slot than Alpha. */
function isLaterIncarnate(power: string): boolean {
  const name = power.toLowerCase();
  return name.startsWith('incarnate') && !name.startsWith('incarnate.alpha');
}

/** The tags of an effect, lower case. */
export function tagsOf({ tag, otherTags = [] }: Effect): readonly string[] {
  return [...(tag === undefined ? [] : [tag]), ...otherTags].map((name) => name.toLowerCase());
}

/** A stacking effect over several ticks counts each of them, as planners show it. heroes-rules §18. */
function repeats(effect: Effect): number {
  return effect.stacks && effect.ticks !== undefined && effect.ticks > 1 ? effect.ticks : 1;
}

/** Effects on oneself that stack are multiplied by the slider. heroes-rules §8. */
function followsSlider(effect: Effect): boolean {
  if (effect.ignoresStacks) return false;
  return effect.followsStacks === true || (effect.target === 'self' && effect.stacks);
}

/** Maximum hit points and absorb without a table are a share of the base or maximum. heroes-rules §12. */
function isShare(effect: Effect, value: number): boolean {
  return hasPlainTable(effect) && effect.kind !== 'expression' && Math.abs(value) <= 1;
}

/** `absorb.current` refills what `absorb.maximum` grants: both on one power are one shield. heroes-rules §12. */
function withoutSpentAbsorb(rows: readonly Row[]): readonly Row[] {
  const share = SHARE_OF.get(ABSORB);
  if (!rows.some(({ place }) => place.sum === ABSORB)) return rows;
  return rows.filter(({ place }) => place.sum !== share);
}

function damageType(attribute: string): DamageType | 'special' | undefined {
  const member = attribute.slice('damage.'.length);
  if (member === 'special') return 'special';
  return DAMAGE_TYPES.find((type) => type === member);
}

function effectList(rows: readonly Row[]): EffectList {
  return {
    length: rows.length,
    plain: rows.every(({ questions, stackKey }) => questions === null && stackKey === null),
    sums: Int16Array.from(rows, ({ place }) => place.sum),
    values: Float64Array.from(rows, ({ value }) => value),
    aspects: Int16Array.from(rows, ({ place }) => place.aspect),
    strengths: Int16Array.from(rows, ({ place }) => place.strength),
    debuffs: Uint8Array.from(rows, ({ debuff }) => Number(debuff)),
    stacked: Uint8Array.from(rows, ({ stacked }) => Number(stacked)),
    questions: rows.map(({ questions }) => questions),
    stackKeys: rows.map(({ stackKey }) => stackKey),
    sources: rows.map(({ source }) => source),
  };
}
