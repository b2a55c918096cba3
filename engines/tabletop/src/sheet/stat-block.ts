import { type Entry, titleCase } from '../compendium/index.ts';
import type { StatBlock, StoredCharacter } from './character.ts';
import { newCharacter } from './new-character.ts';

type Monster = Pick<Entry<'monsters'>, 'edition' | 'slug' | 'name' | 'facts'>;

/** Numbers of a monster as a sheet keeps them; attacks are the actions that hit with a bonus. */
export function statBlockOf({ slug, facts }: Monster): StatBlock {
  const types = (defences: readonly { readonly types: readonly string[]; readonly from?: string }[]) => [
    // What holds only against some attacks is for the table to say; see the entry.
    ...new Set(defences.filter(({ from }) => from === undefined).flatMap((defence) => defence.types)),
  ];
  return {
    slug,
    abilities: facts.abilities,
    armorClass: facts.armorClass[0]?.value ?? 10,
    hitPoints: facts.hitPoints,
    hitDice: facts.hitDice,
    proficiencyBonus: facts.proficiencyBonus,
    size: titleCase(facts.size),
    creatureType: titleCase(facts.type),
    speed: facts.speed,
    savingThrows: facts.savingThrows,
    skills: facts.skills,
    resistances: types(facts.resistances),
    immunities: types(facts.immunities),
    vulnerabilities: types(facts.vulnerabilities),
    conditionImmunities: facts.conditionImmunities,
    senses: facts.senses,
    challenge: facts.challenge,
    attacks: facts.actions.flatMap(({ name, attackBonus, damage = [], reach, range }) =>
      attackBonus === undefined
        ? []
        : [
            {
              name,
              bonus: attackBonus,
              damage: damage.map(({ dice, type }) => ({ dice, ...(type === undefined ? {} : { type }) })),
              ...(reach === undefined ? {} : { reach }),
              ...(range === undefined ? {} : { range: range.normal }),
            },
          ],
    ),
  };
}

/** A monster or non-player character as a sheet of its own. */
export function characterOfMonster(
  monster: Monster,
  { name = monster.name, kind }: { readonly name?: string; readonly kind: 'npc' | 'monster' },
): StoredCharacter {
  return {
    ...newCharacter({ edition: monster.edition, name, kind }),
    statBlock: statBlockOf(monster),
  };
}
