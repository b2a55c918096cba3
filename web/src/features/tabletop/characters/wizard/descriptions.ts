import type { SlotType } from '@guildhall/tabletop/sheet';

/** What classes are about, in our own words. */
const CLASSES: Readonly<Record<string, string>> = {
  barbarian:
    'Fights in a fury that shrugs off blades and adds force to every blow. Simple to play and very hard to kill.',
  bard: 'Lifts friends and unsettles foes with music and words. Knows a little of everything, and casts.',
  cleric: 'Carries the power of a god: heals, protects and smites, in good armor.',
  druid: 'Speaks for the wild, calls on weather and beasts, and takes their shapes.',
  fighter: 'Master of every weapon and armor. Attacks more often than anyone, and decides when it counts.',
  monk: 'Turns the body into a weapon: fast, unarmored, striking several times a turn.',
  paladin: 'Sworn to an oath. Strikes with holy force, heals by touch and makes everyone nearby braver.',
  ranger: 'Tracks, shoots and survives where others get lost. Weapons first, some magic of the wild.',
  rogue: 'Strikes once where it hurts most. Skilled at what others cannot do, and gone before they look.',
  sorcerer: 'Magic is in the blood. Few spells, bent into shapes nobody else can make.',
  warlock:
    'Borrowed power from a patron: few slots that return with every short rest, and one deadly cantrip.',
  wizard: 'Learns magic from books and owns the widest choice of it. Fragile, and prepared for anything.',
};

const SPECIES: Readonly<Record<string, string>> = {
  dragonborn: 'Dragon-blooded, with a breath of acid, cold, fire, lightning or poison and resistance to it.',
  dwarf: 'Sturdy and long-lived, sees in the dark and laughs at poison.',
  elf: 'Graceful and keen of sense, hard to charm, rests in trance instead of sleep.',
  gnome: 'Small, curious and stubborn against magic that reaches for the mind.',
  goliath: 'Huge folk with a giant among their ancestors, and one of that giant’s gifts.',
  'half-elf': 'Between two peoples: charming, adaptable, skilled in whatever was needed.',
  'half-orc': 'Strong, frightening, and not willing to fall when others would.',
  halfling: 'Small, brave and lucky: ones on the d20 are rolled again.',
  human: 'Versatile and ambitious; good at whatever they set their mind to.',
  orc: 'Tireless: dashes into the fight and stands up from blows that should end it.',
  tiefling: 'Touched by the lower planes: resists what burns there and inherits a few spells.',
};

const BACKGROUNDS: Readonly<Record<string, string>> = {
  acolyte: 'Served in a temple: knows rites, people’s troubles and where to sleep for free.',
  criminal: 'Lived off other people’s belongings and knows how not to be seen.',
  sage: 'Years among books: knows things, and knows where to look up the rest.',
  soldier: 'Drilled, marched and fought in the ranks; people listen to the voice.',
  custom: 'Made with your table: two skills and two tools or languages of your choice.',
};

const SKILLS: Readonly<Record<string, string>> = {
  acrobatics: 'Keep your balance, tumble, land on your feet.',
  'animal-handling': 'Calm, read and steer animals.',
  arcana: 'Recall lore about magic, planes and symbols.',
  athletics: 'Climb, jump, swim, grapple and shove.',
  deception: 'Make others believe what is not so.',
  history: 'Recall people, wars and kingdoms of the past.',
  insight: 'Tell what somebody feels or hides.',
  intimidation: 'Get your way by threat.',
  investigation: 'Find clues and draw conclusions.',
  medicine: 'Stabilize the dying, name a disease.',
  nature: 'Recall lore about land, plants, weather and beasts.',
  perception: 'Notice what is there. The most rolled skill of all.',
  performance: 'Hold an audience.',
  persuasion: 'Convince people honestly.',
  religion: 'Recall gods, rites and cults.',
  'sleight-of-hand': 'Palm, plant and pick pockets.',
  stealth: 'Not be seen or heard.',
  survival: 'Track, forage, find the way.',
};

const FEATS: Readonly<Record<string, string>> = {
  'ability-score-improvement': 'Raise one ability by 2, or two by 1.',
  alert: 'Act earlier: proficiency counts for initiative, and you may swap places in the order.',
  grappler: 'Hold on better to those you grapple, and hit them more easily.',
  'magic-initiate': 'Two cantrips and one spell of another class’s list.',
  'savage-attacker': 'Once a turn, roll weapon damage twice and keep the better.',
  skilled: 'Three skills or tools.',
  archery: '+2 to hit with ranged weapons.',
  defense: '+1 armor class while wearing armor.',
  'great-weapon-fighting': 'Low damage dice of two-handed weapons count for more.',
  'two-weapon-fighting': 'Add the ability modifier to the off-hand attack.',
};

/** Options of features, by the end of their slug. */
const FEATURES: readonly (readonly [string, string])[] = [
  ['fighting-style-archery', '+2 to hit with ranged weapons.'],
  ['fighting-style-defense', '+1 armor class while wearing armor.'],
  ['fighting-style-dueling', '+2 damage with a one-handed weapon and nothing in the other hand.'],
  [
    'fighting-style-great-weapon-fighting',
    'Ones and twos on the damage dice of two-handed weapons are rolled again.',
  ],
  [
    'fighting-style-protection',
    'Give an attacker disadvantage with your shield when it aims at a friend beside you.',
  ],
  ['fighting-style-two-weapon-fighting', 'Add the ability modifier to the off-hand attack.'],
  ['protector', 'Martial weapons and heavy armor: a priest for the front line.'],
  ['thaumaturge', 'One more cantrip, and a bonus to Arcana and Religion.'],
  ['magician', 'One more cantrip, and a bonus to Arcana and Nature.'],
  ['warden', 'Martial weapons and medium armor.'],
  ['blessed-warrior', 'Two cleric cantrips instead of a fighting style.'],
  ['druidic-warrior', 'Two druid cantrips instead of a fighting style.'],
  ['colossus-slayer', 'Once a turn, more damage to somebody already hurt.'],
  ['horde-breaker', 'Once a turn, one more attack at somebody beside your target.'],
  ['giant-killer', 'Strike back at once when something large attacks you.'],
  ['careful-spell', 'Spare friends from the area of your spell.'],
  ['distant-spell', 'Double the range, or cast touch spells from 30 feet away.'],
  ['empowered-spell', 'Roll low damage dice of a spell again.'],
  ['extended-spell', 'Double how long a spell lasts.'],
  ['heightened-spell', 'One target has disadvantage on its first save.'],
  ['quickened-spell', 'Cast with a bonus action.'],
  ['seeking-spell', 'Roll a missed spell attack again.'],
  ['subtle-spell', 'Cast without words and gestures.'],
  ['transmuted-spell', 'Change the damage type to another element.'],
  ['twinned-spell', 'Let a spell for one affect a second target.'],
  ['agonizing-blast', 'Add Charisma to the damage of your cantrip: the first choice of most warlocks.'],
  ['armor-of-shadows', 'Mage Armor on yourself as often as you like.'],
  ['devils-sight', 'See in magical darkness too.'],
  ['eldritch-mind', 'Advantage on saves to keep concentration.'],
  ['eldritch-spear', 'Your cantrip reaches very far.'],
  ['repelling-blast', 'Your cantrip pushes what it hits.'],
  ['fiendish-vigor', 'False Life on yourself as often as you like.'],
  ['mask-of-many-faces', 'Disguise Self as often as you like.'],
  ['misty-visions', 'Silent Image as often as you like.'],
  ['beguiling-influence', 'Proficiency in Deception and Persuasion.'],
  ['pact-of-the-blade', 'Call a weapon and fight with it by Charisma.'],
  ['pact-of-the-chain', 'A familiar of an unusual kind.'],
  ['pact-of-the-tome', 'A book with cantrips (and rituals) of any list.'],
  ['blade', 'Call a weapon of your patron.'],
  ['chain', 'A familiar of an unusual kind.'],
  ['tome', 'A book with three more cantrips of any list.'],
];

const BY_TYPE: Partial<Readonly<Record<SlotType, Readonly<Record<string, string>>>>> = {
  class: CLASSES,
  species: SPECIES,
  background: BACKGROUNDS,
  feat: FEATS,
};

/** What an option is about, in our own words; '' where its name and facts say it all. */
export function descriptionOf(type: SlotType, value: string): string {
  if (type === 'skill' || type === 'expertise' || type === 'proficiency')
    return SKILLS[value.replace(/^skill-/, '')] ?? '';
  const known = BY_TYPE[type]?.[value];
  if (known !== undefined) return known;
  if (type !== 'feature' && type !== 'feat') return '';
  return FEATURES.find(([end]) => value === end || value.endsWith(`-${end}`))?.[1] ?? '';
}
