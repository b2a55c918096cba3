import type { Archetype } from '@guildhall/heroes';
import { useMemo, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Glyph, Icon } from '../../../ui/glyph.tsx';
import { fixed } from '../format.ts';
import { TourOffer } from '../guide/tour-offer.tsx';
import type { FileOpen } from '../import/use-file-open.ts';
import { useGameData, usePlanner } from '../session-context.ts';
import { strings } from '../strings.ts';
import { startWords } from '../words/start.ts';
import { curveAt } from './archetype-figures.ts';
import { ARCHETYPE_SIGNS } from './archetype-signs.ts';
import { chooseArchetype } from './edits.ts';
import '../hall/hall.css';

const words = startWords;

/** A figure by which archetypes are compared. */
interface Fact {
  readonly id: keyof typeof words.facts;
  readonly of: (archetype: Archetype) => number;
  readonly shown: (value: number) => string;
}

const points = (value: number) => fixed(value, 0);
const percent = (value: number) => `${fixed(value * 100, 0)} %`;

const FACTS: readonly Fact[] = [
  { id: 'hitPoints', of: ({ hitPoints }) => curveAt(hitPoints), shown: points },
  { id: 'hitPointsCap', of: ({ hitPointsCap }) => curveAt(hitPointsCap), shown: points },
  { id: 'resistanceCap', of: ({ resistanceCap }) => curveAt(resistanceCap), shown: percent },
  { id: 'damageCap', of: ({ damageCap }) => curveAt(damageCap), shown: percent },
  { id: 'regenerationCap', of: ({ regenerationCap }) => curveAt(regenerationCap), shown: percent },
  { id: 'threat', of: ({ baseThreat }) => baseThreat, shown: points },
];

const byName = (a: Archetype, b: Archetype) => a.name.localeCompare(b.name, 'en');

/** The highest first by a fact; by name without one, and where a fact is equal. */
function sorted(archetypes: readonly Archetype[], fact: Fact | null): readonly Archetype[] {
  return archetypes.toSorted((a, b) => (fact === null ? 0 : fact.of(b) - fact.of(a)) || byName(a, b));
}

function Cell({
  fact,
  archetype,
  most,
}: {
  readonly fact: Fact;
  readonly archetype: Archetype;
  readonly most: number;
}) {
  const value = fact.of(archetype);
  const share = most > 0 ? value / most : 0;
  return (
    <td className="ledger__number num start__fact" data-label={words.facts[fact.id]}>
      {fact.shown(value)}
      <span className="bar" aria-hidden="true">
        <span className="bar__fill" style={{ width: `${(share * 100).toFixed(1)}%` }} />
      </span>
    </td>
  );
}

/** All archetypes side by side, each figure as a share of the highest; a heading sorts by it. */
function Archetypes() {
  const tools = usePlanner();
  const data = useGameData();
  const [by, setBy] = useState<Fact | null>(null);
  const playable = useMemo(() => data.archetypes.filter((archetype) => archetype.playable), [data]);
  const shown = useMemo(() => sorted(playable, by), [playable, by]);
  const most = useMemo(() => FACTS.map(({ of }) => Math.max(...playable.map(of))), [playable]);
  const heading = (fact: Fact | null, label: string) => (
    <button type="button" className="start__sort" title={words.sortBy(label)} onClick={() => setBy(fact)}>
      {label}
      {by === fact ? <Icon name="down" size={12} /> : null}
    </button>
  );
  return (
    <table className="ledger start__table">
      <caption className="sr-only">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col" aria-sort={by === null ? 'ascending' : undefined}>
            {heading(null, words.archetype)}
          </th>
          {FACTS.map((fact) => (
            <th
              key={fact.id}
              scope="col"
              className="ledger__number"
              aria-sort={by === fact ? 'descending' : undefined}
            >
              {heading(fact, words.facts[fact.id])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((archetype) => (
          <tr key={archetype.id}>
            <th scope="row">
              <button
                type="button"
                className="start__choose"
                onClick={() => chooseArchetype(tools, archetype.id, archetype.name)}
              >
                <Glyph {...(ARCHETYPE_SIGNS[archetype.id] ?? { form: 'plain' })} size={22} />
                {archetype.name}
              </button>
            </th>
            {FACTS.map((fact, at) => (
              <Cell key={fact.id} fact={fact} archetype={archetype} most={most[at] ?? 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The first step of a build: which archetype, with the figures that tell them apart. */
export function ArchetypeTable({ file }: { readonly file: FileOpen }) {
  return (
    <div className="start">
      <div className="page start__page">
        <header className="page__head">
          <h2 className="page__title start__title">{words.title}</h2>
          <Button icon="file" onClick={file.choose}>
            {strings.openFile}
          </Button>
          <p className="page__lead">{words.lead}</p>
        </header>
        <TourOffer />
        <Archetypes />
      </div>
    </div>
  );
}
