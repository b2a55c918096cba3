import { type ExplainNode, explainNode } from '@guildhall/kernel';
import { ABILITIES, type Ability, abilityName } from '../compendium/index.ts';
import type { AbilityStat, ProficiencyRank, RollStat, SaveStat, SkillStat, Stat } from './derived.ts';
import { type RollKeys, rollKeys, rollStat } from './roll-stat.ts';
import type { SheetContext } from './sheet-context.ts';
import { SKILLS, skillName } from './skills.ts';

const byAbility = <T>(make: (ability: Ability) => T) =>
  Object.fromEntries(ABILITIES.map((ability) => [ability, make(ability)])) as Record<Ability, T>;

const CHECKS = byAbility((ability) => rollKeys([`check.${ability}`, 'check.all']));
const SAVES = byAbility((ability) => rollKeys([`save.${ability}`, 'save.all']));
const ABILITY_TAGS = byAbility((ability) => [`ability:${ability}`]);
const MODIFIERS = byAbility((ability) => `${ability}.mod`);
const INITIATIVE = rollKeys(['initiative', 'check.dex', 'check.all']);
const CONCENTRATION = rollKeys(['concentration', 'save.con', 'save.all']);
const DEATH = rollKeys(['death', 'save.all']);

interface PassiveKeys {
  readonly label: string;
  readonly targets: readonly string[];
}

/** Skills with all names that are looked up for them. */
const EVERY_SKILL = Object.entries(SKILLS).map(([slug, ability]) => {
  const name = skillName(slug);
  const keys: RollKeys = rollKeys([`skill.${slug}`, 'skill.all', `check.${ability}`, 'check.all']);
  const passive: PassiveKeys = { label: `Passive ${name}`, targets: [`passive.${slug}`] };
  const untrained = [`ability:${ability}`, `skill:${slug}`];
  return {
    slug,
    name,
    ability,
    keys,
    passive,
    tags: { untrained, proficient: [...untrained, 'proficient'] },
  };
});

/** The proficiency bonus as far as it counts: never more than once, multiplied by 0, ½ (down), 1 or 2. */
export function proficiencyNode(context: SheetContext, rank: ProficiencyRank, label: string): ExplainNode[] {
  const bonus = Math.floor(context.number('prof') * rank);
  return rank === 0
    ? []
    : [explainNode(label, 'proficiency', bonus, { formula: rank === 1 ? '' : `${rank} × @prof` })];
}

export function modifierNode(context: SheetContext, ability: Ability): ExplainNode {
  const score = context.number(ability);
  return explainNode(abilityName(ability), 'ability', context.number(MODIFIERS[ability]), {
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
    ...CHECKS[ability],
    base: [
      modifierNode(context, ability),
      ...proficiencyNode(context, untrainedRank(context, ability, false), 'Half proficiency'),
    ],
    tags: ABILITY_TAGS[ability],
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
    ...SAVES[ability],
    base,
    tags: ABILITY_TAGS[ability],
    rules: encumbered(context, ability),
  });
  return { ...roll, ability, proficient };
}

/** All skills with their passive values. */
export function deriveSkills(context: SheetContext): SkillStat[] {
  const granted = context.members('proficiency.skill');
  const experts = context.members('expertise');
  return EVERY_SKILL.map(({ slug, name, ability, keys, passive, tags }) => {
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
      label: name,
      ...keys,
      base,
      tags: proficient ? tags.proficient : tags.untrained,
      rules:
        slug === 'stealth'
          ? [...noisyArmor(context), ...encumbered(context, ability)]
          : encumbered(context, ability),
    });
    // Field by field: copying an object whole takes as long as the roll.
    const { value, why, dice, mode, autoFail, applied, situational, die, least, expr } = roll;
    return {
      value,
      why,
      dice,
      mode,
      autoFail,
      applied,
      situational,
      die,
      least,
      expr,
      slug,
      name,
      ability,
      rank,
      passive: passiveOf(context, passive, roll),
    };
  });
}

/** Armor, item by item, that makes Stealth harder. */
function noisyArmor({ equipment }: SheetContext): readonly { mode: 'disadvantage'; label: string }[] {
  const { armor } = equipment;
  return armor?.facts.stealthDisadvantage === true ? [{ mode: 'disadvantage', label: armor.item.name }] : [];
}

/** 10 and all that is added, 5 more with advantage, 5 less with disadvantage. */
function passiveOf(context: SheetContext, { label, targets }: PassiveKeys, roll: RollStat): Stat {
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
  return context.stat(label, targets, nodes);
}

/** A Dexterity check; 2014 half proficiencies count, 2024 do not. */
export function deriveInitiative(context: SheetContext): RollStat {
  const rank = context.rules.edition === '2014' ? untrainedRank(context, 'dex', false) : 0;
  return rollStat(context, {
    label: 'Initiative',
    ...INITIATIVE,
    base: [modifierNode(context, 'dex'), ...proficiencyNode(context, rank, 'Half proficiency')],
    tags: ['ability:dex'],
  });
}

/** A save of no ability: what acts on all saves and on every d20 acts on it. */
export function deriveDeathSave(context: SheetContext): RollStat {
  return rollStat(context, { label: 'Death save', ...DEATH, base: [] });
}

/** The save that keeps a spell going. */
export function deriveConcentrationSave(context: SheetContext): RollStat {
  const proficient = context.build.saves.has('con');
  return rollStat(context, {
    label: 'Concentration',
    ...CONCENTRATION,
    base: [modifierNode(context, 'con'), ...(proficient ? proficiencyNode(context, 1, 'Proficiency') : [])],
    tags: ['ability:con'],
  });
}
