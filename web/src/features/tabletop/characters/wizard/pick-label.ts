import {
  ABILITIES,
  type Ability,
  type AnyEntry,
  abilityName,
  titleCase,
} from '@guildhall/tabletop/compendium';
import {
  type CharacterQuestion,
  legalOptions,
  METHODS,
  type SheetRules,
  type SlotType,
  type StoredCharacter,
  skillName,
} from '@guildhall/tabletop/sheet';

type Kind = Parameters<SheetRules['entry']>[0];

/** Where the name of a pick is found, by the type of its question. */
const KINDS: Partial<Readonly<Record<SlotType, Kind>>> = {
  class: 'classes',
  subclass: 'subclasses',
  species: 'species',
  subspecies: 'subspecies',
  background: 'backgrounds',
  feature: 'features',
  feat: 'feats',
  cantrip: 'spells',
  spell: 'spells',
  language: 'languages',
  trait: 'traits',
  'weapon-mastery': 'equipment',
};

/** The compendium entry a pick stands for; null when there is none. */
export function entryOf(type: SlotType, value: string, rules: SheetRules): AnyEntry | null {
  const kind = KINDS[type];
  const entry = kind === undefined ? undefined : rules.entry(kind, value);
  return (entry as AnyEntry | undefined) ?? null;
}

function isAbility(value: string): value is Ability {
  return (ABILITIES as readonly string[]).includes(value);
}

/** The picks of a question as words, without going through its options where names are enough. */
export function pickLabels(
  { id, type, picks }: CharacterQuestion,
  character: StoredCharacter,
  rules: SheetRules,
): readonly string[] {
  if (picks.length === 0) return [];
  if (type === 'abilities') {
    const [method, ...scores] = picks;
    const found = METHODS.find(({ value }) => value === method);
    return [
      found?.label ?? '',
      ...scores.map((score) => score.replace(':', ' ').replace(/^\w+/, (word) => word.toUpperCase())),
    ];
  }
  if (type === 'equipment' || type === 'spell-swap' || type === 'hit-points') {
    const options = new Map(legalOptions(character, id, rules).map((option) => [option.value, option.label]));
    return picks.map((pick) => options.get(pick) ?? pick);
  }
  return picks.map((pick) => {
    const entry = entryOf(type, pick, rules);
    if (entry !== null) return entry.name;
    if (type === 'ability-increase' || isAbility(pick)) return isAbility(pick) ? abilityName(pick) : pick;
    if (pick.startsWith('skill-')) return skillName(pick.slice('skill-'.length));
    if (type === 'expertise') return skillName(pick);
    return rules.entry('proficiencies', pick)?.name ?? titleCase(pick);
  });
}
