import type { CharacterQuestion } from '@guildhall/tabletop/sheet';
import { AbilityDesk } from './ability-desk.tsx';
import { HitPointsPicker } from './hit-points-picker.tsx';
import { IncreasePicker } from './increase-picker.tsx';
import { OptionList } from './option-list.tsx';
import { PickCards } from './pick-cards.tsx';
import { SpellPicker } from './spell-picker.tsx';
import { SwapPicker } from './swap-picker.tsx';

/** What is picked from, shown as it deserves: cards, spells, dice, or a plain list. */
export function QuestionView({ question }: { readonly question: CharacterQuestion }) {
  switch (question.type) {
    case 'abilities':
      return <AbilityDesk question={question} />;
    case 'class':
    case 'species':
    case 'subspecies':
    case 'background':
    case 'subclass':
      return <PickCards question={question} />;
    case 'ability-increase':
      return <IncreasePicker question={question} />;
    case 'cantrip':
    case 'spell':
      return <SpellPicker question={question} />;
    case 'spell-swap':
      return <SwapPicker question={question} />;
    case 'hit-points':
      return <HitPointsPicker question={question} />;
    default:
      return <OptionList question={question} />;
  }
}
