import type { Entry } from '@guildhall/tabletop/compendium';
import { preparableSpells, type SpellcastingStat, type SpellStat } from '@guildhall/tabletop/sheet';
import { useState } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Block, Pips, RollButton, WhyButton } from './parts.tsx';
import { useSheet } from './sheet-context.ts';
import { sentence, signed } from './sheet-text.ts';
import { strings } from './strings.ts';
import { useSheetRolls } from './use-rolls.ts';

/** DC, attack and preparation of one class. */
function Casting({
  casting,
  preparing,
  onPrepare,
}: {
  readonly casting: SpellcastingStat;
  readonly preparing: boolean;
  readonly onPrepare: () => void;
}) {
  const rolls = useSheetRolls();
  const { dc, attack, preparedMax, preparedCount } = casting;
  const name = sentence(casting.class);
  return (
    <section className="casting" aria-label={name}>
      <strong className="casting__class">{name}</strong>
      <span className="casting__stat">
        <span className="quiet">{strings.spellDc}</span>
        <WhyButton
          topic={`dc.${casting.class}`}
          name={strings.spellDc}
          shown={String(dc.value)}
          className="num"
        >
          {dc.value}
        </WhyButton>
      </span>
      <span className="casting__stat">
        <WhyButton
          topic={`spell-attack.${casting.class}`}
          name={strings.spellAttack}
          shown={signed(attack.value)}
          className="quiet"
        >
          {strings.spellAttack}
        </WhyButton>
        <RollButton
          name={strings.spellAttack}
          stat={attack}
          onRoll={() => void rolls.check(strings.spellAttack, attack)}
        />
      </span>
      {preparedMax === null ? null : (
        <span className="casting__stat casting__prepared">
          <WhyButton
            topic={`prepared.${casting.class}`}
            name={strings.preparedMax}
            shown={String(preparedMax.value)}
            className="quiet"
          >
            {strings.preparedOf(preparedCount, preparedMax.value)}
          </WhyButton>
          <Button aria-pressed={preparing} onClick={onPrepare}>
            {strings.prepare}
          </Button>
        </span>
      )}
    </section>
  );
}

function Slots({ level }: { readonly level: number }) {
  const { open, act } = useSheet();
  const slot = open.sheet.slots.find((candidate) => candidate.level === level);
  if (slot === undefined) return null;
  return (
    <Pips
      name={strings.spellLevel(level)}
      left={slot.left}
      max={slot.max}
      spendLabel={strings.spendSlot(level)}
      restoreLabel={strings.restoreSlot(level)}
      onSpend={() => void act({ type: 'spend-slot', level })}
      onRestore={() => void act({ type: 'restore-slot', level })}
    />
  );
}

function PactSlots() {
  const { open, act } = useSheet();
  const { pact } = open.sheet;
  if (pact === null) return null;
  const name = strings.pactSlots(pact.level);
  return (
    <div className="line line--tall">
      <span>{name}</span>
      <Pips
        name={name}
        left={pact.left}
        max={pact.max}
        spendLabel={strings.spend(name)}
        restoreLabel={strings.restore(name)}
        onSpend={() => void act({ type: 'spend-slot', level: pact.level, pact: true })}
        onRestore={() => void act({ type: 'restore-slot', level: pact.level, pact: true })}
      />
    </div>
  );
}

function SpellRow({ spell }: { readonly spell: SpellStat }) {
  const { open, show } = useSheet();
  const { name, ready, standing, concentration, ritual } = spell;
  const facts = open.rules.entry('spells', spell.slug)?.facts;
  const castable = ready || (ritual && standing === 'spellbook');
  const marks = [
    // Whoever has spells of two classes, a feat or a species wants to know by which ability.
    open.sheet.spells.some((other) => other.class !== spell.class) ? sentence(spell.class) : '',
    strings.standings[standing],
    facts?.castingTime ?? '',
    facts?.range ?? '',
    concentration ? strings.concentrationMark : '',
    ritual ? strings.ritualMark : '',
  ].filter((mark) => mark !== '');
  return (
    <li className="spell" data-ready={ready}>
      <span className="spell__text">
        <strong className="spell__name">{name}</strong>
        <span className="spell__facts faint">{marks.join(' · ')}</span>
      </span>
      <Button
        look={ready ? 'plain' : 'quiet'}
        aria-label={strings.castIt(name)}
        disabled={!castable}
        onClick={() => show({ kind: 'spell', slug: spell.slug, class: spell.class })}
      >
        {strings.cast}
      </Button>
    </li>
  );
}

function levelsOf(things: readonly { readonly level: number }[]): readonly number[] {
  return [...new Set(things.map(({ level }) => level))].toSorted((a, b) => a - b);
}

const SHOWN: ReadonlySet<SpellStat['standing']> = new Set(['cantrip', 'known', 'prepared', 'always']);

/** Spells by level with their slots; for those who prepare, what the day brings. */
export function SpellsArea() {
  const { open } = useSheet();
  const { sheet } = open;
  const [preparing, setPreparing] = useState('');
  const spells = sheet.spells.filter(
    ({ standing, ritual }) => SHOWN.has(standing) || (standing === 'spellbook' && ritual),
  );
  return (
    <div className="area area--spells">
      {sheet.spellcasting.map((casting) => (
        <Casting
          key={casting.class}
          casting={casting}
          preparing={preparing === casting.class}
          onPrepare={() => setPreparing(preparing === casting.class ? '' : casting.class)}
        />
      ))}
      {preparing === '' ? null : <Prepare slug={preparing} onDone={() => setPreparing('')} />}
      <PactSlots />
      {spells.length === 0 && preparing === '' ? (
        <EmptyState title={strings.noSpells} body={strings.noSpellsBody} />
      ) : null}
      {preparing === ''
        ? levelsOf([...spells, ...sheet.slots]).map((level) => (
            <Block
              key={level}
              title={level === 0 ? strings.cantrips : strings.spellLevel(level)}
              aside={<Slots level={level} />}
            >
              <ul className="spells">
                {spells
                  .filter((spell) => spell.level === level)
                  .toSorted((a, b) => a.name.localeCompare(b.name))
                  .map((spell) => (
                    <SpellRow key={`${spell.class}:${spell.slug}`} spell={spell} />
                  ))}
              </ul>
            </Block>
          ))
        : null}
    </div>
  );
}

/** What tells spells of a list apart at a glance. */
function preparationMarks({ facts }: Entry<'spells'>): string {
  const { school, castingTime, concentration, ritual } = facts;
  return [
    school,
    castingTime === '1 action' ? '' : castingTime,
    concentration ? strings.concentrationMark : '',
    ritual ? strings.ritualMark : '',
  ]
    .filter((mark) => mark !== '')
    .join(' · ');
}

/** The list of a class, or its spellbook, to choose the day's spells from. */
function Prepare({ slug, onDone }: { readonly slug: string; readonly onDone: () => void }) {
  const { open, act } = useSheet();
  const { sheet, rules, character } = open;
  const casting = sheet.spellcasting.find((candidate) => candidate.class === slug);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(character.prepared[slug] ?? []));
  const [filter, setFilter] = useState('');
  if (casting?.preparedMax == null) return null;
  const max = casting.preparedMax.value;
  const wanted = filter.trim().toLowerCase();
  const shown = preparableSpells(casting, sheet, rules).filter(({ name }) =>
    name.toLowerCase().includes(wanted),
  );
  const over = chosen.size - max;
  return (
    <form
      className="prepare"
      onSubmit={(event) => {
        event.preventDefault();
        void act({ type: 'prepare', class: slug, spells: [...chosen] }).then((done) => {
          if (done !== null) onDone();
        });
      }}
    >
      <div className="prepare__bar">
        <strong className="num" aria-live="polite">
          {strings.preparedFor(sentence(slug), chosen.size, max)}
        </strong>
        {over > 0 ? <span className="problem">{strings.preparedOver(over)}</span> : null}
        <input
          className="input prepare__filter"
          type="search"
          aria-label={strings.filter}
          placeholder={strings.filter}
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
        />
        <Button onClick={onDone}>{strings.cancel}</Button>
        <Button type="submit" look="primary" disabled={over > 0}>
          {strings.prepareDone}
        </Button>
      </div>
      {shown.length === 0 ? <p className="quiet">{strings.noSuchSpell}</p> : null}
      {levelsOf(shown.map(({ facts }) => facts)).map((level) => (
        <fieldset key={level} className="prepare__level">
          <legend className="block__title">{strings.spellLevel(level)}</legend>
          <div className="prepare__list">
            {shown
              .filter(({ facts }) => facts.level === level)
              .toSorted((a, b) => a.name.localeCompare(b.name))
              .map((spell) => (
                <label key={spell.slug} className="mark">
                  <input
                    type="checkbox"
                    checked={chosen.has(spell.slug)}
                    onChange={({ target }) => {
                      const next = new Set(chosen);
                      if (target.checked) next.add(spell.slug);
                      else next.delete(spell.slug);
                      setChosen(next);
                    }}
                  />
                  <span className="spell__text">
                    {spell.name}
                    <span className="spell__facts faint">{preparationMarks(spell)}</span>
                  </span>
                </label>
              ))}
          </div>
        </fieldset>
      ))}
    </form>
  );
}
