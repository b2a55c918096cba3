import type { ChoiceAnswer, StoredCharacter } from './character.ts';
import { CommandContext, refuse } from './command-context.ts';
import {
  endConcentration,
  endEffect,
  endWhatEnds,
  passRounds,
  restore,
  spend,
  startEffect,
  useFeature,
} from './command-effects.ts';
import { deathSave, heal, revive, setCondition, takeDamage, temporaryHitPoints } from './command-health.ts';
import { addItem, attune, changeMoney, equip, removeItem } from './command-items.ts';
import { dawn, longRest, shortRest } from './command-rests.ts';
import { castSpell, prepareSpells, restoreSlot, spendSlot } from './command-spells.ts';
import type { CharacterCommand, CommandEvent } from './commands.ts';
import { takeUpdates } from './compendium-updates.ts';
import type { DerivedSheet } from './derived.ts';
import type { ForeignEntry } from './item-facts.ts';
import type { SheetRules } from './rules.ts';
import { allChoices, applyChoice, undoChoice, undoLevel } from './wizard.ts';

/** What a command did. */
export interface CommandOutcome {
  readonly character: StoredCharacter;
  readonly sheet: DerivedSheet;
  readonly events: readonly CommandEvent[];
}

/**
 * Do a command. `entries` are those of the compendium that it needs and the rules lack. The character given is never changed; the answer is a new one with its sheet.
 * @throws GuildError with the code of the refusal (NO_USES, ALREADY_ACTIVE, HEAVY_ARMOR …); nothing has happened then.
 */
export function applyCommand(
  character: StoredCharacter,
  command: CharacterCommand,
  rules: SheetRules,
  entries: readonly ForeignEntry[] = [],
): CommandOutcome {
  const on = new CommandContext(rules, character, entries);
  run(on, command);
  return { character: on.character, sheet: on.sheet, events: on.events };
}

function run(on: CommandContext, command: CharacterCommand): void {
  switch (command.type) {
    case 'use-feature':
      useFeature(on, command.feature, command.options);
      break;
    case 'end-effect':
      endEffect(on, command.effect);
      break;
    case 'apply-effect':
      applyEffect(on, command.effect, command.by);
      break;
    case 'short-rest':
      shortRest(on, command.spend, command.rolls);
      break;
    case 'long-rest':
      longRest(on, command.fed ?? true);
      break;
    case 'dawn':
      dawn(on);
      break;
    case 'damage':
      takeDamage(on, command.parts, { critical: command.critical, rolls: command.rolls });
      break;
    case 'heal':
      heal(on, command.amount);
      break;
    case 'temporary-hit-points': {
      const { hitPoints } = on.character;
      on.change({
        hitPoints: {
          ...hitPoints,
          temp: temporaryHitPoints(hitPoints.temp, command.amount, command.replace),
        },
      });
      break;
    }
    case 'cast':
      castSpell(on, command);
      break;
    case 'end-concentration':
      endConcentration(on, 'chosen');
      break;
    case 'prepare':
      prepareSpells(on, command.class, command.spells);
      break;
    case 'spend':
      spend(on, command.resource, command.amount);
      break;
    case 'restore':
      restore(on, command.resource, command.amount);
      break;
    case 'spend-slot':
      spendSlot(on, command.level, command.pact ?? false);
      break;
    case 'restore-slot':
      restoreSlot(on, command.level, command.pact ?? false);
      break;
    case 'equip':
      equip(on, command.item, command.as);
      break;
    case 'attune':
      attune(on, command.item, command.attuned);
      break;
    case 'add-item':
      addItem(on, command);
      break;
    case 'take-updates':
      takeUpdates(on, command.references);
      break;
    case 'remove-item':
      removeItem(on, command.item, command.count ?? Number.MAX_SAFE_INTEGER);
      break;
    case 'money':
      changeMoney(on, command.change);
      break;
    default:
      runLife(on, command);
      break;
  }
}

type LifeCommand = Extract<
  CharacterCommand,
  {
    readonly type:
      | 'condition'
      | 'exhaustion'
      | 'death-save'
      | 'stabilize'
      | 'revive'
      | 'inspiration'
      | 'end-turn'
      | 'level-up'
      | 'undo-level'
      | 'answer'
      | 'undo-answer'
      | 'experience';
  }
>;

function runLife(on: CommandContext, command: LifeCommand): void {
  switch (command.type) {
    case 'condition':
      setCondition(on, command.condition, command.on);
      break;
    case 'exhaustion':
      on.change({ exhaustion: Math.min(6, Math.max(0, command.level)) });
      endWhatEnds(on);
      break;
    case 'death-save':
      deathSave(on, command.roll, command.total);
      break;
    case 'stabilize':
      if (on.sheet.hitPoints.state !== 'dying') refuse('NOT_DYING', 'Only the dying can be stabilized.');
      on.change({ stable: true, deathSaves: { successes: 0, failures: 0 } });
      break;
    case 'revive':
      revive(on, command.hitPoints);
      break;
    case 'inspiration':
      on.change({ inspiration: command.on });
      break;
    case 'end-turn':
      passRounds(on, command, command.rounds ?? 1);
      break;
    case 'level-up':
      levelUp(on, command.class, command.hitPoints ?? 'fixed');
      break;
    case 'undo-level':
      take(on, undoLevel(on.character, on.rules), 'There is no level to take back.');
      break;
    case 'answer':
      answer(on, { slot: command.slot, picks: command.picks });
      break;
    case 'undo-answer':
      take(on, undoChoice(on.character, on.rules), 'There is no choice to take back.');
      break;
    case 'experience':
      on.change({ xp: Math.max(0, (on.character.xp ?? 0) + command.amount) });
      break;
  }
}

function applyEffect(on: CommandContext, effect: string, by: string | undefined): void {
  const known = on.rules.effects.has(effect) || on.character.homebrew.some(({ id }) => id === effect);
  if (!known) refuse('NOT_FOUND', `There is no effect "${effect.slice(0, 60)}".`);
  if (on.character.effects.some(({ id }) => id === effect))
    refuse('ALREADY_ACTIVE', 'It is on already.', { effect });
  startEffect(on, { id: effect, rounds: 0, ...(by === undefined ? {} : { by }) });
}

function levelUp(on: CommandContext, slug: string, hitPoints: number | 'fixed'): void {
  const next = allChoices(on.character, on.rules).find(
    ({ type, picks }) => type === 'class' && picks.length === 0,
  );
  if (next === undefined) refuse('RULE_VIOLATION', 'Level 20 is the highest.');
  answer(on, { slot: next.id, picks: [slug] });
  if (next.level > 1) answer(on, { slot: `${next.id}:hp`, picks: [String(hitPoints)] });
  on.tell('level_up', { level: next.level, class: slug });
}

function answer(on: CommandContext, given: ChoiceAnswer): void {
  const result = applyChoice(on.character, given, on.rules);
  if (!result.ok) {
    const fields = result.error.map(({ path, code, message }) => ({ path, code, message }));
    refuse('CHOICE_ILLEGAL', fields.map(({ message }) => message).join(' '), { fields });
  }
  on.change(result.value);
}

function take(on: CommandContext, character: StoredCharacter | null, refusal: string): void {
  if (character === null) refuse('RULE_VIOLATION', refusal);
  on.change(character);
}
