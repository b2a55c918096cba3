import { type Enhancement, type SlotRef, slotProblem, wishedPiece } from '@guildhall/heroes';
import { type FocusEvent, type PointerEvent, useRef } from 'react';
import { bringsBonus, enhancementName, signOfEnhancement } from '../enhancement-sign.ts';
import { useGameData, usePlanner, usePlannerState, useView } from '../session-context.ts';
import { pickerWords } from '../words/picker.ts';
import { pieceKey } from './previews.ts';
import { slotAndGoOn } from './slot-and-go-on.ts';

interface PieceButtonProps {
  readonly slot: SlotRef;
  readonly piece: Enhancement;
  /** Shows the whole name beside the token. */
  readonly named?: boolean;
}

/**
 * A piece to choose. Focus or hover previews it, Enter or click slots it and goes
 * on to the next slot. A finger cannot hover: its first tap previews, its second slots.
 */
export function PieceButton({ slot, piece, named = false }: PieceButtonProps) {
  const tools = usePlanner();
  const data = useGameData();
  const build = usePlannerState((state) => state.build);
  const wish = useView((state) => state.picker.wish);
  const slotted = wishedPiece(data, piece.uid, wish);
  const problem = slotProblem(data, build, slot, slotted);
  const sign = signOfEnhancement(piece, bringsBonus(data, piece));
  const name = enhancementName(data, slotted);
  const text = problem === null ? name : `${name}. ${problem.message}`;
  const preview = () => tools.view.setState({ preview: problem === null ? slotted : null });
  const endPreview = () => tools.view.setState({ preview: null });
  /** The tap under way is the first on this piece. The focus it brings previews the piece before the click. */
  const firstTap = useRef(false);

  function onPointerDown({ pointerType }: PointerEvent) {
    const shown = tools.view.getState().preview;
    firstTap.current = pointerType === 'touch' && (shown === null || pieceKey(shown) !== pieceKey(slotted));
  }

  function onBlur({ relatedTarget }: FocusEvent) {
    // The button that slots the piece is beside the preview.
    if (!(relatedTarget instanceof Element) || relatedTarget.closest('.preview') === null) endPreview();
  }

  function onClick() {
    const previewOnly = firstTap.current && problem === null;
    firstTap.current = false;
    if (previewOnly) preview();
    else slotAndGoOn(tools, slot, slotted);
  }

  return (
    <button
      type="button"
      data-cell=""
      className={named ? 'piece' : `slot slot--${sign.shape}${sign.extra ? ' slot--extra' : ''}`}
      aria-disabled={problem !== null}
      aria-label={text}
      title={text}
      onPointerDown={onPointerDown}
      onPointerCancel={() => {
        firstTap.current = false;
      }}
      onPointerEnter={({ pointerType }) => pointerType === 'touch' || preview()}
      onFocus={preview}
      onPointerLeave={({ pointerType }) => pointerType === 'touch' || endPreview()}
      onBlur={onBlur}
      onClick={onClick}
    >
      {named ? (
        <>
          <span className={`slot slot--${sign.shape}${sign.extra ? ' slot--extra' : ''}`}>{sign.code}</span>
          <span className="piece__name">{piece.name}</span>
          {problem === null ? null : <span className="piece__problem">{pickerWords.notHere}</span>}
        </>
      ) : (
        sign.code
      )}
    </button>
  );
}
