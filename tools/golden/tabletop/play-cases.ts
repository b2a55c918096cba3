import { isGuildError } from '@guildhall/kernel';
import { ABILITIES } from '@guildhall/tabletop/compendium';
import {
  applyChoice,
  applyCommand,
  type CharacterCommand,
  type DerivedSheet,
  deriveSheet,
  type InventoryItem,
  newCharacter,
  type SheetRules,
  type StoredCharacter,
} from '@guildhall/tabletop/sheet';
import { isRecord } from '../golden-case.ts';
import { attackOf, characterOf, type Input, list, num, roll } from './case-character.ts';

export function rageAnswer(got: Readonly<Record<string, unknown>>, input: Input, rules: SheetRules): unknown {
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
export function block(hitPoints: number, rules: SheetRules): StoredCharacter {
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

export function afterAction(input: Input, rules: SheetRules): unknown {
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

export function afterDamage(input: Input, rules: SheetRules): unknown {
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

export function afterShortRest(input: Input, rules: SheetRules): unknown {
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

export function exhaustionAnswer(input: Input, rules: SheetRules): unknown {
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

export function conditionAnswer(input: Input, rules: SheetRules): unknown {
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

export function speciesAnswer(input: Input, rules: SheetRules): unknown {
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

export function backgroundAnswer(input: Input, rules: SheetRules): unknown {
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
export function capAnswer(input: Input, rules: SheetRules): unknown {
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

export function attunementAnswer(input: Input, rules: SheetRules): unknown {
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

/** Passive Perception, or of the skill a case names. */
export function passiveAnswer(input: Input, rules: SheetRules): unknown {
  const skill = String(input.skill ?? 'perception');
  const mode = num(input, 'mode');
  const asked: Input = {
    ...input,
    class: input.class ?? 'wizard',
    proficient: input.proficient === true ? [skill] : input.proficient,
    expertise: input.expertise === true ? [skill] : input.expertise,
  };
  const made = characterOf(asked, rules);
  const op = mode > 0 ? ('advantage' as const) : ('disadvantage' as const);
  const change = { target: `skill.${skill}.mode`, op };
  const homebrew =
    mode === 0
      ? made.homebrew
      : [...made.homebrew, { id: 'case-mode', name: 'Case', source: [], changes: [change] }];
  const sheet = deriveSheet({ ...made, homebrew }, rules);
  return sheet.skills.find(({ slug }) => slug === skill)?.passive.value;
}

/** Spells of the day; of those who know theirs, how many the class has. */
export function preparedAnswer(sheet: DerivedSheet, rules: SheetRules): unknown {
  const [casting] = sheet.spellcasting;
  if (casting?.preparedMax != null) return casting.preparedMax.value;
  const level = sheet.classes.find((track) => track.class === casting?.class)?.level ?? 0;
  return rules.entry('classes', casting?.class ?? '')?.facts.levels[level - 1]?.spellcasting?.known;
}
