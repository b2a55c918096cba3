import type { Ability } from '../compendium/index.ts';
import type { CharacterQuestion } from './build.ts';
import type { ChoiceOption } from './choice-slots.ts';
import type { SheetRules } from './rules.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What most tables take first, by class and by question. Opinions, not rules: every legal option stays possible. */
const SPECIES: Readonly<Record<string, readonly string[]>> = {
  barbarian: ['goliath', 'half-orc', 'dwarf'],
  bard: ['half-elf', 'human'],
  cleric: ['dwarf', 'human'],
  druid: ['elf', 'human'],
  fighter: ['dwarf', 'human'],
  monk: ['elf', 'human'],
  paladin: ['dragonborn', 'human'],
  ranger: ['elf', 'human'],
  rogue: ['halfling', 'elf'],
  sorcerer: ['tiefling', 'half-elf'],
  warlock: ['tiefling', 'half-elf'],
  wizard: ['gnome', 'human'],
};

const BACKGROUNDS: Readonly<Record<string, string>> = {
  barbarian: 'soldier',
  bard: 'acolyte',
  cleric: 'acolyte',
  druid: 'sage',
  fighter: 'soldier',
  monk: 'criminal',
  paladin: 'soldier',
  ranger: 'criminal',
  rogue: 'criminal',
  sorcerer: 'acolyte',
  warlock: 'acolyte',
  wizard: 'sage',
};

/** Cantrips, then levels 1 to 3, then 4 to 9. */
const SPELLS = words(`
  fire-bolt eldritch-blast sacred-flame vicious-mockery produce-flame guidance light
  mage-hand minor-illusion prestidigitation thaumaturgy shillelagh ray-of-frost
  magic-missile shield mage-armor cure-wounds healing-word bless hex hunters-mark
  sleep
  detect-magic
  faerie-fire
  thunderwave
  entangle
  find-familiar
  dissonant-whispers
  misty-step
  scorching-ray
  web
  invisibility
  suggestion
  hold-person
  lesser-restoration
  spike-growth pass-without-trace mirror-image shatter aid spiritual-weapon
  fireball counterspell fly haste hypnotic-pattern lightning-bolt dispel-magic
  spirit-guardians revivify call-lightning conjure-animals hunger-of-hadar
  polymorph
  dimension-door
  greater-invisibility
  banishment
  wall-of-fire
  freedom-of-movement
  wall-of-force cone-of-cold hold-monster greater-restoration mass-cure-wounds scrying
  disintegrate
  chain-lightning
  heal
  true-seeing
  globe-of-invulnerability
  mass-suggestion
  teleport plane-shift forcecage delayed-blast-fireball finger-of-death fire-storm
  maze
  dominate-monster
  feeblemind
  sunburst
  wish
  meteor-swarm
  foresight
  true-polymorph
`);

const WEAPONS = words(`
  greataxe handaxe greatsword longsword longbow shortsword scimitar flail
  javelin shortbow dagger light-crossbow
`);
const LANGUAGES = ['elvish', 'dwarvish', 'giant', 'draconic', 'goblin', 'orc', 'halfling', 'gnomish'];

/** Ends of slugs of features and feats. */
const FEATURES = words(`
  ability-score-improvement defense agonizing-blast pact-of-the-tome armor-of-shadows
  devils-sight repelling-blast eldritch-mind protector magician colossus-slayer
  quickened-spell twinned-spell empowered-spell subtle-spell temperate forest
`);

const SKILLS_FIRST = ['perception', 'stealth'];

function place(list: readonly string[], value: string): number {
  const at = list.indexOf(value);
  return at < 0 ? list.length : at;
}

/** What the taste depends on beside the question. */
export interface Taste {
  readonly rules: SheetRules;
  /** Slug of the first class; '' before there is one. */
  readonly class: string;
  /** Abilities, what the class needs first. */
  readonly order: readonly Ability[];
}

function worth(abilities: readonly Ability[], order: readonly Ability[]): number {
  return -abilities.reduce((sum, ability) => sum + (order.length - order.indexOf(ability)) ** 2, 0);
}

function rank(type: CharacterQuestion['type'], { value, detail }: ChoiceOption, taste: Taste): number {
  const { rules, order } = taste;
  switch (type) {
    case 'species':
      return place(SPECIES[taste.class] ?? [], value);
    case 'subspecies':
      return worth(
        rules.entry('subspecies', value)?.facts.abilityBonuses.map(({ ability }) => ability) ?? [],
        order,
      );
    case 'background':
      return value === BACKGROUNDS[taste.class] ? 0 : 1;
    case 'size':
      return value === 'Medium' ? 0 : 1;
    case 'ability-increase':
      return place(order, value);
    case 'skill':
    case 'proficiency':
    case 'expertise': {
      const slug = value.replace(/^skill-/, '');
      const first = SKILLS_FIRST.indexOf(slug);
      return first >= 0 ? first - SKILLS_FIRST.length : place(order, detail);
    }
    case 'cantrip':
    case 'spell':
      return place(SPELLS, value);
    case 'weapon-mastery':
      return place(WEAPONS, value);
    case 'language':
      return place(LANGUAGES, value);
    case 'feat':
    case 'feature': {
      // Which ability casts the spells of a lineage or feat.
      if (place(order, value) < order.length) return place(order, value);
      const at = FEATURES.findIndex((end) => value === end || value.endsWith(`-${end}`));
      return at < 0 ? FEATURES.length : at;
    }
    default:
      return 0;
  }
}

/** Options with those most tables would take first; equals keep their order. */
export function preferred(
  type: CharacterQuestion['type'],
  options: readonly ChoiceOption[],
  taste: Taste,
): ChoiceOption[] {
  return options.toSorted((a, b) => rank(type, a, taste) - rank(type, b, taste));
}
