import type { SpellFacts } from '../facts.ts';
import { compact, type Fields } from '../fields.ts';

/*
 * Open5e marks every spell that speaks of attack rolls as one that makes an attack, and keeps whatever dice a
 * spell has as its damage: the d4 of Bless, the healing of Cure Wounds. The text says which they are.
 */

/** The attack a spell is cast with; none for spells that only speak of attacks. */
export function attackOf(text: string): SpellFacts['attack'] {
  const kind = /(melee|ranged) spell attack/i.exec(text)?.[1]?.toLowerCase();
  return kind === 'melee' || kind === 'ranged' ? kind : undefined;
}

const HEALS =
  /regains? (?:a number of )?Hit Points equal to \d|regains? \d+d\d+[ +\d]* Hit Points|Temporary Hit Points/i;
const ADDS_MODIFIER = /Hit Points equal to \d+d\d+ plus your spellcasting ability modifier/i;
/** Damage of a type that the caster, or what is conjured, decides. */
const CHOSEN_TYPE = /(?:takes?|taking|extra) \d+d\d+ damage\b/i;

/** As the books write them, so that no other force or fire is meant. */
const TYPES =
  /\b(?:Acid|Bludgeoning|Cold|Fire|Force|Lightning|Necrotic|Piercing|Poison|Psychic|Radiant|Slashing|Thunder)\b/g;

/** Damage and healing of a spell; dice that are neither belong to its effect. */
export function rollsOf(
  fields: Fields,
  options: readonly Fields[],
  text: string,
): Pick<SpellFacts, 'damage' | 'healing'> {
  const roll = fields.optionalText('damage_roll') ?? '';
  const types = fields.texts('damage_types');
  if (types.length === 0 && roll !== '' && HEALS.test(text)) {
    const added = ADDS_MODIFIER.test(text) ? '+@mod' : '';
    const healing = Object.entries(rollTable(fields, options, 'slot_level_')).map(([level, dice]) => [
      level,
      `${dice.replaceAll(' ', '')}${added}`,
    ]);
    return { healing: Object.fromEntries(healing) };
  }
  const dealt = types.length > 0 || !CHOSEN_TYPE.test(text) ? types : typesIn(text);
  if (dealt.length === 0) return {};
  const cantrip = fields.number('level') === 0;
  return {
    damage: compact({
      types: dealt,
      bySlot: cantrip || roll === '' ? undefined : rollTable(fields, options, 'slot_level_'),
      byLevel: cantrip && roll !== '' ? rollTable(fields, options, 'player_level_') : undefined,
    }),
  };
}

function typesIn(text: string): readonly string[] {
  return [...new Set(text.match(TYPES) ?? [])].map((type) => type.toLowerCase()).toSorted();
}

/** Dice by the level of the slot, or of the character for cantrips. */
function rollTable(
  fields: Fields,
  options: readonly Fields[],
  prefix: 'slot_level_' | 'player_level_',
): Record<string, string> {
  const first = Math.max(1, fields.number('level'));
  const further = options.flatMap((option) => {
    const dice = option.optionalText('damage_roll');
    const type = option.text('type');
    return dice === undefined || dice === '' || !type.startsWith(prefix)
      ? []
      : [[type.slice(prefix.length), dice] as const];
  });
  return Object.fromEntries([[String(first), fields.optionalText('damage_roll') ?? ''], ...further]);
}
