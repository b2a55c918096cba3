/** Homebrew of a table: a class of 2014 with a subclass and a lineage of its own, and a spell of both lists. */
const ref = (kind: string, slug: string, name: string) => ({ kind, slug, name });

const SPELL_ROW = (level: number) => ({
  cantrips: 2,
  slots: [level === 1 ? 2 : level === 2 ? 3 : 4, ...(level >= 3 ? [2] : [])],
});

/** Entries as the compendium takes them; `edition` is to be given. */
export const TABLE_HOMEBREW = [
  {
    kind: 'classes',
    slug: 'runecarver',
    name: 'Runecarver',
    facts: {
      hitDie: 8,
      primaryAbilities: ['int'],
      savingThrows: ['con', 'int'],
      proficiencies: [ref('proficiencies', 'light-armor', 'Light Armor')],
      proficiencyChoices: [],
      equipment: [],
      equipmentChoices: [],
      multiclass: {
        prerequisites: [{ ability: 'int', minimum: 13 }],
        proficiencies: [],
        proficiencyChoices: [],
      },
      spellcasting: { ability: 'int', fromLevel: 1, progression: 'full' },
      subclasses: [],
      // Rows out of their order, and none for level 2: tables are written by hand.
      levels: [
        { level: 3, features: [], spellcasting: SPELL_ROW(3) },
        { level: 1, features: [ref('features', 'first-rune', 'First Rune')], spellcasting: SPELL_ROW(1) },
        { level: 4, features: [ref('features', 'ability-score-improvement', 'Ability Score Improvement')] },
      ],
    },
  },
  {
    kind: 'subclasses',
    slug: 'bone-carver',
    name: 'Bone Carver',
    facts: {
      class: ref('classes', 'runecarver', 'Runecarver'),
      levels: [{ level: 3, features: [ref('features', 'bone-rune', 'Bone Rune')] }],
      spells: [{ spell: ref('spells', 'rune-lash', 'Rune Lash'), level: 3 }],
    },
  },
  {
    kind: 'subclasses',
    slug: 'school-of-runes',
    name: 'School of Runes',
    facts: { class: ref('classes', 'wizard', 'Wizard'), levels: [], spells: [] },
  },
  {
    kind: 'species',
    slug: 'stoneborn',
    name: 'Stoneborn',
    facts: {
      sizes: ['Medium'],
      speed: 25,
      abilityBonuses: [{ ability: 'con', bonus: 2 }],
      languages: [],
      traits: [ref('traits', 'stone-skin', 'Stone Skin')],
      subspecies: [],
    },
  },
  {
    kind: 'spells',
    slug: 'rune-lash',
    name: 'Rune Lash',
    facts: {
      level: 1,
      school: 'evocation',
      castingTime: '1 action',
      range: '60 feet',
      components: ['V'],
      ritual: false,
      concentration: false,
      duration: 'Instantaneous',
      attack: 'ranged',
      damage: { types: ['force'], bySlot: { 1: '2d8' } },
      classes: [ref('classes', 'runecarver', 'Runecarver'), ref('classes', 'wizard', 'Wizard')],
      subclasses: [],
    },
  },
] as const;
