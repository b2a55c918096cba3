import { type CharacterQuestion, legalOptions } from '@guildhall/tabletop/sheet';
import { useMemo, useState } from 'react';
import { api } from '../../../../lib/api.ts';
import { Button } from '../../../../ui/button.tsx';
import { Glyph } from '../../../../ui/glyph.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { SelectField } from '../../compendium/select-field.tsx';
import { levelWords as words } from './level-words.ts';
import { useQuestionDesk } from './question-desk.ts';

/** Hit points of a level: the fixed value, a roll of the server, or what was rolled at the table. */
export function HitPointsPicker({ question: { id, picks } }: { readonly question: CharacterQuestion }) {
  const { character, rules, answer } = useQuestionDesk();
  const [rolling, setRolling] = useState(false);
  const options = useMemo(() => legalOptions(character, id, rules), [character, id, rules]);
  const die = options.length - 1;
  const roll = async () => {
    setRolling(true);
    try {
      const made = await api.dice.roll({ expr: `1d${die}`, values: {} });
      answer(id, [String(made.results[0]?.total ?? 1)]);
    } catch (error) {
      showToast(error instanceof Error ? error.message : String(error));
    }
    setRolling(false);
  };
  return (
    <div className="hit-points">
      <SelectField
        label={words.hitPoints}
        value={picks[0] ?? 'fixed'}
        options={options.map(({ value, label }) => [value, label] as const)}
        onChange={(value) => answer(id, value === 'fixed' ? [] : [value])}
      />
      <Button disabled={rolling} onClick={() => void roll()}>
        <Glyph form="die" size={18} />
        {words.roll(die)}
      </Button>
    </div>
  );
}
