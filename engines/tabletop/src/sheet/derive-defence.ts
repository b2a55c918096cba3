import { type ExplainNode, explainNode } from '@guildhall/kernel';
import { abilityName } from '../compendium/index.ts';
import type { CompiledChange } from './compiled-effect.ts';
import type { DerivedSheet, Stat } from './derived.ts';
import { fixedHitPoints } from './experience.ts';
import { verdict } from './predicate.ts';
import { modeOf } from './roll-stat.ts';
import type { SheetContext } from './sheet-context.ts';

/** Candidates for the base of the armor class; the best one counts, they never add up. */
function armorFormulas(context: SheetContext): { readonly label: string; readonly nodes: ExplainNode[] }[] {
  const { equipment, character } = context;
  if (character.statBlock !== undefined) {
    return [
      { label: 'Stat block', nodes: [explainNode('Stat block', 'base', character.statBlock.armorClass)] },
    ];
  }
  const dexterity = context.number('dex.mod');
  const candidates: { label: string; nodes: ExplainNode[] }[] = [];
  if (equipment.armor === null) {
    candidates.push({
      label: 'Unarmored',
      nodes: [explainNode('Unarmored', 'base', 10), explainNode('Dexterity', 'ability', dexterity)],
    });
  } else {
    const { item, facts } = equipment.armor;
    const nodes: ExplainNode[] = [
      explainNode(item.name, 'armor', facts.base, { source: item.slug ?? '', formula: facts.category }),
    ];
    // Heavy armor never counts Dexterity, not even a negative one.
    if (facts.addDexterity && facts.category !== 'heavy') {
      const most = facts.category === 'medium' ? (facts.maxDexterity ?? 2) : dexterity;
      const counted = Math.min(dexterity, most);
      nodes.push(
        explainNode('Dexterity', 'ability', counted, {
          formula: counted < dexterity ? `at most ${most}` : '',
        }),
      );
    }
    if (item.magic !== undefined)
      nodes.push(explainNode('Magic', 'item', item.magic, { source: item.slug ?? '' }));
    candidates.push({ label: item.name, nodes });
  }
  for (const change of context.changes('ac')) {
    if (change.change.op !== 'formula' || !context.applies(change)) continue;
    candidates.push({ label: change.effect.record.name, nodes: formulaNodes(context, change) });
  }
  return candidates;
}

/** A base formula taken apart at its plus signs. */
function formulaNodes(context: SheetContext, { formula, effect }: CompiledChange): ExplainNode[] {
  const variables = context.variablesOf(effect);
  return (formula?.addends ?? []).map((addend) => {
    const [, ability] = /^@(str|dex|con|int|wis|cha)\.mod$/.exec(addend.text) ?? [];
    const label = ability === undefined ? effect.record.name : abilityName(ability as 'dex');
    return explainNode(label, ability === undefined ? 'base' : 'ability', addend.number(variables), {
      source: effect.record.id,
    });
  });
}

function total(nodes: readonly ExplainNode[]): number {
  let sum = 0;
  for (const { value } of nodes) sum += value;
  return sum;
}

/** Armor class: the best base formula, shield, magic, bonuses. */
export function deriveArmorClass(context: SheetContext): Stat {
  let best: { readonly label: string; readonly nodes: ExplainNode[] } | null = null;
  for (const candidate of armorFormulas(context)) {
    if (best === null || total(candidate.nodes) > total(best.nodes)) best = candidate;
  }
  const nodes = best?.nodes ?? [];
  const { shield } = context.equipment;
  if (shield !== null) {
    nodes.push(explainNode(shield.item.name, 'armor', shield.facts.base, { source: shield.item.slug ?? '' }));
    if (shield.item.magic !== undefined) nodes.push(explainNode('Magic shield', 'item', shield.item.magic));
  }
  return context.stat('Armor class', ['ac'], nodes);
}

/** Maximum of hit points: every level at least 1, Constitution for all levels at once. */
export function deriveHitPoints(context: SheetContext): Stat {
  const { character, build } = context;
  if (character.statBlock !== undefined) {
    return context.stat(
      'Hit points',
      ['hp.max'],
      [explainNode('Stat block', 'base', character.statBlock.hitPoints)],
    );
  }
  const constitution = context.number('con.mod');
  const nodes = build.levels.map(({ class: slug, hitDie, rolled, path }, i) => {
    const die = i === 0 ? hitDie : (rolled ?? fixedHitPoints(hitDie));
    const gained = Math.max(1, die + constitution);
    const name = build.classes.find(({ entry }) => entry.slug === slug)?.entry.name ?? slug;
    const sign = constitution < 0 ? '−' : '+';
    return explainNode(`Level ${i + 1} (${name})`, 'level', gained, {
      source: `class:${slug}`,
      path,
      formula: `${die} ${sign} ${Math.abs(constitution)}${gained > die + constitution ? ', at least 1' : ''}`,
    });
  });
  return context.stat('Hit points', ['hp.max'], nodes);
}

const KINDS_OF_SPEED = ['walk', 'fly', 'swim', 'climb', 'burrow'] as const;

/** Feet by way of moving. */
export function deriveSpeeds(context: SheetContext): Record<string, Stat> {
  const speeds: Record<string, Stat> = {};
  for (const kind of KINDS_OF_SPEED) {
    const base = baseSpeed(context, kind);
    const speed = context.stat(
      `${kind} speed`,
      [`speed.${kind}`, ...(base.length > 0 || kind === 'walk' ? ['speed.all'] : [])],
      base,
    );
    const value = Math.max(0, speed.value);
    if (kind === 'walk' || speed.value > 0) speeds[kind] = { ...speed, value };
  }
  return speeds;
}

function baseSpeed(context: SheetContext, kind: string): ExplainNode[] {
  const { character, build, equipment } = context;
  const block = character.statBlock?.speed[kind];
  if (block !== undefined) return [explainNode('Stat block', 'base', block)];
  if (kind !== 'walk') return [];
  const species = build.species;
  const feet = species?.facts.speed ?? 30;
  const nodes: ExplainNode[] = [
    explainNode(species?.name ?? 'Base', 'species', feet, {
      source: species === null ? '' : `species:${species.slug}`,
    }),
  ];
  const { armor } = equipment;
  const needed = armor?.facts.strengthMinimum ?? 0;
  const slowed =
    armor !== null && context.number('str') < needed && context.flag('flag.heavyArmorSpeed').length === 0;
  if (slowed) nodes.push(explainNode(armor.item.name, 'armor', -10, { formula: `needs Strength ${needed}` }));
  const load = context.number('encumbrance');
  if (load > 0)
    nodes.push(explainNode(load === 1 ? 'Encumbered' : 'Heavily encumbered', 'load', load === 1 ? -10 : -20));
  return nodes;
}

/** Who attacks with what: advantage of attackers against the character. */
export function deriveAttackedBy(context: SheetContext): DerivedSheet['attackedBy'] {
  const applied: DerivedSheet['attackedBy']['applied'][number][] = [];
  const situational: DerivedSheet['attackedBy']['situational'][number][] = [];
  let advantages = 0;
  let disadvantages = 0;
  for (const change of context.changes('attackedBy.mode')) {
    const outcome = verdict(change.when, context.circumstances());
    if (outcome === 'no') continue;
    const { op } = change.change;
    const effect = { effect: change.effect.record.id, label: change.effect.record.name, does: op };
    if (outcome !== 'yes') {
      situational.push({ ...effect, when: outcome });
      continue;
    }
    applied.push(effect);
    if (op === 'advantage') advantages++;
    else disadvantages++;
  }
  const elusive = context.flag('flag.attackAdvantageCancelled');
  for (const label of elusive) applied.push({ effect: '', label, does: 'no advantage' });
  return {
    mode: modeOf(elusive.length > 0 ? 0 : advantages, disadvantages),
    criticalWithin5: context.flag('flag.criticalWithin5').length > 0,
    applied,
    situational,
  };
}

/** Members of the four sets of defences and who gave them. */
export function deriveDefences(
  context: SheetContext,
): Pick<
  DerivedSheet,
  'resistances' | 'immunities' | 'vulnerabilities' | 'conditionImmunities' | 'defenceSources'
> {
  const sources: Record<string, string[]> = {};
  const block = context.character.statBlock;
  const collect = (target: string, name: string, fixed: readonly string[] = []): readonly string[] => {
    const members = new Set(fixed);
    for (const member of fixed) sources[`${name}:${member}`] = ['Stat block'];
    for (const change of context.changes(target)) {
      if (!context.applies(change)) continue;
      for (const member of context.membersOf(change)) {
        members.add(member);
        const list = sources[`${name}:${member}`];
        if (list === undefined) sources[`${name}:${member}`] = [change.effect.record.name];
        else list.push(change.effect.record.name);
      }
    }
    return [...members].sort();
  };
  return {
    resistances: collect('damage.resist', 'resist', block?.resistances),
    immunities: collect('damage.immune', 'immune', block?.immunities),
    vulnerabilities: collect('damage.vulnerable', 'vulnerable', block?.vulnerabilities),
    conditionImmunities: collect('condition.immune', 'condition', block?.conditionImmunities),
    defenceSources: sources,
  };
}

const SIZES = ['Tiny', 'Small', 'Medium', 'Large', 'Huge', 'Gargantuan'];

/** Pounds a creature carries: 15 × Strength, twice for each size above Medium, half when Tiny. */
export function carryingCapacity(
  strength: number,
  size: string,
  sizesUp = 0,
): { capacity: number; pushDragLift: number } {
  const steps = SIZES.indexOf(size);
  const at = Math.min(SIZES.length - 1, (steps < 0 ? 2 : steps) + sizesUp);
  const factor = at === 0 ? 0.5 : 2 ** Math.max(0, at - 2);
  const capacity = Math.floor(15 * strength * factor);
  return { capacity, pushDragLift: capacity * 2 };
}

/** 0 none, 1 encumbered (over 5 × Strength), 2 heavily (over 10 ×). SRD 5.1 variant. */
export function variantEncumbrance(strength: number, carried: number): 0 | 1 | 2 {
  if (carried > strength * 10) return 2;
  return carried > strength * 5 ? 1 : 0;
}

/** What is carried, coins included: 50 of any kind weigh a pound. */
export function carriedWeight({ equipment, character }: SheetContext): number {
  const { cp, sp, ep, gp, pp } = character.currency;
  return equipment.weight + (cp + sp + ep + gp + pp) / 50;
}

export function deriveCarrying(context: SheetContext): DerivedSheet['carrying'] {
  const strength = context.number('str');
  const carried = carriedWeight(context);
  const size = context.character.statBlock?.size ?? context.build.size;
  const sizesUp = context.flag('flag.powerfulBuild').length > 0 ? 1 : 0;
  const { capacity, pushDragLift } = carryingCapacity(strength, size, sizesUp);
  const why = explainNode('Carrying capacity', 'total', capacity, {
    children: [explainNode('Strength', 'ability', capacity, { formula: `15 × ${strength}, ${size}` })],
  });
  const variant = context.number('encumbrance');
  const over = carried > capacity;
  const encumbrance = over
    ? 'over'
    : variant === 2
      ? 'heavily-encumbered'
      : variant === 1
        ? 'encumbered'
        : 'none';
  return {
    carried: Math.round(carried * 100) / 100,
    capacity: { value: capacity, why },
    pushDragLift,
    encumbrance,
  };
}
