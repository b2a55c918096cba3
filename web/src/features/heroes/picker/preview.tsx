import type { SlottedEnhancement } from '@guildhall/heroes';
import { enhancementName } from '../enhancement-sign.ts';
import { useGameData, useView } from '../session-context.ts';
import { strings } from '../strings.ts';
import { pickerWords } from '../words/picker.ts';
import { type Previews, pieceKey } from './previews.ts';

const SHOWN = 4;
const words = pickerWords;

function Changes({ piece, previews }: { readonly piece: SlottedEnhancement; readonly previews: Previews }) {
  const data = useGameData();
  const changes = previews.get(pieceKey(piece));
  return (
    <>
      <p className="preview__name">{enhancementName(data, piece)}</p>
      {changes === undefined ? <p className="faint">{words.previewSoon}</p> : null}
      {changes?.length === 0 ? <p className="faint">{words.previewNothing}</p> : null}
      <ul className="preview__changes">
        {changes?.slice(0, SHOWN).map(({ spec, difference }) => (
          <li key={spec.path}>
            {spec.label} <span className="num">{difference}</span>
          </li>
        ))}
      </ul>
      {changes !== undefined && changes.length > SHOWN ? (
        <p className="faint">{strings.totals.moreChanges(changes.length - SHOWN)}</p>
      ) : null}
    </>
  );
}

/** What the piece under the pointer or focus would change, before it is chosen. */
export function Preview({ previews }: { readonly previews: Previews }) {
  const piece = useView((state) => state.preview);
  return (
    <div className="preview">
      {piece === null ? (
        <p className="faint">{words.previewHint}</p>
      ) : (
        <Changes piece={piece} previews={previews} />
      )}
    </div>
  );
}
