import type { Entry } from '@guildhall/tabletop/compendium';
import { spellLevelText } from '@guildhall/tabletop/compendium';
import { useEffect, useState } from 'react';
import { api } from '../../../../lib/api.ts';
import { Link } from '../../../../lib/link.tsx';
import { Glyph } from '../../../../ui/glyph.tsx';
import { FieldList } from '../../compendium/field-list.tsx';
import { shownDice, spellRows } from '../../compendium/field-rows.ts';
import { entryPath } from '../../compendium/paths.ts';
import { Prose } from '../../compendium/prose.tsx';
import { schoolMark } from './school-mark.ts';
import { spellWords as words } from './spell-words.ts';

/** Milliseconds a spell stays in view before its text is asked for. */
const REST = 250;

const texts = new Map<string, string>();

/** The book's own words, when this server has imported them; '' otherwise. */
function useText({ edition, slug }: Entry<'spells'>): string {
  const key = `${edition}/${slug}`;
  const [, setArrived] = useState('');
  useEffect(() => {
    if (texts.has(key)) return;
    let left = false;
    const timer = setTimeout(() => {
      api.compendium.entry('spells', slug, edition).then(
        ({ text }) => {
          texts.set(key, text ?? '');
          if (!left) setArrived(key);
        },
        // The facts are here; the text is only more of the same.
        () => undefined,
      );
    }, REST);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [key, slug, edition]);
  return texts.get(key) ?? '';
}

/** A spell as far as this server knows it. */
export function SpellDetails({ spell }: { readonly spell: Entry<'spells'> }) {
  const { name, facts } = spell;
  const text = useText(spell);
  const dice = Object.entries(facts.damage?.bySlot ?? facts.damage?.byLevel ?? facts.healing ?? {});
  return (
    <>
      <h3 className="spells__title">
        <Glyph {...schoolMark(facts.school)} tone="accent-text" size={24} />
        {name}
      </h3>
      <p className="quiet">{spellLevelText(facts)}</p>
      <FieldList rows={spellRows(facts)} />
      {dice.length < 2 ? null : (
        <p className="spells__dice num">
          {dice.map(([level, text]) => (
            <span key={level}>
              <span className="faint">{level}</span> {shownDice(text)}
            </span>
          ))}
        </p>
      )}
      {text === '' ? null : <Prose text={text} level={4} />}
      <Link to={entryPath(spell)} target="_blank">
        {words.more}
      </Link>
    </>
  );
}
