import type { Edition } from '../compendium/index.ts';
import type { StoredCharacter } from './character.ts';
import { type CommandContext, refuse } from './command-context.ts';
import { endConcentration } from './command-effects.ts';
import { inEdition } from './compiled-effect.ts';
import { resourcesOf } from './derive-effects.ts';

/** Hit dice a long rest gives back. 2014: half of all, at least one; 2024: all. */
export function hitDiceRegained(total: number, edition: Edition): number {
  return edition === '2024' ? total : Math.max(1, Math.floor(total / 2));
}

/** Hit points of one spent hit die. 2014 not below 0, 2024 at least 1. */
function hitDieHealing(roll: number, constitution: number, edition: Edition): number {
  return Math.max(edition === '2024' ? 1 : 0, roll + constitution);
}

/** An hour: spend hit dice, each with its roll, and get back what a short rest brings. */
export function shortRest(on: CommandContext, spend: readonly string[], rolls: readonly number[]): void {
  const { sheet, character } = on;
  if (sheet.hitPoints.state === 'dead') refuse('CHARACTER_DEAD', 'The dead do not rest.');
  const spent: Record<string, number> = { ...character.hitDiceSpent };
  let healed = 0;
  for (const [i, die] of spend.entries()) {
    const stat = sheet.hitDice.find((candidate) => candidate.die === die);
    const used = spent[die] ?? 0;
    if (stat === undefined || used >= stat.max) {
      refuse('NO_USES', `No hit die ${die.slice(0, 10)} is left.`, {
        resource: `hit die ${die.slice(0, 10)}`,
      });
    }
    const roll = rolls[i];
    if (roll === undefined || roll < 1 || roll > Number(die.slice(1))) {
      refuse('DICE_MISSING', `Each spent hit die needs its roll; ${die} number ${i + 1} has none.`, {
        dice: spend,
      });
    }
    spent[die] = used + 1;
    healed += hitDieHealing(roll, sheet.abilities.con.modifier, on.rules.edition);
  }
  const lost = Math.max(0, Math.min(character.hitPoints.lost, sheet.hitPoints.max.value) - healed);
  on.change({
    hitDiceSpent: spent,
    hitPoints: { ...character.hitPoints, lost },
    pactSlotsSpent: 0,
    spent: recovered(on, ['short']),
  });
  on.tell('short_rest', { healed, hitDice: spend.length });
  endEffectsBy(on, 600, 'short-rest');
}

/** Eight hours. 2014 exhaustion needs food and drink to get better. */
export function longRest(on: CommandContext, fed: boolean): void {
  const { sheet, character } = on;
  if (sheet.hitPoints.state === 'dead') refuse('CHARACTER_DEAD', 'The dead do not rest.');
  if (sheet.hitPoints.current < 1)
    refuse('RULE_VIOLATION', 'A long rest needs at least 1 hit point at its start.');
  const better = on.rules.edition === '2024' || fed ? 1 : 0;
  endEffectsBy(on, 4800, 'long-rest');
  endConcentration(on, 'long_rest');
  on.change({
    hitPoints: { lost: 0, temp: 0 },
    slotsSpent: [],
    pactSlotsSpent: 0,
    spent: recovered(on, ['short', 'long']),
    hitDiceSpent: hitDiceAfterRest(character, sheet.hitDice, on.rules.edition),
    exhaustion: Math.max(0, character.exhaustion - better),
    deathSaves: { successes: 0, failures: 0 },
    stable: false,
  });
  on.tell('long_rest', { exhaustion: on.character.exhaustion });
}

/** Spent dice after a long rest, the largest given back first. */
function hitDiceAfterRest(
  character: StoredCharacter,
  dice: readonly { readonly die: string; readonly max: number }[],
  edition: Edition,
): Record<string, number> {
  let back = hitDiceRegained(
    dice.reduce((sum, { max }) => sum + max, 0),
    edition,
  );
  const left: Record<string, number> = {};
  for (const { die } of dice.toSorted((a, b) => Number(b.die.slice(1)) - Number(a.die.slice(1)))) {
    const spent = character.hitDiceSpent[die] ?? 0;
    const regained = Math.min(spent, back);
    back -= regained;
    if (spent > regained) left[die] = spent - regained;
  }
  return left;
}

/** Uses that are spent after rests: all or a part of them come back. */
function recovered(on: CommandContext, rests: readonly string[]): Record<string, number> {
  const spent: Record<string, number> = { ...on.character.spent };
  for (const { record, recover } of resourcesOf(on.context)) {
    for (const { rest, amount, when } of recover) {
      if (!rests.includes(rest) || when?.holds(on.context.circumstances(), false) === false) continue;
      const left = amount === 'all' ? 0 : Math.max(0, (spent[record.id] ?? 0) - amount);
      if (left === 0) delete spent[record.id];
      else spent[record.id] = left;
    }
  }
  return spent;
}

/** Time passes over a rest: what lasts no longer than it, or until it, ends. */
function endEffectsBy(on: CommandContext, rounds: number, rest: 'short-rest' | 'long-rest'): void {
  const ends = on.context.inForce.filter(({ effect, active }) => {
    if (active === null) return false;
    const [duration] = inEdition(effect.record.duration, on.rules.edition);
    if (duration?.until === 'dismissed') return false;
    if (duration?.until === 'long-rest') return rest === 'long-rest';
    return (
      duration?.rounds === undefined || duration.rounds - active.rounds <= rounds || duration.until === rest
    );
  });
  const over = new Set(ends.map(({ effect }) => effect.record.id));
  const { concentration } = on.character;
  on.change({ effects: on.character.effects.filter(({ id }) => !over.has(id)) });
  for (const effect of over) on.tell('effect_ended', { effect, why: 'time' });
  if (concentration?.effect !== undefined && over.has(concentration.effect))
    on.change({ concentration: null });
}

/** Things that come back at dawn. */
export function dawn(on: CommandContext): void {
  on.change({ spent: recovered(on, ['dawn']) });
  on.tell('dawn');
}
