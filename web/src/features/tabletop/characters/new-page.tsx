import type { CharacterEdition } from '@guildhall/client';
import { type SheetRules, withEntries } from '@guildhall/tabletop/sheet';
import { useEffect, useState } from 'react';
import { api } from '../../../lib/api.ts';
import { useLateFonts } from '../../../lib/late-fonts.ts';
import { Link } from '../../../lib/link.tsx';
import { navigate } from '../../../lib/router.ts';
import { Button } from '../../../ui/button.tsx';
import { Glyph } from '../../../ui/glyph.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ClassCrest } from './class-crest.tsx';
import { newWords as words } from './new-words.ts';
import { charactersPath, wizardPath } from './paths.ts';
import { fetchHomebrew, lastEdition, rememberEdition, sheetRules } from './sheet-rules.ts';
import './characters.css';

const EDITIONS: readonly CharacterEdition[] = ['2024', '2014'];

interface EditionCardsProps {
  readonly chosen: CharacterEdition;
  readonly onChoose: (edition: CharacterEdition) => void;
}

function EditionCards({ chosen, onChoose }: EditionCardsProps) {
  return (
    <fieldset className="editions-pick">
      <legend className="section__title">{words.rules}</legend>
      {EDITIONS.map((edition) => (
        <label key={edition} className="edition-card" data-chosen={edition === chosen}>
          <span className="edition-card__head">
            <input
              type="radio"
              name="edition"
              checked={edition === chosen}
              onChange={() => onChoose(edition)}
            />
            <strong>{words.editions[edition].name}</strong>
          </span>
          <ul className="edition-card__facts">
            {words.editions[edition].facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </label>
      ))}
    </fieldset>
  );
}

/** The rules of an edition; null while they are fetched. */
function useRules(edition: CharacterEdition): SheetRules | null {
  const [rules, setRules] = useState<SheetRules | null>(null);
  useEffect(() => {
    let left = false;
    setRules(null);
    Promise.all([sheetRules(edition), fetchHomebrew()]).then(
      ([fetched, homebrew]) => left || setRules(withEntries(fetched, homebrew)),
      // The classes stay hidden; beginning step by step says what is wrong.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [edition]);
  return rules;
}

interface QuickProps {
  readonly rules: SheetRules | null;
  readonly busy: boolean;
  readonly onBuild: (slug: string, level: number) => void;
}

function QuickBuild({ rules, busy, onBuild }: QuickProps) {
  const [level, setLevel] = useState(1);
  return (
    <section className="section quick" aria-labelledby="quick-title">
      <h2 className="section__title" id="quick-title">
        {words.quick}
      </h2>
      <p className="quiet">{words.quickLead}</p>
      <label className="quick__level">
        <span className="field__label">{words.level}</span>
        <input
          type="range"
          min={1}
          max={20}
          value={level}
          onChange={({ target }) => setLevel(Number(target.value))}
        />
        <output className="num">{level}</output>
      </label>
      <ul className="quick__classes">
        {(rules?.all('classes') ?? []).map(({ slug, name }) => (
          <li key={slug}>
            <Button className="quick__class" disabled={busy} onClick={() => onBuild(slug, level)}>
              <ClassCrest slug={slug} size={28} />
              {words.quickClass(name, level)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `/tabletop/characters/new`: which rules, which name, and how to begin. */
export function NewCharacterPage() {
  useLateFonts(true, 0);
  const [edition, setEdition] = useState(lastEdition);
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const rules = useRules(edition);
  const create = async (quick?: { readonly class: string; readonly level: number }) => {
    setBusy(true);
    setError(null);
    rememberEdition(edition);
    const fallback = quick === undefined ? words.unnamed : (rules?.entry('classes', quick.class)?.name ?? '');
    try {
      const { id } = await api.characters.create({
        name: name.trim() || fallback || words.unnamed,
        edition,
        ...(quick === undefined ? {} : { quick }),
      });
      await navigate(wizardPath(id, quick === undefined ? undefined : 'review'));
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <div className="page new-character">
      <header className="page__head double-rule">
        <h1 className="page__title">{words.title}</h1>
        <Link to={charactersPath}>{words.back}</Link>
        <p className="page__lead">{words.lead}</p>
      </header>
      <EditionCards chosen={edition} onChoose={setEdition} />
      {error === null ? null : (
        <Notice kind="danger" title={words.failed}>
          <p>{error instanceof Error ? error.message : String(error)}</p>
          <p>{words.failedSafe}</p>
        </Notice>
      )}
      <form
        className="begin"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <label className="field begin__name">
          <span className="field__label">{words.name}</span>
          <input
            className="input"
            maxLength={120}
            value={name}
            placeholder={words.nameHint}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <Button type="submit" look="primary" disabled={busy}>
          <Glyph form="buff" size={18} />
          {words.begin}
        </Button>
      </form>
      <QuickBuild rules={rules} busy={busy} onBuild={(slug, level) => void create({ class: slug, level })} />
    </div>
  );
}
