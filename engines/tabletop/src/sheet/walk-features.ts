import { ABILITIES, type Ability, abilityName, type Entry } from '../compendium/index.ts';
import type { Gained } from './build.ts';
import type { FeatureOption, QuestionFact } from './rules-data.ts';
import { SKILLS, skillName } from './skills.ts';
import { option, type Walk } from './walk.ts';
import { askMastery } from './walk-mastery.ts';
import {
  askChoice,
  askLanguages,
  askProficiencies,
  grantProficiency,
  hasProficiency,
} from './walk-proficiencies.ts';
import { askMarkedSpell, askSpells } from './walk-spells.ts';

/** How many picks a fact asks for at this level; 0 for none. */
function countOf(fact: QuestionFact, { classLevel, first }: Gained): number {
  if ('grant' in fact) return first ? 1 : 0;
  if (fact.at !== undefined) return fact.at[String(classLevel)] ?? 0;
  return first ? (fact.choose ?? 1) : 0;
}

/** Ask everything the facts of a feature, trait or feat ask, and take what they grant. */
export function applyFacts(walk: Walk, facts: readonly QuestionFact[], gained: Gained): void {
  for (const [i, fact] of facts.entries()) {
    const choose = countOf(fact, gained);
    if (choose === 0) continue;
    applyFact(walk, fact, { ...gained, id: i === 0 ? gained.id : `${gained.id}:${i}` }, choose);
  }
}

function applyFact(walk: Walk, fact: QuestionFact, gained: Gained, choose: number): void {
  const { build } = walk;
  if ('grant' in fact) {
    if (fact.grant === 'proficiencies') for (const slug of fact.of) grantProficiency(walk, slug, gained.of);
    else if (fact.grant === 'languages') for (const slug of fact.of) build.languages.set(slug, gained.of);
    else for (const { spell, level } of fact.spells) walk.later.push({ spell, level, gained });
    return;
  }
  switch (fact.ask) {
    case 'skill': {
      const skills = (fact.from ?? Object.keys(SKILLS)).map((slug) => `skill-${slug}`);
      askProficiencies(walk, gained, [...skills, ...(fact.tools ?? [])], choose);
      return;
    }
    case 'language':
      askLanguages(walk, gained, choose);
      return;
    case 'expertise':
      askExpertise(walk, fact, gained, choose);
      return;
    case 'feat':
      askFeat(walk, fact.types, gained, fact.options ?? []);
      return;
    case 'feature':
      askFeature(walk, fact, gained, choose);
      return;
    case 'weapon-mastery':
      askMastery(walk, fact.melee === true, gained, choose);
      return;
    case 'spell':
      askSpells(walk, fact, gained, choose);
      return;
    case 'mark-spell':
      askMarkedSpell(walk, fact, gained, choose);
      return;
    case 'ability':
      askAbility(walk, fact, gained, choose);
      return;
    case 'magic-initiate':
      askMagicInitiate(walk, gained);
  }
}

/** Gain a feature and ask what it asks: facts of the rules first, else the choices of its entry. */
export function gainFeature(
  walk: Walk,
  entry: FeatureOption | Entry<'features'>,
  gained: Gained,
  from: string,
): void {
  walk.gain({
    slug: entry.slug,
    name: entry.name,
    from,
    of: gained.of,
    level: gained.classLevel,
    key: `feature:${entry.slug}`,
    class: gained.class,
  });
  askFeatureQuestions(walk, entry.slug, { ...gained, first: true });
}

/** What a feature asks at a level of its class. */
export function askFeatureQuestions(walk: Walk, slug: string, gained: Gained): void {
  const facts = walk.rules.choices.features[slug];
  if (facts !== undefined) {
    applyFacts(walk, facts, gained);
    return;
  }
  const entry = walk.rules.entry('features', slug);
  if (!gained.first || entry === undefined) return;
  for (const [i, choice] of entry.facts.choices.entries()) {
    const id = i === 0 ? gained.id : `${gained.id}:${i}`;
    if (choice.choose === 0 || !('options' in choice.from)) continue;
    const [first] = choice.from.options;
    if (first !== undefined && 'name' in first) {
      const names = choice.from.options.flatMap((fact) => ('name' in fact ? [fact.name] : []));
      askText(walk, { ...gained, id }, entry, names);
    } else if (choice.of === 'feature') {
      const slugs = choice.from.options.flatMap((fact) => ('item' in fact ? [fact.item] : []));
      askFeature(
        walk,
        { ask: 'feature', options: slugs.map(({ slug: value, name }) => ({ slug: value, name })) },
        { ...gained, id },
        choice.choose,
      );
    } else if (choice.of === 'proficiency') {
      askExpertise(walk, { ask: 'expertise' }, { ...gained, id }, choice.choose);
    } else {
      askChoice(walk, { ...gained, id }, choice);
    }
  }
}

function askText(
  walk: Walk,
  { id, of, level }: Gained,
  entry: Entry<'features'>,
  names: readonly string[],
): void {
  const family = entry.slug.replace(/-\d.*$/, '');
  const taken = walk.build.texts.get(family) ?? [];
  const picks = walk.ask(id, {
    type: 'text',
    step: 'features',
    label: entry.name,
    of,
    level,
    choose: 1,
    options: () => names.map((name) => option(name, name, '', taken.includes(name) ? 'already chosen' : '')),
  });
  walk.build.texts.set(family, [...taken, ...picks]);
}

function askExpertise(
  walk: Walk,
  fact: { readonly ask: 'expertise'; readonly from?: readonly string[]; readonly tools?: readonly string[] },
  { id, of, level }: Gained,
  choose: number,
): void {
  const { skills, expertise } = walk.build;
  const candidates = [
    ...(fact.from ?? Object.keys(SKILLS)).filter((slug) => skills.has(slug)),
    ...(fact.tools ?? []).filter((slug) => hasProficiency(walk, slug)),
  ];
  const open = candidates.filter((slug) => !expertise.has(slug)).length;
  const picks = walk.ask(id, {
    type: 'expertise',
    step: 'features',
    label: 'Expertise',
    of,
    level,
    choose: Math.min(choose, open),
    options: () =>
      candidates.map((slug) => {
        const label =
          SKILLS[slug] === undefined
            ? (walk.rules.entry('proficiencies', slug)?.name ?? slug)
            : skillName(slug);
        return option(slug, label, 'double proficiency', expertise.has(slug) ? 'already an expert' : '');
      }),
  });
  for (const pick of picks) expertise.set(pick, of);
}

function askFeature(
  walk: Walk,
  fact: { readonly ask: 'feature'; readonly options?: readonly FeatureOption[]; readonly family?: string },
  gained: Gained,
  choose: number,
): void {
  const options: readonly FeatureOption[] =
    fact.options ?? (fact.family === undefined ? [] : walk.rules.family(fact.family));
  const picks = walk.ask(gained.id, {
    type: 'feature',
    step: 'features',
    label: gained.of,
    of: gained.of,
    level: gained.level,
    choose,
    options: () =>
      options.map((choice) => option(choice.slug, choice.name, '', featureRefusal(walk, choice, gained))),
  });
  for (const pick of picks) {
    const chosen = options.find(({ slug }) => slug === pick);
    if (chosen === undefined) continue;
    gainFeature(walk, chosen, { ...gained, id: `${gained.id}:${pick}` }, 'choice');
  }
}

/** Why a feature cannot be chosen; ''. */
function featureRefusal(walk: Walk, choice: FeatureOption, { class: slug, classLevel }: Gained): string {
  const { keys, spells } = walk.build;
  if (keys.has(`feature:${choice.slug}`)) return 'already chosen';
  const styled = choice.slug.match(/fighting-style-(?<style>[a-z-]+)$/)?.groups?.style;
  if (styled !== undefined && [...keys].some((key) => key.endsWith(`fighting-style-${styled}`)))
    return 'already chosen';
  if (choice.level !== undefined && classLevel < choice.level) return `needs ${slug} level ${choice.level}`;
  const lacking = choice.requires?.find((needed) => !keys.has(`feature:${needed}`));
  if (lacking !== undefined) return `needs ${lacking.replaceAll('-', ' ')}`;
  for (const needed of walk.rules.entry('features', choice.slug)?.facts.prerequisites ?? []) {
    if ('level' in needed && classLevel < needed.level) return `needs ${slug} level ${needed.level}`;
    if (!('entry' in needed)) continue;
    const { kind, slug: entry, name } = needed.entry;
    const has =
      kind === 'spells' ? spells.some((spell) => spell.slug === entry) : keys.has(`feature:${entry}`);
    if (!has) return `needs ${name}`;
  }
  return '';
}

/** Ask for a feat of some types, or one of the options beside them, and gain it. */
export function askFeat(
  walk: Walk,
  types: readonly string[],
  gained: Gained,
  extra: readonly FeatureOption[] = [],
): void {
  const fits = walk.rules.all('feats').filter(({ facts }) => types.includes(facts.type ?? 'general'));
  const [pick] = walk.ask(gained.id, {
    type: 'feat',
    step: 'features',
    label: types.includes('fighting-style') ? 'Fighting style' : 'Feat',
    of: gained.of,
    level: gained.level,
    choose: 1,
    options: () => [
      ...fits.map((feat) =>
        option(feat.slug, feat.name, feat.facts.type ?? '', featRefusal(walk, feat, gained)),
      ),
      ...extra.map(({ slug, name }) => option(slug, name)),
    ],
  });
  if (pick === undefined) return;
  const other = extra.find(({ slug }) => slug === pick);
  if (other !== undefined) gainFeature(walk, other, { ...gained, id: `${gained.id}:${pick}` }, 'choice');
  else gainFeat(walk, pick, { ...gained, id: `${gained.id}:${pick}` });
}

/** Gain a feat and ask what it asks. */
export function gainFeat(walk: Walk, slug: string, gained: Gained): void {
  const feat = walk.rules.entry('feats', slug);
  if (feat === undefined) {
    walk.missing(gained.id, `There is no feat "${slug.slice(0, 60)}" in these rules.`);
    return;
  }
  walk.gain({
    slug,
    name: feat.name,
    from: 'feat',
    of: gained.of,
    level: gained.level,
    key: `feat:${slug}`,
    class: '',
  });
  applyFacts(walk, walk.rules.choices.feats[slug] ?? [], { ...gained, first: true });
}

function featRefusal(walk: Walk, { slug, facts }: Entry<'feats'>, { level, of }: Gained): string {
  if (!facts.repeatable && walk.build.keys.has(`feat:${slug}`)) return 'already taken';
  // Each time another spell list, and there are three.
  if (slug === 'magic-initiate' && (walk.build.texts.get(slug)?.length ?? 0) >= 3) return 'all lists taken';
  for (const needed of facts.prerequisites) {
    if ('level' in needed && level < needed.level) return `needs level ${needed.level}`;
    if ('ability' in needed && walk.score(needed.ability) < needed.minimum) {
      return `needs ${abilityName(needed.ability)} ${needed.minimum}`;
    }
    if (
      'anyAbility' in needed &&
      needed.anyAbility.every((ability) => walk.score(ability) < needed.minimum)
    ) {
      return `needs ${needed.anyAbility.map(abilityName).join(' or ')} ${needed.minimum}`;
    }
    if (
      'featureNamed' in needed &&
      !hasFeatureNamed(walk, needed.featureNamed) &&
      needed.featureNamed !== of
    ) {
      return `needs ${needed.featureNamed}`;
    }
  }
  return '';
}

function hasFeatureNamed(walk: Walk, name: string): boolean {
  return walk.build.features.some(
    (feature) => feature.name === name || (name === 'Spellcasting' && feature.name === 'Pact Magic'),
  );
}

function askAbility(
  walk: Walk,
  { from, amount, max, repeat = false }: Extract<QuestionFact, { readonly ask: 'ability' }>,
  { id, of, level }: Gained,
  choose: number,
): void {
  const picks = walk.ask(id, {
    type: 'ability-increase',
    step: 'features',
    label: 'Ability increase',
    of,
    level,
    choose,
    repeat,
    options: () =>
      from.map((ability) =>
        option(
          ability,
          abilityName(ability),
          `now ${walk.score(ability)}`,
          walk.score(ability) + amount > max ? `at most ${max}` : '',
        ),
      ),
    verify: (given) => abilityProblem(walk, given, { from, amount, max, choose, repeat }),
  });
  for (const pick of picks) {
    if (!isAbility(pick)) continue;
    walk.raise(pick, amount, max, { label: of, source: id, path: walk.pathOf(id) });
  }
}

function abilityProblem(
  walk: Walk,
  picks: readonly string[],
  {
    from,
    amount,
    max,
    choose,
    repeat,
  }: { from: readonly Ability[]; amount: number; max: number; choose: number; repeat: boolean },
): string {
  if (picks.length > choose) return `${picks.length} picks where ${choose} are allowed.`;
  if (!repeat && new Set(picks).size < picks.length) return 'the same pick twice.';
  for (const pick of new Set(picks)) {
    if (!isAbility(pick) || !from.includes(pick)) return `"${pick.slice(0, 20)}" is not among the options.`;
    const raised = walk.score(pick) + amount * picks.filter((other) => other === pick).length;
    if (raised > max) return `${abilityName(pick)} would be ${raised}; at most ${max}.`;
  }
  return '';
}

export function isAbility(text: string): text is Ability {
  return (ABILITIES as readonly string[]).includes(text);
}

/** 2024 feat: two cantrips and a first-level spell of one list, by an ability of choice. */
function askMagicInitiate(walk: Walk, gained: Gained): void {
  const { id, of, level } = gained;
  const fixed = of.startsWith('Magic Initiate: ') ? of.slice('Magic Initiate: '.length).toLowerCase() : '';
  const taken = walk.build.texts.get('magic-initiate') ?? [];
  const lists = fixed === '' ? ['cleric', 'druid', 'wizard'] : [fixed];
  const [list = fixed] =
    lists.length === 1
      ? lists
      : walk.ask(`${id}:list`, {
          type: 'feature',
          step: 'features',
          label: 'Spell list',
          of,
          level,
          choose: 1,
          options: () =>
            lists.map((slug) =>
              option(
                slug,
                walk.rules.entry('classes', slug)?.name ?? slug,
                '',
                taken.includes(slug) ? 'already taken' : '',
              ),
            ),
        });
  const [ability = 'int'] = walk.ask(`${id}:ability`, {
    type: 'feature',
    step: 'features',
    label: 'Spellcasting ability',
    of,
    level,
    choose: 1,
    options: () => (['int', 'wis', 'cha'] as const).map((slug) => option(slug, abilityName(slug))),
  });
  if (list !== '') walk.build.texts.set('magic-initiate', [...taken, list]);
  if (list === '' || !isAbility(ability)) return;
  const spellcaster = { ...gained, class: 'magic-initiate', ability };
  askSpells(walk, { lists: [list], level: 0 }, { ...spellcaster, id: `${id}:cantrips` }, 2);
  askSpells(walk, { lists: [list], level: 1 }, { ...spellcaster, id: `${id}:spell` }, 1);
}
