import { Button } from '../../../ui/button.tsx';
import { Glyph } from '../../../ui/glyph.tsx';
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

/** The first step of a build: which archetype, with the figures that tell them apart. */
export function ArchetypeTable({ file }: { readonly file: FileOpen }) {
  const tools = usePlanner();
  const data = useGameData();
  const archetypes = data.archetypes.filter(({ playable }) => playable);
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
        <table className="ledger start__table">
          <caption className="sr-only">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.archetype}</th>
              <th scope="col" className="ledger__number">
                {words.hitPoints}
              </th>
              <th scope="col" className="ledger__number">
                {words.hitPointsCap}
              </th>
              <th scope="col" className="ledger__number">
                {words.resistanceCap}
              </th>
              <th scope="col" className="ledger__number">
                {words.damageCap}
              </th>
            </tr>
          </thead>
          <tbody>
            {archetypes.map((archetype) => (
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
                <td className="ledger__number num" data-label={words.hitPoints}>
                  {fixed(curveAt(archetype.hitPoints), 0)}
                </td>
                <td className="ledger__number num" data-label={words.hitPointsCap}>
                  {fixed(curveAt(archetype.hitPointsCap), 0)}
                </td>
                <td className="ledger__number num" data-label={words.resistanceCap}>
                  {fixed(curveAt(archetype.resistanceCap) * 100, 0)} %
                </td>
                <td className="ledger__number num" data-label={words.damageCap}>
                  {fixed(curveAt(archetype.damageCap) * 100, 0)} %
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
