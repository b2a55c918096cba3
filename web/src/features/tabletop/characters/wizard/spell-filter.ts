import type { Entry } from '@guildhall/tabletop/compendium';
import type { ChoiceOption } from '@guildhall/tabletop/sheet';

/** What a list of spells is narrowed to. */
export interface SpellFilter {
  readonly text: string;
  /** `''` for any. */
  readonly level: string;
  readonly school: string;
  readonly ritual: boolean;
  /** Without those that need concentration. */
  readonly free: boolean;
  /** Only what is not chosen or known yet. */
  readonly use: '' | 'damage' | 'healing' | 'save' | 'attack' | 'area';
}

export const NO_FILTER: SpellFilter = {
  text: '',
  level: '',
  school: '',
  ritual: false,
  free: false,
  use: '',
};

/** An option with the facts of its spell. */
export interface SpellOption {
  readonly option: ChoiceOption;
  readonly spell: Entry<'spells'>;
}

function has({ facts }: Entry<'spells'>, use: SpellFilter['use']): boolean {
  switch (use) {
    case '':
      return true;
    case 'damage':
      return facts.damage !== undefined;
    case 'healing':
      return facts.healing !== undefined;
    case 'save':
      return facts.save !== undefined;
    case 'attack':
      return facts.attack !== undefined;
    case 'area':
      return facts.area !== undefined;
  }
}

/** The spells that pass, by level and name. */
export function filterSpells(
  options: readonly SpellOption[],
  { text, level, school, ritual, free, use }: SpellFilter,
): readonly SpellOption[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return options
    .filter(({ spell }) => {
      const { name, facts, summary } = spell;
      const said = `${name} ${summary} ${facts.damage?.types.join(' ') ?? ''}`.toLowerCase();
      return (
        words.every((word) => said.includes(word)) &&
        (level === '' || facts.level === Number(level)) &&
        (school === '' || facts.school === school) &&
        (!ritual || facts.ritual) &&
        (!free || !facts.concentration) &&
        has(spell, use)
      );
    })
    .toSorted((a, b) => a.spell.facts.level - b.spell.facts.level || (a.spell.name < b.spell.name ? -1 : 1));
}
