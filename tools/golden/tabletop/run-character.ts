import { isGuildError } from '@guildhall/kernel';
import { ABILITIES, type Edition } from '@guildhall/tabletop/compendium';
import {
  afterDeathSave,
  applyChoice,
  applyCommand,
  type CharacterCommand,
  carryingCapacity,
  concentrationDc,
  criticalDamage,
  type DerivedSheet,
  damageTaken,
  deriveSheet,
  hitDiceRegained,
  type InventoryItem,
  legalOptions,
  levelByExperience,
  newCharacter,
  POINT_BUDGET,
  pointBuyCost,
  proficiencyBonus,
  type RollStat,
  type SheetRules,
  type StoredCharacter,
  temporaryHitPoints,
  variantEncumbrance,
} from '@guildhall/tabletop/sheet';
import { differences } from '../compare.ts';
import { type CaseValue, isRecord } from '../golden-case.ts';

type Input = Readonly<Record<string, unknown>>;
/** The rules of both editions. */
export type Rules = Readonly<Record<Edition, SheetRules>>;

const CLASS_OF: Readonly<Record<string, string>> = {
  draconic: 'sorcerer',
  'draconic-sorcery': 'sorcerer',
  berserker: 'barbarian',
  'path-of-the-berserker': 'barbarian',
};

function num(input: Input, name: string, fallback = 0): number {
  const value = input[name];
  return typeof value === 'number' ? value : fallback;
}

function list(input: Input, name: string): readonly unknown[] {
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
function characterOf(input: Input, rules: SheetRules): StoredCharacter {
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
    homebrew: feats.flatMap((slug) => passiveOf(rules, String(slug))),
    effects: [
      ...(input.raging === true ? [{ id: 'rage', rounds: 0 }] : []),
      ...(input.reckless === true ? [{ id: 'reckless-attack', rounds: 0 }] : []),
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

/** A feat or style a case has without saying how it came: its record alone. */
function passiveOf(rules: SheetRules, slug: string): StoredCharacter['homebrew'] {
  const found = [...rules.effects.values()].filter(({ record }) =>
    record.source.some((source) => source.endsWith(`:${slug}`) || source.endsWith(`-${slug}`)),
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

function attackOf(sheet: DerivedSheet, input: Input) {
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
function sameDamage(text: string): string {
  const terms = text.replace(/\s/g, '').match(/[+-]?[^+-]+/g) ?? [];
  const dice = terms
    .filter((term) => term.includes('d'))
    .map((term) => term.replace(/^\+/, ''))
    .sort();
  const sum = terms.filter((term) => !term.includes('d')).reduce((all, term) => all + Number(term), 0);
  return `${dice.join('+')}${sum === 0 ? '' : sum > 0 ? `+${sum}` : sum}`;
}

function roll(sheet: DerivedSheet, name: string): RollStat | undefined {
  const [ability = '', kind = ''] = name.split('.');
  const stat = sheet.abilities[ability as 'str'];
  return kind === 'save' ? stat?.save : stat?.check;
}

/** What a case asks of the rules of one edition. */
function answer(topic: string, input: Input, rules: SheetRules): unknown {
  const { edition } = rules;
  const sheet = (extra: Input = {}) => deriveSheet(characterOf({ ...input, ...extra }, rules), rules);
  const attack = () => {
    const levels = {
      class: input.proficient === false ? 'wizard' : (input.class ?? 'fighter'),
      level: num(input, 'level', 1),
    };
    const derived = sheet(levels);
    const found = attackOf(derived, input);
    return {
      toHit: found?.toHit.value,
      damage: found?.damage,
      extraDamage: found?.parts
        .slice(1)
        .map(({ expr }) => expr)
        .find((expr) => expr.includes('d')),
      advantage: ['str.check', 'str.save'].filter((name) => roll(derived, name)?.mode === 'advantage'),
      resist: derived.resistances,
      immune: derived.conditionImmunities,
      usesLeft: derived.resources.find(({ id }) => id === 'rage')?.left,
      raging: derived.effects.some(({ id, on }) => id === 'rage' && on),
      mode: roll(derived, String(input.roll ?? ''))?.mode,
    };
  };
  switch (topic) {
    case 'ability.mod':
      return (input.scores as number[]).map(
        (score) => deriveSheet(characterOf({ str: score }, rules), rules).abilities.str.modifier,
      );
    case 'proficiency':
      return (input.levels as number[]).map(proficiencyBonus);
    case 'hp':
      return sheet().hitPoints.max.value;
    case 'hp.retroactive':
      return {
        before: sheet({ con: num(input, 'conBefore') }).hitPoints.max.value,
        after: sheet({ con: num(input, 'conAfter') }).hitPoints.max.value,
      };
    case 'ac':
      return (
        sheet(typeof input.subclass === 'string' ? { level: 3 } : {}).armorClass.value + num(input, 'cover')
      );
    case 'ac.penalty':
    case 'speed': {
      const derived = sheet();
      return topic === 'speed'
        ? derived.speeds.walk?.value
        : {
            speed: derived.speeds.walk?.value,
            stealth: derived.skills.find(({ slug }) => slug === 'stealth')?.mode,
          };
    }
    case 'save': {
      const derived = sheet();
      return Object.fromEntries(ABILITIES.map((ability) => [ability, derived.abilities[ability].save.value]));
    }
    case 'skill': {
      const derived = sheet(input.proficient === undefined ? {} : { class: input.class });
      return Object.fromEntries(derived.skills.map(({ slug, value }) => [slug, value]));
    }
    case 'passive': {
      const bonus =
        Math.floor((num(input, 'wis', 10) - 10) / 2) +
        (input.proficient === true ? proficiencyBonus(num(input, 'level', 1)) : 0);
      return 10 + bonus + 5 * Math.sign(num(input, 'mode'));
    }
    case 'initiative':
      return sheet({ class: input.class ?? 'wizard' }).initiative.value;
    case 'slots':
    case 'slots.multiclass':
      return sheet().slots.map(({ max }) => max);
    case 'slots.pact': {
      const { slots, pact } = sheet();
      return {
        pact: pact === null ? null : { slots: pact.max, level: pact.level },
        slots: slots.map(({ max }) => max),
      };
    }
    case 'spell.dc': {
      const [casting] = sheet({ class: 'wizard', int: num(input, 'ability') }).spellcasting;
      return { dc: casting?.dc.value, attack: casting?.attack.value };
    }
    case 'prepared':
      return sheet().spellcasting[0]?.preparedMax?.value;
    case 'attack':
    case 'attack.offhand':
      return attack();
    case 'crit':
      return criticalDamage(String(input.damage));
    case 'rage.table':
      return (input.levels as number[]).map((level) => {
        const derived = sheet({ class: 'barbarian', level, weapon: 'greataxe', str: 10, raging: true });
        const bonus = attackOf(derived, { weapon: 'greataxe' })?.parts[1]?.expr;
        return [level, derived.resources.find(({ id }) => id === 'rage')?.max ?? null, Number(bonus)];
      });
    case 'rage.duration': {
      const raging = characterOf({ class: 'barbarian', level: 5, raging: true }, rules);
      const after = applyCommand(
        raging,
        { type: 'end-turn', rounds: num(input, 'round'), attacked: true },
        rules,
      );
      return { raging: after.character.effects.some(({ id }) => id === 'rage') };
    }
    case 'rage.on':
    case 'rage.heavy':
    case 'rage.uses':
    case 'rage.twice':
    case 'rage.rest':
    case 'rage.cast':
      return afterAction(input, rules);
    case 'rage.scope':
    case 'rage.advcancel':
    case 'rage.subclass':
      return rageAnswer(attack(), input, rules);
    case 'damage': {
      const [taken] = damageTaken([{ amount: num(input, 'amount'), type: String(input.type) }], {
        resistances: list(input, 'resist').map(String),
        immunities: list(input, 'immune').map(String),
        vulnerabilities: list(input, 'vulnerable').map(String),
        reduction: num(input, 'reduce'),
      });
      return taken?.amount;
    }
    case 'damage.temp':
    case 'death.massive':
      return afterDamage(input, rules);
    case 'temp.stack':
      return { temp: temporaryHitPoints(num(input, 'temp'), num(input, 'gain')) };
    case 'death.saves': {
      let state = { successes: 0, failures: 0, state: 'dying' } as ReturnType<typeof afterDeathSave>;
      for (const die of input.rolls as number[])
        if (state.state === 'dying') state = afterDeathSave(state, die);
      return { state: state.state, s: state.successes, f: state.failures, hp: state.state === 'up' ? 1 : 0 };
    }
    case 'death.hit': {
      const down = { ...block(20, rules), hitPoints: { lost: 20, temp: 0 } };
      const hit: CharacterCommand = {
        type: 'damage',
        parts: [{ amount: 1, type: 'fire' }],
        critical: input.hit === 'critical',
      };
      return { f: applyCommand(down, hit, rules).character.deathSaves.failures };
    }
    case 'concentration':
      return concentrationDc(num(input, 'damage'), edition);
    case 'carry':
      return carryingCapacity(num(input, 'str'), String(input.size), input.powerfulBuild === true ? 1 : 0);
    case 'encumbrance.variant':
      return (input.carried as number[]).map(
        (carried) =>
          ['none', 'speed-10', 'speed-20+disadvantage'][variantEncumbrance(num(input, 'str'), carried)],
      );
    case 'hitdice':
      return Math.min(
        num(input, 'level'),
        num(input, 'left') + hitDiceRegained(num(input, 'level'), edition),
      );
    case 'shortrest':
      return afterShortRest(input, rules);
    case 'exhaustion':
      return exhaustionAnswer(input, rules);
    case 'condition':
      return conditionAnswer(input, rules);
    case 'pointbuy': {
      const cost = pointBuyCost(input.scores as number[]);
      return { cost, ok: cost !== null && cost <= POINT_BUDGET };
    }
    case 'xp':
      return (input.xp as number[]).map(levelByExperience);
    case 'race.asi':
      return speciesAnswer(input, rules);
    case 'background.asi':
      return backgroundAnswer(input, rules);
    case 'multiclass.prereq': {
      const made = characterOf({ ...input, classes: [[input.from, 1]] }, rules);
      const to = legalOptions(made, 'level:2', rules).find(({ value }) => value === input.to);
      return { ok: to?.refusal === '', refusal: to?.refusal };
    }
    case 'asi.cap':
      return capAnswer(input, rules);
    case 'attunement':
      return attunementAnswer(input, rules);
    default:
      throw new Error(`no engine for the topic "${topic}"`);
  }
}

function rageAnswer(got: Readonly<Record<string, unknown>>, input: Input, rules: SheetRules): unknown {
  if (typeof input.weapon === 'string') return got;
  const axe = deriveSheet(characterOf({ ...input, weapon: 'greataxe' }, rules), rules);
  const extra = attackOf(axe, { weapon: 'greataxe' })
    ?.parts.slice(1)
    .map(({ expr }) => expr)
    .find((expr) => expr.includes('d'));
  const six = deriveSheet(characterOf({ ...input, level: 6 }, rules), rules);
  return {
    ...got,
    extraDamage: extra,
    immune: six.conditionImmunities,
    level6needed:
      axe.conditionImmunities.length === 0 && six.conditionImmunities.length > 0 ? ['immune'] : [],
  };
}

/** A creature with so many hit points and nothing else. */
function block(hitPoints: number, rules: SheetRules): StoredCharacter {
  return {
    ...newCharacter({ edition: rules.edition, name: 'Case', kind: 'npc' }),
    statBlock: {
      abilities: { str: 10, dex: 10, con: 10, int: 10, wis: 10, cha: 10 },
      armorClass: 10,
      hitPoints,
      proficiencyBonus: 2,
      size: 'Medium',
      speed: { walk: 30 },
      savingThrows: {},
      skills: {},
      resistances: [],
      immunities: [],
      vulnerabilities: [],
      conditionImmunities: [],
      senses: {},
      attacks: [],
    },
  };
}

function afterAction(input: Input, rules: SheetRules): unknown {
  const before = characterOf(input, rules);
  const commands: Readonly<Record<string, CharacterCommand>> = {
    rage: { type: 'use-feature', feature: 'rage' },
    'short-rest': { type: 'short-rest', spend: [], rolls: [] },
    'long-rest': { type: 'long-rest' },
    cast: { type: 'cast', spell: 'fire-bolt' },
    'end-turn': { type: 'end-turn' },
  };
  const command = commands[String(input.action)];
  let after = before;
  let error: string | undefined;
  try {
    if (command !== undefined) after = applyCommand(before, command, rules).character;
  } catch (thrown) {
    if (!isGuildError(thrown)) throw thrown;
    error = thrown.code;
  }
  const sheet = deriveSheet(after, rules);
  const attack = attackOf(sheet, input);
  return {
    error,
    usesLeft: sheet.resources.find(({ id }) => id === 'rage')?.left,
    raging: after.effects.some(({ id }) => id === 'rage'),
    damage: attack?.damage,
    toHit: attack?.toHit.value,
    advantage: ['str.check', 'str.save'].filter((name) => roll(sheet, name)?.mode === 'advantage'),
    resist: sheet.resistances,
    concentration: after.concentration,
    active: sheet.effects.some(({ id, on, suppressed }) => id === 'rage' && on && suppressed === ''),
  };
}

function afterDamage(input: Input, rules: SheetRules): unknown {
  const max = num(input, 'max', num(input, 'hp'));
  const before = {
    ...block(max, rules),
    hitPoints: { lost: max - num(input, 'hp'), temp: num(input, 'temp') },
  };
  const { character, sheet } = applyCommand(
    before,
    { type: 'damage', parts: [{ amount: num(input, 'damage'), type: 'fire' }] },
    rules,
  );
  const { state, current, temp } = sheet.hitPoints;
  return { hp: current, temp, dead: state === 'dead', condition: character.conditions[0] };
}

function afterShortRest(input: Input, rules: SheetRules): unknown {
  const spend = (input.spend as string[]) ?? [];
  const classes: Readonly<Record<string, string>> = {
    d6: 'wizard',
    d8: 'rogue',
    d10: 'fighter',
    d12: 'barbarian',
  };
  const slug = classes[spend[0] ?? ''] ?? 'fighter';
  const made = characterOf({ class: slug, level: Math.max(5, spend.length), con: input.con }, rules);
  const max = deriveSheet(made, rules).hitPoints.max.value;
  const lost = num(input, 'max') - num(input, 'hp');
  const before = { ...made, hitPoints: { lost: Math.min(max, lost), temp: 0 } };
  const { character } = applyCommand(
    before,
    { type: 'short-rest', spend, rolls: input.rolls as number[] },
    rules,
  );
  const spent = Object.values(character.hitDiceSpent).reduce((sum, count) => sum + count, 0);
  return { hp: num(input, 'max') - character.hitPoints.lost, hitDiceSpent: spent };
}

function exhaustionAnswer(input: Input, rules: SheetRules): unknown {
  const base = block(num(input, 'max', 40), rules);
  const { statBlock } = base;
  const named = { name: 'Club', bonus: 0, damage: [] };
  const creature =
    statBlock === undefined
      ? base
      : { ...base, statBlock: { ...statBlock, speed: { walk: num(input, 'speed', 30) }, attacks: [named] } };
  const plain = deriveSheet(creature, rules);
  const sheet = deriveSheet({ ...creature, exhaustion: num(input, 'level') }, rules);
  const { check, save } = sheet.abilities.str;
  const attack = sheet.attacks[0]?.toHit;
  return {
    check: check.mode,
    save: save.mode,
    attack: attack?.mode,
    max: sheet.hitPoints.max.value,
    speed: sheet.speeds.walk?.value,
    dead: sheet.hitPoints.state === 'dead',
    d20: check.value - plain.abilities.str.check.value,
    penalty: check.value - plain.abilities.str.check.value,
    d20Penalty: check.value - plain.abilities.str.check.value,
    speedPenalty: (sheet.speeds.walk?.value ?? 0) - (plain.speeds.walk?.value ?? 0),
  };
}

function conditionAnswer(input: Input, rules: SheetRules): unknown {
  const creature = { ...block(20, rules), conditions: list(input, 'conditions').map(String) };
  const sheet = deriveSheet(creature, rules);
  const names = ABILITIES.flatMap((ability) =>
    sheet.abilities[ability].save.autoFail ? [`${ability}.save`] : [],
  );
  return {
    incapacitated: sheet.flags.incapacitated !== undefined,
    autofail: names,
    critWithin5: sheet.attackedBy.criticalWithin5,
    implies: sheet.conditions
      .filter(({ impliedBy }) => impliedBy.length > 0)
      .map(({ slug }) => slug)
      .sort(),
    speed: sheet.speeds.walk?.value,
    attackedBy: sheet.attackedBy.mode,
    attacksAgainst: sheet.attackedBy.mode,
    attack: sheet.attacks[0]?.toHit.mode,
    attacks: sheet.attacks[0]?.toHit.mode,
    check: sheet.abilities.str.check.mode,
    checks: sheet.abilities.str.check.mode,
    save: sheet.abilities.str.save.mode,
    saves: { dex: sheet.abilities.dex.save.mode },
    'dex.save': sheet.abilities.dex.save.mode,
    initiative: sheet.initiative.mode,
    resist: sheet.resistances,
    immune: sheet.immunities,
  };
}

function speciesAnswer(input: Input, rules: SheetRules): unknown {
  const base = isRecord(input.base) ? input.base : {};
  const lineage = typeof input.subrace === 'string' ? rules.entry('subspecies', input.subrace) : undefined;
  const species = String(input.race ?? lineage?.facts.species.slug);
  const picks = ABILITIES.map(
    (ability) => `${ability}:${typeof base[ability] === 'number' ? base[ability] : 10}`,
  );
  const chosen = [input.choose, input.choice, input.plus1]
    .flat()
    .filter((value) => typeof value === 'string')
    .map(String);
  const character = {
    ...newCharacter({ edition: rules.edition, name: 'Case' }),
    choices: [
      { slot: 'abilities', picks: ['manual', ...picks] },
      { slot: 'species', picks: [species] },
      ...(lineage === undefined ? [] : [{ slot: 'species:subspecies', picks: [lineage.slug] }]),
      ...(chosen.length === 0 ? [] : [{ slot: 'species:abilities', picks: chosen }]),
    ],
  };
  return scoresOf(deriveSheet(character, rules));
}

function scoresOf(sheet: DerivedSheet) {
  return Object.fromEntries(ABILITIES.map((ability) => [ability, sheet.abilities[ability].score.value]));
}

function backgroundAnswer(input: Input, rules: SheetRules): unknown {
  const base = isRecord(input.base) ? input.base : {};
  const made = characterOf({ ...base }, rules);
  const start = {
    ...made,
    choices: [...made.choices, { slot: 'background', picks: [String(input.background)] }],
  };
  const each = [input.plus1each, input.plus1]
    .flat()
    .filter((value) => typeof value === 'string')
    .map(String);
  const picks = typeof input.plus2 === 'string' ? [input.plus2, input.plus2, ...each] : each;
  const result = applyChoice(start, { slot: 'background:abilities', picks }, rules);
  if (!result.ok) return { ok: false, error: 'CHOICE_ILLEGAL' };
  return { ok: true, ...scoresOf(deriveSheet(result.value, rules)) };
}

/** A score is raised at level 4, as far as its cap lets it. */
function capAnswer(input: Input, rules: SheetRules): unknown {
  const primal = typeof input.feature === 'string' || input.class === 'barbarian';
  const made = characterOf(
    { class: primal ? 'barbarian' : 'fighter', level: primal ? 20 : 4, str: num(input, 'score') },
    rules,
  );
  if (primal) return { score: deriveSheet(made, rules).abilities.str.score.value };
  const plus = num(input, 'plus');
  const choices = [
    ...made.choices,
    { slot: 'level:4:feat', picks: ['ability-score-improvement'] },
    { slot: 'level:4:feat:ability-score-improvement', picks: Array.from({ length: plus }, () => 'str') },
  ];
  return { score: deriveSheet({ ...made, choices }, rules).abilities.str.score.value };
}

function attunementAnswer(input: Input, rules: SheetRules): unknown {
  const count = num(input, 'attuned') + num(input, 'attune');
  const inventory = Array.from(
    { length: count },
    (_, i): InventoryItem => ({
      id: `ring-${i}`,
      name: `Ring ${i + 1}`,
      count: 1,
      equipped: null,
      attuned: i < num(input, 'attuned'),
    }),
  );
  const character = { ...newCharacter({ edition: rules.edition, name: 'Case' }), inventory };
  try {
    const { sheet } = applyCommand(
      character,
      { type: 'attune', item: `ring-${count - 1}`, attuned: true },
      rules,
    );
    return { attuned: sheet.attunement.used, ok: true };
  } catch (error) {
    if (!isGuildError(error)) throw error;
    return { error: error.code };
  }
}

/** Damage is compared by its dice and the sum of its constants. */
function comparable(value: unknown, key = ''): unknown {
  if (typeof value === 'string' && (key === 'damage' || key === ''))
    return /\dd\d/.test(value) ? sameDamage(value) : value;
  if (Array.isArray(value)) return value.map((item) => comparable(item, '-'));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, comparable(item, name)]));
}

/** Runs a case about characters in every edition it is for; empty when it passes. */
export function runCharacter(value: CaseValue, rules: Rules): string {
  const editions =
    value.rules === '2014' || value.rules === '2024' ? [value.rules] : (['2014', '2024'] as const);
  const input = isRecord(value.input) ? value.input : {};
  for (const edition of editions) {
    const expected = comparable(value.expect);
    const got = comparable(answer(String(value.topic), input, rules[edition]));
    const wrong = differences(expected, got, 1e-9);
    if (wrong.length > 0) {
      return `${String(value.topic)} (${edition}) differs at ${wrong.join(', ')}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`;
    }
  }
  return '';
}
