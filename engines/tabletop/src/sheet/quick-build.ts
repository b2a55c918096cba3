import { ABILITIES, type Ability } from '../compendium/index.ts';
import { STANDARD_ARRAY } from './ability-scores.ts';
import type { StoredCharacter } from './character.ts';
import { withQuickSpells } from './preparation.ts';
import { preferred } from './quick-preferences.ts';
import type { SheetRules } from './rules.ts';
import type { OpenQuestion } from './walk.ts';
import { walkChoices } from './walk-build.ts';
import { replaceChoices } from './wizard.ts';

/** Picks a number below a bound; the caller brings the randomness. */
export type PickNumber = (below: number) => number;

interface QuickMeans {
  readonly plan: { readonly classes: readonly string[] };
  readonly rules: SheetRules;
  readonly pick: PickNumber;
}

/** Legal options one by one may be illegal together (twice an ability near its cap): a few tries. */
const TRIES = 20;

/**
 * Answer every open question with legal picks until a character of a level stands: by what most
 * tables would take for `pick = () => 0`, at random otherwise. Abilities fit the class, and whoever prepares
 * spells has prepared some. The questions are gone through once, each answered where it is met.
 */
export function quickBuild(
  character: StoredCharacter,
  plan: { readonly classes: readonly string[] },
  rules: SheetRules,
  pick: PickNumber,
): StoredCharacter {
  const { given } = walkChoices(rules, character.choices, {
    check: false,
    levels: plan.classes.length,
    answer: (met) => quickAnswer(met, { plan, rules, pick }),
  });
  const kept = character.choices.map((choice) => ({
    ...choice,
    picks: given.get(choice.slot) ?? choice.picks,
  }));
  const old = new Set(kept.map(({ slot }) => slot));
  const added = [...given].flatMap(([slot, picks]) => (old.has(slot) ? [] : [{ slot, picks }]));
  return withQuickSpells(replaceChoices(character, [...kept, ...added], rules), rules, pick);
}

function quickAnswer(met: OpenQuestion, means: QuickMeans): readonly string[] | null {
  const { id, type, choose, optional } = met.question;
  const planned = type === 'class' && means.plan.classes.length >= Number(id.split(':')[1]);
  if (optional && !planned) return null;
  for (let tries = 0; tries < TRIES; tries++) {
    const pick: PickNumber = (below) => (means.pick(below) + tries) % below;
    const picks = quickPicks(met, { ...means, pick });
    if (picks.length < choose) return null;
    if (met.problemOf(picks) === '') return picks;
  }
  return null;
}

function quickPicks({ question, options, build }: OpenQuestion, means: QuickMeans): readonly string[] {
  const { id, type, choose, repeat, picks } = question;
  const { plan, rules, pick } = means;
  const main = plan.classes[0] ?? '';
  if (type === 'abilities') return ['array', ...quickAbilities(main, rules)];
  const allowed = options().filter(({ refusal }) => refusal === '');
  if (type === 'class') {
    const wanted = plan.classes[Number(id.split(':')[1]) - 1];
    // A class whose prerequisites are not met gives way to the first one.
    const value = allowed.some((option) => option.value === wanted) ? wanted : plan.classes[0];
    return value === undefined ? [] : [value];
  }
  const open = allowed.filter(({ value }) => repeat || !picks.includes(value));
  // What a feat or the species brings already is learned a second time only where nothing else is left.
  const known = new Set(type === 'cantrip' || type === 'spell' ? build.spells.map(({ slug }) => slug) : []);
  const fresh = open.filter(({ value }) => !known.has(value));
  const legal = preferred(type, fresh.length >= choose - picks.length ? fresh : open, {
    rules,
    class: main,
    order: abilityOrder(main, rules),
  });
  const chosen = [...picks];
  while (chosen.length < choose && legal.length > 0) {
    const at = pick(legal.length);
    const option = legal[at];
    if (option === undefined) break;
    // Twice at most: what may be repeated without end is an ability, and an ability has a cap.
    const often = chosen.filter((value) => value === option.value).length;
    if (often < 2) chosen.push(option.value);
    if (!repeat || often >= 1) legal.splice(at, 1);
  }
  return chosen;
}

/** Abilities by what they do for a class: what it needs first, then Constitution and Dexterity. */
export function abilityOrder(slug: string, rules: SheetRules): readonly Ability[] {
  const facts = rules.entry('classes', slug)?.facts;
  const needed = (facts?.multiclass.prerequisites ?? []).flatMap((fact) =>
    'ability' in fact ? [fact.ability] : 'anyAbility' in fact ? fact.anyAbility.slice(0, 1) : [],
  );
  return [
    ...new Set([...(facts?.primaryAbilities ?? []), ...needed, 'con' as const, 'dex' as const, ...ABILITIES]),
  ];
}

/** The standard array, the best scores where the class needs them. */
function quickAbilities(slug: string, rules: SheetRules): readonly string[] {
  return abilityOrder(slug, rules).map((ability, i) => `${ability}:${STANDARD_ARRAY[i] ?? 8}`);
}
