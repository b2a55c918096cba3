import { abilityName, type Entry } from '@guildhall/tabletop/compendium';
import {
  type CharacterCommand,
  castingOf,
  type DerivedSheet,
  type Situational,
  type SpellStat,
} from '@guildhall/tabletop/sheet';
import { useState } from 'react';
import { Link } from '../../../../lib/link.tsx';
import { Button } from '../../../../ui/button.tsx';
import { entryPath } from '../../compendium/paths.ts';
import { Badges, Situations } from './parts.tsx';
import { useSheet } from './sheet-context.ts';
import type { FollowUp } from './sheet-log.ts';
import { exprText } from './sheet-text.ts';
import { strings } from './strings.ts';
import { useSheetRolls } from './use-rolls.ts';

type SpellFacts = Entry<'spells'>['facts'];

/** One way of casting: with which slot, or without. */
interface Way {
  readonly id: string;
  readonly label: string;
  readonly level: number;
  readonly command: Omit<Extract<CharacterCommand, { readonly type: 'cast' }>, 'type' | 'spell' | 'class'>;
}

function waysOf(sheet: DerivedSheet, spell: SpellStat): readonly Way[] {
  if (spell.level === 0) return [{ id: 'none', label: strings.castCantrip, level: 0, command: {} }];
  const ways: Way[] = [];
  if (spell.ready) {
    for (const { level, left } of sheet.slots)
      if (level >= spell.level && left > 0)
        ways.push({
          id: `slot-${level}`,
          label: strings.castSlot(level, left),
          level,
          command: { slot: level, pact: false },
        });
    const { pact } = sheet;
    if (pact !== null && pact.left > 0 && pact.level >= spell.level)
      ways.push({
        id: 'pact',
        label: strings.castPact(pact.level, pact.left),
        level: pact.level,
        command: { slot: pact.level, pact: true },
      });
  }
  if (spell.ritual)
    ways.push({ id: 'ritual', label: strings.castRitual, level: spell.level, command: { ritual: true } });
  return ways;
}

/** Entry of a table by level that counts at a level: the highest not above it. */
function at(table: Readonly<Record<string, string>> | undefined, level: number): string {
  let best = 0;
  for (const key of Object.keys(table ?? {}))
    if (Number(key) <= level && Number(key) > best) best = Number(key);
  return table?.[String(best)] ?? '';
}

function damageAt(facts: SpellFacts, slot: number, level: number): string {
  const { damage } = facts;
  return at(damage?.bySlot, slot) || at(damage?.byLevel, level);
}

/** Dice with what effects add to them. */
function withBonus(dice: string, bonus: number): string {
  return dice === '' || bonus === 0 ? dice : `${dice}+${bonus}`.replaceAll('+-', '-');
}

/** A spell with its slot to choose; casting it offers its dice. */
export function SpellPanel({ slug, class: by }: { readonly slug: string; readonly class: string }) {
  const { open, act, show } = useSheet();
  const { sheet, rules } = open;
  const rolls = useSheetRolls();
  const spell = sheet.spells.find((candidate) => candidate.slug === slug && candidate.class === by);
  const entry = rules.entry('spells', slug);
  const ways = spell === undefined ? [] : waysOf(sheet, spell);
  const [wanted, setWanted] = useState('');
  const [holding, setHolding] = useState<readonly Situational[]>([]);
  if (spell === undefined || entry === undefined) return null;
  const way = ways.find(({ id }) => id === wanted) ?? ways[0];
  const { facts } = entry;
  const casting = castingOf(sheet.spellcasting, spell);
  const modifier = sheet.abilities[spell.ability].modifier;
  const slot = way?.level ?? spell.level;
  const held = spell.damageSituational.filter(({ effect }) =>
    holding.some((other) => other.effect === effect),
  );
  const chosenBonus = held.reduce((sum, { does }) => sum + Number(does), 0);
  const damage = withBonus(
    damageAt(facts, slot, sheet.level).replaceAll('@mod', String(modifier)),
    spell.damageBonus + chosenBonus,
  );
  const healing = withBonus(
    at(facts.healing, slot).replaceAll('@mod', String(modifier)).replaceAll('+-', '-'),
    spell.healingBonus[slot] ?? 0,
  );
  const dealt = facts.damage?.types ?? [];
  // More than two are never dealt at once: one of them is chosen.
  const types = dealt.join(dealt.length > 2 ? ' or ' : ', ');

  const reasons = [...spell.damageApplied, ...held];
  const rollDamage = () => void rolls.make({ title: strings.spellRoll(entry.name), expr: damage, reasons });
  const rollHalf = () =>
    void rolls.make({ title: strings.spellHalf(entry.name), expr: `floor((${damage})/2)`, reasons });
  const rollHealing = () =>
    void rolls.make({
      title: strings.spellHealing(entry.name),
      expr: healing,
      reasons: spell.healingApplied,
    });

  async function cast(chosen: Way) {
    // At once, so that a panel somebody opens meanwhile stays.
    show({ kind: 'log' });
    const done = await act({
      type: 'cast',
      spell: slug,
      ...(by === '' ? {} : { class: by }),
      ...chosen.command,
    });
    if (done === null) return;
    const next = (): readonly FollowUp[] =>
      damage === ''
        ? []
        : [
            { label: strings.rollDamage, main: true, run: rollDamage },
            ...(spell?.half.miss ? [{ label: strings.missHalf, main: false, run: rollHalf }] : []),
          ];
    if (facts.attack !== undefined && casting !== undefined)
      await rolls.check(strings.attackWith(entry?.name ?? slug), casting.attack, undefined, next);
    else if (damage !== '') rollDamage();
    else if (healing !== '') rollHealing();
  }

  return (
    <form
      className="panel-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (way !== undefined) void cast(way);
      }}
    >
      <p className="quiet">{entry.summary}</p>
      {facts.save === undefined || casting === undefined ? null : (
        <p>
          <strong>{strings.needsSave(casting.dc.value, abilityName(facts.save.ability))}</strong>
          {spell.half.save ? <span className="quiet"> · {strings.halfOnSave}</span> : null}
        </p>
      )}
      {damage === '' ? null : (
        <p>
          <span className="num">{exprText(damage)}</span> {types}
        </p>
      )}
      <Badges applied={spell.damageApplied} />
      <Situations effects={spell.damageSituational} holding={held} onChange={setHolding} />
      {healing === '' ? null : (
        <p>
          <span className="num">{exprText(healing)}</span> {strings.rollHealing.toLowerCase()}
        </p>
      )}
      {healing === '' ? null : <Badges applied={spell.healingApplied} />}
      {ways.length < 2 ? null : (
        <label className="field">
          <span className="field__label">{strings.castAs}</span>
          <select
            className="choice__select"
            value={way?.id}
            onChange={({ target }) => setWanted(target.value)}
          >
            {ways.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <Button type="submit" look="primary" disabled={way === undefined}>
        {strings.cast}
      </Button>
      <Link to={entryPath({ kind: 'spells', slug, edition: sheet.edition })}>{strings.openInCompendium}</Link>
    </form>
  );
}
