import { ABILITIES, type Ability, abilityName, type Entry, type Ref } from '../compendium/index.ts';
import { abilityProblems, METHODS } from './ability-scores.ts';
import type { Gained } from './build.ts';
import { option, type Walk } from './walk.ts';
import { applyFacts, gainFeat, isAbility } from './walk-features.ts';
import { askChoice, askLanguages, grantProficiency, referencesOf } from './walk-proficiencies.ts';

/** Scores before anything raises them: `['point-buy', 'str:15', …]`. */
export function askAbilities(walk: Walk): void {
  const picks = walk.ask('abilities', {
    type: 'abilities',
    step: 'abilities',
    label: 'Ability scores',
    of: '',
    choose: ABILITIES.length + 1,
    repeat: true,
    options: () => METHODS.map(({ value, label, detail }) => option(value, label, detail)),
    verify: (given) => abilityProblems(given).join(' '),
  });
  for (const pick of picks) {
    const [ability = '', score = ''] = pick.split(':');
    if (isAbility(ability) && /^\d{1,2}$/.test(score)) walk.build.abilities[ability].base = Number(score);
  }
}

/** Species (race), what it gives and asks. `level` is the character level, for traits that come later. */
export function askSpecies(walk: Walk, level: number): void {
  const { rules, build } = walk;
  const [pick] = walk.ask('species', {
    type: 'species',
    step: 'species',
    label: rules.edition === '2014' ? 'Race' : 'Species',
    of: '',
    choose: 1,
    options: () => rules.all('species').map(({ slug, name, summary }) => option(slug, name, summary)),
  });
  if (pick === undefined) return;
  const species = rules.entry('species', pick);
  if (species === undefined) {
    walk.missing('species', `There is no species "${pick.slice(0, 60)}" in these rules.`);
    return;
  }
  build.species = species;
  build.keys.add(`species:${pick}`);
  const { facts, name } = species;
  askSize(walk, species);
  const by = { label: name, source: `species:${pick}`, path: walk.pathOf('species') };
  for (const { ability, bonus } of facts.abilityBonuses) walk.raise(ability, bonus, 20, by);
  askSpeciesAbilities(walk, species);
  for (const { slug } of facts.languages) build.languages.set(slug, name);
  if (facts.languageChoice !== undefined) {
    askChoice(walk, { id: 'species:language', of: name, level: 0 }, facts.languageChoice);
  }
  const subspecies = askSubspecies(walk, species);
  const ability = askSpellAbility(walk, species);
  for (const trait of facts.traits) gainTrait(walk, trait, name, ability);
  for (const { trait, level: from } of subspecies?.facts.traits ?? []) {
    if (from <= level) gainTrait(walk, trait, subspecies?.name ?? name, ability);
  }
}

function askSize(walk: Walk, { facts, name }: Entry<'species'>): void {
  walk.build.size = facts.sizes[0] ?? 'Medium';
  if (facts.sizes.length < 2) return;
  const [size] = walk.ask('species:size', {
    type: 'size',
    step: 'species',
    label: 'Size',
    of: name,
    choose: 1,
    options: () => facts.sizes.map((value) => option(value, value)),
  });
  if (size !== undefined && facts.sizes.includes(size)) walk.build.size = size;
}

function askSpeciesAbilities(walk: Walk, { facts, name, slug }: Entry<'species'>): void {
  const choice = facts.abilityChoice;
  if (choice === undefined || !('options' in choice.from)) return;
  const bonuses = choice.from.options.flatMap((fact) => ('bonus' in fact ? [fact] : []));
  const picks = walk.ask('species:abilities', {
    type: 'ability-increase',
    step: 'species',
    label: 'Ability increases',
    of: name,
    choose: choice.choose,
    options: () => bonuses.map(({ ability, bonus }) => option(ability, abilityName(ability), `+${bonus}`)),
  });
  for (const pick of picks) {
    const bonus = bonuses.find(({ ability }) => ability === pick);
    if (bonus === undefined) continue;
    const path = walk.pathOf('species:abilities');
    walk.raise(bonus.ability, bonus.bonus, 20, { label: name, source: `species:${slug}`, path });
  }
}

function askSubspecies(walk: Walk, species: Entry<'species'>): Entry<'subspecies'> | null {
  const { rules, build } = walk;
  const subspecies = rules.all('subspecies').filter(({ facts }) => facts.species.slug === species.slug);
  if (subspecies.length === 0) return null;
  const [pick] = walk.ask('species:subspecies', {
    type: 'subspecies',
    step: 'species',
    label: rules.edition === '2014' ? 'Subrace' : 'Lineage',
    of: species.name,
    choose: 1,
    options: () => subspecies.map(({ slug, name, summary }) => option(slug, name, summary)),
  });
  const entry = pick === undefined ? undefined : rules.entry('subspecies', pick);
  if (entry === undefined) return null;
  build.subspecies = entry;
  const by = {
    label: entry.name,
    source: `subspecies:${entry.slug}`,
    path: walk.pathOf('species:subspecies'),
  };
  for (const { ability, bonus } of entry.facts.abilityBonuses) walk.raise(ability, bonus, 20, by);
  build.keys.add(`subspecies:${entry.slug}`);
  return entry;
}

/** 2024: lineages with spells choose the ability they cast by. */
function askSpellAbility(walk: Walk, { slug, name }: Entry<'species'>): Ability {
  if (!walk.rules.choices.speciesAbility.includes(slug)) return 'cha';
  const [pick = 'cha'] = walk.ask('species:spell-ability', {
    type: 'feature',
    step: 'species',
    label: 'Spellcasting ability',
    of: name,
    choose: 1,
    options: () => (['int', 'wis', 'cha'] as const).map((ability) => option(ability, abilityName(ability))),
  });
  return isAbility(pick) ? pick : 'cha';
}

function originGained(id: string, of: string): Gained {
  return { id, of, level: 1, class: '', classLevel: 0, first: true };
}

function gainTrait(walk: Walk, { slug, name: called }: Ref, of: string, ability: Ability): void {
  const { rules } = walk;
  const trait = rules.entry('traits', slug);
  const name = trait?.name ?? called;
  if (walk.build.keys.has(`trait:${slug}`)) return;
  walk.gain({ slug, name, from: 'species', of, level: 0, key: `trait:${slug}`, class: '' });
  const gained = { ...originGained(`trait:${slug}`, name), ability };
  for (const proficiency of trait?.facts.proficiencies ?? []) grantProficiency(walk, proficiency.slug, name);
  for (const { spell } of trait?.facts.spells ?? []) walk.later.push({ spell: spell.slug, level: 1, gained });
  const facts = rules.choices.traits[slug];
  if (facts !== undefined) {
    applyFacts(walk, facts, gained);
    return;
  }
  for (const [i, choice] of (trait?.facts.choices ?? []).entries()) {
    const id = i === 0 ? `trait:${slug}` : `trait:${slug}:${i}`;
    if (choice.of === 'trait' && 'options' in choice.from)
      askTrait(walk, id, name, referencesOf(choice.from.options));
    else if (choice.of === 'spell' && 'options' in choice.from) {
      askTraitSpell(walk, { ...gained, id }, referencesOf(choice.from.options));
    } else askChoice(walk, { id, of: name, level: 0 }, choice);
  }
}

function askTrait(
  walk: Walk,
  id: string,
  of: string,
  traits: readonly { slug: string; name: string }[],
): void {
  const [pick] = walk.ask(id, {
    type: 'trait',
    step: 'species',
    label: of,
    of,
    choose: 1,
    options: () =>
      traits.map(({ slug, name }) =>
        option(slug, name, walk.rules.entry('traits', slug)?.facts.damageType ?? ''),
      ),
  });
  const trait = pick === undefined ? undefined : walk.rules.entry('traits', pick);
  if (trait === undefined) return;
  walk.gain({
    slug: trait.slug,
    name: trait.name,
    from: 'species',
    of,
    level: 0,
    key: `trait:${trait.slug}`,
    class: '',
  });
}

function askTraitSpell(walk: Walk, gained: Gained, spells: readonly { slug: string; name: string }[]): void {
  const picks = walk.ask(gained.id, {
    type: 'cantrip',
    step: 'spells',
    label: 'Cantrip',
    of: gained.of,
    choose: 1,
    options: () => spells.map(({ slug, name }) => option(slug, name)),
  });
  for (const spell of picks) walk.later.push({ spell, level: 0, gained: { ...gained, ability: 'int' } });
}

/** Background, what it gives and asks; 2024 backgrounds raise abilities and give a feat. */
export function askBackground(walk: Walk): void {
  const { rules, build } = walk;
  const custom = rules.choices.backgrounds;
  const [pick] = walk.ask('background', {
    type: 'background',
    step: 'background',
    label: 'Background',
    of: '',
    choose: 1,
    options: () => [
      ...rules.all('backgrounds').map(({ slug, name, summary }) => option(slug, name, summary)),
      ...custom.map(({ slug, name }) => option(slug, name, 'two skills and two languages')),
    ],
  });
  if (pick === undefined) return;
  const own = custom.find(({ slug }) => slug === pick);
  if (own !== undefined) {
    build.background = own;
    for (const [i, fact] of own.questions.entries()) {
      applyFacts(walk, [fact], originGained(`background:${i}`, own.name));
    }
    return;
  }
  const background = rules.entry('backgrounds', pick);
  if (background === undefined) {
    walk.missing('background', `There is no background "${pick.slice(0, 60)}" in these rules.`);
    return;
  }
  build.background = background;
  const { facts, name } = background;
  build.keys.add(`background:${pick}`);
  for (const { slug } of facts.proficiencies) grantProficiency(walk, slug, name);
  for (const [i, choice] of facts.choices.entries()) {
    askChoice(walk, { id: `background:${i}`, of: name, level: 0 }, choice);
  }
  if (facts.abilities.length > 0) askBackgroundAbilities(walk, facts.abilities, background);
  if (facts.feat !== undefined) {
    const { slug, name: feat } = facts.feat.feat;
    const variant = facts.feat.variant ?? (slug === 'magic-initiate' ? 'Wizard' : undefined);
    gainFeat(
      walk,
      slug,
      originGained('background:feat', variant === undefined ? feat : `${feat}: ${variant}`),
    );
  }
}

/** +2 and +1, or +1 three times: three picks, one of them at most twice. SRD 5.2. */
function askBackgroundAbilities(
  walk: Walk,
  from: readonly Ability[],
  { slug, name }: Entry<'backgrounds'>,
): void {
  const id = 'background:abilities';
  const picks = walk.ask(id, {
    type: 'ability-increase',
    step: 'background',
    label: 'Ability increases',
    of: name,
    choose: 3,
    repeat: true,
    options: () => from.map((ability) => option(ability, abilityName(ability), `now ${walk.score(ability)}`)),
    verify: (given) => backgroundProblem(given, from),
  });
  for (const pick of picks.slice(0, 3)) {
    if (isAbility(pick))
      walk.raise(pick, 1, 20, { label: name, source: `background:${slug}`, path: walk.pathOf(id) });
  }
}

function backgroundProblem(picks: readonly string[], from: readonly Ability[]): string {
  if (picks.length > 3) return `${picks.length} picks where 3 are allowed.`;
  const wrong = picks.find((pick) => !(from as readonly string[]).includes(pick));
  if (wrong !== undefined) return `"${wrong.slice(0, 20)}" is not among ${from.join(', ')}.`;
  const most = Math.max(0, ...from.map((ability) => picks.filter((pick) => pick === ability).length));
  return most > 2 ? 'one ability rises by at most 2.' : '';
}

/** 2024: languages everybody chooses beside Common. */
export function askOriginLanguages(walk: Walk): void {
  const count = walk.rules.choices.languages;
  if (count === 0) return;
  walk.build.languages.set('common', 'Common');
  askLanguages(walk, { id: 'languages', of: '', level: 0 }, count);
}
