import { ABILITIES, type Edition } from '@guildhall/tabletop/compendium';
import {
  afterDeathSave,
  applyCommand,
  type CharacterCommand,
  carryingCapacity,
  concentrationDc,
  criticalDamage,
  damageTaken,
  deriveSheet,
  hitDiceRegained,
  legalOptions,
  levelByExperience,
  POINT_BUDGET,
  pointBuyCost,
  proficiencyBonus,
  type SheetRules,
  temporaryHitPoints,
  variantEncumbrance,
} from '@guildhall/tabletop/sheet';
import { differences } from '../compare.ts';
import { type CaseValue, isRecord } from '../golden-case.ts';
import { attackOf, characterOf, type Input, list, num, roll, sameDamage } from './case-character.ts';
import {
  afterAction,
  afterDamage,
  afterShortRest,
  attunementAnswer,
  backgroundAnswer,
  block,
  capAnswer,
  conditionAnswer,
  exhaustionAnswer,
  passiveAnswer,
  preparedAnswer,
  rageAnswer,
  speciesAnswer,
} from './play-cases.ts';

/** The rules of both editions. */
export type Rules = Readonly<Record<Edition, SheetRules>>;

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
    case 'passive':
      return passiveAnswer(input, rules);
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
      return preparedAnswer(sheet(), rules);
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
  const editions: readonly Edition[] =
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
