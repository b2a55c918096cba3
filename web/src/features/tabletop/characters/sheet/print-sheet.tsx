import { ABILITIES, abilityName } from '@guildhall/tabletop/compendium';
import type { DerivedSheet } from '@guildhall/tabletop/sheet';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSheet } from './sheet-context.ts';
import { exprText, sentence, signed } from './sheet-text.ts';
import { strings } from './strings.ts';
import './print.css';

/** True from the moment the page is about to be printed. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia('print');
    // The paper is drawn right after the event: what it shows has to be there by then.
    const change = () => flushSync(() => setPrinting(media.matches));
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    media.addEventListener('change', change);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      media.removeEventListener('change', change);
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

function Boxes({ number }: { readonly number: number }) {
  return (
    <span className="print__boxes">
      {Array.from({ length: Math.min(number, 12) }, (_, at) => (
        <span key={at} className="print__box" />
      ))}
    </span>
  );
}

function Figures({ sheet }: { readonly sheet: DerivedSheet }) {
  const speeds = Object.entries(sheet.speeds)
    .map(([way, { value }]) => (way === 'walk' ? `${value} ft` : `${way} ${value} ft`))
    .join(', ');
  const perception = sheet.skills.find(({ slug }) => slug === 'perception');
  const figures: readonly (readonly [string, string])[] = [
    [strings.armorClass, String(sheet.armorClass.value)],
    [strings.hitPointMaximum, String(sheet.hitPoints.max.value)],
    [strings.initiative, signed(sheet.initiative.value)],
    [strings.speed, speeds],
    [strings.proficiencyBonus, signed(sheet.proficiencyBonus.value)],
    [strings.passive(perception?.name ?? ''), String(perception?.passive.value ?? '')],
  ];
  return (
    <dl className="print__figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Rolls({ sheet }: { readonly sheet: DerivedSheet }) {
  return (
    <>
      <table className="print__table">
        <thead>
          <tr>
            <th scope="col">{strings.areas.abilities}</th>
            <th scope="col">{strings.checkShort}</th>
            <th scope="col">{strings.savingThrow}</th>
          </tr>
        </thead>
        <tbody>
          {ABILITIES.map((ability) => {
            const { score, check, save } = sheet.abilities[ability];
            return (
              <tr key={ability}>
                <th scope="row">
                  {abilityName(ability)} <span className="num">{score.value}</span>
                </th>
                <td className="num">{signed(check.value)}</td>
                <td className="num">
                  {save.proficient ? '● ' : ''}
                  {signed(save.value)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <table className="print__table">
        <tbody>
          {sheet.skills.map(({ slug, name, ability, rank, value }) => (
            <tr key={slug}>
              <th scope="row">
                {rank === 2 ? '◆ ' : rank === 1 ? '● ' : rank === 0.5 ? '◐ ' : '○ '}
                {name} <span className="print__quiet">{ability}</span>
              </th>
              <td className="num">{signed(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Fighting({ sheet }: { readonly sheet: DerivedSheet }) {
  return (
    <>
      <h2>{strings.attacks}</h2>
      <table className="print__table">
        <tbody>
          {sheet.attacks.map(({ id, name, toHit, damage, parts, range }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="num">{signed(toHit.value)}</td>
              <td>
                <span className="num">{exprText(damage)}</span>{' '}
                {[...new Set(parts.map(({ type }) => type))].join(', ')}
              </td>
              <td className="print__quiet">{strings.range(range.normal, range.long)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{strings.resources}</h2>
      <ul className="print__uses">
        {sheet.hitDice.map(({ die, max }) => (
          <li key={die}>
            {strings.hitDice} {die} <Boxes number={max} />
          </li>
        ))}
        {sheet.resources.map(({ id, name, max }) => (
          <li key={id}>
            {name} {max === null ? strings.unlimited : <Boxes number={max} />}
          </li>
        ))}
        <li>
          {strings.deathSaves} <Boxes number={3} /> / <Boxes number={3} />
        </li>
      </ul>
    </>
  );
}

function Spells({ sheet }: { readonly sheet: DerivedSheet }) {
  const levels = [...new Set(sheet.spells.map(({ level }) => level))].toSorted((a, b) => a - b);
  if (levels.length === 0) return null;
  return (
    <section className="print__spells">
      <h2>{strings.areas.spells}</h2>
      <p>
        {sheet.spellcasting
          .map(
            ({ class: by, dc, attack }) =>
              `${sentence(by)}: ${strings.spellDc} ${dc.value}, ${strings.spellAttack.toLowerCase()} ${signed(attack.value)}`,
          )
          .join(' · ')}
      </p>
      {levels.map((level) => {
        const slot = sheet.slots.find((candidate) => candidate.level === level);
        return (
          <p key={level} className="print__level">
            <strong>{level === 0 ? strings.cantrips : strings.spellLevel(level)}</strong>{' '}
            {slot === undefined ? null : <Boxes number={slot.max} />}{' '}
            {sheet.spells
              .filter((spell) => spell.level === level && spell.standing !== 'available')
              .map(
                ({ name, standing }) =>
                  `${name}${standing === 'prepared' || standing === 'always' ? ' ●' : ''}`,
              )
              .join(', ')}
          </p>
        );
      })}
    </section>
  );
}

function Paper() {
  const { sheet, character } = useSheet().open;
  const classes = sheet.classes.map(({ name, level }) => `${name} ${level}`).join(', ');
  const notes = Object.entries(character.notes).filter(([, text]) => text.trim() !== '');
  return (
    <div className="print">
      <header className="print__head">
        <h1>{sheet.name}</h1>
        <p>
          {[classes, sheet.species, sheet.background, strings.printedRules(sheet.edition)]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </header>
      <Figures sheet={sheet} />
      <div className="print__columns">
        <div className="print__left">
          <Rolls sheet={sheet} />
        </div>
        <div className="print__right">
          <Fighting sheet={sheet} />
          <h2>{strings.features}</h2>
          <p>{sheet.features.map(({ name }) => name).join(', ')}</p>
          <h2>{strings.proficiencies}</h2>
          {(['armor', 'weapons', 'tools', 'languages'] as const).map((kind) =>
            sheet.proficiencies[kind].length === 0 ? null : (
              <p key={kind}>
                <strong>{strings.proficiencyKinds[kind]}</strong>{' '}
                {sheet.proficiencies[kind].map(sentence).join(', ')}
              </p>
            ),
          )}
          <h2>{strings.items}</h2>
          <p>
            {character.inventory
              .map(({ name, count }) => (count === 1 ? name : `${name} × ${count}`))
              .join(', ')}
          </p>
          <p className="num">
            {(['pp', 'gp', 'ep', 'sp', 'cp'] as const)
              .map((coin) => `${character.currency[coin]} ${coin}`)
              .join('  ')}
          </p>
        </div>
      </div>
      <Spells sheet={sheet} />
      {notes.map(([name, text]) => (
        <section key={name}>
          <h2>{strings.noteNames[name] ?? name}</h2>
          <p className="print__note">{text}</p>
        </section>
      ))}
    </div>
  );
}

/** The sheet on paper: everything at once, with boxes to tick. Drawn only when it is printed. */
export function PrintSheet() {
  return usePrinting() ? <Paper /> : null;
}
