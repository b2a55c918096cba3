import { ABILITIES } from '@guildhall/tabletop/compendium';
import {
  type DerivedSheet,
  type InventoryItem,
  newCharacter,
  type RollStat,
  type SheetRules,
  type StoredCharacter,
} from '@guildhall/tabletop/sheet';
import { isRecord } from '../golden-case.ts';

export type Input = Readonly<Record<string, unknown>>;

const CLASS_OF: Readonly<Record<string, string>> = {
  draconic: 'sorcerer',
  'draconic-sorcery': 'sorcerer',
  berserker: 'barbarian',
  'path-of-the-berserker': 'barbarian',
};

export function num(input: Input, name: string, fallback = 0): number {
  const value = input[name];
  return typeof value === 'number' ? value : fallback;
}

export function list(input: Input, name: string): readonly unknown[] {
  const value = input[name];
  return Array.isArray(value) ? value : [];
}

/** Classes of a case with their levels: `classes`, or `class` and `level`. */
function levelsOf(input: Input): readonly string[] {
  const pairs = list(input, 'classes') as readonly [string, number][];
  const first = input.first;
  const ordered = pairs.toSorted((a, b) => Number(b[0] === first) - Number(a[0] === first));
  if (ordered.length > 0)
    return ordered.flatMap(([slug, level]) => Array.from({ length: level }, () => slug));
  const slug = input.class ?? (typeof input.subclass === 'string' ? CLASS_OF[input.subclass] : undefined);
  return slug === undefined ? [] : Array.from({ length: num(input, 'level', 1) }, () => String(slug));
}

/** The character a case describes, made by the same answers and commands as everybody's. */
export function characterOf(input: Input, rules: SheetRules): StoredCharacter {
  let character = newCharacter({ edition: rules.edition, name: 'Case' });
  const scores = {
    str: 10,
    dex: 10,
    con: 10,
    int: 10,
    wis: 10,
    cha: 10,
    ...(isRecord(input.scores) ? input.scores : {}),
  };
  for (const ability of ABILITIES)
    if (typeof input[ability] === 'number') scores[ability] = num(input, ability);
  const answer = (slot: string, ...picks: string[]): void => {
    character = { ...character, choices: [...character.choices, { slot, picks }] };
  };
  const { race, subrace, background } = input;
  const lineage = typeof subrace === 'string' ? rules.entry('subspecies', subrace) : undefined;
  const species = lineage?.facts.species.slug ?? (typeof race === 'string' ? race : undefined);
  // Scores of a case are those after the species; those before are what was rolled.
  for (const { ability, bonus } of [
    ...((species === undefined ? undefined : rules.entry('species', species))?.facts.abilityBonuses ?? []),
    ...(lineage?.facts.abilityBonuses ?? []),
  ]) {
    scores[ability] -= bonus;
  }
  answer('abilities', 'manual', ...ABILITIES.map((ability) => `${ability}:${scores[ability]}`));
  if (species !== undefined) answer('species', species);
  if (typeof subrace === 'string') answer('species:subspecies', subrace);
  if (typeof background === 'string') answer('background', background);
  const levels = levelsOf(input);
  const rolls = list(input, 'rolls');
  for (const [i, slug] of levels.entries()) {
    answer(`level:${i + 1}`, slug);
    if (i > 0 && input.method === 'rolled') answer(`level:${i + 1}:hp`, String(rolls[i - 1]));
  }
  addSubclass(input, rules, levels, answer);
  const items = itemsOf(input, rules);
  const feats = [input.feat, input.fightingStyle, input.feature].filter((value) => typeof value === 'string');
  return {
    ...character,
    inventory: items,
    conditions: list(input, 'conditions').map(String),
    homebrew: [...feats.flatMap((slug) => passiveOf(rules, String(slug))), ...skillRecords(input)],
    effects: [
      ...(input.raging === true ? [{ id: 'rage', rounds: 0 }] : []),
      ...(input.reckless === true ? [{ id: 'reckless-attack', rounds: 0 }] : []),
      ...castOn(input, rules).map((id) => ({ id, rounds: 0 })),
    ],
    spent: typeof input.usesLeft === 'number' ? { rage: 3 - input.usesLeft } : {},
  };
}

function addSubclass(
  input: Input,
  rules: SheetRules,
  levels: readonly string[],
  answer: (slot: string, ...picks: string[]) => void,
): void {
  if (typeof input.subclass !== 'string') return;
  const slug = levels[0] ?? '';
  const level = rules.choices.subclassLevels[slug] ?? 3;
  const known = rules.all('subclasses').filter(({ facts }) => facts.class.slug === slug);
  const wanted =
    known.find((entry) => entry.slug === input.subclass) ??
    known.find((entry) => entry.slug.includes(String(input.subclass)));
  answer(`level:${level}:subclass`, wanted?.slug ?? String(input.subclass));
}

/** Skills a case is proficient or expert with, where it names them. */
function skillRecords(input: Input): StoredCharacter['homebrew'] {
  const record = (id: string, target: string, names: readonly unknown[]) =>
    names.length === 0
      ? []
      : [
          {
            id,
            name: id,
            source: [],
            changes: [{ target, op: 'addSet' as const, value: names.map(String) }],
          },
        ];
  return [
    ...record('case-skills', 'proficiency.skill', list(input, 'proficient')),
    ...record('case-expertise', 'expertise', list(input, 'expertise')),
  ];
}

/** Spells and effects a case says are on the character: `spell`, `effect`, `effects`. */
function castOn(input: Input, rules: SheetRules): readonly string[] {
  const named = [input.spell, input.effect, ...list(input, 'effects')].filter(
    (name) => typeof name === 'string',
  );
  return named.flatMap((name) =>
    [`spell-${String(name)}`, String(name)].filter((id) => rules.effects.has(id)).slice(0, 1),
  );
}

/** A feat or style a case has without saying how it came: its record alone. */
function passiveOf(rules: SheetRules, slug: string): StoredCharacter['homebrew'] {
  const found = [...rules.effects.values()].filter(
    ({ record }) =>
      record.toggle === undefined &&
      record.source.some(
        (source) =>
          source === `feat:${slug}` ||
          source === `feature:${slug}` ||
          source.endsWith(`fighting-style-${slug}`),
      ),
  );
  return found.map(({ record }) => record);
}

function itemsOf(input: Input, rules: SheetRules): InventoryItem[] {
  const items: InventoryItem[] = [];
  const add = (slug: string, equipped: InventoryItem['equipped'], magic?: number): void => {
    const name = rules.entry('equipment', slug)?.name ?? slug;
    items.push({
      id: slug,
      slug,
      name,
      count: 1,
      equipped,
      attuned: false,
      ...(magic === undefined ? {} : { magic }),
    });
  };
  const magic = typeof input.magic === 'number' ? input.magic : undefined;
  if (typeof input.armor === 'string')
    add(input.armor, 'worn', input.weapon === undefined ? magic : undefined);
  if (input.shield === true) add('shield', 'worn');
  if (typeof input.weapon === 'string') add(input.weapon, input.offhand === true ? 'off' : 'main', magic);
  return items;
}

export function attackOf(sheet: DerivedSheet, input: Input) {
  const use =
    input.offhand === true
      ? 'off-hand'
      : input.twoHanded === true
        ? 'two-handed'
        : input.thrown === true
          ? 'thrown'
          : '';
  return sheet.attacks.find(
    (attack) => attack.item === input.weapon && (use === '' ? !attack.id.includes(':') : attack.use === use),
  );
}

/** `1d12+6` and `1d12+4+2` are the same damage: dice, and the sum of the constants. */
export function sameDamage(text: string): string {
  const terms = text.replace(/\s/g, '').match(/[+-]?[^+-]+/g) ?? [];
  const dice = terms
    .filter((term) => term.includes('d'))
    .map((term) => term.replace(/^\+/, ''))
    .sort();
  const sum = terms.filter((term) => !term.includes('d')).reduce((all, term) => all + Number(term), 0);
  return `${dice.join('+')}${sum === 0 ? '' : sum > 0 ? `+${sum}` : sum}`;
}

export function roll(sheet: DerivedSheet, name: string): RollStat | undefined {
  const [ability = '', kind = ''] = name.split('.');
  const stat = sheet.abilities[ability as 'str'];
  return kind === 'save' ? stat?.save : stat?.check;
}
