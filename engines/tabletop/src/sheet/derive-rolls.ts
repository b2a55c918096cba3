import { type ExplainNode, explainNode } from '@guildhall/kernel';
import { ABILITIES, type Ability, abilityName } from '../compendium/index.ts';
import type { AbilityStat, ProficiencyRank, RollStat, SaveStat, SkillStat, Stat } from './derived.ts';
import { rollStat } from './roll-stat.ts';
import type { SheetContext } from './sheet-context.ts';
import { SKILLS, skillName } from './skills.ts';

/** The proficiency bonus as far as it counts: never more than once, multiplied by 0, ½ (down), 1 or 2. */
export function proficiencyNode(context: SheetContext, rank: ProficiencyRank, label: string): ExplainNode[] {
  const bonus = Math.floor(context.number('prof') * rank);
  return rank === 0
    ? []
    : [explainNode(label, 'proficiency', bonus, { formula: rank === 1 ? '' : `${rank} × @prof` })];
}

export function modifierNode(context: SheetContext, ability: Ability): ExplainNode {
  const score = context.number(ability);
  return explainNode(abilityName(ability), 'ability', context.number(`${ability}.mod`), {
    formula: `(${score} − 10) / 2`,
  });
}

/** Scores with their checks and saves. */
export function deriveAbilities(
  context: SheetContext,
  scores: Readonly<Record<Ability, Stat>>,
): Record<Ability, AbilityStat> {
  const abilities = {} as Record<Ability, AbilityStat>;
  for (const ability of ABILITIES) {
    abilities[ability] = {
      score: scores[ability],
      modifier: context.number(`${ability}.mod`),
      check: deriveCheck(context, ability),
      save: deriveSave(context, ability),
    };
  }
  return abilities;
}

function deriveCheck(context: SheetContext, ability: Ability): RollStat {
  return rollStat(context, {
    label: `${abilityName(ability)} check`,
    targets: [`check.${ability}`, 'check.all'],
    modes: [`check.${ability}.mode`, 'check.all.mode'],
    base: [
      modifierNode(context, ability),
      ...proficiencyNode(context, untrainedRank(context, ability, false), 'Half proficiency'),
    ],
    tags: [`ability:${ability}`],
    rules: encumbered(context, ability),
  });
}

/** Half proficiency of those without training. 2014: any ability check; 2024: only skills one lacks. */
function untrainedRank(context: SheetContext, ability: Ability, skill: boolean): ProficiencyRank {
  const is2014 = context.rules.edition === '2014';
  if (context.flag('flag.jackOfAllTrades').length > 0 && (is2014 || skill)) return 0.5;
  const physical = ability === 'str' || ability === 'dex' || ability === 'con';
  return physical && context.flag('flag.remarkableAthlete').length > 0 ? 0.5 : 0;
}

/** Variant encumbrance of 2014: beyond ten times Strength. */
function encumbered(
  context: SheetContext,
  ability: Ability,
): readonly { mode: 'disadvantage'; label: string }[] {
  const physical = ability === 'str' || ability === 'dex' || ability === 'con';
  const heavy = physical && context.number('encumbrance') === 2;
  return heavy ? [{ mode: 'disadvantage', label: 'Heavily encumbered' }] : [];
}

function deriveSave(context: SheetContext, ability: Ability): SaveStat {
  const fixed = context.character.statBlock?.savingThrows[ability];
  const proficient =
    context.build.saves.has(ability) ||
    fixed !== undefined ||
    context.members('proficiency.save').includes(ability);
  const base =
    fixed === undefined
      ? [modifierNode(context, ability), ...(proficient ? proficiencyNode(context, 1, 'Proficiency') : [])]
      : [explainNode('Stat block', 'base', fixed)];
  const roll = rollStat(context, {
    label: `${abilityName(ability)} save`,
    targets: [`save.${ability}`, 'save.all'],
    modes: [`save.${ability}.mode`, 'save.all.mode'],
    base,
    tags: [`ability:${ability}`],
    rules: encumbered(context, ability),
  });
  return { ...roll, ability, proficient };
}

/** All skills with their passive values. */
export function deriveSkills(context: SheetContext): SkillStat[] {
  const granted = context.members('proficiency.skill');
  const experts = context.members('expertise');
  return Object.entries(SKILLS).map(([slug, ability]) => {
    const { skills, expertise } = context.build;
    const proficient = skills.has(slug) || granted.includes(slug);
    const expert = proficient && (expertise.has(slug) || experts.includes(slug));
    const rank: ProficiencyRank = expert ? 2 : proficient ? 1 : untrainedRank(context, ability, true);
    const label = expert ? 'Expertise' : proficient ? 'Proficiency' : 'Half proficiency';
    const fixed = context.character.statBlock?.skills[slug];
    const base =
      fixed === undefined
        ? [modifierNode(context, ability), ...proficiencyNode(context, rank, label)]
        : [explainNode('Stat block', 'base', fixed)];
    const roll = rollStat(context, {
      label: skillName(slug),
      targets: [`skill.${slug}`, 'skill.all', `check.${ability}`, 'check.all'],
      modes: [`skill.${slug}.mode`, 'skill.all.mode', `check.${ability}.mode`, 'check.all.mode'],
      base,
      tags: [`ability:${ability}`, `skill:${slug}`, ...(proficient ? ['proficient'] : [])],
      rules:
        slug === 'stealth'
          ? [...noisyArmor(context), ...encumbered(context, ability)]
          : encumbered(context, ability),
    });
    return { ...roll, slug, name: skillName(slug), ability, rank, passive: passiveOf(context, slug, roll) };
  });
}

/** Armor, item by item, that makes Stealth harder. */
function noisyArmor({ equipment }: SheetContext): readonly { mode: 'disadvantage'; label: string }[] {
  const { armor } = equipment;
  return armor?.facts.stealthDisadvantage === true ? [{ mode: 'disadvantage', label: armor.item.name }] : [];
}

/** 10 and all that is added, 5 more with advantage, 5 less with disadvantage. */
function passiveOf(context: SheetContext, slug: string, roll: RollStat): Stat {
  const nodes = [explainNode('Passive', 'base', 10), ...roll.why.children];
  if (roll.mode !== 'normal') {
    nodes.push(
      explainNode(
        roll.mode === 'advantage' ? 'Advantage' : 'Disadvantage',
        'formula',
        roll.mode === 'advantage' ? 5 : -5,
      ),
    );
  }
  return context.stat(`Passive ${skillName(slug)}`, [`passive.${slug}`], nodes);
}

/** A Dexterity check; 2014 half proficiencies count, 2024 do not. */
export function deriveInitiative(context: SheetContext): RollStat {
  const rank = context.rules.edition === '2014' ? untrainedRank(context, 'dex', false) : 0;
  return rollStat(context, {
    label: 'Initiative',
    targets: ['initiative', 'check.dex', 'check.all'],
    modes: ['initiative.mode', 'check.dex.mode', 'check.all.mode'],
    base: [modifierNode(context, 'dex'), ...proficiencyNode(context, rank, 'Half proficiency')],
    tags: ['ability:dex'],
  });
}

/** The save that keeps a spell going. */
export function deriveConcentrationSave(context: SheetContext): RollStat {
  const proficient = context.build.saves.has('con');
  return rollStat(context, {
    label: 'Concentration',
    targets: ['concentration', 'save.con', 'save.all'],
    modes: ['concentration.mode', 'save.con.mode', 'save.all.mode'],
    base: [modifierNode(context, 'con'), ...(proficient ? proficiencyNode(context, 1, 'Proficiency') : [])],
    tags: ['ability:con'],
  });
}
