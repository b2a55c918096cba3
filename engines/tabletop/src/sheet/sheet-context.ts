import { type ExplainNode, explainNode } from '@guildhall/kernel';
import { type Ability, abilityModifier, abilityName } from '../compendium/index.ts';
import type { Build } from './build.ts';
import { applied, formulaText, insertInOrder, NUMBER_STEPS } from './change-steps.ts';
import type { ActiveEffect, StoredCharacter } from './character.ts';
import type { CompiledChange, CompiledEffect } from './compiled-effect.ts';
import type { AppliedEffect, SheetProblem, Stat } from './derived.ts';
import { type EquipmentState, equipmentState } from './equipment-state.ts';
import { ownEffects } from './own-effects.ts';
import { type Circumstances, verdict } from './predicate.ts';
import type { SheetRules } from './rules.ts';
import { buildOf } from './walk-build.ts';

/** An effect that is in force or switched on. */
export interface EffectInForce {
  readonly effect: CompiledEffect;
  /** The entry of the character, for those that are switched on. */
  readonly active: ActiveEffect | null;
  /** On, but without force because of this; ''. */
  suppressed: string;
}

const NO_CHANGES: readonly CompiledChange[] = [];
const NO_EFFECTS: readonly CompiledEffect[] = [];
const NO_LISTS: readonly (readonly CompiledChange[])[] = [];
const MODES: ReadonlySet<string> = new Set(['advantage', 'disadvantage']);
const NO_TAGS: readonly string[] = [];

/**
 * A character with everything that acts on it, so that numbers can be asked for.
 * Values are worked out when first needed; one that depends on itself counts as
 * zero the second time and is listed as a problem.
 */
export class SheetContext {
  readonly rules: SheetRules;
  readonly character: StoredCharacter;
  readonly build: Build;
  readonly equipment: EquipmentState;
  readonly inForce: EffectInForce[] = [];
  readonly problems: SheetProblem[] = [];
  /** Slug → what brings it; empty for those put on directly. */
  readonly conditions = new Map<string, string[]>();
  readonly tags = new Set<string>();
  readonly #changes = new Map<string, CompiledChange[]>();
  readonly #options = new Map<CompiledEffect, ActiveEffect>();
  readonly #values = new Map<string, number | string>();
  readonly #applied = new Map<CompiledChange, AppliedEffect>();
  readonly #open = new Set<string>();
  readonly #providers = new Map<string, () => number>();
  readonly #sheet: Circumstances;
  readonly variables = (name: string): number | string => this.value(name);

  constructor(rules: SheetRules, character: StoredCharacter) {
    this.rules = rules;
    this.character = character;
    this.build = buildOf(rules, character.choices);
    this.equipment = equipmentState(rules, this.build, character.inventory);
    this.#sheet = { tags: this.tags, roll: NO_TAGS, variables: this.variables };
    this.#collectTags();
    this.#collectEffects();
    this.#collectConditions();
  }

  get level(): number {
    return this.build.levels.length;
  }

  /** Say how a value is worked out that other values may name. */
  provide(name: string, work: () => number): void {
    this.#providers.set(name, work);
  }

  /** A value by its `@` name; 0 for what the character does not have. */
  value(name: string): number | string {
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    if (this.#open.has(name)) {
      this.problem('effects', 'cycle', `@${name} depends on itself; it counts as 0 there.`);
      return 0;
    }
    this.#open.add(name);
    const value = this.#work(name);
    this.#open.delete(name);
    this.#values.set(name, value);
    return value;
  }

  number(name: string): number {
    const value = this.value(name);
    return typeof value === 'number' ? value : 0;
  }

  #work(name: string): number | string {
    const provided = this.#providers.get(name);
    if (provided !== undefined) return provided();
    const dot = name.indexOf('.');
    const head = dot < 0 ? name : name.slice(0, dot);
    const rest = dot < 0 ? '' : name.slice(dot + 1);
    if (rest === 'mod') return abilityModifier(this.number(head));
    if (head === 'class') return this.build.classes.find(({ entry }) => entry.slug === rest)?.level ?? 0;
    if (head === 'scale') return this.#scale(rest);
    if (head === 'prepared') return this.#table(rest);
    if (name === 'level') return this.level;
    if (name === 'exhaustion') return this.character.exhaustion;
    return 0;
  }

  /** A column of the class tables at the levels the character has; the best where two classes share it. */
  #scale(name: string): number | string {
    let best: number | string = 0;
    for (const { entry, level } of this.build.classes) {
      const value = entry.facts.levels[level - 1]?.scales?.[name];
      if (typeof value === 'string') return value;
      if (value === null) return Number.MAX_SAFE_INTEGER;
      if (typeof value === 'number' && typeof best === 'number') best = Math.max(best, value);
    }
    return best;
  }

  #table(slug: string): number {
    const track = this.build.classes.find(({ entry }) => entry.slug === slug);
    return track?.entry.facts.levels[track.level - 1]?.spellcasting?.known ?? 0;
  }

  #collectTags(): void {
    const { tags, equipment, character } = this;
    tags.add(`edition:${this.rules.edition}`);
    if (equipment.armor === null) tags.add('armor:none');
    else tags.add(`armor:${equipment.armor.facts.category}`).add('armor:worn');
    if (equipment.untrained) tags.add('armor:untrained');
    tags.add(equipment.shield === null ? 'unshielded' : 'shield');
    if (character.concentration !== null) tags.add('concentrating');
    for (const { entry } of this.build.classes) tags.add(`class:${entry.slug}`);
    for (const { id } of character.effects) tags.add(`effect:${id}`);
  }

  #collectEffects(): void {
    const { rules, character, build } = this;
    const seen = new Set<string>();
    const groups = new Set<string>();
    for (const key of build.keys) {
      for (const effect of rules.effectsOf.get(key) ?? NO_EFFECTS) {
        if (effect.record.toggle === undefined && !seen.has(effect.record.id)) {
          if (this.#comesLater(effect, groups)) continue;
          seen.add(effect.record.id);
          this.inForce.push({ effect, active: null, suppressed: '' });
        }
      }
    }
    for (const effect of rules.effectsOf.get('rule:armor') ?? NO_EFFECTS) {
      this.inForce.push({ effect, active: null, suppressed: '' });
    }
    const own = ownEffects(character, rules, ({ path, code, message }) => this.problem(path, code, message));
    for (const effect of own.values()) {
      if (effect.record.toggle === undefined) this.inForce.push({ effect, active: null, suppressed: '' });
    }
    for (const [i, active] of character.effects.entries()) {
      const effect = rules.effects.get(active.id) ?? own.get(active.id);
      if (effect === undefined) {
        this.problem(
          `effects[${i}].id`,
          'unknown_effect',
          `There is no effect "${active.id.slice(0, 60)}" in these rules.`,
        );
      } else if (!seen.has(effect.record.id)) {
        // The same effect never stacks with itself: Bless twice is Bless once.
        seen.add(effect.record.id);
        this.#options.set(effect, active);
        this.inForce.push({ effect, active, suppressed: '' });
      }
    }
    if (character.exhaustion > 0) {
      for (const effect of rules.effectsOf.get('condition:exhaustion') ?? NO_EFFECTS) {
        this.inForce.push({ effect, active: null, suppressed: '' });
      }
    }
    for (const item of this.inForce) this.#enter(item);
  }

  /** Whether another of its group was gained before. */
  #comesLater({ record: { firstOf } }: CompiledEffect, groups: Set<string>): boolean {
    if (firstOf === undefined || firstOf.editions?.includes(this.rules.edition) === false) return false;
    if (groups.has(firstOf.group)) return true;
    groups.add(firstOf.group);
    return false;
  }

  /** Make the changes of an effect count, unless what it needs does not hold. */
  #enter(item: EffectInForce): void {
    const { effect } = item;
    if (!effect.activeWhen.every((test) => test.holds(this.#sheet, false))) {
      item.suppressed = 'its conditions are not met';
      return;
    }
    for (const change of effect.changes) {
      const { target } = change.change;
      const list = this.#changes.get(target);
      if (list === undefined) this.#changes.set(target, [change]);
      else insertInOrder(list, change);
    }
  }

  #collectConditions(): void {
    const immune = new Set(this.members('condition.immune'));
    const open: [string, string][] = this.character.conditions.map((slug) => [slug, '']);
    for (const change of this.changes('condition')) {
      if (this.applies(change)) for (const slug of change.set) open.push([slug, change.effect.record.name]);
    }
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [slug, by] = next;
      if (immune.has(slug)) continue;
      const sources = this.conditions.get(slug);
      if (sources !== undefined) {
        if (by === '') sources.length = 0;
        else if (sources.length > 0) sources.push(by);
        continue;
      }
      this.conditions.set(slug, by === '' ? [] : [by]);
      this.tags.add(`condition:${slug}`);
      for (const effect of this.rules.effectsOf.get(`condition:${slug}`) ?? NO_EFFECTS) {
        const item: EffectInForce = { effect, active: null, suppressed: '' };
        this.inForce.push(item);
        this.#enter(item);
        for (const change of effect.changes) {
          if (change.change.target === 'condition')
            for (const implied of change.set) open.push([implied, slug]);
        }
      }
    }
  }

  problem(path: string, code: string, message: string, severity: SheetProblem['severity'] = 'error'): void {
    this.problems.push({ path, code, message, severity });
  }

  /** Changes of a target in the order they are applied. */
  changes(target: string): readonly CompiledChange[] {
    return this.#changes.get(target) ?? NO_CHANGES;
  }

  /** Those of several targets that have any, one list a target. */
  changesOf(targets: readonly string[]): readonly (readonly CompiledChange[])[] {
    let found: (readonly CompiledChange[])[] | null = null;
    for (const target of targets) {
      const list = this.#changes.get(target);
      if (list === undefined) continue;
      if (found === null) found = [list];
      else found.push(list);
    }
    return found ?? NO_LISTS;
  }

  circumstances(roll: readonly string[] = NO_TAGS): Circumstances {
    return roll.length === 0 ? this.#sheet : { tags: this.tags, roll, variables: this.variables };
  }

  /** Whether a change counts under these circumstances, situations left out. */
  applies({ when }: CompiledChange, on: Circumstances = this.#sheet): boolean {
    return verdict(when, on) === 'yes';
  }

  /** Value of a change without dice. */
  amount({ formula, effect }: CompiledChange): number {
    return formula === null ? 0 : formula.number(this.variablesOf(effect));
  }

  /** What a change does to a roll. Worked out once and shared: Bless acts on every save. */
  appliedOf(change: CompiledChange): AppliedEffect {
    let applied = this.#applied.get(change);
    if (applied === undefined) {
      const { op } = change.change;
      const does = op === 'autoFail' ? 'fails' : MODES.has(op) ? op : this.amountText(change);
      applied = { effect: change.effect.record.id, label: change.effect.record.name, does };
      this.#applied.set(change, applied);
    }
    return applied;
  }

  /** A change in a few signs: `+2`, `1d4`. */
  amountText({ formula, effect }: CompiledChange): string {
    if (formula === null) return '';
    const variables = this.variablesOf(effect);
    if (formula.hasDice) return formula.dice(variables);
    const value = formula.number(variables);
    return value < 0 ? String(value) : `+${value}`;
  }

  /** Names as an effect sees them: `slot` and options are those it began with. */
  variablesOf(effect: CompiledEffect): (name: string) => number | string {
    const options = this.#options.get(effect)?.options;
    if (options === undefined) return this.variables;
    return (name) => {
      if (name === 'slot') return Number(options.slot ?? 0);
      return name.startsWith('option.') ? (options[name.slice('option.'.length)] ?? 0) : this.value(name);
    };
  }

  /** Members a set has from effects, with those picked when an effect began. */
  members(target: string, on: Circumstances = this.#sheet): readonly string[] {
    const members = new Set<string>();
    for (const change of this.changes(target)) {
      if (this.applies(change, on)) for (const member of this.membersOf(change)) members.add(member);
    }
    return [...members];
  }

  membersOf(change: CompiledChange): readonly string[] {
    const options = this.#options.get(change.effect)?.options;
    return change.set.map((member) =>
      member.startsWith('@option.') ? String(options?.[member.slice('@option.'.length)] ?? '') : member,
    );
  }

  /** Names of the effects that set a flag or forbid something. */
  flag(target: string): readonly string[] {
    const names: string[] = [];
    for (const change of this.changes(target))
      if (this.applies(change)) names.push(change.effect.record.name);
    return names;
  }

  ability(ability: Ability): Stat {
    const { base, increases } = this.build.abilities[ability];
    const start = this.character.statBlock?.abilities[ability] ?? base;
    const nodes: ExplainNode[] = [explainNode('Base', 'base', start)];
    for (const { amount, label, source, path } of increases) {
      nodes.push(explainNode(label, 'choice', amount, { source, path }));
    }
    return this.stat(abilityName(ability), [`ability.${ability}`], nodes);
  }

  /** A number: base nodes, then override, add, multiply, at least and at most, in that order. */
  stat(
    label: string,
    targets: readonly string[],
    base: ExplainNode[],
    on: Circumstances = this.#sheet,
  ): Stat {
    const nodes = base;
    let value = 0;
    for (const node of nodes) value += node.value;
    const lists = targets.length === 0 ? NO_LISTS : this.changesOf(targets);
    if (lists.length === 0) return { value, why: explainNode(label, 'total', value, { children: nodes }) };
    for (const op of NUMBER_STEPS) {
      for (const changes of lists) {
        for (const change of changes) {
          if (change.change.op !== op || !this.applies(change, on)) continue;
          const amount = op === 'multiply' ? this.#factor(change) : this.amount(change);
          const next = applied(op, value, amount);
          if (next === value) continue;
          nodes.push(
            explainNode(change.effect.record.name, op === 'add' ? 'effect' : op, next - value, {
              source: change.effect.record.id,
              formula: formulaText(op, change.formula),
            }),
          );
          value = next;
        }
      }
    }
    return { value, why: explainNode(label, 'total', value, { children: nodes }) };
  }

  /** A factor may be a fraction, which formulas round. */
  #factor({ change, effect, formula }: CompiledChange): number {
    const { value } = change;
    return typeof value === 'number' ? value : (formula?.number(this.variablesOf(effect)) ?? 1);
  }
}
