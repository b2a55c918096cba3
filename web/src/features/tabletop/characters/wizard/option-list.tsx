import { type CharacterQuestion, type ChoiceOption, legalOptions } from '@guildhall/tabletop/sheet';
import { useMemo, useState } from 'react';
import { Icon } from '../../../../ui/glyph.tsx';
import { descriptionOf } from './descriptions.ts';
import { entryOf } from './pick-label.ts';
import { useQuestionDesk } from './question-desk.ts';
import { questionWords as words } from './question-words.ts';
import { useRoving } from './roving.ts';
import { toggled } from './toggle.ts';

/** More options than this get a search box. */
const SEARCHED = 14;

/** Options one below the other: what they are, what they bring, or why they cannot be chosen. */
export function OptionList({ question }: { readonly question: CharacterQuestion }) {
  const { character, rules, answer, point } = useQuestionDesk();
  const [search, setSearch] = useState('');
  const all = useMemo(() => legalOptions(character, question.id, rules), [character, question.id, rules]);
  const { ref, onKeyDown } = useRoving<HTMLUListElement>();
  const { id, picks, choose, repeat, optional } = question;
  const wanted = search.trim().toLowerCase();
  const options = all.filter(({ label }) => label.toLowerCase().includes(wanted));
  const stop = options.find(({ value }) => picks.includes(value))?.value ?? options[0]?.value;
  return (
    <div className="options">
      {all.length > SEARCHED ? (
        <label className="choice options__search">
          <span className="choice__label">{words.search}</span>
          <input
            className="input"
            type="search"
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        </label>
      ) : null}
      <ul ref={ref} className="options__list" onKeyDown={onKeyDown} onMouseLeave={() => point(null)}>
        {options.map((option) => (
          <Option
            key={option.value}
            question={question}
            option={option}
            tabIndex={option.value === stop ? 0 : -1}
            onPick={() => answer(id, toggled({ picks, choose, repeat, optional }, option.value))}
            onPoint={() =>
              point({
                slot: id,
                picks: choose === 1 ? [option.value] : toggled(question, option.value),
                label: option.label,
              })
            }
          />
        ))}
      </ul>
      {options.length === 0 ? <p className="quiet">{words.nothingFound}</p> : null}
    </div>
  );
}

interface OptionProps {
  readonly question: CharacterQuestion;
  readonly option: ChoiceOption;
  readonly tabIndex: number;
  readonly onPick: () => void;
  readonly onPoint: () => void;
}

function Option({ question, option, tabIndex, onPick, onPoint }: OptionProps) {
  const { rules } = useQuestionDesk();
  const { type, picks, choose } = question;
  const { value, label, detail, refusal } = option;
  const chosen = picks.includes(value);
  const full = !chosen && choose > 1 && picks.length >= choose;
  const reason = chosen ? '' : refusal === '' ? (full ? words.full(choose) : '') : refusal;
  const entry = entryOf(type, value, rules);
  const help = descriptionOf(type, value);
  const facts = entry === null || type === 'language' ? detail : entry.summary || detail;
  return (
    <li>
      <button
        type="button"
        className="option"
        data-option=""
        tabIndex={tabIndex}
        aria-pressed={chosen}
        aria-disabled={reason !== ''}
        onMouseEnter={onPoint}
        onFocus={onPoint}
        onClick={() => reason === '' && onPick()}
      >
        <span className="option__mark" data-many={choose > 1}>
          {chosen ? <Icon name="check" size={14} /> : null}
        </span>
        <span className="option__name">{label}</span>
        {reason === '' ? null : <span className="option__refusal">{reason}</span>}
        {help === '' && facts === '' ? null : (
          <span className="option__help">
            {help}
            {help === '' || facts === '' ? '' : ' '}
            {facts === '' ? null : <span className="faint">{facts}</span>}
          </span>
        )}
      </button>
    </li>
  );
}
