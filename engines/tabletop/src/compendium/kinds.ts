/** Rule set of an entry: SRD 5.1 is `2014`, SRD 5.2 is `2024`. */
export type Edition = '2014' | '2024';
export const EDITIONS: readonly Edition[] = ['2014', '2024'];

/** Every kind of entry, as it stands in addresses: `/api/v1/compendium/spells/fireball`. */
export const KINDS = [
  'classes',
  'subclasses',
  'species',
  'subspecies',
  'traits',
  'backgrounds',
  'feats',
  'features',
  'spells',
  'equipment',
  'magic-items',
  'monsters',
  'conditions',
  'rules',
  'rule-sections',
  'skills',
  'ability-scores',
  'alignments',
  'damage-types',
  'languages',
  'magic-schools',
  'proficiencies',
  'equipment-categories',
  'weapon-properties',
  'weapon-mastery-properties',
  'poisons',
  'creature-types',
  'services',
] as const;
export type Kind = (typeof KINDS)[number];

/** Other names people and other programs use; the 2014 rules say race where the 2024 rules say species. */
const ALIASES: Readonly<Record<string, Kind>> = {
  races: 'species',
  subraces: 'subspecies',
  creatures: 'monsters',
  items: 'equipment',
};

export const KIND_ALIASES: readonly string[] = Object.keys(ALIASES);

/** The kind a name in an address or source means; null when it is none. */
export function kindOf(name: string): Kind | null {
  if ((KINDS as readonly string[]).includes(name)) return name as Kind;
  return Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? null) : null;
}
