import type { CharacterCommand, CommandEvent, SheetRules } from '@guildhall/tabletop/sheet';
import { sentence } from './sheet-text.ts';

type Values = CommandEvent['values'];
type Teller = (values: Values, rules: SheetRules) => string;

const spellName: Teller = ({ spell }, rules) => rules.entry('spells', String(spell))?.name ?? String(spell);
const className: Teller = (values, rules) =>
  rules.entry('classes', String(values.class))?.name ?? sentence(String(values.class));
const effectName: Teller = ({ effect }, rules) =>
  rules.effects.get(String(effect))?.record.name ?? sentence(String(effect));
const conditionName: Teller = ({ condition }, rules) =>
  rules.entry('conditions', String(condition))?.name ?? sentence(String(condition));

/** Why something ended, where the code alone would leave a question. */
const WHYS: Readonly<Record<string, string>> = {
  damage: 'the save failed',
  another_spell: 'another spell takes it',
  unconscious: 'unconscious',
  forbidden: 'it cannot be kept now',
  not_extended: 'nothing extended it',
  no_attack: 'no attack and no damage since the last turn',
  time: 'its time is up',
  concentration: 'concentration ended',
  condition: 'it cannot go on now',
};

function because(why: Values[string] | undefined): string {
  const reason = WHYS[String(why)];
  return reason === undefined ? '' : ` (${reason})`;
}

const hitPoints = (left: Values[string] | undefined) => `${left} hit ${left === 1 ? 'point' : 'points'}`;

/** One sentence for each kind of event; '' for those another event tells already. */
const TELLERS: Readonly<Record<string, Teller>> = {
  damage: ({ amount, type, by }) => `${amount} ${type}${by === '' ? '' : ` (${by})`}`,
  hit_points: ({ absorbed, left }) =>
    `${hitPoints(left)} left${absorbed === 0 ? '' : `, ${absorbed} taken by temporary ones`}`,
  unconscious: () => 'unconscious and dying',
  dead: ({ why }) => (why === 'massive' ? 'dead at once by massive damage' : 'dead'),
  death_save_failed: ({ failures }) => `death save failed, ${failures} of 3`,
  relentless_endurance: ({ left }) => `Relentless Endurance keeps ${hitPoints(left)}`,
  relentless_rage_save: ({ dc, total, kept }) =>
    total === undefined
      ? `Relentless Rage save, DC ${dc}`
      : `Relentless Rage ${kept === true ? 'holds' : 'fails'} (${total} against ${dc})`,
  relentless_rage: ({ left }) => `it keeps ${hitPoints(left)}`,
  concentration_save: ({ dc, total, kept }) =>
    total === undefined
      ? `concentration save, DC ${dc}`
      : `concentration ${kept === true ? 'kept' : 'lost'} (${total} against ${dc})`,
  concentration_ended: (values, rules) =>
    `concentration on ${spellName(values, rules)} ended${because(values.why)}`,
  healed: ({ amount }) => `healed ${amount}`,
  death_save: ({ successes, failures, state }) =>
    state === 'up'
      ? 'a natural 20: back with 1 hit point'
      : state === 'stable'
        ? 'stable'
        : `death saves: ${successes} good, ${failures} bad`,
  revived: ({ hitPoints }) => `alive again with ${hitPoints} hit points`,
  effect_started: (values, rules) => `${effectName(values, rules)} is on`,
  effect_ended: (values, rules) => `${effectName(values, rules)} ended${because(values.why)}`,
  condition_on: (values, rules) => `${conditionName(values, rules)}`,
  condition_off: (values, rules) => `no longer ${conditionName(values, rules).toLowerCase()}`,
  short_rest: ({ healed, hitDice }) =>
    hitDice === 0 ? 'short rest' : `short rest, ${healed} hit points from ${hitDice} hit dice`,
  long_rest: () => 'long rest',
  dawn: () => 'a new day',
  cast: (values, rules) =>
    `${spellName(values, rules)} cast${values.ritual === true ? ' as a ritual' : values.slot === 0 ? '' : ` with a slot of level ${values.slot}`}`,
  prepared: (values, rules) => {
    const { count } = values;
    return `${className(values, rules)}: ${count === 1 ? '1 spell prepared' : `${count} spells prepared`}`;
  },
  equipped: ({ item, as }) =>
    `${item}: ${as === 'carried' ? 'put away' : as === 'worn' ? 'worn' : 'in hand'}`,
  attuned: ({ item }) => `attuned to ${item}`,
  attunement_ended: ({ item }) => `no longer attuned to ${item}`,
  item_added: ({ item, count }) => `${item}${count === 1 ? '' : ` × ${count}`} taken`,
  item_removed: ({ item, count }) => `${item}${count === 1 ? '' : ` × ${count}`} removed`,
  updated: ({ name, count }) =>
    count === 1 ? `newer version of ${name} taken over` : `${count} newer versions taken over`,
  level_up: ({ level }) => `level ${level} reached`,
  spent: ({ resource, amount }) => `${sentence(String(resource))}: ${amount} spent`,
  restored: ({ resource, amount }) => `${sentence(String(resource))}: ${amount} back`,
};

/** Commands that tell nothing by themselves. */
const COMMANDS: Partial<Readonly<Record<CharacterCommand['type'], string>>> = {
  'temporary-hit-points': 'Temporary hit points',
  exhaustion: 'Exhaustion changed',
  stabilize: 'Stable',
  inspiration: 'Inspiration changed',
  money: 'Purse changed',
  experience: 'Experience changed',
  'undo-level': 'A level taken back',
  'undo-answer': 'A choice taken back',
  answer: 'A choice made',
  'spend-slot': 'Slot spent',
  'restore-slot': 'Slot back',
  'end-turn': 'Turn ended',
};

/** What keeps a character from falling to 0 hit points: it says how many are left, and what it cost. */
const KEEPERS: ReadonlySet<string> = new Set(['relentless_endurance', 'relentless_rage']);

function withoutAverted(events: readonly CommandEvent[]): readonly CommandEvent[] {
  if (!events.some(({ code }) => KEEPERS.has(code))) return events;
  return events.filter(
    ({ code, values }) => (code !== 'hit_points' || values.left !== 0) && code !== 'spent',
  );
}

/** What a command did, as one sentence. */
export function eventText(
  command: CharacterCommand,
  events: readonly CommandEvent[],
  rules: SheetRules,
): string {
  // What is spent is said by what it was spent for.
  const silent = events.some(({ code }) => code === 'effect_started') ? 'spent' : '';
  const told = withoutAverted(events)
    .filter(({ code }) => code !== silent)
    .map(({ code, values }) => TELLERS[code]?.(values, rules) ?? sentence(code))
    .filter((text) => text !== '');
  if (told.length === 0) return COMMANDS[command.type] ?? sentence(command.type);
  const text = told.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
