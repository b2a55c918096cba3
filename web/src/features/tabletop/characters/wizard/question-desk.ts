import {
  applyChoice,
  type DerivedSheet,
  deriveSheet,
  type SheetRules,
  type StoredCharacter,
} from '@guildhall/tabletop/sheet';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { showToast } from '../../../../ui/toast.tsx';
import type { CharacterSession } from '../character-store.ts';
import { withFirstClass } from './level-plan.ts';
import type { Hint } from './preview.tsx';
import { words } from './words.ts';

/** What questions need to show themselves and to be answered. */
export interface QuestionDesk {
  readonly character: StoredCharacter;
  readonly rules: SheetRules;
  readonly sheet: DerivedSheet;
  /** Answer a question; what the rules do not allow is said and changes nothing. */
  readonly answer: (slot: string, picks: readonly string[]) => void;
  /** Show what an answer would change; null when nothing is pointed at any more. */
  readonly point: (pointed: Pointed | null) => void;
}

interface Pointed {
  readonly slot: string;
  readonly picks: readonly string[];
  readonly label: string;
}

const DeskContext = createContext<QuestionDesk | null>(null);
export const QuestionDeskProvider = DeskContext.Provider;

export function useQuestionDesk(): QuestionDesk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('A question is shown outside of a QuestionDeskProvider.');
  return desk;
}

/** Milliseconds a pointer rests on an option before its difference is computed. */
const REST = 90;

/** A desk for a character that is open, and the difference that is pointed at. */
export function useDesk(
  session: CharacterSession,
  open: { readonly character: StoredCharacter; readonly rules: SheetRules; readonly sheet: DerivedSheet },
): { readonly desk: QuestionDesk; readonly hint: Hint | null } {
  const [hint, setHint] = useState<Hint | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { character, rules, sheet } = open;
  useEffect(() => () => clearTimeout(timer.current), []);
  const point = useCallback(
    (pointed: Pointed | null) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const result = pointed === null ? null : applyChoice(character, pointed, rules);
        setHint(
          pointed === null || result?.ok !== true
            ? null
            : { label: pointed.label, sheet: deriveSheet(result.value, rules) },
        );
      }, REST);
    },
    [character, rules],
  );
  const answer = useCallback(
    (slot: string, picks: readonly string[]) => {
      clearTimeout(timer.current);
      setHint(null);
      answerIn(session, slot, picks);
    },
    [session],
  );
  const desk = useMemo(
    () => ({ character, rules, sheet, answer, point }),
    [character, rules, sheet, answer, point],
  );
  return { desk, hint };
}

function answerIn(session: CharacterSession, slot: string, picks: readonly string[]): void {
  session.edit((character, rules) => {
    const result = applyChoice(character, { slot, picks }, rules);
    if (!result.ok) {
      showToast(words.refused(result.error[0]?.message ?? ''));
      return character;
    }
    const [pick] = picks;
    const next =
      slot === 'level:1' && pick !== undefined ? withFirstClass(character, pick, rules) : result.value;
    const left = new Set(next.choices.map((choice) => choice.slot));
    const lost = character.choices.filter((choice) => choice.slot !== slot && !left.has(choice.slot)).length;
    if (lost > 0) showToast(words.takenBack(lost), { label: words.undo, run: () => session.undo() });
    return next;
  });
}
