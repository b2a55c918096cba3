import { type ExplainNode, explainNode } from '@guildhall/kernel';
import { ABILITIES, type Ability, abilityModifier } from '../compendium/index.ts';
import type { StoredCharacter } from './character.ts';
import { deriveAttacks } from './derive-attacks.ts';
import {
  carriedWeight,
  deriveArmorClass,
  deriveAttackedBy,
  deriveCarrying,
  deriveDefences,
  deriveHitPoints,
  deriveSpeeds,
  variantEncumbrance,
} from './derive-defence.ts';
import { deriveConditions, deriveEffects, deriveFeatures, deriveResources } from './derive-effects.ts';
import {
  deriveAbilities,
  deriveConcentrationSave,
  deriveDeathSave,
  deriveInitiative,
  deriveSkills,
} from './derive-rolls.ts';
import { deriveSlots, deriveSpellcasting, deriveSpells } from './derive-spells.ts';
import type { DerivedSheet, Stat } from './derived.ts';
import { nextLevelExperience, proficiencyBonus } from './experience.ts';
import type { SheetRules } from './rules.ts';
import { SheetContext } from './sheet-context.ts';

/** Items a character may be attuned to. */
const ATTUNEMENT = 3;

/**
 * Everything that follows from a stored character, each number with its explanation. Pure: the same
 * character and rules always give the same sheet. A character that is incomplete or breaks a rule
 * gives a sheet too, with the problems listed.
 */
export function deriveSheet(character: StoredCharacter, rules: SheetRules): DerivedSheet {
  const context = new SheetContext(rules, character);
  return sheetOf(context);
}

/** `High Elf`, `Dragonborn (Red)`: the lineage alone where it says the species too. */
function speciesName({ species, subspecies }: SheetContext['build']): string {
  const name = species?.name ?? '';
  if (subspecies === null) return name;
  const lineage = subspecies.name.split(': ').at(-1) ?? '';
  return lineage === subspecies.name || lineage.includes(name) ? lineage : `${name} (${lineage})`;
}

/** The sheet of a context, for callers that need both. */
export function sheetOf(context: SheetContext): DerivedSheet {
  const { character, build, rules } = context;
  const scores = prepareValues(context);
  const hitPointMax = scores.hitPoints();
  const { lost, temp } = character.hitPoints;
  const current = Math.max(0, hitPointMax.value - lost);
  const slots = deriveSlots(context);
  const resources = deriveResources(context);
  const { proficiencies } = build;
  const block = character.statBlock;
  return {
    edition: rules.edition,
    name: character.name,
    level: context.level,
    classes: build.classes.map(({ entry, level, subclass }) => ({
      class: entry.slug,
      name: entry.name,
      level,
      subclass: subclass?.slug ?? '',
      hitDie: entry.facts.hitDie,
    })),
    species: speciesName(build),
    background: build.background?.name ?? '',
    size: block?.size ?? build.size,
    creatureType: block?.creatureType ?? build.species?.facts.creatureType ?? 'Humanoid',
    nextLevelXp: character.xp === null ? null : nextLevelExperience(context.level),
    proficiencyBonus: scores.proficiency,
    abilities: deriveAbilities(context, scores.abilities),
    skills: deriveSkills(context),
    initiative: deriveInitiative(context),
    armorClass: scores.armorClass(),
    hitPoints: { max: hitPointMax, current, temp, state: stateOf(character, current) },
    hitDice: hitDiceOf(context),
    deathSaves: character.deathSaves,
    deathSave: deriveDeathSave(context),
    speeds: scores.speeds(),
    senses: sensesOf(context),
    ...deriveDefences(context),
    damageReduction: context.stat('Damage reduction', ['damage.reduce'], []).value,
    attacks: deriveAttacks(context),
    attackCount: context.stat('Attacks', ['attack.count'], [explainNode('Attack', 'base', 1)]).value,
    attackedBy: deriveAttackedBy(context),
    spellcasting: deriveSpellcasting(context),
    ...slots,
    spells: deriveSpells(context, slots),
    resources,
    features: deriveFeatures(context),
    effects: deriveEffects(context, resources),
    conditions: deriveConditions(context),
    exhaustion: character.exhaustion,
    concentration: concentrationOf(context),
    attunement: {
      used: character.inventory.filter(({ attuned }) => attuned).length,
      max: context.stat('Attunement', ['attunement.max'], [explainNode('Rule', 'base', ATTUNEMENT)]).value,
    },
    carrying: deriveCarrying(context),
    proficiencies: {
      armor: ofType(context, (type) => type === 'armor'),
      weapons: ofType(context, (type) => type === 'weapons'),
      tools: [...proficiencies.keys()].filter((slug) => {
        const type = rules.entry('proficiencies', slug)?.facts.type;
        return type !== 'armor' && type !== 'weapons';
      }),
      languages: [...build.languages.keys()],
    },
    flags: flagsOf(context),
    variables: variablesOf(context),
    // Whoever has a stat block and no choices was never asked.
    open: (block !== undefined && character.choices.length === 0 ? [] : build.questions).filter(
      ({ picks, choose, optional }) => !optional && picks.length < choose,
    ),
    problems: [...build.problems, ...context.problems],
  };
}

/** Numbers that others name; each is worked out when first asked for, whoever asks. */
function prepareValues(context: SheetContext) {
  const once = <T extends Stat | Record<string, Stat>>(work: () => T): (() => T) => {
    let value: T | null = null;
    return () => {
      value ??= work();
      return value;
    };
  };
  const base: ExplainNode[] = [
    explainNode(`Level ${Math.max(1, context.level)}`, 'level', proficiencyBonus(context.level)),
  ];
  const block = context.character.statBlock;
  const proficiency = once(() =>
    context.stat(
      'Proficiency bonus',
      ['prof'],
      block === undefined ? base : [explainNode('Stat block', 'base', block.proficiencyBonus)],
    ),
  );
  context.provide('prof', () => proficiency().value);
  const abilities = {} as Record<Ability, Stat>;
  const ability = (name: Ability): Stat => {
    abilities[name] ??= capped(context, name);
    return abilities[name];
  };
  for (const name of ABILITIES) {
    context.provide(name, () => ability(name).value);
    context.provide(`${name}.mod`, () => abilityModifier(context.number(name)));
  }
  const armorClass = once(() => deriveArmorClass(context));
  const hitPoints = once(() => withLeast(deriveHitPoints(context)));
  const speeds = once(() => deriveSpeeds(context));
  context.provide('ac', () => armorClass().value);
  context.provide('hp.max', () => hitPoints().value);
  context.provide('hp.current', () => Math.max(0, hitPoints().value - context.character.hitPoints.lost));
  context.provide(
    'speed.walk',
    () =>
      context.stat('', ['speed.walk'], [explainNode('', 'base', context.build.species?.facts.speed ?? 30)])
        .value,
  );
  context.provide('encumbrance', () =>
    context.character.options.variantEncumbrance && context.rules.edition === '2014'
      ? variantEncumbrance(context.number('str'), carriedWeight(context))
      : 0,
  );
  for (const name of ABILITIES) context.number(name);
  return { proficiency: proficiency(), abilities, armorClass, hitPoints, speeds };
}

/** A score raised beyond its usual cap by a feature that sets another: Primal Champion. */
function capped(context: SheetContext, ability: Ability): Stat {
  const score = context.ability(ability);
  const caps = context.changes(`ability.${ability}.max`);
  const cap = caps.length === 0 ? 30 : Math.max(...caps.map((change) => context.amount(change)));
  const value = Math.max(1, Math.min(score.value, cap));
  if (value === score.value) return score;
  const over = explainNode('Limit', 'atMost', value - score.value, { formula: `1 to ${cap}` });
  return { value, why: { ...score.why, value, children: [...score.why.children, over] } };
}

/** A creature has at least 1 hit point at most. */
function withLeast(stat: Stat): Stat {
  if (stat.value >= 1) return stat;
  const least = explainNode('At least 1', 'atLeast', 1 - stat.value);
  return { value: 1, why: { ...stat.why, value: 1, children: [...stat.why.children, least] } };
}

function stateOf(character: StoredCharacter, current: number): DerivedSheet['hitPoints']['state'] {
  if (character.dead || character.exhaustion >= 6) return 'dead';
  if (current > 0) return 'up';
  return character.stable ? 'stable' : 'dying';
}

function hitDiceOf({ build, character }: SheetContext): DerivedSheet['hitDice'] {
  const dice = new Map<string, number>();
  for (const { hitDie } of build.levels) dice.set(`d${hitDie}`, (dice.get(`d${hitDie}`) ?? 0) + 1);
  return [...dice].map(([die, max]) => ({
    die,
    max,
    left: Math.max(0, max - (character.hitDiceSpent[die] ?? 0)),
  }));
}

function sensesOf(context: SheetContext): Record<string, number> {
  const senses: Record<string, number> = { ...context.character.statBlock?.senses };
  for (const sense of ['darkvision', 'blindsight', 'tremorsense', 'truesight']) {
    const feet = context.stat(
      sense,
      [`sense.${sense}`],
      [explainNode('Base', 'base', senses[sense] ?? 0)],
    ).value;
    if (feet > 0) senses[sense] = feet;
  }
  return senses;
}

function ofType({ build, rules }: SheetContext, fits: (type: string) => boolean): string[] {
  return [...build.proficiencies.keys()].filter((slug) =>
    fits(rules.entry('proficiencies', slug)?.facts.type ?? ''),
  );
}

const FLAGS: readonly (readonly [target: string, name: string])[] = Object.entries({
  casting: 'cannot-cast',
  'concentration.keep': 'cannot-concentrate',
  action: 'no-action',
  bonusAction: 'no-bonus-action',
  reaction: 'no-reaction',
  speech: 'cannot-speak',
  'flag.incapacitated': 'incapacitated',
  'flag.evasion': 'evasion',
  'flag.reliableTalent': 'reliable-talent',
  'flag.relentlessEndurance': 'relentless-endurance',
});

function flagsOf(context: SheetContext): Record<string, readonly string[]> {
  const flags: Record<string, readonly string[]> = {};
  for (const [target, name] of FLAGS) {
    const by = context.flag(target);
    if (by.length > 0) flags[name] = by;
  }
  return flags;
}

function concentrationOf(context: SheetContext): DerivedSheet['concentration'] {
  const { concentration } = context.character;
  if (concentration === null) return null;
  const name = context.rules.entry('spells', concentration.spell)?.name ?? concentration.spell;
  return { spell: concentration.spell, name, save: deriveConcentrationSave(context) };
}

/** What dice macros may name. */
function variablesOf(context: SheetContext): Record<string, number> {
  const values: Record<string, number> = { prof: context.number('prof'), level: context.level };
  for (const ability of ABILITIES) {
    values[ability] = context.number(ability);
    values[`${ability}.mod`] = context.number(`${ability}.mod`);
  }
  for (const { entry, level } of context.build.classes) values[`class.${entry.slug}`] = level;
  return values;
}
