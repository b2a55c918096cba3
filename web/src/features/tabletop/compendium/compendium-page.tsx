import type { CompendiumKind, CompendiumOverview, RuleSet } from '@guildhall/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../../lib/api.ts';
import { Link } from '../../../lib/link.tsx';
import { useShortcuts } from '../../../lib/use-shortcuts.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { Frame, Page, useOverview } from './frame.tsx';
import { KIND_GROUPS } from './kinds.ts';
import { LoadError } from './load-error.tsx';
import { kindPath, newHomebrewPath } from './paths.ts';
import { ResultList } from './result-list.tsx';
import { SelectField } from './select-field.tsx';
import { strings } from './strings.ts';
import { useAddress } from './use-address.ts';
import { useLate } from './use-late.ts';

/** Milliseconds a query rests before it is sent. */
const REST = 120;

/** First page of the compendium: search as you type, or go by kind. */
export function CompendiumPage() {
  return (
    <Page>
      <Start />
    </Page>
  );
}

function Start() {
  const { search, change } = useAddress();
  const [typed, setTyped] = useState(search.get('q') ?? '');
  const field = useRef<HTMLInputElement>(null);
  useShortcuts(() => [{ keys: '/', label: strings.search, run: () => field.current?.focus() }], []);
  const edition = (search.get('edition') ?? undefined) as RuleSet | undefined;
  return (
    <Frame
      title={strings.title}
      lead={strings.lead}
      back={false}
      actions={
        <Link to={newHomebrewPath('spells')} className="button">
          {strings.addHomebrew}
        </Link>
      }
    >
      <div className="finder">
        <label className="field finder__query">
          <span className="field__label">{strings.search}</span>
          <input
            ref={field}
            className="input"
            type="search"
            value={typed}
            placeholder={strings.searchHint}
            maxLength={200}
            onChange={({ target }) => {
              setTyped(target.value);
              change({ q: target.value });
            }}
          />
        </label>
        <SelectField
          label={strings.edition}
          value={edition ?? ''}
          options={[
            ['', strings.bothEditions],
            ['2024', strings.editions['2024']],
            ['2014', strings.editions['2014']],
          ]}
          onChange={(value) => change({ edition: value })}
        />
      </div>
      {typed.trim() === '' ? <KindIndex edition={edition} /> : <Results typed={typed} edition={edition} />}
    </Frame>
  );
}

interface ResultsProps {
  readonly typed: string;
  readonly edition: RuleSet | undefined;
}

function Results({ typed, edition }: ResultsProps) {
  const { search, change } = useAddress();
  const query = useLate(typed.trim(), REST);
  const kind = (search.get('kind') ?? undefined) as CompendiumKind | undefined;
  const found = useQuery({
    queryKey: ['search', query, kind, edition],
    queryFn: ({ signal }) =>
      api.compendium.search(
        {
          q: query,
          limit: 100,
          ...(kind === undefined ? {} : { kind }),
          ...(edition === undefined ? {} : { edition }),
        },
        signal,
      ),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  if (found.isError) return <LoadError error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <Skeleton height={240} />;
  const { items, total, more, facets, corrections } = found.data;
  return (
    <section className="section" aria-label={strings.search}>
      <div className="found" role="status">
        <strong className="num">{strings.results(total, more)}</strong>
        {corrections.map(({ word, readAs }) => (
          <span key={word} className="quiet">
            {strings.readAs(word, readAs.join(strings.fields.or))}
          </span>
        ))}
      </div>
      {kind !== undefined || Object.keys(facets.kinds).length > 1 ? (
        <fieldset className="chips">
          <legend className="sr-only">{strings.filters}</legend>
          <Chip
            label={strings.allKinds}
            pressed={kind === undefined}
            onPress={() => change({ kind: undefined })}
          />
          {Object.entries(facets.kinds)
            .toSorted(([, a], [, b]) => b - a)
            .map(([name, number]) => (
              <Chip
                key={name}
                label={strings.kinds(name as CompendiumKind)}
                number={number}
                pressed={kind === name}
                onPress={() => change({ kind: kind === name ? undefined : name })}
              />
            ))}
        </fieldset>
      ) : null}
      {items.length === 0 ? (
        <EmptyState
          title={strings.nothingTitle}
          body={
            <>
              <p>{strings.nothingFor(query)}</p>
              <p>{strings.nothingBody}</p>
            </>
          }
        >
          <Link to={newHomebrewPath(kind ?? 'spells')} className="button button--primary">
            {strings.addHomebrew}
          </Link>
        </EmptyState>
      ) : (
        <ResultList label={strings.results(total, more)} items={items} withKind={kind === undefined} />
      )}
    </section>
  );
}

interface ChipProps {
  readonly label: string;
  readonly number?: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Chip({ label, number, pressed, onPress }: ChipProps) {
  return (
    <button type="button" className="facet" aria-pressed={pressed} onClick={onPress}>
      {label}
      {number === undefined ? null : <span className="num facet__number">{number}</span>}
    </button>
  );
}

function KindIndex({ edition }: { readonly edition: RuleSet | undefined }) {
  const overview = useOverview();
  if (overview.isError) return <LoadError error={overview.error} onRetry={() => void overview.refetch()} />;
  if (overview.data === undefined) return <Skeleton height={320} />;
  const counted = new Map(overview.data.kinds.map((entry) => [entry.kind, entry]));
  return (
    <div className="index">
      {KIND_GROUPS.map(({ id, kinds }) => (
        <section key={id} className="section">
          <h2 className="section__title">{strings.groups[id]}</h2>
          <ul className="index__list">
            {kinds.map((kind) => (
              <KindLine key={kind} kind={kind} edition={edition} counted={counted.get(kind)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface KindLineProps {
  readonly kind: CompendiumKind;
  readonly edition: RuleSet | undefined;
  readonly counted: CompendiumOverview['kinds'][number] | undefined;
}

function KindLine({ kind, edition, counted }: KindLineProps) {
  const { counts = {}, homebrew = 0 } = counted ?? {};
  const number =
    edition === undefined ? Object.values(counts).reduce((sum, one) => sum + one, 0) : (counts[edition] ?? 0);
  return (
    <li>
      <Link
        to={`${kindPath(kind)}${edition === undefined ? '' : `?edition=${edition}`}`}
        className="index__link"
      >
        <span className="index__name">{strings.kinds(kind)}</span>
        {homebrew === 0 ? null : <span className="quiet">{strings.homebrewCount(homebrew)}</span>}
        <span className="index__dots" aria-hidden="true" />
        <span className="num">{number}</span>
      </Link>
    </li>
  );
}
