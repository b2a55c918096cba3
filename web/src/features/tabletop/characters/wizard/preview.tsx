import { ABILITIES, abilityName, signed } from '@guildhall/tabletop/compendium';
import type { DerivedSheet } from '@guildhall/tabletop/sheet';
import { Icon } from '../../../../ui/glyph.tsx';
import { ClassCrest } from '../class-crest.tsx';
import { abilityRows, listChanges, previewLists, previewRows, rowChanges } from './preview-rows.ts';
import { previewWords as words } from './preview-words.ts';

/** What the sheet would be with an option that is pointed at. */
export interface Hint {
  readonly label: string;
  readonly sheet: DerivedSheet;
}

interface PreviewProps {
  readonly sheet: DerivedSheet;
  readonly hint: Hint | null;
}

/** The derived sheet, small: it changes with every answer. Pointing at an option shows what would change. */
export function Preview({ sheet, hint }: PreviewProps) {
  return (
    <div className="preview">
      <Identity sheet={sheet} />
      {hint === null ? null : <Difference sheet={sheet} hint={hint} />}
      <Scores sheet={sheet} />
      <dl className="preview__rows">
        {previewRows(sheet).map(({ id, label, text }) => (
          <div key={id} className="preview__row">
            <dt>{label}</dt>
            <dd className="num">{text}</dd>
          </div>
        ))}
      </dl>
      {previewLists(sheet).map(([label, items]) => (
        <section key={label} className="preview__list">
          <h3>{label}</h3>
          <p>{[...new Set(items)].join(', ')}</p>
        </section>
      ))}
    </div>
  );
}

function Identity({ sheet: { name, classes, level, species } }: { readonly sheet: DerivedSheet }) {
  const [main] = classes.toSorted((a, b) => b.level - a.level);
  return (
    <header className="preview__head">
      <ClassCrest slug={main?.class ?? ''} size={40} />
      <span className="preview__who">
        <strong>{name}</strong>
        <span className="quiet">
          {classes.length === 0
            ? words.nobody
            : classes.map((track) => `${track.name} ${track.level}`).join(' / ')}
        </span>
        <span className="quiet">{words.levelLine(level, species)}</span>
      </span>
    </header>
  );
}

function Scores({ sheet: { abilities } }: { readonly sheet: DerivedSheet }) {
  return (
    <ul className="scores-row">
      {ABILITIES.map((ability) => {
        const { score, modifier, save } = abilities[ability];
        return (
          <li key={ability} data-proficient={save.proficient}>
            <abbr title={abilityName(ability)}>{ability.toUpperCase()}</abbr>
            <strong className="num">{score.value}</strong>
            <span className="num">{signed(modifier)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Difference({ sheet, hint }: { readonly sheet: DerivedSheet; readonly hint: Hint }) {
  const numbers = rowChanges(
    [...abilityRows(sheet), ...previewRows(sheet)],
    [...abilityRows(hint.sheet), ...previewRows(hint.sheet)],
  );
  const changes = listChanges(sheet, hint.sheet);
  return (
    <section className="difference" aria-label={words.would(hint.label)}>
      <h3>{words.would(hint.label)}</h3>
      {numbers.length + changes.length === 0 ? <p className="quiet">{words.noChange}</p> : null}
      <dl>
        {numbers.map(({ label, from, to }) => (
          <div key={label} className="preview__row">
            <dt>{label}</dt>
            <dd className="num">
              <span className="faint">
                <span className="sr-only">{words.was} </span>
                {from}
              </span>
              <Icon name="right" size={12} />
              <span>
                <span className="sr-only">{words.becomes} </span>
                {to}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {changes.map(({ label, gained, lost }) => (
        <p key={label} className="difference__list">
          <span className="quiet">{label}</span>{' '}
          {gained.length === 0 ? null : (
            <ins>
              <span className="sr-only">{words.gains} </span>+ {gained.join(', ')}
            </ins>
          )}{' '}
          {lost.length === 0 ? null : (
            <del>
              <span className="sr-only">{words.loses} </span>− {lost.join(', ')}
            </del>
          )}
        </p>
      ))}
    </section>
  );
}
