import type { Ability, Choice, ChoiceOption as Fact, Ref } from '../compendium/index.ts';
import type { Place } from './build.ts';
import type { ChoiceOption } from './choice-slots.ts';
import { SKILLS, skillName } from './skills.ts';
import { option, type Walk } from './walk.ts';

/** Take a proficiency by its slug, whatever it is of. */
export function grantProficiency(walk: Walk, slug: string, source: string): void {
  const { skills, saves, proficiencies } = walk.build;
  if (slug.startsWith('skill-')) {
    const skill = slug.slice('skill-'.length);
    if (!skills.has(skill)) skills.set(skill, source);
    return;
  }
  if (slug.startsWith('saving-throw-')) {
    const ability = slug.slice('saving-throw-'.length) as Ability;
    if (!saves.has(ability)) saves.set(ability, source);
    return;
  }
  if (!proficiencies.has(slug)) proficiencies.set(slug, source);
}

export function hasProficiency(walk: Walk, slug: string): boolean {
  const { skills, saves, proficiencies } = walk.build;
  if (slug.startsWith('skill-')) return skills.has(slug.slice('skill-'.length));
  if (slug.startsWith('saving-throw-')) return saves.has(slug.slice('saving-throw-'.length) as Ability);
  return proficiencies.has(slug);
}

/** A reference to a proficiency or straight to a skill, as the slug of the proficiency. */
function slugOf({ kind, slug }: Ref): string {
  return kind === 'skills' ? `skill-${slug}` : slug;
}

/** All references below a list of options; nested choices are one level of the same list. */
export function referencesOf(options: readonly Fact[]): readonly Ref[] {
  return options.flatMap((fact) => {
    if ('item' in fact) return [fact.item];
    if ('choice' in fact && 'options' in fact.choice.from) return referencesOf(fact.choice.from.options);
    return 'all' in fact ? referencesOf(fact.all) : [];
  });
}

/** Options for proficiencies, those one has refused. */
function proficiencyOptions(walk: Walk, slugs: readonly string[]): readonly ChoiceOption[] {
  return slugs.map((slug) => {
    const name = slug.startsWith('skill-')
      ? skillName(slug.slice('skill-'.length))
      : (walk.rules.entry('proficiencies', slug)?.name ?? slug).replace(/^Tool: /, '');
    const skill = slug.startsWith('skill-') ? SKILLS[slug.slice('skill-'.length)] : undefined;
    const refusal = hasProficiency(walk, slug) ? 'already proficient' : '';
    return option(slug, name, skill === undefined ? '' : skill, refusal);
  });
}

/** Ask for proficiencies out of a list and take them. */
export function askProficiencies(
  walk: Walk,
  { id, of, level }: Place,
  slugs: readonly string[],
  choose: number,
): void {
  const open = slugs.filter((slug) => !hasProficiency(walk, slug)).length;
  const skills = slugs.every((slug) => slug.startsWith('skill-'));
  const picks = walk.ask(id, {
    type: skills ? 'skill' : 'proficiency',
    step: level <= 1 ? 'class' : 'features',
    label: skills ? 'Skills' : 'Proficiencies',
    of,
    level,
    choose: Math.min(choose, open),
    options: () => proficiencyOptions(walk, slugs),
  });
  for (const pick of picks) grantProficiency(walk, pick, of);
}

/** A choice of the compendium between proficiencies or languages. */
export function askChoice(walk: Walk, place: Place, choice: Choice): void {
  if ('kind' in choice.from && choice.from.kind === 'languages') {
    askLanguages(walk, place, choice.choose);
    return;
  }
  if (!('options' in choice.from)) return;
  const references = referencesOf(choice.from.options);
  if (references[0]?.kind === 'languages') {
    askLanguages(walk, place, choice.choose);
    return;
  }
  askProficiencies(walk, place, [...new Set(references.map(slugOf))], choice.choose);
}

export function askLanguages(walk: Walk, { id, of, level }: Place, choose: number): void {
  const picks = walk.ask(id, {
    type: 'language',
    step: 'species',
    label: 'Languages',
    of,
    level,
    choose,
    options: () =>
      walk.rules
        .all('languages')
        .filter(({ slug }) => slug !== 'druidic' && slug !== 'thieves-cant')
        .map(({ slug, name, facts }) =>
          option(slug, name, facts.rarity, walk.build.languages.has(slug) ? 'already known' : ''),
        ),
  });
  for (const pick of picks) {
    const name = walk.rules.entry('languages', pick)?.name ?? pick;
    if (!walk.build.languages.has(pick)) walk.build.languages.set(pick, of || name);
  }
}
