import type {
  BackgroundFacts,
  ClassFacts,
  FeatFacts,
  FeatureFacts,
  SpeciesFacts,
  SubclassFacts,
  SubspeciesFacts,
  TraitFacts,
} from '../facts.ts';
import { compact, type Fields } from '../fields.ts';
import type { Choice, Prerequisite, Ref } from '../parts.ts';
import { choiceOf, choicesOf, featurePrerequisites, optionalChoice, scorePrerequisites } from './choices.ts';
import { casterProgression, classLevels, type LevelTables, subclassLevels } from './levels.ts';
import { countedOf, moneyOf, optionalRef, refOf, refsOf } from './references.ts';

/** What characters are made of, from the records of 5e-database. */

export function classFacts(source: Fields, tables: LevelTables): ClassFacts {
  const primary = source.optionalObject('primary_ability');
  const primaryOptions = primary?.optionalObject('ability_score_options');
  const abilities = primaryOptions
    ? primaryOptions
        .object('from')
        .objects('options')
        .map((option) => option.object('item').ability('index'))
    : primary?.objects('ability_scores').map((ability) => ability.ability('index'));
  const multiclass = source.object('multi_classing');
  const levels = classLevels(tables, source.text('index'));
  const spellcasting = source.optionalObject('spellcasting');
  return compact({
    hitDie: source.number('hit_die'),
    primaryAbilities: abilities,
    primaryAny: primaryOptions === undefined ? undefined : true,
    savingThrows: source.objects('saving_throws').map((ability) => ability.ability('index')),
    proficiencies: refsOf(source, 'proficiencies'),
    proficiencyChoices: choicesOf(source, 'proficiency_choices'),
    equipment: countedOf(source, 'starting_equipment', 'equipment'),
    equipmentChoices: choicesOf(source, 'starting_equipment_options'),
    multiclass: {
      prerequisites: scorePrerequisites(multiclass, 'prerequisites', 'prerequisite_options'),
      proficiencies: refsOf(multiclass, 'proficiencies'),
      proficiencyChoices: choicesOf(multiclass, 'proficiency_choices'),
    },
    spellcasting:
      spellcasting === undefined
        ? undefined
        : {
            ability: spellcasting.object('spellcasting_ability').ability('index'),
            fromLevel: spellcasting.number('level'),
            progression: casterProgression(levels),
          },
    subclasses: refsOf(source, 'subclasses'),
    levels,
  });
}

/** How a class casts, in the book's own paragraphs; empty for the others. */
export function spellcastingText(source: Fields): string | undefined {
  const info = source.optionalObject('spellcasting')?.objects('info') ?? [];
  const text = info.map((part) => `### ${part.text('name')}\n\n${part.prose('desc') ?? ''}`).join('\n\n');
  return text === '' ? undefined : text;
}

export function subclassFacts(source: Fields, tables: LevelTables): SubclassFacts {
  return compact({
    class: refOf(source.object('class')),
    title: source.optionalText('subclass_flavor'),
    levels: subclassLevels(tables, source.text('index')),
    spells: source.objects('spells').map((entry) => {
      const requirements = entry.objects('prerequisites');
      const level = requirements.find((requirement) => requirement.text('type') === 'level');
      const feature = requirements.find((requirement) => requirement.text('type') === 'feature');
      return compact({
        spell: refOf(entry.object('spell')),
        level: Number(/\d+$/.exec(level?.text('index') ?? '')?.[0] ?? 1),
        choice: feature?.text('index'),
      });
    }),
  });
}

function abilityBonuses(source: Fields): SpeciesFacts['abilityBonuses'] {
  return source.objects('ability_bonuses').map((entry) => ({
    ability: entry.object('ability_score').ability('index'),
    bonus: entry.number('bonus'),
  }));
}

export function speciesFacts(source: Fields): SpeciesFacts {
  const size = source.optionalText('size');
  const options = source.optionalObject('size_options')?.object('from').objects('options') ?? [];
  return compact({
    creatureType: source.optionalText('type'),
    sizes: size === undefined ? options.map((option) => option.text('size')) : [size],
    speed: source.number('speed'),
    abilityBonuses: abilityBonuses(source),
    abilityChoice: optionalChoice(source, 'ability_bonus_options'),
    languages: refsOf(source, 'languages'),
    languageChoice: optionalChoice(source, 'language_options'),
    traits: refsOf(source, 'traits'),
    subspecies: refsOf(source, source.has('subraces') ? 'subraces' : 'subspecies'),
  });
}

export function subspeciesFacts(source: Fields): SubspeciesFacts {
  const traits = source.objects(source.has('racial_traits') ? 'racial_traits' : 'traits');
  return compact({
    species: refOf(source.object(source.has('race') ? 'race' : 'species')),
    damageType: source.optionalObject('damage_type')?.text('index'),
    abilityBonuses: abilityBonuses(source),
    traits: traits.map((trait) => ({ trait: refOf(trait), level: trait.optionalNumber('level') ?? 1 })),
  });
}

export function traitFacts(source: Fields): TraitFacts {
  const specific = source.optionalObject('trait_specific');
  const choices: Choice[] = [];
  for (const holder of [source, specific]) {
    for (const key of ['proficiency_choices', 'language_options', 'spell_options', 'subtrait_options']) {
      const found = holder?.optionalObject(key);
      if (found !== undefined) choices.push(choiceOf(found));
    }
  }
  return compact({
    species: refsOf(source, source.has('races') ? 'races' : 'species'),
    subspecies: refsOf(source, source.has('subraces') ? 'subraces' : 'subspecies'),
    parent: optionalRef(source, 'parent'),
    proficiencies: refsOf(source, 'proficiencies'),
    choices,
    speed: source.optionalNumber('speed'),
    damageType: specific?.optionalObject('damage_type')?.text('index'),
    breath: breathOf(specific?.optionalObject('breath_weapon')),
    spells: source.objects('spells').map((entry) =>
      compact({
        spell: refOf(entry.object('spell')),
        uses: entry.has('uses') ? String(entry.raw('uses')) : undefined,
        recovery: entry.optionalText('recovery'),
      }),
    ),
  });
}

function breathOf(source: Fields | undefined): TraitFacts['breath'] {
  if (source === undefined) return undefined;
  const dc = source.object('dc');
  const area = source.object('area_of_effect');
  const damage = source.objects('damage')[0]?.object('damage_at_character_level');
  return compact({
    save: { ability: dc.object('dc_type').ability('index'), success: successOf(dc, 'success_type') },
    area: { shape: area.text('type'), size: area.number('size') },
    damageByLevel: Object.fromEntries(
      (damage?.keys() ?? []).map((level) => [level, damage?.text(level) ?? '']),
    ),
    usage: source.optionalObject('usage')?.optionalText('type'),
  });
}

/** What a saved creature still suffers. */
export function successOf(source: Fields, key: string): 'none' | 'half' | 'other' {
  const found = source.optionalText(key);
  return found === 'half' || found === 'none' ? found : 'other';
}

export function backgroundFacts(source: Fields): BackgroundFacts {
  const feat = source.optionalObject('feat');
  const gold = source.optionalObject('starting_gold');
  const characteristics = ['personality_traits', 'ideals', 'bonds', 'flaws'].flatMap((key) => {
    const choice = source.optionalObject(key);
    if (choice === undefined) return [];
    const text = choice
      .object('from')
      .objects('options')
      .map((option) => option.optionalText('string') ?? option.text('desc'));
    return [{ name: key.replace('_', ' '), choose: choice.number('choose'), text }];
  });
  const languages = optionalChoice(source, 'language_options');
  return compact({
    abilities: source.objects('ability_scores').map((ability) => ability.ability('index')),
    feat:
      feat === undefined
        ? undefined
        : compact({ feat: refOf(feat), variant: feat.optionalText('note') || undefined }),
    feature: source.optionalObject('feature')?.text('name'),
    proficiencies: refsOf(
      source,
      source.has('starting_proficiencies') ? 'starting_proficiencies' : 'proficiencies',
    ),
    choices: [...choicesOf(source, 'proficiency_choices'), ...(languages === undefined ? [] : [languages])],
    equipment: countedOf(source, 'starting_equipment', 'equipment'),
    equipmentChoices: choicesOf(
      source,
      source.has('starting_equipment_options') ? 'starting_equipment_options' : 'equipment_options',
    ),
    money: gold === undefined ? undefined : moneyOf(gold),
    characteristics,
  });
}

export function featFacts(source: Fields): FeatFacts {
  return compact({
    type: source.optionalText('type'),
    repeatable: source.has('repeatable'),
    prerequisites: featPrerequisites(source),
  });
}

/** 2014 lists scores; 2024 has one object with a level and the name of a feature. */
function featPrerequisites(source: Fields): readonly Prerequisite[] {
  if (Array.isArray(source.raw('prerequisites')))
    return scorePrerequisites(source, 'prerequisites', 'prerequisite_options');
  const single = source.optionalObject('prerequisites');
  const level = single?.optionalNumber('minimum_level');
  const featureNamed = single?.optionalText('feature_named');
  const scores = scorePrerequisites(source, 'no_such_list', 'prerequisite_options');
  return [
    ...(level === undefined ? [] : [{ level }]),
    ...(featureNamed === undefined ? [] : [{ featureNamed }]),
    ...scores,
  ];
}

/** Level of a feature: a number (2014) or a reference to a level row (2024). */
function featureLevel(source: Fields): number {
  if (typeof source.raw('level') === 'number') return source.number('level');
  return Number(/\d+$/.exec(source.object('level').text('index'))?.[0] ?? 1);
}

export function featureFacts(source: Fields, nameOf: (kind: string, slug: string) => string): FeatureFacts {
  const specific = source.optionalObject('feature_specific');
  const choices = (specific?.keys() ?? []).flatMap((key): Choice[] => {
    if (key !== 'invocations') return [choiceOf(specific!.object(key))];
    const options = specific!.objects(key).map((item) => ({ item: refOf(item) as Ref }));
    return [{ choose: 0, of: 'feature', from: { options } }];
  });
  return compact({
    class: refOf(source.object('class')),
    subclass: optionalRef(source, 'subclass'),
    level: featureLevel(source),
    parent: optionalRef(source, 'parent'),
    prerequisites: featurePrerequisites(source, nameOf),
    choices,
  });
}
