import { type CharacterQuestion, legalOptions } from '@guildhall/tabletop/sheet';
import { useMemo, useState } from 'react';
import { SelectField } from '../../compendium/select-field.tsx';
import { useQuestionDesk } from './question-desk.ts';
import { spellWords as words } from './spell-words.ts';

/** Forget one spell and learn another for it: both, or none. */
export function SwapPicker({ question: { id, picks } }: { readonly question: CharacterQuestion }) {
  const { character, rules, answer } = useQuestionDesk();
  const options = useMemo(() => legalOptions(character, id, rules), [character, id, rules]);
  const [drop, setDrop] = useState(picks.find((pick) => pick.startsWith('drop:')) ?? '');
  const [learn, setLearn] = useState(picks.find((pick) => pick.startsWith('learn:')) ?? '');
  const change = (nextDrop: string, nextLearn: string) => {
    setDrop(nextDrop);
    setLearn(nextLearn);
    if (nextDrop !== '' && nextLearn !== '') answer(id, [nextDrop, nextLearn]);
    else if (picks.length > 0) answer(id, []);
  };
  const named = (kind: 'drop:' | 'learn:') => [
    ['', words.keepAll] as const,
    ...options
      .filter(({ value, refusal }) => value.startsWith(kind) && refusal === '')
      .map(({ value }) => {
        const slug = value.slice(kind.length);
        return [value, rules.entry('spells', slug)?.name ?? slug] as const;
      }),
  ];
  return (
    <div className="swap">
      <SelectField
        label={words.forget}
        value={drop}
        options={named('drop:')}
        onChange={(value) => change(value, value === '' ? '' : learn)}
      />
      <SelectField
        label={words.learn}
        value={learn}
        options={named('learn:')}
        onChange={(value) => change(drop, value)}
      />
      {drop === '' && learn !== '' ? <p className="quiet">{words.pickFirst}</p> : null}
    </div>
  );
}
