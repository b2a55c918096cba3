import { GuildError } from '@guildhall/kernel';
import type { CharacterCommand } from './commands.ts';
import { measure } from './read-character.ts';
import {
  amount,
  effectShape,
  flag,
  isRecord,
  listOf,
  mapOf,
  maybe,
  oneOf,
  type Shape,
  text,
  whole,
} from './shapes.ts';

const short: Shape = (value) => typeof value === 'string' && value.length <= 200;
const positive: Shape = (value) => whole(value) && (value as number) >= 0 && (value as number) <= 1_000_000;
const within =
  (least: number, most: number): Shape =>
  (value) =>
    whole(value) && (value as number) >= least && (value as number) <= most;
const rolls = listOf(within(1, 100));
const option: Shape = (value) => short(value) || amount(value);
const damage: Shape = (value) => isRecord(value) && positive(value.amount) && short(value.type);

/** Fields of every command; all others are refused. */
const COMMANDS: Readonly<Record<CharacterCommand['type'], Readonly<Record<string, Shape>>>> = {
  'use-feature': { feature: short, options: maybe(mapOf(option)) },
  'end-effect': { effect: short },
  'apply-effect': { effect: short, by: maybe(short) },
  'short-rest': { spend: listOf(short), rolls },
  'long-rest': { fed: maybe(flag) },
  dawn: {},
  damage: { parts: listOf(damage), critical: maybe(flag), rolls: maybe(rolls) },
  heal: { amount: positive },
  'temporary-hit-points': { amount: positive, replace: maybe(flag) },
  cast: {
    spell: short,
    class: maybe(short),
    slot: maybe(within(1, 9)),
    pact: maybe(flag),
    ritual: maybe(flag),
  },
  'end-concentration': {},
  prepare: { class: short, spells: listOf(short) },
  spend: { resource: short, amount: positive },
  restore: { resource: short, amount: positive },
  'spend-slot': { level: within(1, 9), pact: maybe(flag) },
  'restore-slot': { level: within(1, 9), pact: maybe(flag) },
  equip: { item: short, as: oneOf('worn', 'main', 'off', null) },
  attune: { item: short, attuned: flag },
  'add-item': {
    id: short,
    slug: maybe(short),
    name: maybe(short),
    count: maybe(within(1, 1_000_000)),
    weight: maybe(amount),
    magic: maybe(within(-10, 10)),
    needsAttunement: maybe(flag),
    effects: maybe(listOf(effectShape)),
  },
  'take-updates': { references: maybe(listOf(short)) },
  'remove-item': { item: short, count: maybe(positive) },
  money: { change: mapOf(within(-1_000_000_000, 1_000_000_000)) },
  condition: { condition: short, on: flag },
  exhaustion: { level: within(0, 6) },
  'death-save': { roll: within(1, 20), total: maybe(within(-100, 100)) },
  stabilize: {},
  revive: { hitPoints: positive },
  inspiration: { on: flag },
  'end-turn': {
    attacked: maybe(flag),
    forcedSave: maybe(flag),
    bonusAction: maybe(flag),
    tookDamage: maybe(flag),
    rounds: maybe(within(1, 1_000_000)),
  },
  'level-up': { class: short, hitPoints: maybe((value) => value === 'fixed' || within(1, 12)(value)) },
  'undo-level': {},
  answer: { slot: text, picks: listOf(short) },
  'undo-answer': {},
  experience: { amount: within(-1_000_000, 1_000_000) },
};

/**
 * A command from a request.
 * @throws GuildError VALIDATION_FAILED that names the field and, for an unknown type, the types there are.
 */
export function readCommand(value: unknown): CharacterCommand {
  measure(value);
  const type = isRecord(value) && typeof value.type === 'string' ? value.type : '';
  const fields = Object.hasOwn(COMMANDS, type) ? COMMANDS[type as CharacterCommand['type']] : undefined;
  if (fields === undefined || !isRecord(value)) {
    throw failed('body.command.type', `is one of ${Object.keys(COMMANDS).join(', ')}`);
  }
  for (const name of Object.keys(value)) {
    if (name !== 'type' && !Object.hasOwn(fields, name))
      throw failed(`body.command.${name.slice(0, 40)}`, `is no field of ${type}`);
  }
  for (const [name, shape] of Object.entries(fields)) {
    if (!shape(value[name])) throw failed(`body.command.${name}`, 'is missing or of a wrong form');
  }
  return value as unknown as CharacterCommand;
}

function failed(path: string, message: string): GuildError {
  return new GuildError('VALIDATION_FAILED', `${path} ${message}.`, {
    fields: [{ path, code: 'form', message }],
  });
}
