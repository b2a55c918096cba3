import type { Ability } from '@guildhall/tabletop/compendium';
import { applyChoice, type CharacterQuestion, legalOptions } from '@guildhall/tabletop/sheet';
import { useMemo } from 'react';
import { IconButton } from '../../../../ui/button.tsx';
import { abilityWords } from './ability-words.ts';
import { useQuestionDesk } from './question-desk.ts';

/** Points handed out among abilities, one ability more than once where the rules let it. */
export function IncreasePicker({ question }: { readonly question: CharacterQuestion }) {
  const { character, rules, sheet, answer, point } = useQuestionDesk();
  const { id, picks, choose } = question;
  const options = useMemo(() => legalOptions(character, id, rules), [character, id, rules]);
  // What may be added to what is picked already is for the rules to say: caps, and how often one may rise.
  const allowed = useMemo(
    () =>
      new Set(
        options
          .map(({ value }) => value)
          .filter(
            (value) =>
              picks.length < choose &&
              applyChoice(character, { slot: id, picks: [...picks, value] }, rules).ok,
          ),
      ),
    [options, picks, choose, character, id, rules],
  );
  return (
    <ul className="increases" onMouseLeave={() => point(null)}>
      {options.map(({ value, label }) => {
        const count = picks.filter((pick) => pick === value).length;
        const { score } = sheet.abilities[value as Ability];
        const more = [...picks, value];
        const without = picks.toSpliced(picks.indexOf(value), 1);
        return (
          <li key={value} className="increase" data-chosen={count > 0}>
            <span className="increase__name">{label}</span>
            <span className="num quiet">
              {score.value}
              {count === 0 ? '' : ` (+${count})`}
            </span>
            <IconButton
              icon="minus"
              label={abilityWords.less(label)}
              disabled={count === 0}
              onClick={() => answer(id, without)}
            />
            <IconButton
              icon="plus"
              label={abilityWords.more(label)}
              disabled={!allowed.has(value)}
              onMouseEnter={() => point({ slot: id, picks: more, label: `${label} +1` })}
              onClick={() => answer(id, more)}
            />
          </li>
        );
      })}
    </ul>
  );
}
