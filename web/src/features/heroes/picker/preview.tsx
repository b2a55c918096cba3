import type { SlotRef, SlottedEnhancement } from '@guildhall/heroes';
import { Button } from '../../../ui/button.tsx';
import { enhancementName } from '../enhancement-sign.ts';
import { useGameData, usePlanner, useView } from '../session-context.ts';
import { strings } from '../strings.ts';
import { pickerWords } from '../words/picker.ts';
import { type Previews, pieceKey } from './previews.ts';
import { slotAndGoOn } from './slot-and-go-on.ts';

const SHOWN = 4;
const words = pickerWords;

interface PreviewProps {
  readonly slot: SlotRef;
  readonly previews: Previews;
}

function Changes({ slot, piece, previews }: PreviewProps & { readonly piece: SlottedEnhancement }) {
  const tools = usePlanner();
  const data = useGameData();
  const changes = previews.get(pieceKey(piece));
  return (
    <>
      <p className="preview__name">{enhancementName(data, piece)}</p>
      <Button
        className="preview__slot"
        look="primary"
        aria-label={words.slotName(enhancementName(data, piece))}
        onClick={() => slotAndGoOn(tools, slot, piece)}
      >
        {words.slotIt}
      </Button>
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
export function Preview({ slot, previews }: PreviewProps) {
  const piece = useView((state) => state.preview);
  return (
    <div className="preview">
      {piece === null ? (
        <>
          <p className="faint preview__hint--mouse">{words.previewHint}</p>
          <p className="faint preview__hint--touch">{words.tapHint}</p>
        </>
      ) : (
        <Changes slot={slot} piece={piece} previews={previews} />
      )}
    </div>
  );
}
