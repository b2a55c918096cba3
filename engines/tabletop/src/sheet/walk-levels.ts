import { abilityName, type Entry, type LevelRow } from '../compendium/index.ts';
import type { ClassTrack, Gained } from './build.ts';
import { fixedHitPoints } from './experience.ts';
import { option, type Walk } from './walk.ts';
import { askFeat, askFeatureQuestions, gainFeature } from './walk-features.ts';
import { askChoice, grantProficiency } from './walk-proficiencies.ts';
import { askSpells, grantSpell, isKnown, matching } from './walk-spells.ts';

const MAX_LEVEL = 20;

/** Levels the log has, one after the other, and those that are being taken. */
export function levelCount(walk: Walk): number {
  let count = 0;
  while (count < MAX_LEVEL && walk.answered(`level:${count + 1}`)) count++;
  return Math.max(count, walk.mode.levels ?? 0);
}

/** Every level taken, and the question for the next. */
export function askLevels(walk: Walk): void {
  const taken = levelCount(walk);
  for (let level = 1; level <= Math.min(MAX_LEVEL, taken + 1); level++) {
    const [pick] = walk.ask(`level:${level}`, {
      type: 'class',
      step: 'class',
      label: level === 1 ? 'Class' : `Level ${level}`,
      of: '',
      level,
      choose: 1,
      optional: level > 1,
      options: () =>
        walk.rules
          .all('classes')
          .map((entry) =>
            option(entry.slug, entry.name, `d${entry.facts.hitDie}`, classRefusal(walk, entry)),
          ),
    });
    if (pick === undefined) return;
    const entry = walk.rules.entry('classes', pick);
    if (entry === undefined) {
      walk.missing(`level:${level}`, `There is no class "${pick.slice(0, 60)}" in these rules.`);
      continue;
    }
    takeLevel(walk, entry, level);
  }
}

/** Why a class cannot be taken as a further one: 13 in the primary abilities of every old class and of the new. */
function classRefusal(walk: Walk, entry: Entry<'classes'>): string {
  const { classes } = walk.build;
  if (classes.length === 0 || classes.some((track) => track.entry.slug === entry.slug)) return '';
  return multiclassProblem((ability) => walk.score(ability), [...classes.map((track) => track.entry), entry]);
}

/** What scores lack for having all these classes; '' when nothing. */
function multiclassProblem(
  score: (ability: 'str' | 'dex' | 'con' | 'int' | 'wis' | 'cha') => number,
  classes: readonly Entry<'classes'>[],
): string {
  for (const { name, facts } of classes) {
    for (const needed of facts.multiclass.prerequisites) {
      if ('ability' in needed && score(needed.ability) < needed.minimum) {
        return `${name} needs ${abilityName(needed.ability)} ${needed.minimum}`;
      }
      if ('anyAbility' in needed && needed.anyAbility.every((ability) => score(ability) < needed.minimum)) {
        return `${name} needs ${needed.anyAbility.map(abilityName).join(' or ')} ${needed.minimum}`;
      }
    }
  }
  return '';
}

function takeLevel(walk: Walk, entry: Entry<'classes'>, level: number): void {
  const { classes, levels } = walk.build;
  const { slug, name, facts } = entry;
  let track = classes.find((other) => other.entry.slug === slug);
  const isNew = track === undefined;
  if (track === undefined) {
    track = { entry, level: 0, subclass: null };
    classes.push(track);
  }
  track.level++;
  walk.build.keys.add(`class:${slug}`);
  const of = `${name} ${track.level}`;
  levels.push({
    class: slug,
    hitDie: facts.hitDie,
    rolled: askHitPoints(walk, facts.hitDie, of, level),
    path: walk.pathOf(`level:${level}`),
  });
  if (isNew) startClass(walk, entry, level);
  const place: Gained = {
    id: `level:${level}`,
    of,
    level,
    class: slug,
    classLevel: track.level,
    first: true,
  };
  const row = facts.levels[track.level - 1];
  // The subclass comes first: some of its features are asked together with those of the class.
  askSubclass(walk, track, place);
  gainRow(walk, row, place, 'class');
  const subrow = track.subclass?.facts.levels.find((candidate) => candidate.level === place.classLevel);
  gainRow(walk, subrow, place, 'subclass');
  askOlderFeatures(walk, place);
  askClassSpells(walk, track, place);
}

function askHitPoints(walk: Walk, die: number, of: string, level: number): number | null {
  if (level === 1) return null;
  const [pick] = walk.ask(`level:${level}:hp`, {
    type: 'hit-points',
    step: 'class',
    label: 'Hit points',
    of,
    level,
    choose: 1,
    optional: true,
    options: () => [
      option('fixed', `Fixed: ${fixedHitPoints(die)}`),
      ...Array.from({ length: die }, (_, i) => option(String(i + 1), `Rolled ${i + 1}`)),
    ],
  });
  const rolled = Number(pick);
  return pick === undefined || pick === 'fixed' || !Number.isInteger(rolled)
    ? null
    : Math.min(Math.max(rolled, 1), die);
}

/** Proficiencies of a class: all of them as the first class, a part as a further one. */
function startClass(walk: Walk, { slug, name, facts }: Entry<'classes'>, level: number): void {
  const further = level > 1;
  const { proficiencies, proficiencyChoices } = further ? facts.multiclass : facts;
  for (const proficiency of proficiencies) grantProficiency(walk, proficiency.slug, name);
  if (!further)
    for (const ability of facts.savingThrows) grantProficiency(walk, `saving-throw-${ability}`, name);
  for (const [i, choice] of proficiencyChoices.entries()) {
    askChoice(walk, { id: `class:${slug}:${i}`, of: name, level }, choice);
  }
}

function askSubclass(walk: Walk, track: ClassTrack, { level, of, classLevel }: Gained): void {
  const { slug } = track.entry;
  if (classLevel !== (walk.rules.choices.subclassLevels[slug] ?? 3)) return;
  const subclasses = walk.rules.all('subclasses').filter(({ facts }) => facts.class.slug === slug);
  // A class of homebrew may have none.
  if (subclasses.length === 0) return;
  const [pick] = walk.ask(`level:${level}:subclass`, {
    type: 'subclass',
    step: 'class',
    label: 'Subclass',
    of,
    level,
    choose: 1,
    options: () => subclasses.map((subclass) => option(subclass.slug, subclass.name)),
  });
  const subclass = pick === undefined ? undefined : walk.rules.entry('subclasses', pick);
  if (subclass === undefined) return;
  track.subclass = subclass;
  walk.build.keys.add(`subclass:${subclass.slug}`);
}

const ABILITY_IMPROVEMENT = { slug: 'ability-score-improvement', name: 'Ability Score Improvement' };

/** Placeholders of class tables that stand for something of the subclass. */
function isMarker(slug: string): boolean {
  return slug.endsWith('-subclass') || /-improvement-\d$/.test(slug);
}

function gainRow(walk: Walk, row: LevelRow | undefined, place: Gained, from: 'class' | 'subclass'): void {
  for (const feature of row?.features ?? []) {
    if (/ability-score-improvement/.test(feature.slug)) {
      askImprovement(walk, place, ['general', 'origin']);
    } else if (feature.slug.endsWith('-epic-boon')) {
      askImprovement(walk, place, ['epic-boon', 'general', 'origin']);
    } else if (walk.build.keys.has(`feature:${feature.slug}`)) {
      // Listed again where it grows; `askOlderFeatures` asks what that brings.
    } else if (!isMarker(feature.slug)) {
      const of = `${feature.name} (${place.of})`;
      gainFeature(walk, feature, { ...place, id: `${place.id}:${feature.slug}`, of }, from);
    }
  }
}

function askImprovement(walk: Walk, place: Gained, types: readonly string[]): void {
  const extra =
    walk.rules.entry('feats', ABILITY_IMPROVEMENT.slug) === undefined ? [ABILITY_IMPROVEMENT] : [];
  askFeat(walk, types, { ...place, id: `${place.id}:feat` }, extra);
}

/** Features gained at lower levels that ask something more now. */
function askOlderFeatures(walk: Walk, place: Gained): void {
  for (const feature of walk.build.features.slice()) {
    if (feature.level >= place.classLevel || feature.class !== place.class) continue;
    if (feature.from !== 'class' && feature.from !== 'subclass') continue;
    const of = `${feature.name} (${place.of})`;
    askFeatureQuestions(walk, feature.slug, {
      ...place,
      id: `${place.id}:${feature.slug}`,
      of,
      first: false,
    });
  }
}

/** Spells a class learns at this level: cantrips, spells known or the spellbook. */
function askClassSpells(walk: Walk, track: ClassTrack, place: Gained): void {
  const { slug, facts } = track.entry;
  const now = facts.levels[place.classLevel - 1]?.spellcasting;
  if (now === undefined || facts.spellcasting === undefined) return;
  const before = facts.levels[place.classLevel - 2]?.spellcasting;
  const cantrips = (now.cantrips ?? 0) - (before?.cantrips ?? 0);
  const gained = { ...place, id: `${place.id}:cantrips` };
  if (cantrips > 0) askSpells(walk, { lists: [slug], level: 0 }, gained, cantrips);
  const spells = { ...place, id: `${place.id}:spells` };
  if (slug === 'wizard') {
    askSpells(walk, { lists: [slug], level: 'castable', book: true }, spells, place.classLevel === 1 ? 6 : 2);
    return;
  }
  if (walk.rules.preparedMax.has(slug)) return;
  const lists = spellLists(walk, slug, place.classLevel);
  const known = (now.known ?? 0) - (before?.known ?? 0) - secretsAt(walk, slug, place.classLevel);
  if (known > 0) askSpells(walk, { lists, level: 'castable' }, spells, known);
  if (place.classLevel > 1) askSwap(walk, { ...place, id: `${place.id}:swap` }, lists);
}

/** 2024 Magical Secrets opens three more lists from bard level 10 on. */
function spellLists(walk: Walk, slug: string, classLevel: number): readonly string[] {
  const opened = slug === 'bard' && walk.rules.edition === '2024' && classLevel >= 10;
  return opened ? ['bard', 'cleric', 'druid', 'wizard'] : [slug];
}

/** 2014 Magical Secrets are among the spells known of the table and are asked for by the feature. */
function secretsAt(walk: Walk, slug: string, classLevel: number): number {
  return slug === 'bard' && walk.rules.edition === '2014' && [10, 14, 18].includes(classLevel) ? 2 : 0;
}

/** One known spell may be replaced at every level: `['drop:sleep', 'learn:fireball']`. */
function askSwap(walk: Walk, gained: Gained, lists: readonly string[]): void {
  const { id, of, level, class: by } = gained;
  const known = () => walk.build.spells.filter((spell) => spell.class === by && spell.standing === 'known');
  const picks = walk.ask(id, {
    type: 'spell-swap',
    step: 'spells',
    label: 'Replace a spell',
    of,
    level,
    choose: 2,
    optional: true,
    options: () => [
      ...known().map(({ slug }) =>
        option(`drop:${slug}`, `Forget ${walk.rules.entry('spells', slug)?.name ?? slug}`),
      ),
      ...matching(walk, { lists, level: 'castable' }, gained).map(({ slug, name }) =>
        option(`learn:${slug}`, `Learn ${name}`, '', isKnown(walk, slug, by) ? 'already known' : ''),
      ),
    ],
  });
  if (picks.length !== 2) return;
  const drop = picks.find((pick) => pick.startsWith('drop:'))?.slice('drop:'.length);
  const learn = picks.find((pick) => pick.startsWith('learn:'))?.slice('learn:'.length);
  const at = walk.build.spells.findIndex(
    ({ slug, class: owner, standing }) => slug === drop && owner === by && standing === 'known',
  );
  if (at < 0 || learn === undefined) return;
  walk.build.spells.splice(at, 1);
  grantSpell(walk, learn, gained, 'known');
}

/** Spells of subclasses and features that come with levels. Call when all levels are taken. */
export function grantLaterSpells(walk: Walk): void {
  const { build, rules, later } = walk;
  for (const { entry, level, subclass } of build.classes) {
    if (subclass === null) continue;
    const gained: Gained = {
      id: '',
      of: subclass.name,
      level: 0,
      class: entry.slug,
      classLevel: level,
      first: true,
    };
    const added = rules.edition === '2014' && entry.slug === 'warlock' ? [] : subclass.facts.spells;
    for (const { spell, level: from, choice } of added) {
      if (from <= level && (choice === undefined || build.keys.has(`feature:${choice}`)))
        grantSpell(walk, spell.slug, gained, 'always');
    }
    for (const { spell, level: from } of rules.choices.subclassSpells[subclass.slug] ?? []) {
      if (from <= level) grantSpell(walk, spell, gained, 'always');
    }
  }
  for (const { spell, level, gained } of later) {
    const reached =
      gained.class === ''
        ? build.levels.length
        : (build.classes.find(({ entry }) => entry.slug === gained.class)?.level ?? 0);
    if (level <= reached) grantSpell(walk, spell, gained, 'always');
  }
}
