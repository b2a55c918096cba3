import { computeBuild, type SlotRef, setEnhancement } from '@guildhall/heroes';
import { useMemo } from 'react';
import { enhancementName } from '../enhancement-sign.ts';
import { useGameData, usePlannerState, useView } from '../session-context.ts';
import { strings } from '../strings.ts';
import { allSpecs } from '../totals/stat-groups.ts';
import { changedStats, type StatChange } from '../totals/stat-view.ts';

const SHOWN = 4;
const words = strings.picker;

/** What the piece under the pointer or focus would change, before it is chosen. */
export function Preview({ slot }: { readonly slot: SlotRef }) {
  const data = useGameData();
  const result = usePlannerState((state) => state.result);
  const build = usePlannerState((state) => state.build);
  const piece = useView((state) => state.preview);
  const changes = useMemo((): readonly StatChange[] => {
    if (piece === null || result === null) return [];
    const tried = setEnhancement(data, build, slot, piece);
    if (!tried.ok) return [];
    const { totals } = computeBuild(data, tried.value);
    return changedStats(result.totals, totals, allSpecs(totals));
  }, [data, build, slot, piece, result]);

  if (piece === null) return <p className="preview faint">{words.previewHint}</p>;
  return (
    <div className="preview">
      <p className="preview__name">{enhancementName(data, piece)}</p>
      {changes.length === 0 ? <p className="faint">{words.previewNothing}</p> : null}
      <ul className="preview__changes">
        {changes.slice(0, SHOWN).map(({ spec, difference }) => (
          <li key={spec.path}>
            {spec.label} <span className="num">{difference}</span>
          </li>
        ))}
      </ul>
      {changes.length > SHOWN ? (
        <p className="faint">{strings.totals.moreChanges(changes.length - SHOWN)}</p>
      ) : null}
    </div>
  );
}
