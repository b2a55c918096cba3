import { type CommandContext, refuse } from './command-context.ts';
import { endConcentration, startEffect } from './command-effects.ts';
import type { CharacterCommand } from './commands.ts';
import { preparedProblem } from './preparation.ts';

type CastCommand = Extract<CharacterCommand, { readonly type: 'cast' }>;

/** Cast a spell: it has to be ready, takes its slot and may begin to be concentrated on. */
export function castSpell(on: CommandContext, command: CastCommand): void {
  const { sheet, rules, context } = on;
  const entry = rules.entry('spells', command.spell);
  const forbidden = context.flag('casting');
  if (forbidden.length > 0) {
    const raging = on.character.effects.some(({ id }) => id === 'rage');
    refuse(raging ? 'RAGING' : 'CANNOT_CAST', `${forbidden.join(', ')}: no spells can be cast.`, {
      by: forbidden,
    });
  }
  if (sheet.flags['no-action'] !== undefined)
    refuse('INCAPACITATED', 'An incapacitated character casts nothing.');
  if (entry === undefined)
    refuse('NOT_FOUND', `There is no spell "${command.spell.slice(0, 60)}" in these rules.`);
  const known = sheet.spells.find(
    ({ slug, class: by, standing }) =>
      slug === command.spell &&
      (command.class === undefined || by === command.class) &&
      standing !== 'available' &&
      (standing !== 'spellbook' || command.ritual === true),
  );
  if (known === undefined) refuse('SPELL_NOT_READY', `${entry.name} is neither known nor prepared.`);
  const { level, concentration, ritual } = entry.facts;
  const asRitual = command.ritual === true;
  if (asRitual && !ritual) refuse('SPELL_NOT_READY', `${entry.name} is no ritual.`);
  let slot = 0;
  if (level > 0 && !asRitual) slot = spendSlotFor(on, { level, name: entry.name, command });
  if (concentration) endConcentration(on, 'another_spell');
  const effect = rules.effectsOf.get(`spell:${command.spell}`)?.[0]?.record.id;
  if (concentration)
    on.change({ concentration: { spell: command.spell, ...(effect === undefined ? {} : { effect }) } });
  on.tell('cast', { spell: command.spell, slot, ritual: asRitual });
  if (effect !== undefined && SELF.has(command.spell))
    startEffect(on, { id: effect, rounds: 0, options: { slot } });
}

/** Spells whose effect is on the caster, unless the table says otherwise. Others are put on by `apply-effect`. */
const SELF: ReadonlySet<string> = new Set([
  'shield',
  'mage-armor',
  'blur',
  'divine-favor',
  'hunters-mark',
  'hex',
  'false-life',
  'expeditious-retreat',
  'bless',
  'shield-of-faith',
]);

function spendSlotFor(
  on: CommandContext,
  { level, name, command }: { readonly level: number; readonly name: string; readonly command: CastCommand },
): number {
  const { pact } = on.sheet;
  const wanted = command.slot ?? (command.pact === true && pact !== null ? pact.level : level);
  if (wanted < level) refuse('SPELL_NOT_READY', `${name} needs a slot of level ${level} or higher.`);
  const usePact = command.pact ?? !on.sheet.slots.some((slot) => slot.level === wanted && slot.left > 0);
  spendSlot(on, wanted, usePact && pact !== null && pact.level >= level);
  return usePact && pact !== null ? pact.level : wanted;
}

/** Spend a slot. @throws GuildError NO_USES. */
export function spendSlot(on: CommandContext, level: number, pact: boolean): void {
  const { slots, pact: pactSlot } = on.sheet;
  if (pact) {
    if (pactSlot === null || pactSlot.left < 1)
      refuse('NO_USES', 'No pact slot is left.', { resource: 'pact slot' });
    on.change({ pactSlotsSpent: on.character.pactSlotsSpent + 1 });
    return;
  }
  const slot = slots.find((candidate) => candidate.level === level);
  if (slot === undefined || slot.left < 1) {
    refuse('NO_USES', `No slot of level ${level} is left.`, { resource: `slot ${level}` });
  }
  setSpent(on, level, (on.character.slotsSpent[level - 1] ?? 0) + 1);
}

export function restoreSlot(on: CommandContext, level: number, pact: boolean): void {
  if (pact) on.change({ pactSlotsSpent: Math.max(0, on.character.pactSlotsSpent - 1) });
  else setSpent(on, level, Math.max(0, (on.character.slotsSpent[level - 1] ?? 0) - 1));
}

function setSpent(on: CommandContext, level: number, spent: number): void {
  const slots = Array.from(
    { length: Math.max(level, on.character.slotsSpent.length) },
    (_, i) => on.character.slotsSpent[i] ?? 0,
  );
  slots[level - 1] = spent;
  on.change({ slotsSpent: slots });
}

/** Prepare the spells of the day of a class. */
export function prepareSpells(on: CommandContext, slug: string, spells: readonly string[]): void {
  const { sheet } = on;
  const casting = sheet.spellcasting.find((candidate) => candidate.class === slug);
  if (casting?.preparedMax == null) refuse('RULE_VIOLATION', 'This class does not prepare spells.');
  const unique = [...new Set(spells)];
  if (unique.length > casting.preparedMax.value) {
    refuse('RULE_VIOLATION', `${unique.length} spells; ${casting.preparedMax.value} can be prepared.`);
  }
  const wrong = unique.flatMap((spell, i) => {
    const message = preparedProblem(on.rules, { spell, slug, highest: casting.maxSpellLevel, sheet });
    return message === '' ? [] : [{ path: `spells[${i}]`, code: 'illegal_spell', message }];
  });
  if (wrong.length > 0)
    refuse('CHOICE_ILLEGAL', wrong.map(({ message }) => message).join(' '), { fields: wrong });
  on.change({ prepared: { ...on.character.prepared, [slug]: unique } });
  on.tell('prepared', { class: slug, count: unique.length });
}
