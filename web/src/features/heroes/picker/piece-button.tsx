import { type Enhancement, type SlotRef, slotProblem, wishedPiece } from '@guildhall/heroes';
import { bringsBonus, enhancementName, signOfEnhancement } from '../enhancement-sign.ts';
import { slotPiece } from '../planner/edits.ts';
import { useGameData, usePlanner, usePlannerState, useView } from '../session-context.ts';
import { pickerWords } from '../words/picker.ts';
import { nextSlot } from './next-slot.ts';

interface PieceButtonProps {
  readonly slot: SlotRef;
  readonly piece: Enhancement;
  /** Shows the whole name beside the token. */
  readonly named?: boolean;
}

/** A piece to choose. Focus or hover previews it, Enter or click slots it and goes on to the next slot. */
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
  return (
    <button
      type="button"
      data-cell=""
      className={named ? 'piece' : `slot slot--${sign.shape}${sign.extra ? ' slot--extra' : ''}`}
      aria-disabled={problem !== null}
      aria-label={text}
      title={text}
      onMouseEnter={preview}
      onFocus={preview}
      onMouseLeave={endPreview}
      onBlur={endPreview}
      onClick={() => {
        if (slotPiece(tools, slot, slotted)) {
          tools.view.setState({ slot: nextSlot(tools.session.store.getState().build, slot), preview: null });
        }
      }}
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
